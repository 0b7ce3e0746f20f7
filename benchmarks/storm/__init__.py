"""Whether any query breaks the site or keeps a reader waiting."""
