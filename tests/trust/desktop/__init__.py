"""Faults and bad inputs brought about in the real window, and in whole programs of their own."""
