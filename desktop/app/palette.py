"""The command palette: every action of the program, found by typing a part of its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.app.menus import plain
from desktop.theme import theme
from engine.language import tr

_ACTION = Qt.ItemDataRole.UserRole + 1
_PATH = Qt.ItemDataRole.UserRole + 2
_NUMBER = Qt.ItemDataRole.UserRole + 3


def _nowhere() -> None:
    """The workspace is shown already."""


@dataclass(frozen=True)
class Command:
    """An action and where in the menus it stands; `go` first shows the workspace it belongs to."""

    path: str
    action: QAction
    workspace: str = ""
    go: Callable[[], object] = _nowhere

    @property
    def menu(self) -> str:
        """The menu it stands in, behind its workspace where that is another one."""
        return " › ".join(self.path.split(" › ")[: 2 if self.workspace else 1])

    @property
    def title(self) -> str:
        """What the list shows and the search looks at: "Theme: Dark", "Save as"."""
        inside = self.path.split(" › ")[2 if self.workspace else 1 :]
        return ": ".join((*inside, plain(self.action.text()).rstrip("…")))


def rank(query: str, command: Command) -> int | None:
    """How well a command answers a query, lower is better; None where it does not.

    Every typed word must occur in the title or its path; else the letters must occur in order.
    """
    title, everything = command.title.lower(), f"{command.path} {command.title}".lower()
    words = query.lower().split()
    if not words:
        return 0
    if all(word in everything for word in words):
        if title.startswith(words[0]):
            return 0
        if any(part.startswith(words[0]) for part in title.split()):
            return 1
        return 2 if all(word in title for word in words) else 3
    letters = iter(title)
    return 4 if all(letter in letters for letter in "".join(words)) else None


class _Row(QStyledItemDelegate):
    """Title at the left with its menu in muted text, shortcut at the right."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, QFontMetrics(theme().font()).height() + theme().px(12))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens, px = theme().tokens, theme().px
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(px(4), 0, -px(4), 0), 6, 6)
        inside = rect.adjusted(px(12), 0, -px(12), 0)
        action: QAction = index.data(_ACTION)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(theme().font())
        metrics = painter.fontMetrics()
        painter.setPen(tokens.muted)
        right = inside.width() - (metrics.horizontalAdvance(keys) + px(16) if keys else 0)
        painter.drawText(inside, middle | int(Qt.AlignmentFlag.AlignRight), keys)
        title = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, right)
        painter.setPen(tokens.text)
        painter.drawText(inside, middle, title)
        used = metrics.horizontalAdvance(title) + px(10)
        path = metrics.elidedText(
            index.data(_PATH), Qt.TextElideMode.ElideRight, max(0, right - used)
        )
        painter.setPen(tokens.muted)
        painter.drawText(inside.adjusted(used, 0, 0, 0), middle, path)


class CommandPalette(QDialog):
    """A search field over the list of all commands; Enter runs the chosen one."""

    def __init__(self, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Find an action"))
        self.setAccessibleName(tr("Find an action"))
        self.setProperty("role", "popup")
        self._commands = list(commands)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Find an action…"))
        self.search.setAccessibleName(tr("Find an action"))
        self.search.setToolTip(tr("Type a part of an action's name; Enter runs it"))
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._filter)
        self.model = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Row(self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("Actions found"))
        self.list.setToolTip("")
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._run)
        self.nothing = QLabel(tr("No action of that name."), self)
        self.nothing.setProperty("role", "muted")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(8), px(8), px(8))
        column.setSpacing(px(6))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        room = parent.size()
        self.resize(min(px(560), room.width() - 40), min(px(420), room.height() - 80))
        self.move(parent.mapToGlobal(QPoint((room.width() - self.width()) // 2, px(64))))
        self._filter("")
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and watched is self.search:
            pressed = event.type() == QEvent.Type.KeyPress
            return (pressed and self._key(event.key())) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        rows = self.model.rowCount()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
            return True
        if Qt.Key(key) in steps and rows:
            row = self.list.currentIndex().row() + steps[Qt.Key(key)]
            self.list.setCurrentIndex(self.model.index(max(0, min(rows - 1, row)), 0))
            return True
        return False

    def _filter(self, query: str) -> None:
        ranked = [
            (place, number, command)
            for number, command in enumerate(self._commands)
            if (place := rank(query, command)) is not None
        ]
        self.model.clear()
        for _, _, command in sorted(ranked, key=lambda entry: entry[:2]):
            item = QStandardItem(command.title)
            item.setData(command.action, _ACTION)
            item.setData(command.menu, _PATH)
            item.setData(self._commands.index(command), _NUMBER)
            self.model.appendRow(item)
        self.list.setVisible(bool(ranked))
        self.nothing.setVisible(not ranked)
        if ranked:
            self.list.setCurrentIndex(self.model.index(0, 0))

    def _run(self, index: QModelIndex) -> None:
        if index.isValid():
            command = self._commands[index.data(_NUMBER)]
            # Closed first, so that the action finds the window as the person left it.
            self.close()
            command.go()
            command.action.trigger()

    def add(self, commands: Sequence[Command]) -> None:
        """More to choose from, behind the others; what is typed and chosen stays."""
        row = self.list.currentIndex().row()
        self._commands += commands
        self._filter(self.search.text())
        self.list.setCurrentIndex(self.model.index(max(0, row), 0))
