"""The canvas as a file: PNG, SVG and PDF drawn by the items themselves, and all numbers as CSV.

Everything is drawn at full detail, whatever the zoom, and nothing as selected. In SVG and PDF
cards, wires, text and formulas are lines and letters; only matrices of many cells are pictures.
"""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem

from desktop.canvas.items import LayerItem, NoteItem
from desktop.canvas.scene import NetworkScene
from desktop.evaluation import Evaluation
from desktop.theme import theme
from desktop.widgets.names import space_text
from engine.graph import Graph
from engine.language import tr
from engine.spec import registry
from engine.tables import csv_pieces, number_cell

PNG_SCALE = 2.0
_MARGIN = 36.0  # the widest badge reaches that far beyond its card
_LARGEST_PIXELS = 12_000
_DOTS = 96  # units of the canvas to an inch
_FINER = 6  # steps of the PDF's own grid to a unit of the canvas


def area_of(scene: NetworkScene) -> QRectF:
    """What is drawn: everything on the canvas, with a margin."""
    rect = scene.content_rect()
    rect = QRectF(0, 0, 200, 100) if rect.isEmpty() else rect
    return rect.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)


def draw(scene: NetworkScene, painter: QPainter, area: QRectF) -> None:
    """Draw what lies in `area`, its left upper corner at the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, area.width(), area.height()), theme().color("window"))
    painter.translate(-area.topLeft())
    plain = QStyleOptionGraphicsItem()
    for item in _in_order(scene):
        was = _unmarked(item)
        painter.save()
        painter.translate(item.pos())
        item.paint(painter, plain, None)
        painter.restore()
        for name, value in was.items():
            setattr(item, name, value)


def _in_order(scene: NetworkScene) -> Iterator[QGraphicsItem]:
    yield from scene.notes.items.values()
    yield from scene.wires.values()
    yield from scene.layers.values()


def _unmarked(item: QGraphicsItem) -> dict[str, object]:
    """Take the marks of a selection off for a moment; returns what they were."""
    names = ("chosen", "current", "hot_port") if isinstance(item, LayerItem) else ("chosen", "live")
    if isinstance(item, NoteItem):
        names = ("chosen",)
    was = {name: getattr(item, name) for name in names}
    for name in names:
        setattr(item, name, None if name == "hot_port" else False)
    return was


def image(scene: NetworkScene) -> QImage:
    """The canvas at twice the size of 100 %, or as large as a picture may be."""
    area = area_of(scene)
    scale = min(PNG_SCALE, _LARGEST_PIXELS / max(area.width(), area.height()))
    size = QSize(max(1, round(area.width() * scale)), max(1, round(area.height() * scale)))
    made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(theme().color("window"))  # its last row may lie half outside of the area
    painter = QPainter(made)
    painter.scale(scale, scale)
    draw(scene, painter, area)
    painter.end()
    return made


def png_of(picture: QImage) -> Iterator[bytes]:
    """A picture as a PNG file, packed when it is asked for, on any thread. Raises `OSError`."""
    # By way of a file, as a buffer would be an object of Qt's that may end on another thread.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "canvas.png"
        if not picture.save(str(path)):
            raise OSError(errno.EIO, tr("The picture could not be packed"))
        data = path.read_bytes()
    yield data


def to_svg(scene: NetworkScene) -> bytes:
    """The canvas as an SVG file; text stays text."""
    area = area_of(scene)
    store, buffer = _buffer()
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(_DOTS)
    generator.setSize(QSize(round(area.width()), round(area.height())))
    generator.setViewBox(QRectF(0, 0, area.width(), area.height()))
    generator.setTitle(tr("Network"))
    painter = QPainter(generator)
    draw(scene, painter, area)
    painter.end()
    return bytes(store.data())


def to_pdf(scene: NetworkScene) -> bytes:
    """The canvas as a PDF of one page of its own size."""
    area = area_of(scene)
    store, buffer = _buffer()
    writer = QPdfWriter(buffer)
    points = QSizeF(area.width(), area.height()) * (72 / _DOTS)
    writer.setPageSize(
        QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    )
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_DOTS * _FINER)
    writer.setTitle(tr("Network"))
    painter = QPainter(writer)
    painter.scale(_FINER, _FINER)
    draw(scene, painter, area)
    painter.end()
    return bytes(store.data())


def to_csv(graph: Graph, values: Evaluation) -> Iterator[bytes]:
    """Every number: what comes out of each layer, and its weights. UTF-8 with a mark (RFC 4180).

    Taken from the canvas now, written as the pieces are asked for, on any thread.
    """
    arrays: list[tuple[str, str, str, Any]] = []
    known = set(values.findings.order)
    rest = [node.id for node in graph.nodes if node.id not in known]
    for id in (*values.findings.order, *rest):
        node = graph.node(id)
        layer = registry().get(node.type)
        kind = layer.title if layer is not None else node.type
        arrays.append((node.label, kind, tr("output"), values.value(id)))
        for name, array in node.weights.items():
            if name != "value":
                arrays.append((node.label, kind, name, array))
    return csv_pieces(_rows([each for each in arrays if each[-1] is not None]))


def _rows(arrays: Sequence[tuple[str, str, str, Any]]) -> Iterator[tuple[str, ...]]:
    yield (tr("layer"), tr("kind"), tr("quantity"), tr("shape"), tr("index"), tr("value"))
    for layer, kind, quantity, array in arrays:
        shape = space_text(tuple(array.shape))
        for index, value in _cells(array):
            yield (layer, kind, quantity, shape, index, value)


def _cells(array) -> Iterator[tuple[str, str]]:  # type: ignore[no-untyped-def]
    import numpy as np

    for index in np.ndindex(array.shape):
        yield " ".join(str(k + 1) for k in index), number_cell(float(array[index]))


def _buffer() -> tuple[QByteArray, QBuffer]:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return store, buffer
