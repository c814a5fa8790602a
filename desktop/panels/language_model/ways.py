"""Ways straight to a view from the menu and the command palette, for those that one looks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from engine.language import tr

_WAYS = (
    (tr("Branches"), tr("Every text written so far as a tree"), "text_out", "tree"),
    (tr("Surprise of any text"), tr("Perplexity and bits per character"), "text_out", "any_text"),
    (
        tr("Draw many times"),
        tr("Counts of the next token meet its shares"),
        "probabilities",
        "many",
    ),
    (tr("Map of the vectors"), tr("Tokens or words as a map"), "vectors", "map"),
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
