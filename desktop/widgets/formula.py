"""Mathematics set as mathematics: LaTeX drawn through ziamath as SVG paths, cached per text.

ziamath costs a third of a second to import, so the first formula is set after the paint that
asked for it; plain text stands in its place until then, and wherever the LaTeX cannot be set.
A page full of formulas is better set on a job first: `set_formula` may be called on any thread.
"""

from __future__ import annotations

import importlib
import logging
import re
import sys
import threading
import warnings
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import theme

log = logging.getLogger(__name__)

_LONGEST = 4000


@dataclass(frozen=True)
class FormulaPicture:
    """A set formula: draw `renderer` into a rectangle of `width` × `height` pixels."""

    renderer: QSvgRenderer
    width: float
    height: float


def typesetter_loaded() -> bool:
    """Whether setting a formula now costs milliseconds rather than the import."""
    return "ziamath" in sys.modules


# A minus after one of these belongs to the number behind it; ziamath would set it as a difference.
_SIGN = re.compile(r"(^|[(\[{,=&]|\\\\|\\cdot)(\s*)-(?=\s*[\w\\(])")
_Key = tuple[str, float, str]
_MOST_SET = 2048  # formulas kept, oldest forgotten first
_set: dict[_Key, bytes | None] = {}
_setting = threading.Lock()  # ziamath keeps fonts and options for the whole process


def set_formula(latex: str, pixel_size: float, colour: str) -> bytes | None:
    """LaTeX set at `pixel_size` in `colour` (#RRGGBB), as SVG; None (logged) where it cannot be.

    May be called on any thread; some 10 to 60 ms for a formula that was not set before.
    """
    if not latex or len(latex) > _LONGEST:
        return None
    key = (latex, pixel_size, colour)
    with _setting:
        if key not in _set:
            if len(_set) >= _MOST_SET:
                del _set[next(iter(_set))]
            _set[key] = _drawn(*key)
        return _set[key]


def is_set(latex: str, pixel_size: float, colour: str) -> bool:
    """Whether the picture of a formula is at hand without setting it now."""
    return not latex or len(latex) > _LONGEST or (latex, pixel_size, colour) in _set


def _drawn(latex: str, pixel_size: float, colour: str) -> bytes | None:
    try:
        signed = _SIGN.sub(r"\1\2{-}", latex)
        return str(_typesetter().Latex(signed, size=pixel_size, color=colour).svg()).encode()
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
        self._ready = typesetter_loaded()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._load)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._follow)

    def set_formula(self, latex: str, plain: str) -> None:
        """Show `latex`; `plain` is its text for screen readers, tooltips and as fall-back."""
        if (latex, plain) == (self._latex, self._plain):
            return
        self._latex, self._plain = latex, plain
        self.setAccessibleName(plain)
        self._refresh()

    def text(self) -> str:
        """The formula in plain text."""
        return self._plain

    def sizeHint(self) -> QSize:
        picture = self._picture()
        if picture is None:
            metrics = QFontMetricsF(theme().font("maths"))
            return QSize(int(metrics.horizontalAdvance(self._plain)) + 2, int(metrics.height()) + 4)
        return QSize(int(picture.width) + 2, int(picture.height) + 4)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(80)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._ready and not self._timer.isActive():
            self._timer.start()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture = self._picture()
        if picture is not None:
            fit = min(1.0, self.width() / picture.width, self.height() / picture.height)
            if fit >= 0.6:
                width, height = picture.width * fit, picture.height * fit
                top = (self.height() - height) / 2
                picture.renderer.render(painter, QRectF(0, top, width, height))
                return
        painter.setFont(theme().font("maths"))
        painter.setPen(theme().color("text"))
        text = painter.fontMetrics().elidedText(
            self._plain, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text
        )

    def _picture(self) -> FormulaPicture | None:
        if not self._ready or not self._latex:
            return None
        pixels = self._points * theme().scale * self.logicalDpiY() / 72
        return formula_picture(self._latex, round(pixels, 1), theme().tokens.text)

    def _follow(self) -> None:
        theme().in_turn(self, self._refresh)

    def _load(self) -> None:
        self._ready = True
        self._refresh()

    def _refresh(self) -> None:
        self._ready = self._ready or typesetter_loaded()
        self.setToolTip(self._plain)
        self.updateGeometry()
        self.update()
