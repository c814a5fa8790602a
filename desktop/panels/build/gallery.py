"""The gallery of examples: pictures drawn by the real canvas, found by typing, opened by Enter.

The pictures are drawn one after the other while the window is already there, and kept for the
theme they were drawn in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.canvas.preview import document_picture
from desktop.theme import theme
from desktop.widgets.search import SearchLine
from desktop.widgets.window_size import open_at
from engine.examples import Example
from engine.language import tr

_PICTURE = QSize(232, 132)
_KEY = Qt.ItemDataRole.UserRole
_TO_LIST = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}

_DONE = object()
_drawn: dict[tuple[str, str, int], QPixmap] = {}


def found_by(example: Example, text: str) -> bool:
    """Whether every word of a search is in the title or the line of help."""
    about = f"{example.title} {example.help} {example.key}".casefold()
    return all(word in about for word in text.casefold().split())


class Gallery(QDialog):
    """`open_example` says whether the example was opened."""

    def __init__(
        self,
        examples: Sequence[Example],
        open_example: Callable[[Example], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Examples"))
        self._examples = {example.key: example for example in examples}
        self._open = open_example
        px = theme().px
        self.search = SearchLine(tr("Search examples"), self)
        self.search.setToolTip(tr("Type a part of a title; Enter opens the example that is marked"))
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Examples"))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setWordWrap(True)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(px(_PICTURE.width()), px(_PICTURE.height())))
        self.list.setGridSize(QSize(px(_PICTURE.width() + 20), px(_PICTURE.height() + 40)))
        self.list.currentItemChanged.connect(lambda *_: self._tell())
        self.list.itemActivated.connect(lambda _: self._take())
        self.help = QLabel("", self)
        self.help.setTextFormat(Qt.TextFormat.PlainText)
        self.help.setProperty("role", "muted")
        self.take = QPushButton(tr("Open"), self)
        self.take.setProperty("role", "primary")
        self.take.setToolTip(tr("Open the example as a new document (Enter)"))
        self.take.clicked.connect(self._take)
        close = QPushButton(tr("Close"), self)
        close.setToolTip(tr("Leave everything as it is (Esc)"))
        close.clicked.connect(self.close)
        for button in (self.take, close):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.help, 1)
        foot.addWidget(self.take)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(10))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        blank = QPixmap(self.list.iconSize())
        blank.fill(theme().color("window"))
        for example in examples:
            item = QListWidgetItem(QIcon(blank), example.title, self.list)
            item.setData(_KEY, example.key)
            item.setToolTip(example.help)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, example.help)
        self._waiting = [self.list.item(row) for row in range(self.list.count())]
        self._steps = self._draw_all()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw_next)
        self._timer.start()
        self.list.setCurrentRow(0)
        open_at(self, px(860), px(640))
        self.search.setFocus()

    @property
    def shown(self) -> list[str]:
        """The keys of the examples that answer the search."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(_KEY) for item in items if not item.isHidden()]

    @property
    def complete(self) -> bool:
        """Whether every picture is drawn."""
        return not self._waiting

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event if isinstance(event, QKeyEvent) else None
        if watched is self.search and pressed and event.type() == QEvent.Type.KeyPress:
            if pressed.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
            if pressed.key() in _TO_LIST:
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _draw_next(self) -> None:
        """One step towards the pictures, each short enough for a frame."""
        if next(self._steps, _DONE) is _DONE:
            self._timer.stop()

    def _draw_all(self) -> Iterator[None]:
        while self._waiting:
            item = self._waiting[0]
            picture = _drawn.get(self._kept_as(item))
            if picture is None:
                content = self._examples[item.data(_KEY)].build()
                yield
                image = document_picture(content, self.list.iconSize(), self.devicePixelRatioF())
                picture = _drawn[self._kept_as(item)] = QPixmap.fromImage(image)
                yield
            item.setIcon(QIcon(picture))
            del self._waiting[0]
            yield

    def _kept_as(self, item: QListWidgetItem) -> tuple[str, str, int]:
        return item.data(_KEY), theme().tokens.name, self.list.iconSize().width()

    def _filter(self, text: str) -> None:
        first = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            fits = found_by(self._examples[item.data(_KEY)], text)
            item.setHidden(not fits)
            first = item if fits and first is None else first
        if first is not None:
            self.list.setCurrentItem(first)
        self._tell()

    def _tell(self) -> None:
        item = self.list.currentItem()
        found = item is not None and not item.isHidden()
        self.take.setEnabled(found)
        if found:
            self.help.setText(self._examples[item.data(_KEY)].help)
        else:
            self.help.setText(tr("No example answers to “{0}”.").format(self.search.text()))

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is None or item.isHidden():
            return
        if self._open(self._examples[item.data(_KEY)]):
            self.close()
