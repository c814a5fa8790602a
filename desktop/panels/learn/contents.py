"""The list at the left: the lessons with what is done of each, and the exercise sets below.

One list, so that the arrow keys walk through all of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.theme import paint_icon, theme
from engine.language import tr

_ENTRY = Qt.ItemDataRole.UserRole
_ROW = 35


@dataclass(frozen=True)
class Entry:
    """A row. `kind` is lesson, set or section; `note` stands at the right, `done` is a tick."""

    kind: str
    key: str
    title: str
    number: str = ""
    note: str = ""
    done: bool = False

    @property
    def spoken(self) -> str:
        """The row as it is read out."""
        parts = [f"{self.number} {self.title}".strip(), self.note, tr("done") if self.done else ""]
        return ", ".join(part for part in parts if part)


class Contents(QListWidget):
    """`opened(kind, key)` follows a click or Enter on a row."""

    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Course and exercise sets"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "contents")
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMinimumWidth(theme().px(150))
        self._entries: tuple[Entry, ...] = ()
        self._opened = ("", "")
        self.itemClicked.connect(self._chosen)
        self.itemActivated.connect(self._chosen)
        theme().changed.connect(self._restyle)
        self._restyle()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these rows; those that differ only in their notes keep their place."""
        if entries == self._entries:
            return
        same = [(e.kind, e.key) for e in entries] == [(e.kind, e.key) for e in self._entries]
        self._entries = entries
        if not same:
            self.clear()
        for row, entry in enumerate(entries):
            item = self.item(row) if same else QListWidgetItem(self)
            item.setText(entry.title)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.spoken)
            item.setToolTip(entry.spoken if entry.kind != "section" else "")
            if entry.kind == "section":
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.mark(*self._opened)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown."""
        return self._entries

    def mark(self, kind: str, key: str) -> None:
        """Show which row is open."""
        self._opened = (kind, key)
        for row, entry in enumerate(self._entries):
            if (entry.kind, entry.key) == (kind, key):
                if self.currentRow() != row:
                    self.setCurrentRow(row)
                return
        self.setCurrentRow(-1)

    def row_of(self, kind: str, key: str) -> int:
        """The row of an entry, −1 if it is not there."""
        found = [n for n, e in enumerate(self._entries) if (e.kind, e.key) == (kind, key)]
        return found[0] if found else -1

    def sizeHint(self) -> QSize:
        return QSize(theme().px(268), theme().px(400))

    def _chosen(self, item: QListWidgetItem) -> None:
        entry = item.data(_ENTRY)
        if isinstance(entry, Entry) and entry.kind != "section":
            self.opened.emit(entry.kind, entry.key)

    def _restyle(self) -> None:
        margin = theme().px(12)
        self.setMaximumWidth(theme().px(340))
        t = theme().tokens
        # The list stands on the panel without a frame of its own.
        self.setStyleSheet(
            f"QListWidget {{ background: {t.panel}; border: none; border-radius: 0; "
            f"padding: {theme().px(6)}px {margin}px; }}"
        )
        self.scheduleDelayedItemsLayout()


class _Rows(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        entry = index.data(_ENTRY)
        if isinstance(entry, Entry) and entry.kind == "section":
            return QSize(0, theme().px(46 if index.row() else 38))
        if not isinstance(entry, Entry):
            return QSize(0, theme().px(_ROW))
        # A title that does not fit goes on in a second line.
        room = option.rect.width() - theme().px(20) - _besides(entry)  # type: ignore[attr-defined]
        metrics = QFontMetrics(theme().font("strong"))
        box = QRect(0, 0, max(room, theme().px(40)), 10_000)
        height = metrics.boundingRect(box, int(_WRAPPED), entry.title).height()
        return QSize(0, max(theme().px(_ROW), min(height, 3 * metrics.height()) + theme().px(14)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry):
            return
        px = theme().px
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.kind == "section":
            if index.row():
                painter.setPen(theme().color("line"))
                painter.drawLine(rect.left(), rect.top() + px(6), rect.right(), rect.top() + px(6))
            painter.setFont(theme().font("section"))
            painter.setPen(theme().color("muted"))
            below = rect.adjusted(px(10), 0, 0, -px(6))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(below, flags, entry.title.upper())
            painter.restore()
            return
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        view = option.widget  # type: ignore[attr-defined]
        focus = chosen and view is not None and view.hasFocus()
        if chosen or over:
            painter.setPen(theme().color("accent") if focus else Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
        ink = theme().ink("accent") if chosen else theme().color("text")
        font = theme().font("strong" if chosen else "body")
        inner = rect.adjusted(px(10), 0, -px(10), 0)
        right = inner.right()
        if entry.done:
            side = px(15)
            box = QRect(right - side, inner.center().y() - side // 2, side, side)
            paint_icon(painter, "check", QRectF(box), theme().ink("right"))
            right -= side + px(6)
        elif entry.note:
            painter.setFont(theme().font("small"))
            painter.setPen(theme().color("muted"))
            width = QFontMetrics(theme().font("small")).horizontalAdvance(entry.note)
            painter.drawText(inner, _RIGHT, entry.note)
            right -= width + px(8)
        left = inner.left()
        if entry.number:
            painter.setFont(font)
            painter.setPen(theme().ink("accent") if chosen else theme().color("muted"))
            painter.drawText(inner, _LEFT, entry.number)
            left += px(22)
        painter.setFont(font)
        painter.setPen(ink)
        room = QRect(left, inner.top(), right - left, inner.height())
        painter.drawText(room, int(_WRAPPED), entry.title)
        painter.restore()


def _besides(entry: Entry) -> int:
    """Pixels that a row's number and its note take."""
    metrics = QFontMetrics(theme().font("small"))
    note = metrics.horizontalAdvance(entry.note) + theme().px(8) if entry.note else 0
    return (theme().px(22) if entry.number else 0) + (theme().px(21) if entry.done else note)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = _LEFT | Qt.TextFlag.TextWordWrap
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
