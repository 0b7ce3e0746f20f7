"""Feeds and sitemaps: what they tell of, when they are read, and whether they work."""
