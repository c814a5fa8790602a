"""What an operator's reader is given, and the register of readers (the folder `operators`)."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from engine.export.reading.building import Builder, Value, Wire
from engine.export.reading.errors import NoLayer
from engine.export.reading.opening import Operator
from engine.language import tr
from engine.spec import Array


@dataclass(frozen=True)
class Use:
    """One operator at its place: its inputs are known, its layers are to be placed."""

    operator: Operator
    inputs: list[Value | None]
    build: Builder
    opset: int
    wanted: tuple[str, ...] = ()  # which of its outputs anything reads

    def attribute(self, name: str, default: Any) -> Any:
        """An attribute, or what ONNX takes it to be. Raises `NoLayer` for another kind."""
        found = self.operator.attributes.get(name)
        if found is None:
            return default
        numbers = isinstance(found, (int, float)) and isinstance(default, (int, float))
        if default is not None and not numbers and type(found) is not type(default):
            raise NoLayer(tr("has an attribute {0} of the wrong kind.").format(name))
        return found

    def given(self, at: int) -> Value | None:
        """An input, or None where it is left out."""
        return self.inputs[at] if at < len(self.inputs) else None

    def wire(self, at: int = 0) -> Wire:
        """An input that is computed. Raises `NoLayer`."""
        return self.build.wire(self.given(at))

    def constant(self, at: int) -> Array:
        """An input that must be constant. Raises `NoLayer`."""
        value = self.given(at)
        if value is None:
            raise NoLayer(tr("lacks an input."))
        return self.build.constant(value)

    def only_first(self, what: str) -> None:
        """Raise `NoLayer` when more than the first output is read; `what` says what that is."""
        if self.wanted and set(self.wanted) != {self.operator.outputs[0]}:
            raise NoLayer(tr("also gives {0}, which no layer does.").format(what))

    def optional(self, at: int) -> Array | None:
        """A constant input that may be left out."""
        return None if self.given(at) is None else self.constant(at)


Result = Value | list[Value]
Read = Callable[[Use], Result]


@cache
def readers() -> Mapping[str, Read]:
    """The reader of every operator that has one."""
    package = importlib.import_module("engine.export.reading.operators")
    found: dict[str, Read] = {}
    for module in pkgutil.iter_modules(package.__path__):
        found |= importlib.import_module(f"{package.__name__}.{module.name}").READERS
    return found
