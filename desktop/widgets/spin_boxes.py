"""Number fields whose text stands off the border, and that a passing wheel leaves alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator, QWheelEvent
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

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return super().validate(self._local(text), position)

    def valueFromText(self, text: str) -> float:
        return super().valueFromText(self._local(text))

    def _local(self, text: str) -> str:
        """A point or a comma, typed alone, is the decimal sign, whichever the language has."""
        signs = [sign for sign in text if sign in ".,"]
        point = self.locale().decimalPoint()
        return text.replace(signs[0], point) if len(signs) == 1 else text

    def _indent(self) -> None:
        _indent(self)


def _indent(box: QAbstractSpinBox) -> None:
    # A style sheet's padding does not reach the line edit inside a spin box.
    box.lineEdit().setTextMargins(theme().px(7), 0, 0, 0)
