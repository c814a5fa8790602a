"""Mathematics set as mathematics: LaTeX drawn through ziamath as SVG paths, cached per text.

Where a window lends its jobs (`desktop.widgets.typesetting`) a label's formula is set on one, and
what stood there stands until it is ready; plain text takes its place where the LaTeX cannot be set.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QShowEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import theme
from desktop.widgets.latex import Key, is_set, set_formula
from desktop.widgets.typesetting import typesetting

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class FormulaPicture:
    """A set formula: draw `renderer` into a rectangle of `width` × `height` pixels."""

    renderer: QSvgRenderer
    width: float
    height: float


@lru_cache(maxsize=512)
def formula_picture(latex: str, pixel_size: float, colour: str) -> FormulaPicture | None:
    """The set formula, ready to be drawn; None where it cannot be set."""
    data = set_formula(latex, pixel_size, colour)
    if data is None:
        return None
    renderer = QSvgRenderer(QByteArray(data))
    size = renderer.viewBoxF().size()
    if not renderer.isValid() or size.isEmpty():
        log.warning("a formula is shown as plain text (no drawing came out): %s", latex[:200])
        return None
    return FormulaPicture(renderer, size.width(), size.height())


class FormulaLabel(QWidget):
    """One formula, left-aligned; shrinks to fit its width down to 60 %, then shows plain text."""

    def __init__(self, parent: QWidget | None = None, *, points: float = 11.0) -> None:
        super().__init__(parent)
        self._latex = ""
        self._plain = ""
        self._points = points
        self._shown: FormulaPicture | None = None  # what stands here while the next one is set
        self._waits = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._follow)

    def set_formula(self, latex: str, plain: str) -> None:
        """Show `latex`; `plain` is its text for screen readers, tooltips and as fall-back."""
        if (latex, plain) == (self._latex, self._plain):
            return
        self._latex, self._plain = latex, plain
        self.setAccessibleName(plain)
        self.setToolTip(plain)
        self._refresh()

    def text(self) -> str:
        """The formula in plain text."""
        return self._plain

    def sizeHint(self) -> QSize:
        picture = self._shown
        if picture is None:
            metrics = QFontMetricsF(theme().font("maths"))
            return QSize(int(metrics.horizontalAdvance(self._plain)) + 2, int(metrics.height()) + 4)
        return QSize(int(picture.width) + 2, int(picture.height) + 4)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(80)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture = self._shown
        if picture is not None:
            fit = min(1.0, self.width() / picture.width, self.height() / picture.height)
            if fit >= 0.6:
                width, height = picture.width * fit, picture.height * fit
                top = (self.height() - height) / 2
                picture.renderer.render(painter, QRectF(0, top, width, height))
                return
        elif self._waits:
            return  # for less than a tenth of a second: words that give way at once would blink
        painter.setFont(theme().font("maths"))
        painter.setPen(theme().color("text"))
        text = painter.fontMetrics().elidedText(
            self._plain, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._latex and not is_set(*self._key()):
            self._refresh()  # another screen, where text has another size

    def _key(self) -> Key:
        pixels = self._points * theme().scale * self.logicalDpiY() / 72
        return self._latex, round(pixels, 1)

    def _follow(self) -> None:
        theme().in_turn(self, self._refresh)

    def _refresh(self) -> None:
        key = self._key()
        self._waits = not is_set(*key)
        if self._waits:
            typesetting().want(self, (key,), self._take)
        else:
            self._show()

    def _take(self) -> None:
        """What was wanted last is set, or will not be."""
        self._waits = False
        self._show()

    def _show(self) -> None:
        key = self._key()
        known = bool(self._latex) and is_set(*key)
        self._shown = formula_picture(*key, theme().tokens.text) if known else None
        self.updateGeometry()
        self.update()
