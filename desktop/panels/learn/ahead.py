"""The next page, made while this one is read: a piece each time the window has nothing else to do.

Whoever turns the page finds it made, its formulas set and its text laid out for the width that it
will have; who goes elsewhere loses nothing but that.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.panels.learn.exercise_card import ExerciseCard
from desktop.panels.learn.figures import FigureView
from desktop.panels.learn.page_view import PageView, Part

_REST_MS = 350  # after a page was shown: its own formulas and figures come first
_GAP_MS = 30


@dataclass
class Built:
    """A page's widgets, and which of them are figures or its exercise."""

    parts: list[Part] = field(default_factory=list)
    figures: list[FigureView] = field(default_factory=list)
    card: ExerciseCard | None = None


Building = Generator[QWidget, None, Built]
Key = tuple[str, str, str]


def finish(building: Building) -> Built:
    """Make what is left of a page at once."""
    while True:
        try:
            next(building)
        except StopIteration as end:
            return end.value


class Ahead(QObject):
    """One page at most. `take` hands it over; `begin` and `drop` forget what nobody took."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._key: Key | None = None
        self._building: Building | None = None
        self._built: Built | None = None
        self._store: QWidget | None = None
        self._view: PageView | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    @property
    def ready(self) -> Key | None:
        """The page that is made whole; None while there is none."""
        return self._key if self._built is not None else None

    def begin(self, key: Key, building: Building, view: PageView) -> None:
        """Make this page, out of sight in `view`, its text as wide as that of the page shown."""
        if key == self._key:
            return
        self.drop()
        self._key, self._building = key, building
        self._view = view
        self._store = QWidget(view)
        self._store.hide()
        self._timer.start(_REST_MS)

    def take(self, key: Key) -> Built | None:
        """The page, made to its end now if need be; None if it is not the one foreseen.

        It is to be put into its place at once: where it was made goes in the next moment.
        """
        if key != self._key or self._building is None:
            return None
        self._timer.stop()
        built = self._built or finish(self._building)
        store, self._store = self._store, None
        self._key = self._building = self._built = None
        if store is not None:
            for widget, _ in built.parts:
                widget.hide()  # straight to its place: each change of parent dresses all anew
            store.deleteLater()
        return built

    def drop(self) -> None:
        """Forget what was made; figures stop."""
        self._timer.stop()
        built, store = self._built, self._store
        if self._building is not None:
            self._building.close()
        self._key = self._building = self._built = self._store = None
        if built is not None:
            for figure in built.figures:
                figure.leave()
        if store is not None:
            store.deleteLater()

    def _step(self) -> None:
        if self._building is None or self._store is None or self._view is None:
            return
        try:
            widget = next(self._building)
        except StopIteration as end:
            self._built = end.value
            for widget, _ in end.value.parts:
                widget.setParent(self._store)
            return
        widget.setParent(self._store)
        shown = self._view.parts()
        if shown:
            widget.resize(shown[0].width(), widget.sizeHint().height())
        for each in (widget, *widget.findChildren(QWidget)):
            each.ensurePolished()
        self._timer.start(_GAP_MS)
