"""The minimap: the whole network in a corner, and which part of it the canvas shows.

The picture is painted once per change of the network; while the view moves only the frame in it
does.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QWidget

from desktop.canvas.camera import Camera
from desktop.theme import theme
from engine.language import tr

_SIZE = QSize(190, 130)
_INSET = 6
_DELAY_MS = 120
_LEAST = 4  # layers; fewer are found without a map


class Minimap(QFrame):
    """Shown over a canvas while the network does not fit into it, if `wanted`."""

    def __init__(self, camera: Camera, parent: QWidget) -> None:
        super().__init__(parent)
        self._camera = camera
        self._wanted = True
        self._picture: QPixmap | None = None
        self._content = QRectF()
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Minimap"))
        self.setToolTip(tr("The whole network; click or drag to go there"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self._draw_anew)
        for signal in (
            camera.network.layers_changed,
            camera.network.overview_changed,
            camera.network.selection_changed,
            theme().changed,
        ):
            signal.connect(self._timer.start)
        for bar in (camera.horizontalScrollBar(), camera.verticalScrollBar()):
            bar.valueChanged.connect(self._camera_moved)
        camera.zoom_changed.connect(self._camera_moved)
        self.hide()

    @property
    def wanted(self) -> bool:
        """Whether it is shown where it is of use."""
        return self._wanted

    @wanted.setter
    def wanted(self, wanted: bool) -> None:
        self._wanted = wanted
        self._draw_anew()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_SIZE.width()), theme().px(_SIZE.height()))

    def to_scene(self, point: QPointF) -> QPointF:
        """The place of the network that a point of the map shows."""
        scale, origin = self._placed()
        return (point - origin) / scale if scale else QPointF()

    def seen(self) -> QRectF:
        """The frame on the map: what the canvas shows."""
        scale, origin = self._placed()
        port = self._camera.mapToScene(self._camera.viewport().rect()).boundingRect()
        return QRectF(origin + port.topLeft() * scale, port.size() * scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._picture is None or not self._fits(self._picture):
            self._picture = self._drawn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture)
        inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        frame = self.seen().intersected(inner)
        painter.setPen(theme().color("accent"))
        ground = QColor(theme().color("accent"))
        ground.setAlphaF(0.12)
        painter.setBrush(ground)
        painter.drawRect(frame)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def _go(self, at: QPointF) -> None:
        middle = self._camera.viewport().rect().center()
        self._camera.pan_by(self._camera.mapFromScene(self.to_scene(at)) - middle)

    def _camera_moved(self) -> None:
        shown = self._wanted and self._is_of_use()
        if shown == self.isHidden():  # not isVisible(): the map of a hidden panel follows, too
            self.setVisible(shown)
        if shown:
            self.update()

    def _is_of_use(self) -> bool:
        if len(self._camera.network.layers) < _LEAST:
            return False
        port = self._camera.mapToScene(self._camera.viewport().rect()).boundingRect()
        return not port.contains(self._content)

    def _draw_anew(self) -> None:
        self._content = self._camera.network.content_rect()
        self._picture = None
        self._camera_moved()

    def _placed(self) -> tuple[float, QPointF]:
        """The scale of the map, and where the scene's (0, 0) lies in it."""
        room = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        content = self._content
        if content.isEmpty() or room.isEmpty():
            return 0.0, QPointF()
        scale = min(room.width() / content.width(), room.height() / content.height())
        return scale, room.center() - content.center() * scale

    def _fits(self, picture: QPixmap) -> bool:
        ratio = self.devicePixelRatioF()
        return picture.devicePixelRatio() == ratio and picture.size() == self.size() * ratio

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        scale, origin = self._placed()
        if scale:
            painter = QPainter(picture)
            painter.translate(origin)
            painter.scale(scale, scale)
            self._camera.network.overview.paint(painter)
            painter.end()
        return picture
