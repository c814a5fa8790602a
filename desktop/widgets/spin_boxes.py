"""Number fields whose text stands off the border, and that a passing wheel leaves alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QWidget

from desktop.theme import theme


class SpinBox(QSpinBox):
    """A whole number; the wheel changes it only while it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self._indent)
        self._indent()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _indent(self) -> None:
        _indent(self)


class DoubleSpinBox(QDoubleSpinBox):
    """A number; the wheel changes it only while it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self._indent)
        self._indent()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _indent(self) -> None:
        _indent(self)


def _indent(box: QAbstractSpinBox) -> None:
    # A style sheet's padding does not reach the line edit inside a spin box.
    box.lineEdit().setTextMargins(theme().px(7), 0, 0, 0)
