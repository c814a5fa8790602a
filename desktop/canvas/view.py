"""The view: pointer and keys turned into gestures, and gestures into editing commands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.canvas import keys
from desktop.canvas.adding import Adding
from desktop.canvas.gestures import (
    Connect,
    Gesture,
    Move,
    Pan,
    PlaceLayer,
    ResizeNote,
    RubberBand,
)
from desktop.canvas.grid import paint_grid
from desktop.canvas.overview import OVERVIEW_BELOW
from desktop.canvas.scene import NetworkScene
from desktop.canvas.surface import Surface
from desktop.canvas.tips import port_tip, tip_at
from desktop.editing import Editor
from desktop.editing.shelf import Shelf
from desktop.theme import theme
from desktop.widgets.names import set_names
from engine.language import tr

_WHEEL_STEP = 1.2
_DRAG_DISTANCE = 4
_ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class NetworkView(Surface):
    """Shows a scene and lets a person change its document through the editor."""

    def __init__(
        self,
        network: NetworkScene,
        editor: Editor,
        parent: QWidget | None = None,
        shelf: Shelf | None = None,
    ) -> None:
        super().__init__(network, editor, parent)
        self.adding = Adding(self, shelf)
        self.gesture: Gesture | None = None
        self._pressed_at: QPoint | None = None
        self._space = False
        self._space_used = False
        self._next_frame = QTimer(self)
        self._next_frame.setSingleShot(True)
        self._next_frame.setInterval(0)
        self._next_frame.timeout.connect(self.viewport().update)
        network.layers_going.connect(self._let_go)
        self.setMouseTracking(True)
        # A graphics view swallows whatever is dropped on it: files are for the window to open.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Network canvas"))
        self.setAccessibleDescription(
            tr(
                "Tab walks the layers in data order, Enter edits, Space adds a layer. "
                "The tab Layers below holds the same as a table."
            )
        )

    # -- gestures

    def begin(self, gesture: Gesture) -> None:
        """Start a gesture; one that is under way is cancelled."""
        self.cancel_gesture()
        self.gesture = gesture
        self.viewport().setCursor(gesture.cursor)

    def cancel_gesture(self) -> bool:
        """End the gesture under way without effect; whether there was one."""
        gesture, self.gesture = self.gesture, None
        if gesture is None:
            return False
        gesture.cancel()
        self.viewport().unsetCursor()
        return True

    def _let_go(self) -> None:
        """What the pointer holds goes away under it, as when a document that was awaited opens."""
        self._pressed_at = None
        self.cancel_gesture()

    def _finish_gesture(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        gesture, self.gesture = self.gesture, None
        if gesture is not None:
            gesture.finish(at, modifiers)
            self.viewport().unsetCursor()

    def begin_placing(self, type: str, at: QPoint) -> None:
        """A layer comes from the palette; `at` in viewport pixels."""
        self.begin(PlaceLayer(self, self.adding, at, type))

    def place_follow(self, at: QPoint) -> None:
        """The palette's pointer moved."""
        if self.gesture is not None:
            self.gesture.follow(at, Qt.KeyboardModifier.NoModifier)

    def place_finish(self, at: QPoint) -> None:
        """The palette's pointer was released."""
        self._finish_gesture(at, Qt.KeyboardModifier.NoModifier)

    # -- the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        QToolTip.hideText()
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._space):
            self._space_used = True
            self.begin(Pan(self, at))
        elif left and self.gesture is None:
            self._press(at, event.modifiers())
        event.accept()

    def _press(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        point = self.mapToScene(at)
        port = self.network.port_at(point)
        if port is not None:
            self.begin(Connect(self, self.adding, at, port[0].id, port[1]))
            return
        layer = self.network.layer_at(point)
        if layer is not None:
            if modifiers & _ADDING:
                self.network.toggle(layer.id)
            elif layer.id not in self.network.selected:
                self.network.select([layer.id])
            self._pressed_at = at
            return
        value = self.network.value_at(point)
        if value is not None:
            self.network.select([value.id])
            self.arithmetic_wanted.emit(value.id)
            return
        handle = self.network.notes.edge_at(point)
        if handle is not None:
            self.begin(ResizeNote(self, at, handle))
            return
        wire = self.network.wire_at(point)
        if wire is not None:
            self.network.select((), [wire.edge])
            return
        note = self.network.notes.at(point)
        if note is not None:
            if modifiers & _ADDING:
                self.network.toggle_note(note.note.id)
            elif note.note.id not in self.network.selected_notes:
                self.network.select((), (), [note.note.id])
            self._pressed_at = at
            return
        if not modifiers & _ADDING:
            self.network.select()
        self.begin(RubberBand(self, at, modifiers))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.gesture is None and self._pressed_at is not None:
            if (at - self._pressed_at).manhattanLength() < _DRAG_DISTANCE:
                return
            pressed, self._pressed_at = self._pressed_at, None
            if self.network.selected or self.network.selected_notes:
                self.begin(Move(self, pressed))
        if self.gesture is not None:
            self.gesture.follow(at, event.modifiers())
        elif self._space:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._hover(at)

    def _hover(self, at: QPoint) -> None:
        """The pointer rests on nothing pressed: say what a port carries."""
        text, wrong = port_tip(self, at)
        shape = Qt.CursorShape.CrossCursor if text else Qt.CursorShape.ArrowCursor
        if not text and self.network.notes.edge_at(self.mapToScene(at)) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        self.viewport().setCursor(shape)
        if text:
            self.pointer_note.say(at, text, wrong=wrong)
        else:
            self.pointer_note.hide()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed_at = self._pressed_at, None
        at = event.position().toPoint()
        if self.gesture is not None:
            self._finish_gesture(at, event.modifiers())
        elif pressed is not None and not event.modifiers() & _ADDING:
            layer = self.network.layer_at(self.mapToScene(at))
            note = self.network.notes.at(self.mapToScene(at))
            if layer is not None:
                self.network.select([layer.id])
            elif note is not None:
                self.network.select((), (), [note.note.id])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        self.cancel_gesture()
        layer = self.network.layer_at(self.mapToScene(at))
        if layer is not None:
            self.network.select([layer.id])
            self.edit_wanted.emit(layer.id)
            return
        note = self.network.notes.at(self.mapToScene(at))
        if note is not None:
            self.edit_note(note.note.id)
        else:
            self.adding.ask(at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta()
        from_trackpad = event.phase() != Qt.ScrollPhase.NoScrollPhase and not pixels.isNull()
        if from_trackpad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pan_by(-pixels)
        elif event.angleDelta().y():
            factor = _WHEEL_STEP ** (event.angleDelta().y() / 120)
            self.zoom_by(factor, event.position().toPoint())
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            item = self.network.layers.get(self.network.current or "")
            at = (
                self.mapFromScene(item.card().center())
                if item is not None
                else self.viewport().rect().center()
            )
        else:
            at = event.pos()
        layer = self.network.layer_at(self.mapToScene(at))
        note = self.network.notes.at(self.mapToScene(at)) if layer is None else None
        if layer is not None and layer.id not in self.network.selected:
            self.network.select([layer.id])
        elif note is not None and note.note.id not in self.network.selected_notes:
            self.network.select((), (), [note.note.id])
        self.menu_wanted.emit(at, layer.id if layer is not None else "")
        event.accept()

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._space, self._space_used = True, False
            event.accept()
            return
        let_go = event.key() == Qt.Key.Key_Escape and self.cancel_gesture()
        if let_go or keys.pressed(self, event):
            event.accept()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            tapped, self._space = self._space and not self._space_used, False
            self.viewport().unsetCursor()
            if tapped and self.gesture is None:
                self.adding.ask()
            event.accept()
            return
        super().keyReleaseEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        return keys.walk(self, forwards=next) or super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self.cancel_gesture()
        super().focusOutEvent(event)

    # -- tool tips, pinch

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.pointer_note.hide()
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if self.pointer_note.isVisible():
                return True  # it says the same already
            text = self.tip_at(event.pos())
            QToolTip.showText(event.globalPos(), set_names(text), self.viewport(), QRect())
            return True
        if event.type() == QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1.0 + event.value(), event.position().toPoint())
            return True
        return super().viewportEvent(event)

    def tip_at(self, at: QPoint) -> str:
        """What is there, in a sentence: a problem first, else the shape or the value."""
        return tip_at(self, at)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        resting = self.gesture is None or isinstance(self.gesture, Pan)
        if self.transform().m11() >= OVERVIEW_BELOW or not resting:
            pictures = self.network.pictures
            pictures.begin_frame()
            super().paintEvent(event)
            if pictures.unfinished:
                self._next_frame.start()
            return
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme().color("window"))
        painter.setTransform(self.viewportTransform())
        self.network.overview.paint(painter)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        t = theme()
        painter.save()
        painter.resetTransform()
        area = self.viewport().rect()
        painter.fillRect(area, t.color("window"))
        origin = QPointF(self.mapFromScene(QPointF(0, 0)))
        paint_grid(painter, area, origin, self.transform().m11(), t.color("grid"))
        painter.restore()
