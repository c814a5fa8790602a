"""Notes on the canvas as values: a new one, and those that were moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import count

from desktop.editing.places import Place, snapped
from engine.document import LONGEST_NOTE, Note

NARROWEST = 60.0
WIDEST = 2000.0


def fresh_note(notes: Iterable[Note], place: Place, text: str, like: Note | None = None) -> Note:
    """A note under an id that none of `notes` has, drawn like another one if given."""
    taken = {note.id for note in notes}
    id = next(n for k in count(1) if (n := f"note-{k}") not in taken)
    x, y = snapped(place)
    return replace(like or Note(id, text), id=id, text=text[:LONGEST_NOTE], x=x, y=y)


def moved_notes(notes: tuple[Note, ...], places: Mapping[str, Place]) -> tuple[Note, ...]:
    """The notes, some of them at new places."""
    found: list[Note] = []
    for note in notes:
        x, y = snapped(places[note.id]) if note.id in places else (note.x, note.y)
        found.append(note if (x, y) == (note.x, note.y) else replace(note, x=x, y=y))
    return tuple(found)
