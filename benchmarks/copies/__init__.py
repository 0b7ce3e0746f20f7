"""How surely edited copies of articles are found, and nothing else with them."""
