"""The quick menu: type a few letters, press Enter, and the layer is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.canvas.offers import Offer
from desktop.theme import theme
from engine.language import tr

_KEY = Qt.ItemDataRole.UserRole
_TO_LIST = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


def matches(layer: Offer, text: str) -> int:
    """How well something answers a search: 0 not at all, more is better.

    Its name counts most, then a word of its name, then what others call it, then what it does.
    """
    words = text.casefold().split()
    if not words:
        return 1
    title, also = layer.title.casefold(), layer.also.casefold()
    rest = f"{layer.key} {layer.group} {layer.help} {also} layer".casefold()
    whole, names = _letters(text), (_letters(title), _letters(layer.key))
    if whole and any(name.startswith(whole) for name in names):  # also with a gap: "layer norm"
        return 6 if whole in names else 5
    if not all(word in title or word in rest for word in words):
        return 0
    parts = (*title.replace("-", " ").split(), *layer.key.split("_"))
    if any(part.startswith(words[0]) for part in parts):
        return 4
    if any(part.startswith(words[0]) for part in also.split()):
        return 3
    return 2 if words[0] in title else 1


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


class QuickMenu(QFrame):
    """A pop-up with a search line and what it finds."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Add a layer"))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search layers"))
        self.search.setAccessibleName(tr("Search layers"))
        self.found = QListWidget(self)
        self.found.setAccessibleName(tr("Layers found"))
        self.found.setProperty("role", "menu")
        self.found.setFrameShape(QFrame.Shape.NoFrame)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.itemClicked.connect(self._choose)
        self.search.textChanged.connect(self._show_matches)
        self.search.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self.found)
        self._offers: tuple[Offer, ...] = ()
        self._then: Callable[[str], None] | None = None

    def ask(self, at: QPoint, offers: Sequence[Offer], then: Callable[[str], None]) -> None:
        """Open at a global position with these offers; `then` gets the chosen key."""
        self._offers = tuple(offers)
        self._then = then
        self.search.clear()
        self._show_matches("")
        self.resize(theme().px(250), theme().px(300))
        screen = self.screen().availableGeometry()
        self.move(
            max(screen.left(), min(at.x(), screen.right() - self.width())),
            max(screen.top(), min(at.y(), screen.bottom() - self.height())),
        )
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event if isinstance(event, QKeyEvent) else None
        if watched is self.search and pressed and event.type() == QEvent.Type.KeyPress:
            if pressed.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.found.currentItem())
                return True
            if pressed.key() in _TO_LIST:
                self._step(pressed.key())
                return True
        return super().eventFilter(watched, event)

    def _step(self, key: int) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6}.get(Qt.Key(key), 6)
        row = max(0, min(self.found.count() - 1, self.found.currentRow() + step))
        self.found.setCurrentRow(row)

    def _show_matches(self, text: str) -> None:
        self.found.clear()
        ranked = sorted(
            (offer for offer in self._offers if matches(offer, text)),
            key=lambda offer: -matches(offer, text),
        )
        for layer in ranked:
            item = QListWidgetItem(layer.title)
            item.setData(_KEY, layer.key)
            item.setToolTip(layer.help)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, layer.help)
            item.setForeground(QColor(theme().tokens.text))
            self.found.addItem(item)
        if not ranked:
            item = QListWidgetItem(
                tr("Nothing fits here")
                if not self._offers
                else tr("No layer is called “{0}”").format(text)
            )
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.found.addItem(item)
        else:
            self.found.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem | None) -> None:
        key = item.data(_KEY) if item is not None else None
        if key is None:
            return
        then, self._then = self._then, None
        self.hide()
        if then is not None:
            then(key)
