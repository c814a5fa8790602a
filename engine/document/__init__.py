"""The saved file: a network, where its layers stand, and the notes beside them, as JSON.

What is read is validated before anything is built from it; whatever is wrong becomes one sentence
that says what and where. A network that is half drawn (inputs missing) is a sound document; one
that a canvas cannot draw (circles, wires to nowhere) is not.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from engine.document.model import LONGEST_NOTE, Document, Drawing, Note, inside_of
from engine.document.reading import MIGRATIONS, loads
from engine.document.writing import dumps, pieces
from engine.document.written import (
    FARTHEST,
    LONGEST_NAME,
    MOST_BYTES,
    MOST_NODES,
    SCHEMA,
    SUFFIX,
    VERSION,
)
from engine.errors import DocumentError, reason
from engine.files import TooLargeError, read_ordinary, write_atomically
from engine.language import tr

__all__ = [
    "FARTHEST",
    "LONGEST_NAME",
    "LONGEST_NOTE",
    "MIGRATIONS",
    "MOST_BYTES",
    "MOST_NODES",
    "SCHEMA",
    "SUFFIX",
    "VERSION",
    "Document",
    "Drawing",
    "Note",
    "dumps",
    "inside_of",
    "load",
    "loads",
    "pieces",
    "save",
]


def load(path: str | os.PathLike[str]) -> Document:
    """Read a document. Raises `DocumentError`, whose text names the file."""
    name = Path(path).name
    try:
        data = read_ordinary(path, MOST_BYTES)
    except TooLargeError:
        raise DocumentError(
            tr("{0} is larger than {1} MB, too large to open.").format(name, MOST_BYTES >> 20)
        ) from None
    except OSError as error:
        raise DocumentError(tr("{0} cannot be read: {1}.").format(name, reason(error))) from None
    try:
        return loads(data)
    except DocumentError as error:
        raise DocumentError(f"{name}: {error}") from None


def save(
    path: str | os.PathLike[str], document: Document, stopped: Callable[[], bool] = lambda: False
) -> None:
    """Write a document; the old file stays whole if anything fails, or `stopped` says to give up.

    Raises `DocumentError`.
    """
    try:
        write_atomically(path, pieces(document, stopped))
    except OSError as error:
        raise DocumentError(
            tr("{0} cannot be saved: {1}.").format(Path(path).name, reason(error))
        ) from None
