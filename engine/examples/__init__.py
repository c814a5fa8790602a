"""Networks to open: each small enough to check by hand, each true to its title.

`examples()` walks this folder; the lecture's own network comes first.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from engine.document import Document, Note
from engine.graph import Graph

SPACING = 210.0  # scene units between one layer and the next


@dataclass(frozen=True)
class Example:
    """One example. `place` orders the gallery; `build` makes the document afresh."""

    place: int
    key: str
    title: str
    help: str
    build: Callable[[], Document]


def in_a_row(graph: Graph, title: str, note: str = "") -> Document:
    """A document with its layers side by side, and a note below them."""
    layout = {node.id: (at * SPACING, 0.0) for at, node in enumerate(graph.nodes)}
    notes = (Note("note", note, 0.0, 200.0, 3 * SPACING),) if note else ()
    return Document(graph, layout, notes, {"title": title})


def placed(graph: Graph, title: str, columns: Sequence[Sequence[str]], note: str = "") -> Document:
    """A document laid out in columns of layer ids, each centred on the same line."""
    layout = {
        id: (column * SPACING, (row - (len(ids) - 1) / 2) * SPACING * 0.8)
        for column, ids in enumerate(columns)
        for row, id in enumerate(ids)
    }
    deepest = max(y for _, y in layout.values())
    notes = (Note("note", note, 0.0, deepest + 200.0, 3 * SPACING),) if note else ()
    return Document(graph, layout, notes, {"title": title})


@cache
def examples() -> tuple[Example, ...]:
    """Every example, in the order of the gallery."""
    found: list[Example] = []
    for module in pkgutil.iter_modules(__path__):
        found += importlib.import_module(f"{__name__}.{module.name}").EXAMPLES
    return tuple(sorted(found, key=lambda example: example.place))
