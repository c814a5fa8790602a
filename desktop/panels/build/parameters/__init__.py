"""Parameters: every trained number of the network in one table."""
