"""Networks of other programs: a model in ONNX becomes a document to be looked into and changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.editing.places import tidy
from engine.document import Document, Note
from engine.errors import EngineError
from engine.export.reading import Imported, read_onnx
from engine.graph import check
from engine.language import tr

SUFFIXES = (".onnx",)
_LENGTH = 8  # of texts, where the model leaves it open
_BELOW = 240.0  # canvas units from the lowest layer's upper edge to a note


def is_foreign(path: Path) -> bool:
    """Whether a file of that name is read here."""
    return path.suffix.lower() in SUFFIXES


def read_foreign(path: Path) -> Document:
    """The model as layers on a canvas, in tidy columns. Raises `EngineError`, a sentence."""
    found, note = _read(path)
    content = Document(found.graph, tidy(found.graph, check(found.graph)))
    if not note:
        return content
    left = min(x for x, _ in content.layout.values())
    below = max(y for _, y in content.layout.values()) + _BELOW
    return replace(content, notes=(Note("note", note, left, below, 420.0),))


def _read(path: Path) -> tuple[Imported, str]:
    """The model, and what a person must know of how it was read."""
    try:
        return read_onnx(path), ""
    except EngineError as error:
        try:
            found = read_onnx(path, length=_LENGTH)
        except EngineError:
            raise error from None
        note = tr("{0} leaves a size open, such as the length of a text. Here it is {1}.").format(
            path.name, _LENGTH
        )
        return found, note
