"""What can be wrong with a foreign ONNX file, as sentences."""

from __future__ import annotations

from dataclasses import dataclass

from engine.errors import EngineError


@dataclass(frozen=True)
class Missing:
    """One operator of the file that has no layer here. `node` is its name in the file."""

    operator: str
    node: str
    sentence: str


class OnnxError(EngineError):
    """A file that cannot be opened as a network; `missing` lists operators without a layer."""

    def __init__(self, message: str, missing: tuple[Missing, ...] = ()) -> None:
        super().__init__(message)
        self.missing = missing


class NoLayer(Exception):
    """Raised by an operator's reader: why this use of the operator has no layer here."""
