"""Texts that small language models learn from: plain ASCII, public domain, read when asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from engine.data import files
from engine.errors import EngineError
from engine.language import tr


@dataclass(frozen=True)
class Text:
    """One bundled text."""

    key: str
    title: str
    help: str
    characters: int
    file: str
    licence: str


TEXTS = (
    Text(
        "stories",
        tr("Ancient stories"),
        tr(
            "Kings, journeys, quarrels and wonders, told in short sentences of modern English: the "
            "best to learn from."
        ),
        1_682_037,
        "stories.txt.xz",
        tr(
            "Public domain; made from eighteen narrative books of a modern Bible translation, "
            "altered"
        ),
    ),
    Text(
        "alice",
        tr("Alice’s Adventures in Wonderland"),
        tr(
            "One children’s book (Lewis Carroll, 1865): so short that a model soon knows it by "
            "heart."
        ),
        143_015,
        "alice.txt.xz",
        tr("Public domain"),
    ),
    Text(
        "as-you-like-it",
        tr("As You Like It"),
        tr("A comedy (William Shakespeare, 1599): speakers, verse, and the English of his time."),
        122_418,
        "as_you_like_it.txt.xz",
        tr("Public domain"),
    ),
)


def texts() -> Mapping[str, Text]:
    """The bundled texts by key; the first is the one to begin with."""
    return MappingProxyType({text.key: text for text in TEXTS})


@cache
def text(name: str) -> str:
    """The text called `name` (a key of `texts()`). Raises `EngineError`."""
    found = texts().get(name)
    if found is None:
        raise EngineError(
            tr("There is no text “{0}”; choose from {1}.").format(name, ", ".join(texts()))
        )
    content = files.compressed_text(found.file)
    if len(content) != found.characters:
        raise files.damaged(found.file)
    return content
