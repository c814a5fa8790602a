"""What can be seen of the written text: a tab each, declared once, in a file of its own here."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.panels.language_model.tabbed import Tab, tabs_in

__all__ = ["Tab", "tabs"]


def tabs() -> Sequence[Tab]:
    """All tabs: the text, its branches, the surprise of any text."""
    return tabs_in(__name__)
