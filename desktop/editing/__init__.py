"""The only way a document changes: one command per gesture, each of which can be undone."""

from desktop.editing.editor import Editor

__all__ = ["Editor"]
