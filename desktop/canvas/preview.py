"""A small picture of a network, drawn by the real canvas."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.canvas.export import area_of, draw
from desktop.canvas.scene import NetworkScene
from desktop.document import OpenDocument
from desktop.evaluation import Evaluation
from desktop.theme import theme
from engine.document import Document

_MOST_ITEMS = 300  # of more, the picture is drawn as from far away
_MOST_DETAILED = 60
_DETAIL = 0.6  # the scale from which on items draw all they have


def scene_picture(scene: NetworkScene, size: QSize, scale: float = 1.0) -> QImage:
    """What is on a canvas, fitted into `size` logical pixels of `scale` device pixels each."""
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.fill(theme().color("window"))
    area = area_of(scene)
    fit = min(image.width() / area.width(), image.height() / area.height(), scale)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    target = QRectF(0, 0, area.width() * fit, area.height() * fit)
    target.moveCenter(QRectF(image.rect()).center())
    if len(scene.layers) > _MOST_ITEMS:
        painter.translate(target.topLeft())
        painter.scale(fit, fit)
        painter.translate(-area.topLeft())
        scene.overview.paint(painter)
    elif fit >= _DETAIL or len(scene.layers) > _MOST_DETAILED:
        painter.translate(target.topLeft())
        painter.scale(fit, fit)
        draw(scene, painter, area)
    else:  # items leave out what cannot be read, but it can still be recognised
        larger = QImage(
            round(area.width() * _DETAIL), round(area.height() * _DETAIL), image.format()
        )
        larger.fill(theme().color("window"))  # the last row may lie half outside of the area
        fine = QPainter(larger)
        fine.scale(_DETAIL, _DETAIL)
        draw(scene, fine, area)
        fine.end()
        smooth = Qt.TransformationMode.SmoothTransformation
        small = larger.scaled(target.size().toSize(), mode=smooth)
        painter.drawImage(target.topLeft(), small)
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


def document_picture(content: Document, size: QSize, scale: float = 1.0) -> QImage:
    """A document with its values, as its canvas would show it."""
    document = OpenDocument()
    document.start(content)
    evaluation = Evaluation(document)
    scene = NetworkScene(document, evaluation)
    try:
        return scene_picture(scene, size, scale)
    finally:
        scene.close()
        evaluation.close()
        scene.deleteLater()


def as_png(image: QImage) -> bytes:
    """The picture as a PNG file."""
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    return bytes(store.data())
