"""The one undo command: the content before, the content after, and what it is called.

Contents are immutable and share all that did not change, so keeping both costs a few pointers,
and undoing is exact by construction.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from engine.document import Document

_MERGEABLE = 1
_ALONE = -1


class Replace(QUndoCommand):
    """Puts `after` in the place of `before`; commands with the same `key` in a row become one."""

    def __init__(
        self,
        title: str,
        before: Document,
        after: Document,
        put: Callable[[Document], object],
        key: tuple[object, ...] | None = None,
    ) -> None:
        super().__init__(title)
        self._before = before
        self._after = after
        self._put = put
        self._key = key

    def redo(self) -> None:
        self._put(self._after)

    def undo(self) -> None:
        self._put(self._before)

    def id(self) -> int:
        return _ALONE if self._key is None else _MERGEABLE

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Replace) or other._key != self._key:
            return False
        self._after = other._after
        self.setText(other.text())
        self.setObsolete(self._after == self._before)
        return True
