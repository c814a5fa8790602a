"""What a way to write a network declares, and what it hands back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Files:
    """The file itself, and by name those that must lie beside it (large weights only)."""

    main: bytes
    beside: Mapping[str, bytes] = field(default_factory=dict[str, bytes])


@dataclass(frozen=True)
class Format:
    """One way to write a network.

    `write(graph, title, stem)` takes a settled network without problems, its title for people and
    the file's name without suffix; it raises `EngineError` with a sentence for people.
    """

    place: int
    key: str
    title: str
    suffix: str
    help: str
    write: Callable[..., Files]
