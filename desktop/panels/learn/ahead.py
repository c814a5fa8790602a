"""A page made before it is shown: a piece each time the window has nothing else to do.

The next page is made while this one is read, at leisure; whoever turns the page finds it made, its
formulas set and its text as wide as it will be. A page that is asked for and was not foreseen is
made at once, but in pieces as well: what was shown stays until it is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
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
"""Yields a widget of the page whenever something of it was made."""
Key = tuple[Any, ...]


class Ahead(QObject):
    """One page at most, made where it will stand, and out of sight: put elsewhere, all of it would
    be dressed anew. `begin` foresees a page, `hurry` asks for it; `drop` forgets what nobody took.
    A page whose making raises is dropped; then comes `failed`, and the error goes on.
    """

    failed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._key: Key | None = None
        self._building: Building | None = None
        self._built: Built | None = None
        self._then: Callable[[Built], object] | None = None
        self._made: list[QWidget] = []
        self._loose: list[QWidget] = []  # of these, what is still to be laid out
        self._view: PageView | None = None
        self._at_once = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    @property
    def ready(self) -> Key | None:
        """The page that is made whole; None while there is none."""
        return self._key if self._built is not None and not self._loose else None

    @property
    def asked(self) -> bool:
        """Whether a page was asked for and is still being made."""
        return self._then is not None

    def begin(self, key: Key, building: Building, view: PageView) -> None:
        """Make a page that may be asked for next, out of sight in `view`."""
        if key == self._key:
            building.close()
            return
        self._take_up(key, building, view)
        self._timer.start(_REST_MS)

    def hurry(
        self, key: Key, building: Building, view: PageView, then: Callable[[Built], object]
    ) -> None:
        """Make a page and hand it to `then`; at once where it was foreseen and is whole by now.

        Another one that was asked for before is forgotten. `then` is to put it into its place.
        """
        if key == self._key:
            building.close()
        else:
            self._take_up(key, building, view)
        self._then = then
        if self.ready is not None:
            self._hand_over()
        else:
            self._timer.start(0)

    def arrive(self) -> None:
        """Hand over the page that was asked for now, if there is one."""
        self._at_once = True
        self._loose = []
        try:
            while self._then is not None:
                self._step()
        finally:
            self._at_once = False

    def give_up(self) -> None:
        """Nobody asks for it any more; it is kept as if it had been foreseen."""
        self._then = None

    def drop(self) -> None:
        """Forget what was made; figures stop."""
        self._timer.stop()
        built, made = self._built, self._made
        if self._building is not None:
            self._building.close()
        self._forget()
        if built is not None:
            for figure in built.figures:
                figure.leave()
        for widget in made:
            widget.deleteLater()

    def _take_up(self, key: Key, building: Building, view: PageView) -> None:
        self.drop()
        self._key, self._building, self._view = key, building, view

    def _forget(self) -> None:
        self._key = self._building = self._built = self._then = None
        self._made, self._loose = [], []

    def _step(self) -> None:
        if self._building is None:
            return
        try:
            self._make_more(self._building)
        except Exception:
            self.drop()
            self.failed.emit()
            raise
        if self._built is None or self._loose:
            self._timer.start(0 if self._then is not None else _GAP_MS)
        elif self._then is not None:
            self._hand_over()

    def _make_more(self, building: Building) -> None:
        if self._built is None:
            try:
                self._keep(next(building))
            except StopIteration as end:
                built: Built = end.value
                self._built = built
                for widget, _ in built.parts:
                    self._keep(widget)
                self._loose = [] if self._at_once else list(self._made)
        elif self._loose and self._view is not None:
            self._view.fit(self._loose.pop())

    def _keep(self, widget: QWidget) -> None:
        """Put it where it will be, hidden, and dress what is new in it."""
        if self._view is None:
            return
        if widget not in self._made:
            self._made.append(widget)
            self._view.take_in(widget)
        if not self._at_once:
            for each in (widget, *widget.findChildren(QWidget)):
                each.ensurePolished()

    def _hand_over(self) -> None:
        built, then = self._built, self._then
        self._timer.stop()
        self._forget()
        if built is not None and then is not None:
            then(built)
