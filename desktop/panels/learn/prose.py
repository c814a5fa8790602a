"""Text of a lesson as a document: built block by block with a cursor, never from HTML.

`write` is used for the screen and for paper alike; `ProseView` shows a document as high as it is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from desktop.panels.learn.maths import (
    DISPLAY,
    FORMULA,
    FormulaObject,
    Ink,
    depth,
    insert_formula,
    latex_at,
    pixels_of,
)
from desktop.panels.learn.spoken import spoken
from desktop.panels.learn.typesetter import Typesetter
from desktop.theme import theme
from engine.course.blocks import Display, Heading, Items, Prose, Quote, formulas_of
from engine.course.inline import Runs, formulas
from engine.language import tr

BODY = 1.12  # of the base size: a page is read longer than a label


@dataclass(frozen=True)
class Look:
    """Fonts and colours of a text; `px` is one pixel at a text scale of 1."""

    body: QFont
    strong: QFont
    emphasis: QFont
    code: QFont
    heading: QFont
    text: QColor
    muted: QColor
    code_ground: QColor
    px: float

    @property
    def ink(self) -> Ink:
        """How formulas inside the text are set."""
        return Ink(self._size, self.text.name())

    @property
    def display_ink(self) -> Ink:
        """How formulas on a line of their own are set."""
        return Ink(round(self._size * 1.15, 1), self.text.name())

    @property
    def _size(self) -> float:
        points = self.body.pointSizeF()  # −1 for a font that is given in pixels
        return pixels_of(points if points > 0 else self.body.pixelSize() * 72 / 96)


def screen_look(factor: float = BODY) -> Look:
    """The look in the theme of now."""
    t = theme()
    fonts = {role: QFont(t.font(role)) for role in ("body", "strong", "mono", "title")}
    for font in fonts.values():
        font.setPointSizeF(font.pointSizeF() * factor)
    emphasis = QFont(fonts["body"])
    emphasis.setItalic(True)
    return Look(
        fonts["body"],
        fonts["strong"],
        emphasis,
        fonts["mono"],
        fonts["title"],
        t.color("text"),
        t.color("muted"),
        t.color("field"),
        t.scale,
    )


def formulas_in(blocks: Sequence[Prose], look: Look) -> dict[Ink, list[str]]:
    """The formulas of a text, by how they are set."""
    found: dict[Ink, list[str]] = {look.ink: [], look.display_ink: []}
    for block in blocks:
        ink = look.display_ink if isinstance(block, Display) else look.ink
        found[ink] += formulas_of(block)
    return found


def write(document: QTextDocument, blocks: Sequence[Prose], look: Look) -> None:
    """Fill an empty document."""
    prepare(document, look)
    fill(document, blocks, look)


def prepare(document: QTextDocument, look: Look) -> None:
    """Give a document its font and what draws its formulas; `fill` may follow many times."""
    document.setDefaultFont(look.body)
    document.setDocumentMargin(0)
    layout = document.documentLayout()
    layout.registerHandler(FORMULA, FormulaObject(look.ink, document))
    layout.registerHandler(DISPLAY, FormulaObject(look.display_ink, document))


def fill(document: QTextDocument, blocks: Sequence[Prose], look: Look) -> None:
    """Write the blocks where the document ends."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # laid out once, at the end
    _write_blocks(cursor, blocks, look)
    cursor.endEditBlock()


def _write_blocks(cursor: QTextCursor, blocks: Sequence[Prose], look: Look) -> None:
    first = True
    for block in blocks:
        if isinstance(block, Items):
            for place, item in enumerate(block.items, 1):
                mark = f"{place}." if block.numbered else "•"
                below = _depth(formulas(item), look.ink, look.body)
                _begin(cursor, _listed(look, place == len(block.items), below), first)
                cursor.insertText(f"{mark}\t", _chars(look.body, look.muted))
                _insert(cursor, item, look, look.body)
                first = False
            continue
        deep = _depth(formulas_of(block), look.ink, look.body)
        if isinstance(block, Heading):
            _begin(cursor, _block(look, 0 if first else 10, 6, deep=deep), first)
            _insert(cursor, block.runs, look, look.heading)
        elif isinstance(block, Display):
            deep = _depth((block.latex,), look.display_ink, look.body)
            _begin(cursor, _block(look, 4, 10, 20, deep), first)
            insert_formula(cursor, block.latex, _chars(look.body, look.text), DISPLAY)
        elif isinstance(block, Quote):
            _begin(cursor, _block(look, 4, 12, 20, deep), first)
            _insert(cursor, block.runs, look, look.emphasis)
        else:
            _begin(cursor, _block(look, deep=deep), first)
            _insert(cursor, block.runs, look, look.body)
        first = False


def _begin(cursor: QTextCursor, format: QTextBlockFormat, first: bool) -> None:
    if first:
        cursor.setBlockFormat(format)
    else:
        cursor.insertBlock(format)


