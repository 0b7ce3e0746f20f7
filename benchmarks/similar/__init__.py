"""Whether the articles that are offered beside one are about the same."""
