"""Rows of the settings: a label and its field, made from the same declarations as layer options."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.panels.build.inspector.options import OptionEditor, option_editor
from desktop.theme import theme
from engine.spec import Option


class Rows(QWidget):
    """Two columns: names at the left, fields at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(theme().px(8))
        self.grid.setVerticalSpacing(theme().px(6))
        self.grid.setColumnStretch(1, 1)
        self.editors: dict[str, OptionEditor] = {}
        self.labels: dict[str, QLabel] = {}
        self._count = 0

    def add_option(self, option: Option, chosen: Callable[[Any], object]) -> OptionEditor:
        """A field for a declared option."""
        editor = option_editor(option, chosen, self)
        self.editors[option.name] = editor
        self.labels[option.name] = self.add(option.label, editor.widget)
        return editor

    def add(self, name: str, widget: QWidget) -> QLabel:
        """A named widget."""
        text = QLabel(name, self)
        text.setWordWrap(True)  # where a name is long the field keeps its room
        text.setBuddy(widget)
        text.setToolTip(widget.toolTip())
        widget.setMinimumWidth(theme().px(60))
        self.grid.addWidget(text, self._count, 0)
        self.grid.addWidget(widget, self._count, 1)
        self._count += 1
        return text

    def add_wide(self, widget: QWidget) -> None:
        """A widget across both columns."""
        self.grid.addWidget(widget, self._count, 0, 1, 2)
        self._count += 1

    def clear(self) -> None:
        """Take every row away."""
        for place in reversed(range(self.grid.count())):
            item = self.grid.takeAt(place)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.editors.clear()
        self.labels.clear()
        self._count = 0
