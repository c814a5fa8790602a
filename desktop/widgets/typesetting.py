"""Formulas of labels are set on the jobs that a window lends, so that no frame waits for one.

Widgets know no jobs: the window lends them (`lend`), and where nobody has, a formula is set at
once. Of several formulas that one label wanted while it waited only the last is set.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject
from shiboken6 import isValid

from desktop.widgets.latex import Key, set_formula

Run = Callable[[Callable[[Callable[[], bool]], None], Callable[[], None]], object]
"""`run(work, ended)`: does `work(stopped)` on a thread, then `ended()` on the window's."""


class Typesetting:
    """Who waits for which formulas."""

    def __init__(self) -> None:
        self._lender: QObject | None = None
        self._run: Run | None = None
        self._wanted: dict[QObject, tuple[Collection[Key], Callable[[], None]]] = {}
        self._under_way: object = None  # what was begun last, until it ended

    def lend(self, lender: QObject, run: Run) -> None:
        """Set formulas by `run` from now on, until `take_back` or another lends its own."""
        self._lender, self._run, self._under_way = lender, run, None
        self._begin()

    def take_back(self, lender: QObject) -> None:
        """Set formulas at once again, if it is `lender` whose jobs are used."""
        if self._lender is lender:
            self._lender, self._run, self._under_way = None, None, None
            self._wanted.clear()

    def want(self, who: QObject, keys: Collection[Key], taken: Callable[[], None]) -> None:
        """Call `taken` when these are set, or could not be; forget what `who` wanted before.

        It is called before this returns where nobody lends jobs, and never once `who` is gone.
        """
        if self._run is None or not isValid(self._lender):
            _set_all(keys, lambda: False)
            taken()
            return
        self._wanted[who] = keys, taken
        self._begin()

    def _begin(self) -> None:
        if self._run is None or self._under_way is not None or not self._wanted:
            return
        batch, self._wanted = self._wanted, {}
        keys = list(dict.fromkeys(key for wanted, _ in batch.values() for key in wanted))
        this = self._under_way = object()

        def ended() -> None:
            if self._under_way is this:
                self._under_way = None
            for who, (_, taken) in batch.items():
                # Whoever wants something newer waits for that.
                if isValid(who) and who not in self._wanted:
                    taken()
            self._begin()

        self._run(lambda stopped: _set_all(keys, stopped), ended)


def _set_all(keys: Collection[Key], stopped: Callable[[], bool]) -> None:
    for latex, pixels in keys:
        if stopped():
            return
        set_formula(latex, pixels, "#000000")


_typesetting = Typesetting()


def typesetting() -> Typesetting:
    """The one of the process, as the cache of set formulas is."""
    return _typesetting
