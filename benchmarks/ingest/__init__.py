"""How fast articles come in, how much of them is taken out of their pages, and whether their days are found."""
