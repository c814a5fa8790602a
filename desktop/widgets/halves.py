"""Halves of surrogate pairs: no letters, yet an input method or another program can bring one in.

Qt would keep it, while every text handed over to Python lacks it: all places behind it would be
off by one, and the model would read something else than the field shows.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLineEdit

from engine.language import tr

SENTENCE = tr("What was typed holds half of a surrogate pair, which is no letter; it was left out.")
Tell = Callable[[str], None]


def keep_out_of_line(field: QLineEdit, tell: Tell) -> None:
    """Have `field` refuse halves, and `tell` be given the sentence where it did."""
    # Any text matches that is well-formed; Qt looks at that itself before it looks for a match.
    anything = QRegularExpression("[\\s\\S]*")
    field.setValidator(QRegularExpressionValidator(anything, field))

    def refused() -> None:
        if units(field.text()) < field.maxLength():  # else it was only too long
            tell(SENTENCE)

    field.inputRejected.connect(refused)


def take_out(document: QTextDocument) -> bool:
    """Remove all halves from a document, which is to be done with each of its changes; whether
    there were any.
    """
    missing = document.characterCount() - 1 - units(document.toRawText())
    if missing <= 0:
        return False
    cursor = QTextCursor(document)
    cursor.joinPreviousEditBlock()  # undone with what brought them in
    place = 0
    while missing > 0:
        end = document.characterCount() - 1
        sizes = [size for size in (1, 2) if place + size <= end and _whole(cursor, place, size)]
        if sizes:
            place += sizes[0]
        else:
            _whole(cursor, place, 1)
            cursor.removeSelectedText()
            missing -= 1
    cursor.endEditBlock()
    return True


def _whole(cursor: QTextCursor, place: int, size: int) -> bool:
    """Whether the `size` units at `place`, which are selected, can all be read."""
    cursor.setPosition(place)
    cursor.setPosition(place + size, QTextCursor.MoveMode.KeepAnchor)
    return units(cursor.selectedText()) == size


def units(text: str) -> int:
    """How many units Qt counts for a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
