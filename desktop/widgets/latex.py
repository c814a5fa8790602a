"""LaTeX set as SVG through ziamath, each formula once; nothing of Qt, on any thread.

Setting takes longer than a frame and ziamath a third of a second to import. It raises plain
Exceptions of many kinds for what it cannot parse: those formulas are plain text.
"""

from __future__ import annotations

import importlib
import logging
import re
import threading
import warnings
from functools import cache
from typing import Any

log = logging.getLogger(__name__)

_LONGEST = 4000
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
