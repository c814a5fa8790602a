"""Formulas inside running text: each a single character of a document, drawn on the line's base.

Qt stands an inline object on the base line and knows no descent of it. So the object is as high as
the formula above its base line, and the rest is drawn below; `depth` says how much room that takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

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
from desktop.widgets.formula import FormulaPicture, formula_picture
from desktop.widgets.latex import is_set

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
        return is_set(latex, self.pixels)

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
        latex = str(format.property(LATEX))
        picture = self.ink.picture(latex)
        if picture is None:
            return _plain_size(latex, format.toCharFormat().font())
        return QSizeF(picture.width, -picture.renderer.viewBoxF().top())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        position: int,
        format: QTextFormat,
    ) -> None:
        latex = str(format.property(LATEX))
        base = rect.top() + rect.height()
        painter.save()
        picture = self.ink.picture(latex)
        if picture is None:
            painter.setFont(format.toCharFormat().font())
            painter.drawText(QPointF(rect.left(), base), spoken(latex))
        else:
            top = picture.renderer.viewBoxF().top()
            painter.setPen(Qt.PenStyle.NoPen)
            at = QRectF(rect.left(), base + top, picture.width, picture.height)
            picture.renderer.render(painter, at)
        painter.restore()


def _plain_size(latex: str, font: QFont) -> QSizeF:
    width, height = _measured(latex, font.key())
    return QSizeF(width, height)


@lru_cache(maxsize=2048)
def _measured(latex: str, font_key: str) -> tuple[float, float]:
    """A formula as plain text, which is asked for at every layout until it is set."""
    font = QFont()
    font.fromString(font_key)
    metrics = QFontMetricsF(font)
    return metrics.horizontalAdvance(spoken(latex)), metrics.ascent()


def depth(latex: str, ink: Ink) -> float:
    """How many pixels a formula reaches below the base line; 0 while it is not set."""
    picture = ink.picture(latex)
    return 0.0 if picture is None else picture.renderer.viewBoxF().bottom()


def insert_formula(
    cursor: QTextCursor, latex: str, like: QTextCharFormat, kind: int = FORMULA
) -> None:
    """Put a formula at the cursor."""
    format = QTextCharFormat(like)
    format.setObjectType(kind)
    format.setProperty(LATEX, latex)
    cursor.insertText(_OBJECT, format)


def latex_at(format: QTextCharFormat) -> str:
    """The formula of a character, "" if it is none."""
    return str(format.property(LATEX)) if format.objectType() in (FORMULA, DISPLAY) else ""
