"""A text editor that shows how its text falls into tokens: each on a tint, its id under it.

The text stays ordinary text: caret, selection, undo and clipboard are the editor's own. A chip is
only paint behind the letters, and a little room after its last letter where the id is wider.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.theme import theme
from desktop.widgets.halves import SENTENCE, take_out
from desktop.widgets.pasting import paste
from desktop.widgets.tokens import Chip
from desktop.widgets.tokens_look import Spacing, ids_text
from desktop.widgets.tokens_picture import LinePictures
from desktop.widgets.tokens_place import GAP, PAD, Part, Sizes, parts_of

LONGEST = 100_000
"""Characters; a line ten times as long would hold the window for more than a second."""
MOST_CHIPS = 600
"""Beyond this the letters are shown without tints, so that typing stays quick."""


class TokenEdit(QTextEdit):
    """The editor. `edited(text)` follows a person's change, never the program's own.

    `refused(sentence)` says what was left out of a text pasted or typed; `token_reached(index)`
    follows the caret into a token.
    """

    edited = Signal(str)
    refused = Signal(str)
    token_reached = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameStyle(0)
        self._chips: tuple[Chip, ...] = ()
        self._starts: list[int] = []
        self._marks: dict[int, str] = {}
        self._writing = False
        self._reached = -1
        self._line_room = 0.0
        self._styling = False  # a change of looks, which Qt reports like one of the text
        self._placed = False  # the chips are those of the text that is being written
        option = QTextOption()
        option.setFlags(QTextOption.Flag.ShowTabsAndSpaces)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.pictures = LinePictures(self, self.between, self.parts, self._mark)
        self._spacing = Spacing(self.document(), self.between, self.room_after)
        self.document().contentsChange.connect(self._contents_changed)
        self.document().contentsChanged.connect(self._leave_out_halves)
        self.cursorPositionChanged.connect(self._caret_moved)
        theme().changed.connect(self._restyle)
        self._restyle()

    # --- text --------------------------------------------------------------------------------
    def text(self) -> str:
        """The text, with `\\n` between lines; nothing else is changed."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def set_text(self, text: str) -> None:
        """Replace the whole text without a word of `edited`; undo brings the old one back."""
        self._write(lambda cursor: cursor.select(QTextCursor.SelectionType.Document), text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def append_text(self, text: str, chips: Sequence[Chip] = ()) -> None:
        """Add to the end; the view follows when it stood there, the caret stays where it is, and
        what is selected stays selected: all of the text where all of it was.

        chips: those of the text as it will be, where they are known: letters and chips are then
        laid out once, not one after the other.
        """
        bar = self.verticalScrollBar()
        following = bar.value() >= bar.maximum() - 4
        caret = self.textCursor()
        at_end, selecting = caret.atEnd(), caret.hasSelection()
        selected = caret.anchor(), caret.position()
        before = self.document().characterCount() - 1
        known = len(self._chips)
        self._placed = known < len(chips) <= MOST_CHIPS and tuple(chips[:known]) == self._chips
        if self._placed:
            self._keep(tuple(chips))
        self._write(lambda cursor: cursor.movePosition(QTextCursor.MoveOperation.End), text)
        placed, self._placed = self._placed, False
        if selecting:
            self._select_again(*selected, before)
        elif at_end:
            self.moveCursor(QTextCursor.MoveOperation.End)
        if following and (selecting or not at_end):
            bar.setValue(bar.maximum())
        if placed:
            self._chips_came()

    def _select_again(self, anchor: int, position: int, before: int) -> None:
        """After text came behind the `before` letters that there were; a cursor at their end has
        moved with it.
        """
        end = self.document().characterCount() - 1
        if min(anchor, position) == 0 and max(anchor, position) == before:
            anchor, position = (0, end) if anchor == 0 else (end, 0)
        caret = self.textCursor()
        if (caret.anchor(), caret.position()) != (anchor, position):
            caret.setPosition(anchor)
            caret.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(caret)

    def _write(self, place: Callable[[QTextCursor], object], text: str) -> None:
        self._writing = True
        cursor = QTextCursor(self.document())
        place(cursor)
        cursor.insertText(text)
        self._writing = False

    def _contents_changed(self, position: int, removed: int, added: int) -> None:
        """Keep the chips under their letters until new tokens arrive."""
        if removed == added == 0 or self._styling or self._placed:
            return
        moved: list[Chip] = []
        for chip in self._chips:
            if chip.end <= position:
                moved.append(chip)
            elif chip.start >= position + removed:
                shift = added - removed
                moved.append(replace(chip, start=chip.start + shift, end=chip.end + shift))
        self._keep(tuple(moved))
        if not self._writing:
            self.edited.emit(self.text())

    def _leave_out_halves(self) -> None:
        if take_out(self.document()):
            self.refused.emit(SENTENCE)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text only, and no more of it than the editor can hold."""
        notice = paste(self, source.text(), LONGEST)
        if notice:
            self.refused.emit(notice)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text; a dropped file is the window's to open."""
        return source.hasText() and not source.hasUrls()

    # --- chips -------------------------------------------------------------------------------
    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these tokens; too many are shown as plain letters."""
        old = self._chips
        self._keep(tuple(chips) if len(chips) <= MOST_CHIPS else ())
        same = 0
        for before, after in zip(old, self._chips, strict=False):
            if before != after:
                break
            same += 1
        if same == len(old) == len(self._chips):
            return
        position = self._chips[same].start if same < len(self._chips) else 0
        if same < len(old):
            position = min(position, old[same].start)
        block = self.document().findBlock(max(0, position - 1))
        while block.isValid():
            self._spacing.rehighlightBlock(block)
            block = block.next()
        self._chips_came()

    def _chips_came(self) -> None:
        self._caret_moved()
        if self.textCursor().atEnd():
            # The ids under the last line are to be seen as well as its caret.
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        self.viewport().update()

    @property
    def chips(self) -> tuple[Chip, ...]:
        """What is drawn."""
        return self._chips

    def set_marks(self, marks: dict[int, str]) -> None:
        """Outline tokens: index → theme token of the colour."""
        if marks != self._marks:
            self._marks = dict(marks)
            self.viewport().update()

    def chip_rects(self, chip: Chip) -> list[QRectF]:
        """Where a chip is drawn on the viewport, one rectangle per line it lies in."""
        return [part.rect for part in self.parts(chip)]

    def _keep(self, chips: tuple[Chip, ...]) -> None:
        self._chips = chips
        self._starts = [chip.start for chip in chips]

    def between(self, start: int, end: int) -> Sequence[Chip]:
        """The chips that touch the text from `start` to `end`."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return self._chips[first : bisect_left(self._starts, end, first)]

    def _caret_moved(self) -> None:
        position = self.textCursor().position()
        place = bisect_left(self._starts, position) - 1
        index = -1
        if place >= 0 and self._chips[place].end >= position:
            index = self._chips[place].first
        elif self._chips and position == 0:
            index = self._chips[0].first
        if index != self._reached:
            self._reached = index
            self.viewport().update()
            if index >= 0:
                self.token_reached.emit(index)

    # --- drawing -----------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chips:
            painter = QPainter(self.viewport())
            try:
                self.pictures.paint(painter, QRectF(event.rect()), self.line_height())
            finally:
                painter.end()
        super().paintEvent(event)

    def _mark(self, chip: Chip) -> str:
        """The colour of a chip's outline; that which the caret is in has one as well."""
        for index in range(chip.first, chip.first + len(chip.ids)):
            if index in self._marks:
                return self._marks[index]
        return "accent" if chip.first == self._reached and self.hasFocus() else ""

    def parts(self, chip: Chip) -> list[Part]:
        """Where a chip is drawn, for each line that it is in."""
        scroll = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        sizes = Sizes(self._advance, self._digit, self._text_height + self._under)
        return parts_of(self.document(), chip, scroll, sizes)

    # --- type and spacing --------------------------------------------------------------------
    def room_after(self, chip: Chip, text: str) -> float:
        """Pixels that follow a chip's last letter so that its id fits and chips keep apart."""
        if chip.right:
            return 0.0  # room behind a letter would fall in the middle of the run
        # A wrapped word leaves its space on the line before: the id must fit without it.
        text = text.lstrip(" ") or text
        if text.isascii():
            width = len(text) * self._advance
        else:
            width = self._metrics.horizontalAdvance(text)
        return max(0.0, len(ids_text(chip)) * self._digit - width) + 2 * PAD + GAP

    def _restyle(self) -> None:
        self.pictures.clear()
        self._spacing.forget()
        mono = theme().font("mono")
        mono.setPointSizeF(mono.pointSizeF() * 1.08)
        # Ligatures would join letters across the chips that this view is there to tell apart.
        mono.setFeature(QFont.Tag("calt"), 0)
        self.setFont(mono)
        self.viewport().setFont(mono)  # dressed by itself: Qt draws the signs of blanks in it
        self.document().setDefaultFont(mono)
        self._metrics = QFontMetricsF(mono)
        self._text_height = self._metrics.height()
        self._advance = self._metrics.horizontalAdvance("0")
        small = QFontMetricsF(theme().font("mono-small"))
        self._digit = small.horizontalAdvance("0")
        self._under = small.height() + 1
        # Room for the space in front of a wrapped word.
        self._styling = True
        self.document().setDocumentMargin(max(10.0, self._advance + PAD + 2))
        self._styling = False
        self._space_lines()
        self._spacing.rehighlight()
        self.viewport().update()

    def _space_lines(self) -> None:
        """Room for the ids under every line; lines made later inherit it from their neighbour.

        Not a step that undo could take back: for the moment nothing is remembered.
        """
        room = self.line_height() - self._text_height
        if room == self._line_room:
            return
        self._line_room = room
        style = QTextBlockFormat()
        style.setLineHeight(room, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        self._styling = True
        self.document().setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(style)
        self.document().setUndoRedoEnabled(True)
        self._styling = False

    def line_height(self) -> float:
        """Pixels of one line with the ids under it."""
        return self._text_height + self._under + 7

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), round(self.line_height() + 26))
