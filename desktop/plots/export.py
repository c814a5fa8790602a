"""The one way out of a plot: to the clipboard, or to a file as PNG, SVG, PDF or CSV.

Every format comes from the plot's own `draw` and `table`, so what is saved is what is shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog

from desktop.plots.drawing import Drawing
from desktop.theme import theme
from engine.errors import reason
from engine.language import tr
from engine.tables import csv_bytes, number_cell

_DOTS = 1200  # an inch of a PDF: places in it are whole dots
PNG_SCALE = 2.0  # pixels per logical pixel in a saved picture


def png_image(plot: Drawing) -> QImage:
    """The plot on the panel's background, at twice the screen's resolution."""
    size = plot.export_size()
    image = QImage(size * PNG_SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(PNG_SCALE)
    image.fill(theme().color("panel"))
    painter = QPainter(image)
    _draw(plot, painter, size)
    return image


def to_png(plot: Drawing) -> bytes:
    """The plot as a PNG file."""
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs ask for bytes; PySide itself takes only text here.
    png_image(plot).save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    return bytes(store.data())


def to_svg(plot: Drawing) -> bytes:
    """The plot as an SVG file; text stays text."""
    size = plot.export_size()
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(plot.title)
    generator.setDescription(plot.describe())
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme().color("panel"))
    _draw(plot, painter, size)
    return bytes(store.data())


def to_pdf(plot: Drawing) -> bytes:
    """The plot as a PDF file of one page, just as large as the plot; text stays text."""
    size = plot.export_size()
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(plot.title)
    writer.setCreator("Lamina")
    writer.setResolution(_DOTS)
    points = QSizeF(size.width() * 72 / 96, size.height() * 72 / 96)
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    painter.scale(_DOTS / 96, _DOTS / 96)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme().color("panel"))
    _draw(plot, painter, size)
    return bytes(store.data())


def to_csv(plot: Drawing) -> bytes:
    """The plot's numbers as a UTF-8 CSV file (RFC 4180) with a byte order mark for spreadsheets."""
    header, rows = plot.table()
    return csv_bytes([header, *([_cell(value) for value in row] for row in rows)])


def _cell(value: object) -> str:
    return number_cell(value, ".7g") if isinstance(value, float) else str(value)


def _draw(plot: Drawing, painter: QPainter, size: QSize) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plot.draw(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()


FORMATS: dict[str, tuple[str, Callable[[Drawing], bytes]]] = {
    "png": (tr("Picture (*.png)"), to_png),
    "svg": (tr("Drawing (*.svg)"), to_svg),
    "pdf": (tr("Document (*.pdf)"), to_pdf),
    "csv": (tr("Table (*.csv)"), to_csv),
}


def save(plot: Drawing, kind: str, path: str | Path) -> None:
    """Write the plot as `kind`, a key of `FORMATS`; raises OSError where the disk refuses."""
    from engine.files import write_atomically

    write_atomically(Path(path), FORMATS[kind][1](plot))


def ask_and_save(plot: Drawing, kind: str) -> None:
    """Ask for a file name and write; the outcome is said through `plot.said`."""
    pattern, _ = FORMATS[kind]
    name = "-".join(re.sub(r"[^\w\- ]+", " ", plot.title).lower().split()) or tr("plot")
    proposal = str(Path.home() / f"{name}.{kind}")
    path, _ = QFileDialog.getSaveFileName(
        plot, tr("Save {0} as {1}").format(plot.title, kind.upper()), proposal, pattern
    )
    if not path:
        return
    if not Path(path).suffix:
        path = f"{path}.{kind}"
    try:
        save(plot, kind, path)
    except OSError as error:
        plot.said.emit(tr("{0} could not be written: {1}.").format(path, reason(error)), True)
    else:
        plot.said.emit(tr("Saved {0}.").format(Path(path).name), False)


def copy_picture(plot: Drawing) -> None:
    """The picture on the clipboard."""
    QGuiApplication.clipboard().setImage(png_image(plot))
    plot.said.emit(tr("The picture is on the clipboard."), False)


def copy_table(plot: Drawing) -> None:
    """The numbers on the clipboard, with tabs between the columns, as spreadsheets take them."""
    header, rows = plot.table()
    lines = ["\t".join(map(_cell, row)) for row in (header, *rows)]
    QGuiApplication.clipboard().setText("\n".join(lines))
    plot.said.emit(tr("The numbers are on the clipboard."), False)


def actions(plot: Drawing) -> list[QAction]:
    """Copy, PNG, SVG, PDF and CSV as actions for the plot's context menu."""

    def action(text: str, slot: Callable[[], None]) -> QAction:
        made = QAction(text, plot)
        made.triggered.connect(lambda _checked=False: slot())
        made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return made

    return [
        action(tr("Copy picture"), lambda: copy_picture(plot)),
        action(tr("Copy numbers"), lambda: copy_table(plot)),
        action(tr("Save as PNG…"), lambda: ask_and_save(plot, "png")),
        action(tr("Save as SVG…"), lambda: ask_and_save(plot, "svg")),
        action(tr("Save as PDF…"), lambda: ask_and_save(plot, "pdf")),
        action(tr("Save as CSV…"), lambda: ask_and_save(plot, "csv")),
    ]
