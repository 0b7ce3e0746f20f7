"""How long the archive's own pages take, and how large they are, when there is much to show."""
