"""Ways straight to a view from the menu and the command palette, for those that one looks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

_WAYS = (
    ("Branches", "Every text written so far as a tree", "text_out", "tree"),
    ("Surprise of any text", "Perplexity and bits per character", "text_out", "any_text"),
    ("Draw many times", "Counts of the next token meet its shares", "probabilities", "many"),
    ("Map of the vectors", "Tokens or words as a map", "vectors", "map"),
)


def ways(open_: Callable[[str, str], None], parent: QObject) -> Sequence[QAction]:
    """An action for each; `open_(stage, tab)` goes there."""
    made: list[QAction] = []
    for text, help, stage, tab in _WAYS:
        action = QAction(text, parent)
        action.setToolTip(help)
        action.triggered.connect(lambda _=False, stage=stage, tab=tab: open_(stage, tab))
        made.append(action)
    return made
