"""How fast readers get whole pages from the real server, and where the time goes."""
