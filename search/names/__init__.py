"""Several names at once: a list of people and places, each looked up with its other names."""
