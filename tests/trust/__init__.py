"""What Lamina promises about files, foreign input, long use and access, measured as one table."""
