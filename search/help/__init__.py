"""Help for searchers: what they may have meant, what they may be about to type, and why nothing was found."""
