"""Splitters that come back as they were left: sizes and collapsed sides, under one key each.

Larger text may push a side wider than a person made it; with the text as it was, so are the sides.
Sides that were made for larger text give room back to the one that stretches.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer
from PySide6.QtWidgets import QSplitter

from desktop.settings import Settings
from desktop.theme import theme

_SETTLED_MS = 60  # for the sides' own layouts to follow
_MOST_TRIES = 50  # of giving sizes back while a side still asks for the room of larger text
_NEAR = 2  # pixels that a handle may take from a side


class _Keeper(QObject):
    """Lives with its splitter and notes each move of a handle."""

    def __init__(self, splitter: QSplitter, settings: Settings, key: str) -> None:
        super().__init__(splitter)
        self._splitter, self._settings, self._key = splitter, settings, key
        splitter.splitterMoved.connect(self.note)

    def note(self) -> None:
        state = self._settings.get("splitters")
        state[self._key] = bytes(self._splitter.saveState().toBase64().data()).decode("ascii")
        self._settings.set("splitters", state)


class _Division(QObject):
    """Lives with its splitter and remembers its sizes from before a change of text size.

    `shrinks` where these are lengths of the text's size, and not a person's of some time ago.
    """

    def __init__(self, splitter: QSplitter, *, shrinks: bool) -> None:
        super().__init__(splitter)
        self._shrinks = shrinks
        self._splitter = splitter
        # Text scale, and the sizes at it: those at any smaller one are in proportion.
        self._kept: tuple[float, list[int]] | None = None
        self._tries = 0
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._give_back)
        splitter.splitterMoved.connect(self._forget)
        theme().changing.connect(self._remember)
        theme().changed.connect(self._follow)

    def _remember(self) -> None:
        if self._kept is None and not self._settled.isActive():
            self._kept = (theme().scale, self._splitter.sizes())

    def _forget(self) -> None:
        self._kept = None

    def _follow(self) -> None:
        self._tries = 0
        # Once everything in the sides is dressed, and knows how much room it needs.
        theme().in_turn(self, self._settled.start)

    def _give_back(self) -> None:
        if self._kept is None or self._kept[0] < theme().scale:
            return
        if self._kept[0] > theme().scale and not self._shrinks:
            return
        wanted = self._wanted(theme().scale / self._kept[0], self._kept[1])
        self._splitter.setSizes(wanted)
        found = self._splitter.sizes()
        self._tries += 1
        if self._tries < _MOST_TRIES and any(
            abs(a - b) > _NEAR for a, b in zip(wanted, found, strict=True)
        ):
            self._settled.start()  # a busy machine dresses the sides later than that
        elif self._kept[0] == theme().scale:
            self._kept = None

    def _wanted(self, share: float, kept: list[int]) -> list[int]:
        """`share` of the sides that were kept; the one that stretches has what they leave."""
        if share == 1:
            return kept
        sides = range(self._splitter.count())
        grows = [self._stretch(side) for side in sides]
        wanted = [
            size if grow else round(size * share) for size, grow in zip(kept, grows, strict=True)
        ]
        if any(grows):
            left = sum(self._splitter.sizes()) - sum(wanted)
            wanted[grows.index(max(grows))] += left
        return wanted

    def _stretch(self, side: int) -> int:
        widget = self._splitter.widget(side)
        if widget is None:
            return 0
        policy = widget.sizePolicy()
        across = self._splitter.orientation() == Qt.Orientation.Horizontal
        return policy.horizontalStretch() if across else policy.verticalStretch()


def keep_division(splitter: QSplitter) -> None:
    """Give its sides their sizes back when larger text, which pushed them apart, is gone again."""
    _Division(splitter, shrinks=True)


def keep_splitter(splitter: QSplitter, settings: Settings, key: str) -> bool:
    """Restore `splitter` from `settings` and note its moves; whether it was restored.

    Call it once all sides are added. Junk in the settings leaves the splitter as it is.
    """
    saved = settings.get("splitters").get(key)
    restored = isinstance(saved, str) and splitter.restoreState(
        QByteArray.fromBase64(QByteArray(saved.encode("ascii", "ignore")))
    )
    _Keeper(splitter, settings, key)
    _Division(splitter, shrinks=not restored)
    return restored
