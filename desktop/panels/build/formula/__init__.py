"""Formula: the network as lines of mathematics that can be typed."""
