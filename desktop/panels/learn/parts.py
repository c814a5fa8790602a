"""Small parts of the Learn workspace: its cards, rows that stay together, emptied layouts."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from desktop.theme import theme
from desktop.widgets import parts

_WORD = re.compile(r"\b(?:[^\W\d_]{2,}(?:['’][^\W\d_]+)?|a)\b(?!\()")


def together(*widgets: QWidget) -> QWidget:
    """Widgets that stay side by side where a row goes on in the next."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(6))
    for widget in widgets:
        row.addWidget(widget)
    return made


class Card(parts.Card):
    """A card of a page: roomy, as what stands around it is read."""

    def __init__(self, heading: str = "") -> None:
        super().__init__(heading, padding=16)


def capitals(heading: str) -> str:
    """A heading in capitals, but for its mathematics: f(x) and F(X) are not the same."""
    return _WORD.sub(lambda word: word[0].upper(), heading)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and delete the widgets."""
    while layout.count():
        item = layout.takeAt(0)
        assert item is not None
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            # It keeps its parent until then: without one, all that is in it would be dressed anew.
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


def restate(widget: QWidget, state: str) -> None:
    """Give a widget the look of a state (`right`, `wrong`, `follows`; "" for none)."""
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def say_role(widget: QWidget, role: str) -> None:
    """Give a widget another of the theme's roles."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
