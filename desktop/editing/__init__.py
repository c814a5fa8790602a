"""Undo commands: the only way a document changes."""
