"""What curators decide, and what they are shown to decide it: one file a kind of decision."""
