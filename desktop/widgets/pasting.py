"""Pasting into a field no more than it can hold: Qt takes a quarter of a minute for a line of ten
million characters.
"""

from __future__ import annotations

from PySide6.QtCore import SIGNAL, QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from desktop.widgets.halves import SENTENCE, take_out
from engine.language import tr

LONGEST_LINE = 8_000
"""Characters of one pasted line; Qt lays a line out anew at each key, 4 ms for a thousand."""


def fitting(text: str, room: int, longest: int) -> tuple[str, str]:
    """What of a pasted text is taken where there is room for so many characters, and a sentence on
    what was left out or changed; "" where nothing was. longest: what fits into the empty field.
    """
    taken = text[: max(room, 0)]
    notices: list[str] = []
    if len(taken) < len(text):
        notices.append(
            tr(
                "The pasted text has {0:,} characters; the first {1:,} were "
                "taken, since at most {2:,} fit here."
            ).format(len(text), len(taken), longest)
        )
    lines = taken.split("\n")
    if max(len(line) for line in lines) > LONGEST_LINE:
        taken = "\n".join(part for line in lines for part in _short_lines(line))
        notices.append(
            tr(
                "Lines of more than {0:,} characters were broken, since longer ones "
                "hold up every key."
            ).format(LONGEST_LINE)
        )
    return taken, " ".join(notices)


def paste(field: QPlainTextEdit | QTextEdit, text: str, longest: int) -> str:
    """Put as much of `text` at the cursor as a field of `longest` characters has room for; the
    sentence of `fitting`.
    """
    cursor = field.textCursor()
    selected = cursor.selectionEnd() - cursor.selectionStart()
    room = longest - (field.document().characterCount() - 1 - selected)
    taken, notice = fitting(text, room, longest)
    if taken:
        cursor.insertText(taken)
        field.ensureCursorVisible()
    return notice


class BoundedText(QPlainTextEdit):
    """A field for at most `longest` pasted characters; `refused(sentence)` says what was left out
    of what was pasted or typed. Where nobody listens, the sentence stands below the field.
    """

    refused = Signal(str)

    def __init__(self, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.longest = longest
        self.document().contentsChanged.connect(self._leave_out_halves)

    def _leave_out_halves(self) -> None:
        if take_out(self.document()):
            self._refuse(SENTENCE)

    def _refuse(self, sentence: str) -> None:
        if self.receivers(SIGNAL("refused(QString)")):
            self.refused.emit(sentence)
        else:
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), sentence, self)
            self.setAccessibleDescription(sentence)

    def insertFromMimeData(self, source: QMimeData) -> None:
        notice = paste(self, source.text(), self.longest)
        if notice:
            self._refuse(notice)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text; a dropped file is the window's to open."""
        return source.hasText() and not source.hasUrls()


def _short_lines(line: str) -> list[str]:
    """A long line in parts that can be edited, cut behind a space where there is one."""
    parts: list[str] = []
    while len(line) > LONGEST_LINE:
        cut = line.rfind(" ", LONGEST_LINE // 2, LONGEST_LINE) + 1 or LONGEST_LINE
        parts.append(line[:cut])
        line = line[cut:]
    return [*parts, line]
