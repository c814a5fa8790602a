"""What every plot shares: it paints itself, reads out under the pointer, and can be taken along.

A plot says four things — `draw`, `read_out`, `table`, `describe` — and gets hover, export, context
menu, focus frame and an accessible description for them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from desktop.plots import export
from desktop.plots.drawing import Drawing
from desktop.theme import theme
from engine.language import tr
from engine.numbers import plain


def mono(role: str = "mono") -> QFont:
    """The theme's mono font without ligatures: a piece of text is shown letter by letter."""
    return _mono(role, theme().scale)


@lru_cache(maxsize=16)
def _mono(role: str, scale: float) -> QFont:
    font = theme().font(role)
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def extremes(values: NDArray[Any] | None, what: str = tr("Values")) -> str:
    """` Values from −1 to 2.`: the least and the greatest, to be said; "" where there are none."""
    if values is None:
        return ""
    finite = values[np.isfinite(values)]
    if not finite.size:
        return ""
    return tr(" {0} from {1} to {2}.").format(
        what, plain(float(finite.min()), 3), plain(float(finite.max()), 3)
    )


class Plot(Drawing):
    """A widget that paints numbers.

    `hovered(text)` follows the read-out ("" when the pointer is over nothing); `painted()` follows
    each paint.
    """

    hovered = Signal(str)
    painted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self._read_out = ""
        self._ground = ""
        self._keeps_standing = False
        self._standing: tuple[tuple[object, ...], QPixmap] | None = None  # what it hangs on, and it
        theme().changed.connect(self._theme_changed)

    # --- what a plot says about itself -------------------------------------------------------
    def draw_marks(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what belongs to the screen alone: the pointer's and the keyboard's place."""

    def read_out(self, position: QPointF) -> str:
        """One line about what is under `position`, or ""."""
        return ""

    def stand_on(self, token: str) -> None:
        """Paint the ground too, in this colour: what lies under the plot is then never repainted.

        For plots that are renewed many times a second.
        """
        self._ground = token
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def keep_picture(self) -> None:
        """Draw once, and show that again while contents, size and theme are the same.

        For plots whose `draw` takes long and hangs on nothing that `content_changed` does not tell.
        """
        self._keeps_standing = True

    # --- what a plot gets for it -------------------------------------------------------------
    def content_changed(self) -> None:
        """To be called after new numbers: repaints and renews the description."""
        self.setAccessibleDescription(self.describe())
        self._standing = None
        self.update()

    @property
    def current_read_out(self) -> str:
        """What is read out at this moment."""
        return self._read_out

    def set_read_out(self, text: str, position: QPointF | None = None) -> None:
        """Read `text` out, beside `position` when the pointer asked for it."""
        if text != self._read_out:
            self._read_out = text
            self.hovered.emit(text)
        if position is not None:
            if text:
                QToolTip.showText(self.mapToGlobal(position.toPoint()), text, self)
            else:
                QToolTip.hideText()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self._ground:
            painter.fillRect(rect, theme().color(self._ground))
        try:
            self._draw_standing(painter, rect)
            self.draw_marks(painter, rect)
            if self.hasFocus():
                painter.setPen(QPen(theme().color("accent"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        finally:
            # A painter left open by an exception would take the whole window down.
            painter.end()
        self.painted.emit()

    def _draw_standing(self, painter: QPainter, rect: QRectF) -> None:
        part = self.visibleRegion().boundingRect() if self._keeps_standing else QRect()
        if part.isEmpty():  # taken along, and not on a screen
            self.draw(painter, rect)
            return
        ratio = self.devicePixelRatioF()
        hangs_on = (part, rect, ratio, theme().tokens, theme().scale)
        if self._standing is None or self._standing[0] != hangs_on:
            picture = QPixmap(part.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            with QPainter(picture) as drawing:
                drawing.setRenderHint(QPainter.RenderHint.Antialiasing)
                drawing.translate(-QPointF(part.topLeft()))
                self.draw(drawing, rect)
            self._standing = hangs_on, picture
        painter.drawPixmap(part.topLeft(), self._standing[1])

    def event(self, event: QEvent) -> bool:
        """Ctrl+C is the plot's while it has the keyboard: the picture goes to the clipboard."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if (
            event.type() in kinds
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                export.copy_picture(self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.set_read_out(self.read_out(event.position()), event.position())

    def leaveEvent(self, event: QEvent) -> None:
        self.set_read_out("")
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        for action in export.actions(self):
            action.setParent(menu)
            menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
