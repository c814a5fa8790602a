"""Writing a note where it stands: Enter keeps, Shift+Enter begins a line, Escape gives up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.canvas.ink import canvas_font
from desktop.widgets.pasting import BoundedText
from engine.document import LONGEST_NOTE
from engine.language import tr

_SMALLEST_PIXELS = 9


class NoteEditor(BoundedText):
    """A field over the canvas; `done(text)` is called once, with None where nothing was kept."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(LONGEST_NOTE, parent)
        self._done: Callable[[str | None], None] | None = None
        self.setAccessibleName(tr("Text of the note"))
        self.setToolTip(
            tr("Enter keeps the note, Shift+Enter begins a line; formulas stand in $…$")
        )
        self.setPlaceholderText(tr("A note; formulas between $ signs"))
        self.setLineWrapMode(BoundedText.LineWrapMode.WidgetWidth)
        self.setTabChangesFocus(True)
        self.hide()

    def write(
        self, text: str, area: QRect, scale: float, done: Callable[[str | None], None]
    ) -> None:
        """Open on `text` over `area` of the parent, at a scale of the canvas."""
        self._done = done
        font = canvas_font("note")
        font = type(font)(font)
        font.setPixelSize(max(_SMALLEST_PIXELS, round(font.pixelSize() * scale)))
        self.setFont(font)
        self.setPlainText(text)
        self.selectAll()
        parent = self.parentWidget()
        room = parent.rect() if parent is not None else area
        area = area.adjusted(-6, -6, 12, 12)
        least = self.fontMetrics().height() * 3 + 16
        area.setHeight(max(area.height(), least))
        area.setWidth(max(area.width(), 160))
        area.moveRight(min(area.right(), room.right()))
        area.moveBottom(min(area.bottom(), room.bottom()))
        area.moveTopLeft(area.topLeft().__class__(max(0, area.left()), max(0, area.top())))
        self.setGeometry(area)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def writing(self) -> bool:
        """Whether a note is being written."""
        return self._done is not None

    def end(self, *, keep: bool) -> None:
        """Close the field."""
        done, self._done = self._done, None
        if done is None:
            return
        text = self.toPlainText()[:LONGEST_NOTE].strip() if keep else None
        self.hide()
        done(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end(keep=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.end(keep=True)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.end(keep=True)
