"""The open file: graph, positions and notes, with change events and no drawing (Qt-free)."""
