"""The keys of an action, each once: Qt takes a key that an action has twice for ambiguous, and
carries it out neither time.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence


def set_keys(action: QAction, keys: Iterable[str | QKeySequence.StandardKey]) -> None:
    """Give it these keys, the first of which is shown. What a standard key is depends on the
    system: one may be the same as another, or none at all.
    """
    found: list[QKeySequence] = []
    for key in keys:
        sequence = QKeySequence(key)
        if not sequence.isEmpty() and sequence not in found:
            found.append(sequence)
    action.setShortcuts(found)
