"""Lab 1: byte-pair encoding, one merge at a time, on a text of one's choice."""
