"""An ONNX model as text to read: its inputs, its operators one a line, its weights by shape."""

from __future__ import annotations

from typing import Any

from engine.errors import EngineError

_MOST_NUMBERS = 8  # of an attribute that is a list
_MOST_LINES = 4_000


def onnx_listing(data: bytes) -> str:
    """The model's text. Raises `EngineError` when it cannot be read as ONNX."""
    import onnx

    try:
        model = onnx.load_model_from_string(data)
    except Exception as error:  # protobuf's own kinds of errors
        raise EngineError("This is not an ONNX model that can be read.") from error
    graph = model.graph
    versions = ", ".join(
        f"{each.domain or 'ai.onnx'} {each.version}" for each in model.opset_import
    )
    lines = [f"# {graph.name or 'ONNX model'}: IR version {model.ir_version}, operators {versions}"]
    weights = {each.name for each in graph.initializer}
    for each in graph.input:
        if each.name not in weights:
            lines.append(f"input {each.name}: {_type(onnx, each.type)}")
    for each in graph.initializer:
        kind = onnx.TensorProto.DataType.Name(each.data_type).lower()
        shape = "×".join(str(size) for size in each.dims) or "one number"
        lines.append(f"weight {each.name}: {kind} {shape}")
    if len(lines) > 1:
        lines.append("")
    for node in graph.node[:_MOST_LINES]:
        outputs = ", ".join(name or "_" for name in node.output)
        inputs = ", ".join(name or "_" for name in node.input)
        extra = ", ".join(f"{each.name}={_value(onnx, each)}" for each in node.attribute)
        lines.append(f"{outputs} = {node.op_type}({inputs})" + (f"  {{{extra}}}" if extra else ""))
    if len(graph.node) > _MOST_LINES:
        lines.append(f"# … and {len(graph.node) - _MOST_LINES:,} more operators")
    lines.append("")
    lines += [f"output {each.name}: {_type(onnx, each.type)}" for each in graph.output]
    return "\n".join(lines) + "\n"


def _type(onnx: Any, written: Any) -> str:
    tensor = written.tensor_type
    kind = onnx.TensorProto.DataType.Name(tensor.elem_type).lower()
    sizes = [each.dim_param or str(each.dim_value) for each in tensor.shape.dim]
    return f"{kind} {' × '.join(sizes)}".strip()


def _value(onnx: Any, attribute: Any) -> str:
    value = onnx.helper.get_attribute_value(attribute)
    if isinstance(value, bytes):
        return repr(value.decode("utf-8", "replace"))
    if isinstance(value, float):
        return f"{value:.7g}"
    if hasattr(value, "dims"):
        return "tensor " + ("×".join(str(size) for size in value.dims) or "of one number")
    if isinstance(value, int):
        return str(value)
    try:
        items = list(value)
    except TypeError:
        return "…"
    shown = ", ".join(str(item) for item in items[:_MOST_NUMBERS])
    return f"[{shown}{', …' if len(items) > _MOST_NUMBERS else ''}]"
