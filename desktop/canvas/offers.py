"""What can be put on a canvas: layers, groups that were kept, notes.

Palette, quick menu and gestures know an `Offer` by its key alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.editing.shelf import Shelf
from engine.language import tr
from engine.spec import LayerType

NOTE = "note"
KEPT = "kept:"


@dataclass(frozen=True)
class Offer:
    """One thing that can be added. `category` colours it; a note goes into no wire; `also` are
    words that others have for it."""

    key: str
    title: str
    group: str
    help: str
    category: str = "group"
    takes_input: bool = True
    also: str = ""

    @property
    def kept(self) -> str:
        """The key on the shelf of a kept group, else ""."""
        return self.key.removeprefix(KEPT) if self.key.startswith(KEPT) else ""


def of_layer(layer: LayerType) -> Offer:
    """The offer of one layer type."""
    return Offer(
        layer.key,
        layer.title,
        layer.group,
        layer.help,
        layer.category,
        bool(layer.ports),
        layer.also,
    )


def kept_offers(shelf: Shelf | None) -> tuple[Offer, ...]:
    """The groups that a person kept."""
    help_ = tr("A group that you kept.")
    return tuple(
        Offer(f"{KEPT}{kept.key}", kept.title, tr("Groups"), help_)
        for kept in (shelf.all() if shelf is not None else ())
    )


def note_offer() -> Offer:
    """A note."""
    help_ = tr("Text and formulas on the canvas.")
    return Offer(
        NOTE, tr("Note"), tr("Notes"), help_, "input", takes_input=False, also=tr("text comment")
    )
