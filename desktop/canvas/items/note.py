"""A note on the canvas: plain text with its names set as mathematics, or LaTeX."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop.canvas.ink import canvas_font
from desktop.theme import theme
from desktop.widgets.formula import formula_picture, typesetter_loaded
from desktop.widgets.names import set_names
from engine.document import Note

_TALLEST = 4000.0
_LATEX_PIXELS = 17.0
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


class NoteItem(QGraphicsItem):
    """Draws one note; it is text on the canvas, not a box."""

    def __init__(self, note: Note) -> None:
        super().__init__()
        self.note = note
        self.text = set_names(note.text)
        self.setPos(note.x, note.y)
        self.setZValue(-1)
        metrics = QFontMetricsF(canvas_font("note"))
        room = QRectF(0, 0, max(note.width, 40.0), _TALLEST)
        self._area = metrics.boundingRect(room, _WRAP, self.text).adjusted(-2, -2, 4, 4)

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if painter.worldTransform().m11() < 0.3:
            return
        if self.note.is_latex and typesetter_loaded():
            picture = formula_picture(self.note.text, _LATEX_PIXELS, theme().tokens.text)
            if picture is not None:
                fit = min(1.0, self._area.width() / picture.width)
                area = QRectF(0, 0, picture.width * fit, picture.height * fit)
                picture.renderer.render(painter, area)
                return
        painter.setFont(canvas_font("note"))
        painter.setPen(theme().color("muted"))
        painter.drawText(QRectF(0, 0, max(self.note.width, 40.0), _TALLEST), _WRAP, self.text)
