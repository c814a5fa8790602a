"""The open file: a network, where its layers stand, its notes, and who wants to hear of changes."""

from desktop.document.open_document import Change, OpenDocument, difference

__all__ = ["Change", "OpenDocument", "difference"]
