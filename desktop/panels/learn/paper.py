"""Worksheets on paper: the blocks of a sheet laid out on A4 pages, as PDF.

Everything is measured in pixels of 96 to the inch and drawn through one scale, so lines break on
paper exactly where they were measured. It needs no window and may run on a job, but one thing: the
text document must not end its life there. Qt takes a document's layout apart under a lock and asks,
still under it, what Python knows of the document; with the window's thread holding Python and
waiting for that lock, neither would ever go on. So the caller keeps the document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextDocument,
)

from desktop.panels.learn.maths import Ink
from desktop.panels.learn.prose import Look, fill, prepare
from desktop.theme.tokens import MONO, SANS
from desktop.widgets.formula import FormulaPicture, formula_picture
from desktop.widgets.latex import set_formula
from engine.course.blocks import Display, Heading, Paragraph, Prose, formulas_of, prose
from engine.course.inline import Run
from engine.exercises import worksheet
from engine.exercises.exercise import Field
from engine.exercises.worksheet import Block, Sheet, Worksheet
from engine.language import tr

_DPI = 96.0
_RESOLUTION = 600
_MARGIN_MM = 18.0
_BODY = 14.0  # pixels of the text, 10.5 points
_INK = QColor("#000000")
_GREY = QColor("#555555")

Stop = Callable[[], bool]


def write_pdf(
    path: Path,
    found: Worksheet,
    kept: list[QTextDocument],
    *,
    keys: bool,
    stop: Stop = lambda: False,
) -> Iterator[float]:
    """Write the sheets (or their keys), each from a new page; yields the share that is done.

    `kept` gets the document that the text was laid out in: it must outlast the job and be let go
    by the window's thread. Raises OSError where the file cannot be written. Stopped, it leaves no
    file behind.
    """
    # Into a file beside it first: what was there stays until the new one is whole.
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.touch()  # raises where nothing can be written, before Qt only warns of it
        writer = QPdfWriter(str(draft))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        writer.setResolution(_RESOLUTION)
        writer.setTitle(found.title)
        writer.setCreator("Lamina")
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(tr("{0} cannot be written in {1}").format(path.name, path.parent))
        try:
            painter.scale(_RESOLUTION / _DPI, _RESOLUTION / _DPI)
            kept.append(QTextDocument())
            pages = _Pages(writer, painter, kept[-1])
            for number, sheet in enumerate(found.sheets):
                if stop():
                    return
                pages.sheet(sheet, sheet.key if keys else sheet.pages, first=number == 0)
                yield (number + 1) / len(found.sheets)
        finally:
            painter.end()
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def print_look() -> Look:
    """Black on white, in pixels."""

    def font(family: str, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        made = QFont(family)
        made.setPixelSize(round(size))
        made.setWeight(weight)
        return made

    emphasis = font(SANS, _BODY)
    emphasis.setItalic(True)
    return Look(
        font(SANS, _BODY),
        font(SANS, _BODY, QFont.Weight.DemiBold),
        emphasis,
        font(MONO, _BODY * 0.95),
        font(SANS, _BODY * 1.25, QFont.Weight.DemiBold),
        _INK,
        _GREY,
        QColor("#F0F0F0"),
        1.0,
    )


@dataclass
class _Pages:
    """Where drawing has come to, on the page and in the sheet."""

    writer: QPdfWriter
    painter: QPainter
    document: QTextDocument
    y: float = 0.0
    page: int = 0
    student: str = ""

    def __post_init__(self) -> None:
        area = self.writer.pageLayout().paintRectPixels(_RESOLUTION)
        self.width = area.width() * _DPI / _RESOLUTION
        self.height = area.height() * _DPI / _RESOLUTION - 24
        self.look = print_look()
        self.document.setUseDesignMetrics(True)
        prepare(self.document, self.look)

    def sheet(self, sheet: Sheet, blocks: Sequence[Block], *, first: bool) -> None:
        """A student's sheet or key, from a new page."""
        self.student = sheet.student
        self.page = 0
        self._turn(new=not first)
        for at, block in enumerate(blocks):
            if isinstance(block, worksheet.Heading) and block.level == 2:
                self.y += 14
                # A heading does not stand alone at the foot of a page.
                if self.y + 130 > self.height and at + 1 < len(blocks):
                    self._turn()
            self._block(block)

    def _turn(self, *, new: bool = True) -> None:
        if new:
            self.writer.newPage()
        self.page += 1
        self.y = 0.0
        self.painter.setFont(self.look.body)
        self.painter.setPen(_GREY)
        foot = QRectF(0, self.height + 6, self.width, 18)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.painter.drawText(foot, flags, self.student)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.painter.drawText(foot, flags, str(self.page))

    def _room(self, height: float) -> None:
        if self.y + height > self.height and self.y > 0:
            self._turn()

    def _block(self, block: Block) -> None:
        if isinstance(block, worksheet.Heading):
            size = 1.5 if block.level == 1 else 1.1
            self._text((Heading((Run("text", block.text),)),), size)
        elif isinstance(block, worksheet.Paragraph):
            self._text(prose(block.text))
        elif isinstance(block, worksheet.AnswerRow):
            self._answer(block)
        else:
            self._key(block)

    def _text(self, blocks: Sequence[Prose], heading: float = 1.0, indent: float = 0.0) -> None:
        if not blocks:
            return
        look = self.look
        if heading != 1.0:
            font = QFont(look.strong)
            font.setPixelSize(round(_BODY * heading))
            look = Look(**{**look.__dict__, "heading": font})
        for block in blocks:
            for latex in formulas_of(block):
                ink = look.display_ink if isinstance(block, Display) else look.ink
                set_formula(latex, ink.pixels, ink.colour)
        document = self.document
        document.clear()
        fill(document, blocks, look)
        document.setTextWidth(self.width - indent)
        height = document.size().height()
        self._room(height)
        self.painter.save()
        self.painter.translate(indent, self.y)
        document.drawContents(self.painter)
        self.painter.restore()
        self.y += height

    def _formula(self, latex: str) -> FormulaPicture | None:
        ink: Ink = self.look.ink
        return formula_picture(latex, ink.pixels, ink.colour)

    def _answer(self, row: worksheet.AnswerRow) -> None:
        """label = (boxes), and how exactly."""
        field = row.field
        across, up = _box(field)
        height = field.rows * (up + 4) + 8
        self._room(height)
        middle = self.y + height / 2
        x = 12.0 + self._label(row.label, 12.0, middle)
        self.painter.setFont(self.look.body)
        self.painter.setPen(_INK)
        metrics = QFontMetricsF(self.look.body)
        base = middle + metrics.xHeight() / 2
        before = " = " if field.size == 1 else " = ("
        self.painter.drawText(QPointF(x, base), before)
        x += metrics.horizontalAdvance(before) + 4
        top = self.y + 4
        self.painter.setPen(QPen(_GREY, 0.8))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for r in range(field.rows):
            for c in range(field.columns):
                box = QRectF(x + c * (across + 8), top + r * (up + 4), across, up)
                self.painter.drawRoundedRect(box, 3, 3)
        x += field.columns * (across + 8)
        after = ") " if field.size > 1 else " "
        self.painter.setPen(_INK)
        self.painter.drawText(QPointF(x - 4, base), after)
        self.painter.setPen(_GREY)
        room = QRectF(x + 10, self.y, max(20.0, self.width - x - 10), height)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        self.painter.drawText(room, int(flags), row.note)
        self.y += height

    def _label(self, latex: str, x: float, middle: float) -> float:
        """Draw a label with its middle at a height; how wide it is."""
        picture = self._formula(latex)
        if picture is None:
            self.painter.setPen(_INK)
            self.painter.setFont(self.look.body)
            metrics = QFontMetricsF(self.look.body)
            self.painter.drawText(QPointF(x, middle + metrics.xHeight() / 2), latex)
            return metrics.horizontalAdvance(latex)
        box = QRectF(x, middle - picture.height / 2, picture.width, picture.height)
        self.painter.save()
        self.painter.setPen(Qt.PenStyle.NoPen)
        picture.renderer.render(self.painter, box)
        self.painter.restore()
        return picture.width

    def _key(self, row: worksheet.KeyRow) -> None:
        head = Paragraph((Run("maths", row.label), Run("text", " = "), Run("strong", row.answer)))
        self._text((head,), indent=12)
        for sentence in row.working:
            self._text((Paragraph((Run("text", sentence),)),), indent=36)


def _box(field: Field) -> tuple[float, float]:
    if field.kind in ("choice", "token"):
        return 200.0, 28.0
    return (130.0 if field.columns == 1 else 84.0 if field.columns <= 3 else 54.0), 28.0
