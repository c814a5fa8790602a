"""The palette: all that can be added, by group, to be dragged, clicked or found by typing.

The groups that a person kept stand under the layer types; a menu renames and removes them.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.canvas.adding import Adding
from desktop.canvas.offers import Offer
from desktop.canvas.quick_menu import matches
from desktop.theme import theme
from desktop.widgets.search import SearchLine
from engine.language import tr

_DRAG_DISTANCE = 6
_SCROLL_BAR = 12


class LayerChip(QPushButton):
    """One offer. A click or Enter adds it; a press that moves carries it to the canvas.

    Signals: `carried(at)` in global pixels, once per move; `dropped(at)`; `given_up()`.
    """

    carried = Signal(QPoint)
    dropped = Signal(QPoint)
    given_up = Signal()

    def __init__(self, layer: Offer, parent: QWidget) -> None:
        super().__init__(layer.title.replace("&", "&&"), parent)
        self.layer = layer
        self.setProperty("role", "chip")
        self.setToolTip(tr("{0} Drag it to the canvas, or press Enter.").format(layer.help))
        self.setAccessibleName(tr("Add {0}").format(layer.title))
        self.setAccessibleDescription(layer.help)
        self.setAutoDefault(False)
        self._pressed: QPoint | None = None
        self._carrying = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is not None and not self._carrying:
            if (at - self._pressed).manhattanLength() < _DRAG_DISTANCE:
                return
            self._carrying = True
            self.setDown(False)
            self.grabKeyboard()  # so that Escape reaches the gesture
        if self._carrying:
            self.carried.emit(self.mapToGlobal(at))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        carrying = self._carrying
        self._let_go()
        if carrying:
            self.dropped.emit(self.mapToGlobal(event.position().toPoint()))
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._carrying:
            if event.key() == Qt.Key.Key_Escape:
                self._let_go()
                self.setDown(False)
                self.given_up.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def _let_go(self) -> None:
        if self._carrying:
            self.releaseKeyboard()
        self._pressed, self._carrying = None, False


class Palette(QFrame):
    """Signals: `chosen(key)`; for a drag `carried(key, at)`, `dropped(at)`, `given_up()`; and for
    kept groups `rename_wanted(key)` and `remove_wanted(key)`, the keys of the shelf."""

    chosen = Signal(str)
    carried = Signal(str, QPoint)
    dropped = Signal(QPoint)
    given_up = Signal()
    rename_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, adding: Adding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._adding = adding
        self.setProperty("role", "panel")
        self.setAccessibleName(tr("Palette of layers"))
        self.search = SearchLine(tr("Search layers"), self)
        self.search.setToolTip(tr("Type a part of a layer’s name; Enter adds the first one found"))
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._add_first)
        self.search.installEventFilter(self)
        self._list = QWidget(self)
        self._column = QVBoxLayout(self._list)
        self._nothing = QLabel("", self._list)
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._column.addWidget(self._nothing)
        self._headings: dict[str, QLabel] = {}
        self._chips: list[LayerChip] = []
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._list)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area = area
        self._outer = QVBoxLayout(self)
        top = QHBoxLayout()
        top.addWidget(self.search)
        self._top = top
        self._outer.addLayout(top)
        self._outer.addWidget(area, 1)
        theme().changed.connect(self._follow)
        if adding.shelf is not None:
            adding.shelf.observe(self.fill)
        self._rescale()
        # Half of what the workspace is made of: it is made once the rest stands and is painted.
        self._dressed = QTimer(self)  # chips tell their full size once they are dressed
        self._dressed.setSingleShot(True)
        self._dressed.setInterval(0)
        self._dressed.timeout.connect(self._rescale)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(0)
        self._due.timeout.connect(self.fill)
        self._due.start()

    @property
    def chips(self) -> list[LayerChip]:
        """All offers, hidden ones included."""
        if self._due.isActive():
            self.fill()
        return self._chips

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                return self._step(watched, 1 if event.key() == Qt.Key.Key_Down else -1)
            if event.key() == Qt.Key.Key_Escape and watched is self.search and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def fill(self) -> None:
        """Offer what there is now."""
        self._due.stop()
        for widget in (*self._headings.values(), *self._chips):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._headings, self._chips = {}, []
        while self._column.count() > 1:
            self._column.takeAt(1)
        groups: dict[str, list[Offer]] = {}
        for offer in self._adding.offers():
            groups.setdefault(offer.group, []).append(offer)
        for group, offers in groups.items():
            heading = QLabel(group, self._list)
            heading.setProperty("role", "section")
            self._headings[group] = heading
            self._column.addWidget(heading)
            for offer in offers:
                self._column.addWidget(self._chip(offer))
        self._column.addStretch(1)
        for before, chip in pairwise((self.search, *self._chips)):
            QWidget.setTabOrder(before, chip)
        self._rescale()
        self._filter(self.search.text())
        self._dressed.start()

    def _chip(self, layer: Offer) -> LayerChip:
        chip = LayerChip(layer, self._list)
        chip.clicked.connect(lambda: self.chosen.emit(layer.key))
        chip.carried.connect(lambda at: self.carried.emit(layer.key, at))
        chip.dropped.connect(self.dropped)
        chip.given_up.connect(self.given_up)
        chip.installEventFilter(self)
        if layer.kept:
            rename = QAction(tr("Rename…"), chip)
            rename.triggered.connect(lambda: self.rename_wanted.emit(layer.kept))
            remove = QAction(tr("Remove from the palette…"), chip)
            remove.triggered.connect(lambda: self.remove_wanted.emit(layer.kept))
            chip.addActions([rename, remove])
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            chip.setToolTip(
                tr("{0} The context menu renames and removes it.").format(chip.toolTip())
            )
        self._chips.append(chip)
        return chip

    def _shown(self) -> list[LayerChip]:
        return [chip for chip in self.chips if not chip.isHidden()]

    def _step(self, watched: QObject, by: int) -> bool:
        """Up and down walk from the search line through the chips."""
        line: list[QWidget] = [self.search, *self._shown()]
        here = next((k for k, widget in enumerate(line) if widget is watched), None)
        if here is None or not 0 <= here + by < len(line):
            return False
        line[here + by].setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(line[here + by])
        return True

    def _filter(self, text: str) -> None:
        chips = self.chips
        self._column.setEnabled(False)  # else each that comes or goes lays out all the others
        for chip in chips:
            chip.setVisible(bool(matches(chip.layer, text)))
        groups = {chip.layer.group for chip in self._shown()}
        for group, heading in self._headings.items():
            heading.setVisible(group in groups)
        self._nothing.setVisible(not groups)
        self._column.setEnabled(True)
        self._column.activate()
        self._nothing.setText(tr("No layer answers to “{0}”.").format(text))

    def _add_first(self) -> None:
        text = self.search.text()
        shown = sorted(self._shown(), key=lambda chip: -matches(chip.layer, text))
        if shown and text.strip():
            self.chosen.emit(shown[0].layer.key)

    def _follow(self) -> None:
        self._rescale()
        # Hidden, its chips tell their new size once they are dressed.
        theme().in_turn(self._outer, self._rescale)

    def _rescale(self) -> None:
        px = theme().px
        self._outer.setContentsMargins(px(12), px(10), 0, 0)
        self._top.setContentsMargins(0, 0, px(12), 0)
        self._outer.setSpacing(px(8))
        self._column.setContentsMargins(0, 0, px(12), px(12))
        self._column.setSpacing(px(5))
        self.search.setMinimumWidth(px(120))
        for heading in self._headings.values():
            heading.setContentsMargins(0, px(8), 0, 0)
        self._column.invalidate()  # what it knows of its chips may be from before the change
        needed = self._list.minimumSizeHint().width() + px(12) + _SCROLL_BAR
        self.setMinimumWidth(max(px(150), needed))
