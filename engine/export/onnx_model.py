"""A network as an ONNX model.

Opset 20 with IR version 9: the oldest pair in which every layer has its operator (GELU came with
opset 20), so that runtimes of late 2023 and newer read it. All groups are opened; operators and
weights are named after their layers (`block_1/attention/MatMul_2`).
"""

from __future__ import annotations

from engine.export.format import Files, Format
from engine.graph import Graph
from engine.language import tr

OPSET = 20
IR_VERSION = 9


def write(graph: Graph, title: str, stem: str) -> Files:
    """The model in float32, batch size free; token ids are int64. Raises `EngineError`."""
    from engine.export.onnx_writer import build  # importing onnx takes longer than listing formats

    return Files(build(graph, title, OPSET, IR_VERSION))


FORMAT = Format(
    2,
    "onnx",
    tr("ONNX model"),
    ".onnx",
    tr("A model file that ONNX Runtime and many other programs run."),
    write,
)
