"""Data sets, tables, drawn points and texts."""
