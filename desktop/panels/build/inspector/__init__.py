"""The inspector: everything about the selected layer, derived from its declaration."""

from desktop.panels.build.inspector.inspector import Inspector

__all__ = ["Inspector"]
