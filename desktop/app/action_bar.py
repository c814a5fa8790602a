"""The slim bar over a workspace: what is open, then its actions; what finds no room goes under “…”.

It shows actions, it owns none: a button follows its action's text, icon, tool tip and menu. The
buttons of a workspace are kept while another one is shown: making and dressing them takes as long
as painting what they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from desktop.theme import paint_icon, set_icon, theme
from desktop.widgets.elided import Elided
from engine.language import tr

_HEIGHT = 44


def tool_tip(action: QAction) -> str:
    """An action's tool tip with its shortcut in brackets."""
    text = action.toolTip()
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys and keys not in text else text


class BarButton(QToolButton):
    """A button that is its action: roles flat, plain ("") and primary.

    `followed` is emitted after the action has changed its text, its icon or whether it is there.
    """

    followed = Signal()

    def __init__(self, action: QAction, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._place: tuple[object, ...] = ()  # all that its room in the bar hangs on
        self.setProperty("role", action.property("role") or role)
        # A sign behind the text: that of a menu, or one that leads on.
        self._sign = action.property("sign_after") or ("chevron_down" if action.menu() else "")
        self.setProperty("drops", bool(self._sign))
        self.setDefaultAction(action)
        if action.menu() is not None:
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._follow()

    def actionEvent(self, event: QActionEvent) -> None:
        super().actionEvent(event)
        if event.type() == QEvent.Type.ActionChanged and self._follow():
            self.followed.emit()

    def rescale(self) -> None:
        """Take over the text scale."""
        size = QSize(theme().px(16), theme().px(16))
        if size != self.iconSize():
            self.setIconSize(size)
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._sign:
            side = theme().px(12)
            left = self.width() - side - theme().px(9)
            token = "on_accent" if self.property("role") == "primary" else "text"
            token = token if self.isEnabled() else "muted"
            place = QRectF(left, (self.height() - side) / 2, side, side)
            with QPainter(self) as painter:
                paint_icon(painter, self._sign, place, theme().color(token))

    def _follow(self) -> bool:
        """Take over the action; whether that may need another place."""
        action = self.defaultAction()
        if action is None:
            return False
        style = Qt.ToolButtonStyle
        has_icon, has_text = not action.icon().isNull(), bool(action.iconText())
        self.setToolTip(tool_tip(action))
        place = (has_icon, action.iconText(), action.isVisible())
        if place == self._place:
            return False
        self._place = place
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon
            if has_icon and has_text
            else style.ToolButtonIconOnly
            if has_icon
            else style.ToolButtonTextOnly
        )
        self.setAccessibleName(action.iconText())
        self.rescale()
        return True


class _Content(NamedTuple):
    """What one workspace has in the bar, and the widgets that show it."""

    shown: tuple[object, ...]
    left: list[QWidget]
    right: list[QWidget]


