"""Who follows a change of theme: one method of each, asked one after another and not all at once.

A signal would reach all of them in one turn of the loop, a hundred and more with what is out of
sight. As a signal's receiver, a follower is forgotten when it ends.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

Slot = Callable[[], object]


class Followers:
    """Methods of objects of Qt, which are not kept alive by it, and functions, which are."""

    def __init__(self) -> None:
        self._found: dict[int, _Method | Slot] = {}
        self._next = 0

    def connect(self, slot: Slot) -> None:
        """Ask `slot` at every change, after those that were connected before."""
        key, self._next = self._next, self._next + 1
        owner = getattr(slot, "__self__", None)
        if isinstance(owner, QObject):
            self._found[key] = _Method(owner, slot.__name__, lambda: self._found.pop(key, None))
        else:
            self._found[key] = slot

    def disconnect(self, slot: Slot) -> None:
        """Ask it no longer. Raises ValueError where it was not connected."""
        for key, found in self._all():
            if slot == (found.living() if isinstance(found, _Method) else found):
                del self._found[key]
                return
        raise ValueError("This follows no change of theme.")

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[tuple[QObject | None, Slot]]:
        """Each that is still there, with the object it belongs to: a widget, or one in a widget."""
        for key, found in self._all():
            if not isinstance(found, _Method):
                yield None, found
                continue
            slot = found.living()
            if slot is None:
                self._found.pop(key, None)
            else:
                yield found.owner(), slot

    def _all(self) -> Iterable[tuple[int, _Method | Slot]]:
        """A copy: while one goes through it, an owner may end, which takes it out."""
        return self._found.copy().items()


class _Method:
    """By its name: a method that Qt brings along has no other hold."""

    def __init__(self, owner: QObject, name: str, ended: Callable[[], object]) -> None:
        self.owner = weakref.ref(owner, lambda _: ended())
        self._name = name

    def living(self) -> Slot | None:
        owner = self.owner()
        return getattr(owner, self._name) if owner is not None and isValid(owner) else None


def widget_of(thing: QObject | None) -> QWidget | None:
    """The widget that a follower is, or is a part of; None for what may be shown anywhere."""
    while thing is not None and not isinstance(thing, QWidget):
        thing = thing.parent()
    return thing
