"""What can leave the window: a picture that draws itself into any rectangle, and its numbers."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


class Drawing(QWidget):
    """`said(sentence, problem)` carries what an export has to tell."""

    said = Signal(str, bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title

    @abstractmethod
    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Paint everything that belongs to the picture into `rect` (logical pixels)."""

    @abstractmethod
    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Header and rows for CSV."""

    def describe(self) -> str:
        """The picture in one or two sentences, for screen readers and saved drawings."""
        return self.title

    def export_size(self) -> QSize:
        """The size of a saved picture in logical pixels."""
        return self.size().expandedTo(QSize(160, 120))
