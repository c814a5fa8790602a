"""Where the canvas is looked at from: zoom, pan and fit, with the text scale in the transform.

The zoom is the person's (100 % is 1); the transform also carries the text scale, so that the whole
canvas grows with the text.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from desktop.canvas.scene import NetworkScene
from desktop.editing.places import LAYER_HEIGHT, LAYER_WIDTH
from desktop.theme import theme

SMALLEST_ZOOM = 0.02
LARGEST_ZOOM = 4.0
_FIT_MARGIN = 30
_REST_MS = 120
_READABLE = 0.6  # below this zoom the texts of a layer cannot be read
_NEARLY = 0.8  # of the smallest zoom: rather this much smaller than a layer or two out of sight


class Camera(QGraphicsView):
    """A view of a network that can be zoomed, panned and fitted; it takes no input itself."""

    zoom_changed = Signal()

    def __init__(self, network: NetworkScene, parent: QWidget | None = None) -> None:
        super().__init__(network, parent)
        self.network = network
        self._zoom = 1.0
        # Until the person zooms or pans, new room means fitting anew, as small as this; 0 is never.
        self._fitted = _READABLE
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._rest)
        network.layers_changed.connect(self._make_room)
        theme().changed.connect(self._rescale)
        self._rescale()

    @property
    def zoom(self) -> float:
        """1.0 is 100 %."""
        return self._zoom

    def zoom_to(self, zoom: float, anchor: QPoint | None = None) -> None:
        """Zoom, keeping what is under `anchor` (viewport pixels; the middle by default)."""
        zoom = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, zoom))
        at = anchor if anchor is not None else self.viewport().rect().center()
        fixed = self.mapToScene(at)
        if zoom != self._zoom:
            self.network.pictures.moving = True
            self._resting.start()
        self._zoom = zoom
        self._fitted = 0.0
        self._apply_transform()
        moved = self.mapFromScene(fixed)
        self.pan_by(moved - at)
        self.zoom_changed.emit()

    def zoom_by(self, factor: float, anchor: QPoint | None = None) -> None:
        """Zoom relative to now."""
        self.zoom_to(self._zoom * factor, anchor)

    def pan_by(self, pixels: QPoint) -> None:
        """Show what lies further to the right and below."""
        self._fitted = 0.0
        self._scroll(pixels)

    def fit(self) -> None:
        """Show the whole network, at 100 % or less."""
        self._fit(SMALLEST_ZOOM)

    def settle_down(self) -> None:
        """Show the network as it should be met: whole if it is nearly readable, else its
        beginning."""
        self._fit(_READABLE)

    def _fit(self, smallest: float) -> None:
        rect = self.network.content_rect()
        if rect.isEmpty():
            rect = QRectF(0, 0, LAYER_WIDTH, LAYER_HEIGHT)
        port = self.viewport().rect().adjusted(0, 0, -2 * _FIT_MARGIN, -2 * _FIT_MARGIN)
        scale = min(port.width() / rect.width(), port.height() / rect.height())
        zoom = min(1.0, scale / theme().scale)
        self._zoom = zoom if zoom >= smallest * _NEARLY else smallest
        self._zoom = max(self._zoom, SMALLEST_ZOOM)
        self._fitted = smallest
        self._apply_transform()
        self.centerOn(rect.center())
        scale = self.transform().m11()
        if rect.width() * scale > port.width():
            left = self.mapFromScene(rect.topLeft()).x()
            self._scroll(QPoint(left - _FIT_MARGIN, 0))
        self.zoom_changed.emit()

    def _rest(self) -> None:
        """The zoom has come to rest: paint every picture at its scale."""
        self.network.pictures.moving = False
        self.viewport().update()

    def _scroll(self, pixels: QPoint) -> None:
        for bar, by in (
            (self.horizontalScrollBar(), pixels.x()),
            (self.verticalScrollBar(), pixels.y()),
        ):
            bar.setValue(bar.value() + by)

    def _apply_transform(self) -> None:
        scale = self._zoom * theme().scale
        self.resetTransform()
        self.scale(scale, scale)
        self._make_room()

    def _make_room(self) -> None:
        """The area that can be scrolled to: the network and nearly a window around it."""
        scale = self._zoom * theme().scale
        width, height = self.viewport().width() / scale, self.viewport().height() / scale
        content = self.network.content_rect()
        if content.isEmpty():
            content = QRectF(0, 0, LAYER_WIDTH, LAYER_HEIGHT)
        wanted = content.adjusted(-width, -height, width, height)
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        self.setSceneRect(wanted.united(seen) if not self._fitted else wanted)

    def _rescale(self) -> None:
        self._apply_transform()
        if self._fitted:
            self._fit(self._fitted)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        if self._fitted:
            self._fit(self._fitted)
