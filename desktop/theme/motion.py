"""Motion as a person wants it: where it is to be reduced, nothing blinks, fades or moves by itself.

The setting decides, and beside it the system where Qt tells: Windows, whose effects a person can
turn off as a whole. Of the wish that other systems know, Qt 6.11 tells nothing.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.settings import Settings

SETTING = "reduce_motion"
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_still = False
_usual: tuple[int, tuple[bool, ...]] | None = None  # as the system has them


def reduced(settings: Settings) -> bool:
    """Whether results are shown at once instead of moving there."""
    return bool(settings.get(SETTING)) or _system_asks()


def still() -> bool:
    """Whether motion is reduced, as was applied last: for what knows no settings."""
    return _still


def apply(settings: Settings) -> None:
    """Let the caret blink and Qt's own menus and tips move, or not."""
    global _still, _usual
    if _usual is None:
        effects = tuple(QApplication.isEffectEnabled(effect) for effect in _EFFECTS)
        _usual = QApplication.cursorFlashTime(), effects
    still = _still = reduced(settings)
    QApplication.setCursorFlashTime(0 if still else _usual[0])
    for effect, usual in zip(_EFFECTS, _usual[1], strict=True):
        QApplication.setEffectEnabled(effect, usual and not still)


def _system_asks() -> bool:
    return sys.platform == "win32" and not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
