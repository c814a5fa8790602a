"""Mathematics set as mathematics: LaTeX drawn through ziamath as SVG paths, cached per text.

Setting takes longer than a frame and ziamath a third of a second to import. Where a window lends
its jobs (`desktop.widgets.typesetting`) a label's formula is set on one, and what stood there
stands until it is ready; plain text takes its place where the LaTeX cannot be set. `set_formula`
may be called on any thread.
"""

from __future__ import annotations

import importlib
import logging
import re
import threading
import warnings
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QShowEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import theme
from desktop.widgets.typesetting import typesetting

log = logging.getLogger(__name__)

_LONGEST = 4000


@dataclass(frozen=True)
class FormulaPicture:
    """A set formula: draw `renderer` into a rectangle of `width` × `height` pixels."""

    renderer: QSvgRenderer
    width: float
    height: float


# A minus after one of these belongs to the number behind it; ziamath would set it as a difference.
_SIGN = re.compile(r"(^|[(\[{,=&]|(?<!\\);|\\\\|\\cdot)(\s*)-(?=\s*[\w\\(])")
Key = tuple[str, float]
"""LaTeX, and the pixels of its size."""
_MOST_SET = 2048  # formulas kept, oldest forgotten first
# Every formula is set in this one and dyed afterwards: another theme needs no setting again.
_UNDYED = "#0B1E5D"
_set: dict[Key, bytes | None] = {}
_setting = threading.Lock()  # ziamath keeps fonts and options for the whole process


def set_formula(latex: str, pixel_size: float, colour: str) -> bytes | None:
    """LaTeX set at `pixel_size` in `colour` (#RRGGBB), as SVG; None (logged) where it cannot be.

    May be called on any thread; some 10 to 60 ms for a formula that was not set before.
    """
    if not latex or len(latex) > _LONGEST:
        return None
    key = (latex, pixel_size)
    try:
        drawn = _set[key]  # without the lock, which another formula may hold for a while
    except KeyError:
        with _setting:
            if key not in _set:
                if len(_set) >= _MOST_SET:
                    del _set[next(iter(_set))]
                _set[key] = _drawn(*key)
            drawn = _set[key]
    return drawn and drawn.replace(_UNDYED.encode(), colour.encode())


def is_set(latex: str, pixel_size: float) -> bool:
    """Whether the picture of a formula is at hand without setting it now."""
    return not latex or len(latex) > _LONGEST or (latex, pixel_size) in _set


def _drawn(latex: str, pixel_size: float) -> bytes | None:
    try:
        signed = _SIGN.sub(r"\1\2{-}", latex)
        return str(_typesetter().Latex(signed, size=pixel_size, color=_UNDYED).svg()).encode()
    except Exception as error:
        # ziamath raises plain Exceptions of many kinds for what it cannot parse.
        log.warning("a formula is shown as plain text (%s): %s", error, latex[:200])
        return None


@cache
def _typesetter() -> Any:
    with warnings.catch_warnings():
        # It finds its own font through an interface that Python has since deprecated. Only the
        # first formula does: later ones must not touch the filters, which all threads share.
        warnings.simplefilter("ignore", DeprecationWarning)
        ziamath: Any = importlib.import_module("ziamath")
        ziamath.config.svg2 = False  # QtSvg draws no glyphs from SVG 2's <use>
        ziamath.Latex("x").svg()
    return ziamath


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