def _depth(latex: Sequence[str], ink: Ink, font: QFont) -> float:
    """How many pixels the deepest of these formulas reaches below the letters of its line."""
    deepest = max((depth(each, ink) for each in latex), default=0.0)
    return max(0.0, deepest - QFontMetricsF(font).descent())


def _block(
    look: Look, above: float = 0, below: float = 10, indent: float = 0, deep: float = 0
) -> QTextBlockFormat:
    format = QTextBlockFormat()
    format.setTopMargin(above * look.px)
    format.setBottomMargin(below * look.px)
    format.setLeftMargin(indent * look.px)
    distance = QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value
    format.setLineHeight(3 * look.px + deep, distance)
    return format


def _listed(look: Look, last: bool, deep: float) -> QTextBlockFormat:
    format = _block(look, 0, 12 if last else 5, 24, deep)
    format.setTextIndent(-20 * look.px)
    format.setTabPositions([QTextOption.Tab(20 * look.px, QTextOption.TabType.LeftTab)])
    return format


def _chars(font: QFont, colour: QColor) -> QTextCharFormat:
    format = QTextCharFormat()
    format.setFont(font)
    format.setForeground(colour)
    return format


def _insert(cursor: QTextCursor, runs: Runs, look: Look, font: QFont) -> None:
    plain = _chars(font, look.text)
    for run in runs:
        if run.kind in ("maths", "display"):
            insert_formula(cursor, run.text, plain)
        elif run.kind == "strong":
            cursor.insertText(run.text, _chars(look.strong, look.text))
        elif run.kind == "emphasis":
            cursor.insertText(run.text, _chars(look.emphasis, look.text))
        elif run.kind == "code":
            format = _chars(look.code, look.text)
            format.setBackground(look.code_ground)
            cursor.insertText(run.text, format)
        else:
            cursor.insertText(run.text, plain)


def bare(blocks: Sequence[Prose]) -> str:
    """A text without its looks, for screen readers."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Display):
            lines.append(spoken(block.latex))
        elif isinstance(block, Items):
            lines += [said(item) for item in block.items]
        else:
            lines.append(said(block.runs))
    return "\n".join(lines)


def said(runs: Runs) -> str:
    """Runs as they would be read out."""
    formulas = ("maths", "display")
    return "".join(spoken(run.text) if run.kind in formulas else run.text for run in runs)


class ProseView(QTextEdit):
    """Text to read: as high as it is, so that the page around it scrolls; it can be copied."""

    def __init__(
        self, typesetter: Typesetter, name: str = tr("Text"), factor: float = BODY
    ) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._factor = factor
        self._blocks: tuple[Prose, ...] = ()
        self._waiting = False
        self._own: QTextDocument | None = None
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setProperty("role", "prose")
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        theme().changed.connect(self._follow)
        typesetter.ready.connect(self._set)

    def show_blocks(self, blocks: Sequence[Prose]) -> None:
        """Show this text."""
        if tuple(blocks) != self._blocks or not self._blocks:
            self._blocks = tuple(blocks)
            self.setAccessibleDescription(bare(self._blocks))
            self._rewrite()

    @property
    def blocks(self) -> tuple[Prose, ...]:
        """What is shown."""
        return self._blocks

    def _follow(self) -> None:
        theme().in_turn(self, self._rewrite)

    def _rewrite(self) -> None:
        look = screen_look(self._factor)
        self._waiting = False
        for ink, wanted in formulas_in(self._blocks, look).items():
            self._typesetter.want(wanted, ink)
            self._waiting |= any(not ink.is_set(latex) for latex in wanted)
        document = QTextDocument(self)
        document.setLayoutEnabled(False)  # laid out once, when its width is known
        write(document, self._blocks, look)
        document.setLayoutEnabled(True)
        self.setDocument(document)
        if self._own is not None:  # the first one was Qt's
            self._own.deleteLater()
        self._own = document
        self._fit()

    def _set(self) -> None:
        if self._waiting:
            self._rewrite()

    def _fit(self) -> None:
        document = self.document()
        width = max(self.viewport().width(), 40)
        if document.textWidth() != width:  # each time is a layout
            document.setTextWidth(width)
        height = math.ceil(document.size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def createMimeDataFromSelection(self) -> QMimeData:
        """The chosen text with its formulas as LaTeX."""
        chosen = self.textCursor()
        found: list[str] = []
        cursor = QTextCursor(self.document())
        for at in range(chosen.selectionStart(), chosen.selectionEnd()):
            cursor.setPosition(at)
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
            latex = latex_at(cursor.charFormat())
            found.append(f"${latex}$" if latex else cursor.selectedText().replace("\u2029", "\n"))
        data = QMimeData()
        data.setText("".join(found))
        return data
