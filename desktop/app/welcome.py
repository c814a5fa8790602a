"""The welcome page: go on where you were, or start with something worth looking at.

What it offers is declared by the workspaces; the page itself only arranges it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.spec import PanelSpec, WelcomeEntry
from desktop.theme import icon, theme
from engine.language import tr

_WIDTH = 900
_CARD = 270


class Offer(QPushButton):
    """A card that can be clicked: icon, title and one line of help."""

    def __init__(self, title: str, help: str, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "offer")
        self.setAccessibleName(title)
        self.setAccessibleDescription(help)
        self.setToolTip(help)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._icon_name = icon_name
        self._sign = QLabel(self)
        self._title = QLabel(title, self)
        self._title.setProperty("role", "strong")
        self._help = QLabel(help, self)
        self._help.setProperty("role", "muted")
        for label in (self._title, self._help):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for label in (self._sign, self._title, self._help):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._help)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        theme().changed.connect(self._follow)
        self._restyle()

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), self._row.minimumSize().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)

    def _follow(self) -> None:
        theme().in_turn(self, self._restyle)

    def _restyle(self) -> None:
        px = theme().px
        self._row.setContentsMargins(px(14), px(12), px(14), px(12))
        self._row.setSpacing(px(12))
        self._sign.setPixmap(icon(self._icon_name, "accent").pixmap(QSize(px(22), px(22))))
        self.updateGeometry()


class Welcome(QScrollArea):
    """Signals: `opened(path)` for a recent file, `chosen(key, state)` for an offer."""

    opened = Signal(str)
    chosen = Signal(str, dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Welcome"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        page = QWidget()
        self._page = page
        self.setWidget(page)
        self._column = QVBoxLayout(page)
        title = QLabel(tr("Take a network apart, number by number"), page)
        title.setProperty("role", "display")
        title.setWordWrap(True)
        lead = QLabel(
            tr(
                "A network of two neurons and a real language model are the same thing: "
                "simple functions, stacked. Open one and look inside."
            ),
            page,
        )
        lead.setProperty("role", "muted")
        lead.setWordWrap(True)
        self._column.addWidget(title)
        self._column.addWidget(lead)
        self._body = QVBoxLayout()
        self._column.addLayout(self._body)
        self._column.addStretch(1)
        self._grids: list[tuple[QGridLayout, list[Offer]]] = []
        self._parts: list[QWidget] = []
        self._filled: Cards = {}
        theme().changed.connect(self._arrange)
        self._arrange()

    def fill(
        self, recent: Sequence[str], specs: Sequence[PanelSpec], problems: list[Exception]
    ) -> None:
        """Ask the workspaces for their offers and show them; what fails is added to `problems`."""
        wanted = _wanted(recent, specs, problems)
        if wanted == self._filled:
            return
        self._filled = wanted
        for part in self._parts:
            part.hide()
            part.deleteLater()
        for grid, _ in self._grids:
            self._body.removeItem(grid)
        self._parts, self._grids = [], []
        for name, cards in wanted.items():
            self._group(name, [self._offer(*card) for card in cards])
        self._arrange()

    def offers(self) -> list[Offer]:
        """All cards, in order."""
        return [offer for _, offers in self._grids for offer in offers]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _offer(self, key: str, entry: WelcomeEntry) -> Offer:
        offer = Offer(entry.title, entry.help, entry.icon, self._page)
        if key:
            offer.clicked.connect(partial(self.chosen.emit, key, dict(entry.state)))
        else:
            offer.clicked.connect(partial(self.opened.emit, entry.state["path"]))
        return offer

    def _group(self, name: str, offers: list[Offer]) -> None:
        if not offers:
            return
        heading = QLabel(name.upper(), self._page)
        heading.setProperty("role", "section")
        self._body.addWidget(heading)
        grid = QGridLayout()
        self._body.addLayout(grid)
        self._parts += [heading, *offers]
        self._grids.append((grid, offers))

    def _arrange(self) -> None:
        px = theme().px
        room = self.viewport().width()
        width = min(px(_WIDTH), max(px(240), room - px(48)))
        side = max(0, (room - width) // 2)
        self._column.setContentsMargins(side, px(48), side, px(32))
        self._column.setSpacing(px(8))
        self._body.setContentsMargins(0, px(16), 0, 0)
        self._body.setSpacing(px(8))
        columns = max(1, min(3, width // px(_CARD)))
        for grid, offers in self._grids:
            grid.setSpacing(px(12))
            grid.setContentsMargins(0, 0, 0, px(20))
            share = (width - (columns - 1) * px(12)) // columns
            for column in range(3):
                there, used = column < columns, column < len(offers)
                grid.setColumnStretch(column, 1 if there else 0)
                # A column without a card keeps its width and its gap, so that all groups line up.
                least = share if used else share + px(12)
                grid.setColumnMinimumWidth(column, least if there else 0)
            for number, offer in enumerate(offers):
                grid.addWidget(offer, number // columns, number % columns)
                offer.show()


Cards = dict[str, list[tuple[str, WelcomeEntry]]]


def _wanted(recent: Sequence[str], specs: Sequence[PanelSpec], problems: list[Exception]) -> Cards:
    """The cards of each group: the key of a workspace, or "" for a file, and the offer."""
    found: Cards = {}

    def add(key: str, group: str, entry: WelcomeEntry) -> None:
        found.setdefault(group, []).append((key, entry))

    # os.path: a folder that may not be looked into is no fault here.
    for path in [Path(path) for path in recent if os.path.isfile(path)][:3]:
        entry = WelcomeEntry("", path.name, str(path.parent), {"path": str(path)}, "clock")
        add("", tr("Continue"), entry)
    for spec in specs:
        try:
            entries = list(spec.welcome())
        except Exception as error:
            problems.append(error)
            continue
        for entry in entries:
            add(spec.key, entry.group, entry._replace(icon=entry.icon or spec.icon))
    for spec in specs:
        if not spec.at_foot:
            add(spec.key, tr("Workspaces"), WelcomeEntry("", spec.title, spec.help, icon=spec.icon))
    return found
