"""Compare…: two texts side by side, one of them written by a network that was changed."""
