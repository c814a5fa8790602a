"""What can be seen of the probabilities: a tab each, declared once, in a file of its own here."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.panels.language_model.tabbed import Tab, tabs_in

__all__ = ["Tab", "tabs"]


def tabs() -> Sequence[Tab]:
    """All tabs: the vocabulary, then many draws."""
    return tabs_in(__name__)
