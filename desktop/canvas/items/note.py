"""A note on the canvas: text with formulas between dollar signs, set as mathematics."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop.canvas.ink import canvas_font
from desktop.theme import theme
from desktop.widgets.formula import FormulaPicture, formula_picture
from desktop.widgets.latex import Key, is_set
from desktop.widgets.names import set_names
from engine.document import Note

_LATEX_PIXELS = 15.0
_PADDING = 6.0
_READABLE = 0.3  # below this scale a note cannot be read
_HANDLE = 7.0
_FORMULA = re.compile(r"\$([^$\n]+)\$")


@dataclass(frozen=True)
class _Piece:
    """A word or a formula: where its baseline begins."""

    at: QPointF
    text: str
    formula: FormulaPicture | None = None


class NoteItem(QGraphicsItem):
    """Draws one note; it is text on the canvas, and a box only while it is selected."""

    def __init__(self, note: Note) -> None:
        super().__init__()
        self.note = note
        self.chosen = False
        self._width = max(note.width, 40.0)
        self._pieces: list[_Piece] = []
        self._height = 0.0
        self._look = ""
        self._missing: list[Key] = []
        self._waits = True
        self.setPos(note.x, note.y)
        self.setZValue(-1)
        self._set()

    @property
    def missing(self) -> tuple[Key, ...]:
        """The formulas that are not set yet; their places are empty until `set_again`."""
        return tuple(self._missing)

    @property
    def spoken(self) -> str:
        """The note as plain text."""
        return set_names(self.note.text.replace("$", ""))

    def set_again(self) -> None:
        """What was missing is set, or could not be."""
        self._waits = False
        self._set()
        self.update()

    def choose(self, chosen: bool) -> None:
        """Show whether the note is selected."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.setZValue(2 if chosen else -1)
            self.update()

    def widen(self, width: float) -> None:
        """Show the note at another width than the document has it."""
        self._width = width
        self._set()

    def card(self) -> QRectF:
        """What the note covers, in scene coordinates."""
        return self._box().translated(self.pos())

    def edge(self) -> QRectF:
        """The handle at the right that changes the width, in scene coordinates."""
        box = self.card()
        return QRectF(box.right() - 5, box.top(), 12, box.height())

    def boundingRect(self) -> QRectF:
        return self._box().adjusted(-2, -2, _HANDLE, 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if painter.worldTransform().m11() < _READABLE:
            return
        t = theme()
        if self._look != t.tokens.name:
            self._set()
        if self.chosen:
            painter.setPen(QPen(t.color("accent"), 1.5))
            painter.setBrush(t.color("panel", 0.6))
            painter.drawRoundedRect(self._box(), 4, 4)
            painter.setBrush(t.color("accent"))
            middle = self._box().center().y()
            painter.drawRoundedRect(QRectF(self._box().right() - 3, middle - 9, 6, 18), 3, 3)
        painter.setFont(canvas_font("note"))
        painter.setPen(t.color("muted"))
        for piece in self._pieces:
            if piece.formula is None:
                painter.drawText(piece.at, piece.text)
            else:
                picture = piece.formula
                fit = min(1.0, (self._width - 2 * _PADDING) / picture.width)
                top = piece.at.y() + picture.renderer.viewBoxF().top() * fit
                area = QRectF(piece.at.x(), top, picture.width * fit, picture.height * fit)
                picture.renderer.render(painter, area)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self._box())
        return path

    def _box(self) -> QRectF:
        return QRectF(-_PADDING, -_PADDING, self._width + 2 * _PADDING, self._height + 2 * _PADDING)

    def _set(self) -> None:
        """Words and formulas in lines no longer than the width."""
        self.prepareGeometryChange()
        self._look = theme().tokens.name
        self._missing = []
        metrics = QFontMetricsF(canvas_font("note"))
        space = metrics.horizontalAdvance(" ")
        source = f"${self.note.text}$" if self.note.is_latex else self.note.text
        self._pieces, y = [], 0.0
        for paragraph in source.split("\n"):
            line: list[_Piece] = []
            x = 0.0
            for word, glued in _words(paragraph):
                picture = self._picture(word)
                if picture is not None:
                    width = min(picture.width, self._width)
                    piece = _Piece(QPointF(), word, picture)
                else:
                    text = word.strip("$") if word.startswith("$") else set_names(word)
                    width = metrics.horizontalAdvance(text)
                    awaited = self._waits and word.startswith("$") and self._missing
                    piece = _Piece(QPointF(), "" if awaited else text)
                x += 0.0 if glued or not line else space
                if line and x + width > self._width:
                    y += self._place(line, y, metrics)
                    line, x = [], 0.0
                line.append(_Piece(QPointF(x, 0), piece.text, piece.formula))
                x += width
            y += self._place(line, y, metrics)
        self._height = max(y, metrics.height())

    def _place(self, line: list[_Piece], y: float, metrics: QFontMetricsF) -> float:
        """Put a line below `y`, on one baseline; returns its height."""
        above, below = metrics.ascent(), metrics.descent()
        for piece in line:
            if piece.formula is not None:
                top = -piece.formula.renderer.viewBoxF().top()
                above = max(above, top)
                below = max(below, piece.formula.height - top)
        for piece in line:
            self._pieces.append(_Piece(QPointF(piece.at.x(), y + above), piece.text, piece.formula))
        return above + below + metrics.leading() + 2

    def _picture(self, word: str) -> FormulaPicture | None:
        found = _FORMULA.fullmatch(word)
        if found is None:
            return None
        key = found[1], _LATEX_PIXELS
        if not is_set(*key):
            self._missing.append(key)
            return None
        return formula_picture(*key, theme().tokens.text)


def _words(paragraph: str) -> list[tuple[str, bool]]:
    """The words and `$formulas$` of a line; `True` where no space stood before."""
    found: list[tuple[str, bool]] = []
    at = 0
    for match in _FORMULA.finditer(paragraph):
        found += _plain(paragraph[at : match.start()])
        glued = match.start() > 0 and not paragraph[match.start() - 1].isspace()
        found.append((match[0], glued))
        at = match.end()
    rest = _plain(paragraph[at:])
    if rest and at > 0 and not paragraph[at].isspace():
        rest[0] = (rest[0][0], True)
    return found + rest


def _plain(text: str) -> list[tuple[str, bool]]:
    return [(word, False) for word in text.split()]
