"""The navigation rail: one button per workspace, dark in both themes, always in reach.

The arrow keys walk it, as they walk the tabs of a tab bar; the workspace shown is marked by
colour, by weight and for screen readers as checked.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.panels.spec import PanelSpec
from desktop.theme import paint_icon, theme
from engine.language import tr

_WIDTH = 76
_ICON, _PAD = 22, 8
_SMALL_ICON, _SMALL_PAD = 16, 3  # where the window is too low for all of them
_LABEL = 0.8  # of the body size: two lines of it fit under an icon
_WRAP = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class RailButton(QAbstractButton):
    """An icon over a label of one or two lines."""

    def __init__(self, spec: PanelSpec, shortcut: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = spec.key
        self.compact = False
        self._by_keys = False
        self._icon = spec.icon
        self.setText(spec.title)
        self.setCheckable(True)
        self.setAccessibleName(spec.title)
        self.setAccessibleDescription(spec.help)
        self.setToolTip(f"{spec.help} ({shortcut})" if shortcut else spec.help)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def label_font(self) -> QFont:
        """The small font of the label."""
        font = theme().font()
        font.setPointSizeF(font.pointSizeF() * _LABEL)
        if self.isChecked():
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def sizeHint(self) -> QSize:
        return self.size_when(self.compact)

    def size_when(self, compact: bool) -> QSize:
        """The room that icon and label take, with plenty of air or with little."""
        px = theme().px
        width = px(_WIDTH - 12)
        icon, pad = (_SMALL_ICON, _SMALL_PAD) if compact else (_ICON, _PAD)
        return QSize(width, px(pad) + px(icon) + px(pad // 2) + self._label_height(width) + px(pad))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Ended whatever happens: Qt crashes on a painter that an exception left at work.
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        tokens, px = theme().tokens, theme().px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse() or self.isDown():
            fill = QColor(tokens.rail_selected)
            if not self.isChecked():
                fill.setAlphaF(0.55)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus() and self._by_keys:
            painter.setPen(QColor(tokens.rail_text))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        ink = QColor("#FFFFFF") if self.isChecked() else QColor(tokens.rail_text)
        icon, pad = (_SMALL_ICON, _SMALL_PAD) if self.compact else (_ICON, _PAD)
        side, above = px(icon), px(pad)
        paint_icon(painter, self._icon, QRectF((self.width() - side) / 2, above, side, side), ink)
        painter.setPen(ink)
        painter.setFont(self.label_font())
        top = above + side + px(pad // 2)
        painter.drawText(QRect(0, top, self.width(), self.height() - top), _WRAP, self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The ring is for those who walk the rail by keys; a click shows its effect by itself.
        reason = Qt.FocusReason
        self._by_keys = event.reason() in (reason.TabFocusReason, reason.BacktabFocusReason)
        super().focusInEvent(event)

    def _label_height(self, width: int) -> int:
        font = self.label_font()
        font.setWeight(QFont.Weight.DemiBold)  # the room does not change when the button is chosen
        metrics = QFontMetrics(font)
        return metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, self.text()).height()


class NavigationRail(QFrame):
    """All workspaces, those at the foot apart; `chosen(key)` follows a click or a key."""

    chosen = Signal(str)

    def __init__(
        self, specs: Sequence[PanelSpec], shortcuts: dict[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAccessibleName(tr("Workspaces"))
        self.buttons: dict[str, RailButton] = {}
        self._column = QVBoxLayout(self)
        stretched = False
        for spec in specs:
            if spec.at_foot and not stretched:
                self._column.addStretch(1)
                stretched = True
            button = RailButton(spec, shortcuts.get(spec.key, ""), self)
            button.clicked.connect(self._clicked)
            self.buttons[spec.key] = button
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        if not stretched:
            self._column.addStretch(1)
        theme().changed.connect(self._rescale)
        self._rescale()

    def mark(self, key: str) -> None:
        """Show which workspace is open; "" marks none (the welcome page)."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        buttons = list(self.buttons.values())
        focused = [n for n, button in enumerate(buttons) if button.hasFocus()]
        if step and focused:
            buttons[(focused[0] + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused:
            buttons[focused[0]].click()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(_WIDTH), self._needed(compact=True))

    def _needed(self, compact: bool) -> int:
        margins, buttons = self._column.contentsMargins(), self.buttons.values()
        heights = [button.size_when(compact).height() for button in buttons]
        between = self._column.spacing() * len(heights)
        return sum(heights) + between + margins.top() + margins.bottom()

    def _fit(self) -> None:
        compact = self._needed(compact=False) > self.height()
        for button in self.buttons.values():
            if button.compact != compact:
                button.compact = compact
                button.updateGeometry()
                button.update()

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            # A click on the open workspace must not unmark it.
            button.setChecked(True)
            self.chosen.emit(button.key)

    def _rescale(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(6), px(10), px(6), px(8))
        self._column.setSpacing(px(4))
        self.setFixedWidth(px(_WIDTH))
        for button in self.buttons.values():
            button.updateGeometry()
            button.update()
        self._fit()
