"""Formulas inside running text: each a single character of a document, drawn on the line's base.

Qt sets an inline object with its middle half an x-height above the base line. So the room for a
formula is padded above or below until its own base line comes to lie there.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from desktop.panels.learn.spoken import spoken
from desktop.widgets.formula import FormulaPicture, formula_picture, is_set

FORMULA = QTextFormat.ObjectTypes.UserObject.value + 1
DISPLAY = FORMULA + 1
"""The object types of a formula inside a line, and of one alone on its line."""
LATEX = QTextFormat.Property.UserProperty.value + 1
_OBJECT = "\ufffc"
_LARGER = 1.04  # STIX looks smaller than Inter at the same size
_PER_POINT = 96 / 72


@dataclass(frozen=True)
class Ink:
    """How formulas are set: pixels of the text's size, and their colour."""

    pixels: float
    colour: str

    def is_set(self, latex: str) -> bool:
        """Whether a formula can be drawn at once."""
        return is_set(latex, self.pixels, self.colour)

    def picture(self, latex: str) -> FormulaPicture | None:
        """The set formula, if it was set before and can be set."""
        return formula_picture(latex, self.pixels, self.colour) if self.is_set(latex) else None


def pixels_of(points: float) -> float:
    """The size of formulas in text of so many points, on a screen of 96 dots to the inch."""
    return round(points * _PER_POINT * _LARGER, 1)


class FormulaObject(QPyTextObject):
    """Draws the formulas of a document. Until one is set its LaTeX stands as plain text."""

    def __init__(self, ink: Ink, parent: QObject) -> None:
        super().__init__(parent)
        self.ink = ink

    def intrinsicSize(self, doc: QTextDocument, position: int, format: QTextFormat) -> QSizeF:
        above, below, width = self._room(format)
        return QSizeF(width, above + below)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        position: int,
        format: QTextFormat,
    ) -> None:
        latex = str(format.property(LATEX))
        above, _, _ = self._room(format)
        picture = self.ink.picture(latex)
        if picture is None:
            painter.save()
            painter.setFont(format.toCharFormat().font())
            painter.drawText(QPointF(rect.left(), rect.top() + above), spoken(latex))
            painter.restore()
            return
        box = picture.renderer.viewBoxF()
        at = QRectF(rect.left(), rect.top() + above + box.top(), picture.width, picture.height)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)  # on paper the outlines would be drawn as well
        picture.renderer.render(painter, at)
        painter.restore()

    def _room(self, format: QTextFormat) -> tuple[float, float, float]:
        """Pixels above and below the base line, and across."""
        font: QFont = format.toCharFormat().font()
        metrics = QFontMetricsF(font)
        picture = self.ink.picture(str(format.property(LATEX)))
        if picture is None:
            above, below = metrics.ascent(), metrics.descent()
            width = metrics.horizontalAdvance(spoken(str(format.property(LATEX))))
        else:
            box = picture.renderer.viewBoxF()
            above, below, width = -box.top(), box.bottom(), picture.width
        lift = metrics.xHeight() / 2
        # Qt takes (height + lift) / 2 above the base line and the rest below it.
        if above - below > lift:
            below = above - lift
        else:
            above = below + lift
        return above, below, width


def insert_formula(
    cursor: QTextCursor, latex: str, like: QTextCharFormat, kind: int = FORMULA
) -> None:
    """Put a formula at the cursor."""
    format = QTextCharFormat(like)
    format.setObjectType(kind)
    format.setProperty(LATEX, latex)
    format.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    cursor.insertText(_OBJECT, format)


def latex_at(format: QTextCharFormat) -> str:
    """The formula of a character, "" if it is none."""
    return str(format.property(LATEX)) if format.objectType() in (FORMULA, DISPLAY) else ""
