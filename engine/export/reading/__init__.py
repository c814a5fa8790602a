"""The way in: a foreign ONNX file becomes a network, or a clear list of what has no layer here.

Feed-forward, convolutional and GPT-style models of plain ONNX operators are read. Nothing in the
file is executed; sizes, counts and names are checked before they are used (`opening`, `wire`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.export.reading.building import Wire
from engine.export.reading.conversion import Conversion
from engine.export.reading.errors import Missing, OnnxError
from engine.export.reading.opening import open_file
from engine.graph import Graph, check
from engine.language import tr
from engine.spec import Shape

MOST_LISTED = 3


@dataclass(frozen=True)
class Imported:
    """A network read from a file.

    `inputs` and `outputs` give for each name in the file the layer that stands for it, in the
    file's order. `batched`: axis 0 in the file is the batch; otherwise the file's arrays are single
    samples.
    """

    graph: Graph
    inputs: dict[str, str]
    outputs: dict[str, str]
    shapes: dict[str, Shape]
    batched: bool
    title: str


def read_onnx(source: Path | bytes, *, length: int = 0) -> Imported:
    """Read a model. `length` fills sizes that the file leaves free (the batch stays free).

    Raises `OnnxError`: a sentence, and in `missing` every operator that has no layer.
    """
    model = open_file(source)
    attempts: list[OnnxError] = []
    for batched in (True, False):
        try:
            conversion = Conversion(model, batched, length)
            conversion.run()
            if conversion.missing:
                raise OnnxError(_told(conversion.missing), tuple(conversion.missing))
            return _imported(conversion)
        except OnnxError as error:
            attempts.append(error)
        if any(isinstance(entry.sizes[0], str) for entry in model.inputs if entry.sizes):
            break  # a free first size is the batch
    raise min(attempts, key=lambda error: len(error.missing) or 10**6 * (error is not attempts[0]))


def _told(missing: list[Missing]) -> str:
    listed = " ".join(each.sentence for each in missing[:MOST_LISTED])
    more = len(missing) - MOST_LISTED
    rest = tr(" {0} more operators have no layer either.").format(more) if more > 0 else ""
    return tr("This model cannot be opened as a network. {0}{1}").format(listed, rest)


def _imported(conversion: Conversion) -> Imported:
    build, values = conversion.build, conversion.values
    outputs: dict[str, str] = {}
    shapes: dict[str, Shape] = {}
    for name in conversion.model.outputs:
        value = values[name]
        assert isinstance(value, Wire)
        if value.node in outputs.values() or value.node in build.used:
            build.name = name
            value = build.add("identity", [value]) if value.shape else value
        outputs[name] = value.node
        shapes[name] = value.shape
    entries = {each.name: values[each.name] for each in conversion.model.inputs}
    inputs = {name: wire.node for name, wire in entries.items() if isinstance(wire, Wire)}
    graph = build.graph({*outputs.values(), *inputs.values()})
    problems = check(graph).problems
    if problems:
        raise OnnxError(
            tr("This model cannot be opened as a network. {0}").format(problems[0].message)
        )
    return Imported(graph, inputs, outputs, shapes, conversion.batched, conversion.model.title)


__all__ = ["Imported", "Missing", "OnnxError", "read_onnx"]
