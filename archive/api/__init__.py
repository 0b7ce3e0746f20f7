"""The archive as JSON, for programs: one article, and lists of whom, what and where articles are."""