class ActionBar(QFrame):
    """Heading, subtitle, left actions, right actions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setAccessibleName(tr("Actions of this workspace"))
        self._heading: tuple[str, str] | None = None
        self._shown: tuple[object, ...] = ()
        self._kept: dict[QWidget, _Content] = {}  # by the panel that it is of
        self._left: list[QWidget] = []
        self._right: list[QWidget] = []
        self._overflowed: list[QAction] = []
        self.title = Elided("strong", self)
        self.subtitle = Elided("muted", self)
        self.more = QToolButton(self)
        self.more.setProperty("role", "icon")
        self.more.setToolTip(tr("More actions"))
        self.more.setAccessibleName(tr("More actions"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._more_menu = QMenu(self.more)
        self.more.setMenu(self._more_menu)
        set_icon(self.more, "more")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.title)
        self._row.addWidget(self.subtitle)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self.more.hide()
        theme().changed.connect(self._rescale)
        self._rescale()

    def set_heading(self, title: str, subtitle: str) -> None:
        """Bold title and muted subtitle."""
        if (title, subtitle) == self._heading:
            return
        self._heading = (title, subtitle)
        for label, text in ((self.title, title), (self.subtitle, subtitle)):
            label.setText(text)
            label.setToolTip(text)
            label.setVisible(bool(text))
        self._fit()

    def set_content(
        self,
        left: Sequence[QAction | QWidget | None],
        right: Sequence[QAction | QWidget],
        keeper: QWidget,
    ) -> None:
        """Show these actions and widgets; widgets taken off the bar go back to their parents.

        `keeper` is the panel that owns the widgets. Nothing happens where all is shown already.
        """
        shown = (*left, "|", *right, keeper)
        if _same(shown, self._shown):
            return
        self.clear()
        content = self._kept.get(keeper)
        if content is None:
            keeper.destroyed.connect(partial(self._forget, keeper))
        if content is None or not _same(shown, content.shown):
            self._forget(keeper)
            entries = [None, *left] if left and left[0] is not None else left
            content = self._kept[keeper] = _Content(
                shown,
                [self._widget(entry, "flat") for entry in entries],
                [self._widget(entry, "") for entry in right],
            )
        self._shown = shown
        self._left, self._right = list(content.left), list(content.right)
        stretch_at = self._row.count() - 1
        for offset, widget in enumerate(self._left):
            self._row.insertWidget(stretch_at - 1 + offset, self._ours(widget, keeper))
        for widget in self._right:
            self._row.addWidget(self._ours(widget, keeper))
        self._rescale()

    def clear(self) -> None:
        """Take everything off the bar."""
        for widget in (*self._left, *self._right):
            self._row.removeWidget(widget)
            keeper = widget.property("keeper")
            widget.hide()
            if isinstance(keeper, QWidget):
                widget.setParent(keeper)
        self._left, self._right, self._shown = [], [], ()
        self._overflowed = []

    def _forget(self, keeper: QWidget) -> None:
        """Another content takes the place of that panel's, or the panel is gone."""
        content = self._kept.pop(keeper, None)
        if content is not None:
            for widget in (*content.left, *content.right):
                if isValid(widget) and widget.parent() is self:
                    widget.deleteLater()

    def overflowed(self) -> tuple[QAction, ...]:
        """The actions that stand under “…” for want of room."""
        return tuple(self._overflowed)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(320), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _widget(self, entry: QAction | QWidget | None, role: str) -> QWidget:
        if entry is None:
            rule = QFrame(self)
            rule.setProperty("role", "rule")
            rule.setFixedWidth(1)
            return rule
        if isinstance(entry, QAction):
            button = BarButton(entry, role, self)
            button.followed.connect(partial(self._followed, button))
            return button
        return entry

    def _ours(self, widget: QWidget, keeper: QWidget) -> QWidget:
        """A widget of the panel's own is borrowed; our own are there already."""
        if widget.parent() is not self:
            widget.setProperty("keeper", keeper)
            widget.setParent(self)
            widget.show()
        return widget

    def _followed(self, button: QWidget) -> None:
        if button in self._left or button in self._right:
            self._fit()

    def _rescale(self) -> None:
        px = theme().px
        self.setFixedHeight(px(_HEIGHT))
        self._row.setContentsMargins(px(14), 0, px(14), 0)
        self._row.setSpacing(px(8))
        for widget in (*self._left, *self._right):
            if isinstance(widget, BarButton):
                widget.rescale()
            elif widget.property("role") == "rule":
                widget.setFixedHeight(px(20))
        self._fit()

    def _fit(self) -> None:
        """Move actions under “…” from the right until the rest fits beside the heading.

        The subtitle gives way first, then the left actions, then the right ones but the last,
        which is the main one.
        """
        margins = self._row.contentsMargins()
        gap = self._row.spacing()
        room = self.width() - margins.left() - margins.right()
        buttons = [w for w in (*self._left, *self._right) if isinstance(w, BarButton)]
        shown = [w for w in (*self._left, *self._right) if w not in buttons or _wanted(w)]
        needed = min(self.title.sizeHint().width(), theme().px(220)) + gap
        needed += sum(widget.sizeHint().width() + gap for widget in shown)
        order = [*self._left[::-1], *self._right[:-1]]
        folded: list[QWidget] = []
        for button in order:
            if needed <= room:
                break
            if button in buttons and button in shown:
                needed += 0 if folded else self.more.sizeHint().width() + gap
                folded.append(button)
                needed -= button.sizeHint().width() + gap
        for button in buttons:
            button.setVisible(button in shown and button not in folded)
        left_shown = any(button in shown and button not in folded for button in self._left)
        for widget in self._left:
            if widget.property("role") == "rule":
                widget.setVisible(left_shown)
        self._overflowed = [
            action for b in buttons if b in folded and (action := b.defaultAction()) is not None
        ]
        if self._more_menu.actions() != self._overflowed:
            self._more_menu.clear()
            self._more_menu.addActions(self._overflowed)
        self.more.setVisible(bool(folded))


def _same(some: Sequence[object], others: Sequence[object]) -> bool:
    return len(some) == len(others) and all(a is b for a, b in zip(some, others, strict=True))


def _wanted(button: QWidget) -> bool:
    action = button.defaultAction() if isinstance(button, BarButton) else None
    return action is not None and action.isVisible()
