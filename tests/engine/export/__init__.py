"""Networks on their way out and in: every export run on its own, every foreign file distrusted."""
