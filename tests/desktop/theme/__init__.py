"""Colours, type and icons as they really come out."""
