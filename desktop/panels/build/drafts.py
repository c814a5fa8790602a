"""What was typed and not applied: kept while the field shows something else, and typed again then.

A formula or a piece of code is work. Going into a group, or to another way of writing, shows
another text in the same field; the one that was begun waits under its own place.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.widgets.typed_text import TypedText
from engine.graph import Graph

Place = tuple[tuple[str, ...], str]  # the groups around it, and what kind of text it is


@dataclass(frozen=True)
class Draft:
    """A text, where its caret was, and the network that it was typed for."""

    text: str
    caret: int
    graph: Graph | None


class Drafts:
    """The texts of one field that wait, by their places."""

    def __init__(self, field: TypedText) -> None:
        self._field = field
        self._kept: dict[Place, Draft] = {}

    def keep(self, place: Place, graph: Graph | None = None) -> bool:
        """Remember what is being typed; whether there is anything that would be lost."""
        if not self._field.typed or not self._field.toPlainText().strip():
            return False
        caret = self._field.textCursor().position()
        self._kept[place] = Draft(self._field.toPlainText(), caret, graph)
        return True

    def put_back(self, place: Place) -> Draft | None:
        """Type again what waits there, over what the field shows, as one step of its Undo."""
        draft = self._kept.pop(place, None)
        if draft is not None:
            self._field.type_over(draft.text, draft.caret)
        return draft

    def forget(self) -> None:
        """Another document is open: nothing of this belongs to it."""
        self._kept.clear()
