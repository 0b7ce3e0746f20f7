"""How fast articles leave the archive, and how much memory that takes."""
