"""A plot of named things, of which one can be picked."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop.plots.plot import Plot
from engine.language import tr


class Picking(Plot):
    """`picked(index)` follows a person's choice; `_say(index)` is a thing in words."""

    picked = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.empty_text = ""
        self._names: tuple[str, ...] = ()
        self._current = -1

    @property
    def names(self) -> tuple[str, ...]:
        """What is shown."""
        return self._names

    @property
    def current(self) -> int:
        """The thing picked, −1 for none."""
        return self._current

    def pick(self, index: int) -> None:
        """Choose one and say so."""
        if 0 <= index < len(self._names) and index != self._current:
            self._current = index
            self.set_read_out(self._say(index))
            self.content_changed()
            self.picked.emit(index)

    def _take(self, names: Sequence[str], count: int, what: str) -> None:
        """Take over other names, one for each of `count` numbers or points."""
        if count != len(names):
            raise ValueError(f"{count} {what}, but {len(names)} names")
        self._names = tuple(names)
        self._current = min(self._current, len(names) - 1)

    def _picked_too(self) -> str:
        """The end of a description: what is picked."""
        return tr(" Picked: {0}.").format(self._say(self._current)) if self._current >= 0 else ""

    @abstractmethod
    def _say(self, index: int) -> str:
        """One line about the picked one."""
