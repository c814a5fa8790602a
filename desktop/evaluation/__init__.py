"""Which nodes are stale, what their values and errors are (Qt-free)."""
