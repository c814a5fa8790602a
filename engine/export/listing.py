"""An ONNX model as text to read: its inputs, its operators one a line, its weights by shape."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from engine.export.reading.opening import Entry, Operator, open_file, short
from engine.spec import Array

_MOST_NUMBERS = 8  # of an attribute that is a list
_MOST_LINES = 4_000
_MOST_CHARACTERS = 200  # of one attribute that is a text


def onnx_listing(source: Path | bytes) -> str:
    """The model's text, of a file that may come from anywhere. Raises `EngineError`."""
    model = open_file(source)
    lines = [f"# {short(model.title) or 'ONNX model'}: operator set {model.opset}"]
    lines += [_input(each) for each in model.inputs]
    lines += _shortened([_weight(name, array) for name, array in model.arrays.items()], "weights")
    if len(lines) > 1:
        lines.append("")
    lines += _shortened([_operator(each) for each in model.operators], "operators")
    lines += ["", *(f"output {short(name)}" for name in model.outputs)]
    return "\n".join(lines) + "\n"


def _shortened(lines: list[str], what: str) -> list[str]:
    left_out = len(lines) - _MOST_LINES
    return [*lines[:_MOST_LINES], f"# … and {left_out:,} more {what}"] if left_out > 0 else lines


def _input(entry: Entry) -> str:
    kind = "token ids" if entry.tokens else "numbers"
    sizes = " × ".join(short(str(size)) for size in entry.sizes)
    return f"input {short(entry.name)}: {kind} {sizes}".rstrip()


def _weight(name: str, array: Array) -> str:
    return f"weight {short(name)}: {array.dtype} {_sizes(array)}"


def _operator(operator: Operator) -> str:
    outputs = ", ".join(short(name) or "_" for name in operator.outputs)
    inputs = ", ".join(short(name) or "_" for name in operator.inputs)
    extra = ", ".join(f"{short(name)}={_value(v)}" for name, v in operator.attributes.items())
    line = f"{outputs} = {short(operator.type)}({inputs})"
    return f"{line}  {{{extra}}}" if extra else line


def _value(value: Any) -> str:
    if isinstance(value, str):
        return repr(value[:_MOST_CHARACTERS])
    if isinstance(value, float):
        return f"{value:.7g}"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        items = cast("list[object]", value)
        shown = ", ".join(map(_value, items[:_MOST_NUMBERS]))
        return f"[{shown}{', …' if len(items) > _MOST_NUMBERS else ''}]"
    return "…" if value is None else f"tensor {_sizes(value)}"


def _sizes(array: Array) -> str:
    return "×".join(map(str, array.shape)) or "of one number"
