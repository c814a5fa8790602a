"""A network as a PyTorch module, with its weights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.export.arrays import Keeping, array_text, encoded, keeping, packed
from engine.export.format import Files, Format
from engine.export.outline import Body, Step, outline, shape_note
from engine.export.source import assembled, docstring, indented, unpacking
from engine.graph import Graph
from engine.language import tr
from engine.spec import Options, Shape


@dataclass
class _Line:
    """What a layer asks while it writes itself in PyTorch (`engine.forms.Code`)."""

    step: Step
    inputs: tuple[str, ...]
    output: str
    options: Options
    input_shapes: tuple[Shape, ...]
    output_shape: Shape

    def weight(self, name: str) -> str:
        return f"self.{self.step.name}_{name}"

    def has(self, name: str) -> bool:
        return name in self.step.node.weights

    def helper(self, name: str) -> str:
        raise KeyError(name)  # PyTorch has all that numpy needs helpers for


def write(graph: Graph, title: str, stem: str) -> Files:
    """A file with one class per group, `Network`, and `load()`. Raises `EngineError`."""
    plan = outline(graph)
    way = keeping(plan.weight_count)
    classes = [_class(body, body is plan.network) for body in plan.bodies]
    beside: Mapping[str, bytes] = {}
    if way is Keeping.INLINE:
        cells = "".join(
            f'    "{name}": {array_text(array, 4, len(name) + 4)},\n'
            for name, array in plan.weights.items()
        )
        weights = f"WEIGHTS = {{\n{cells}}}"
        tensor = "torch.tensor(value, dtype=torch.float32)"
    else:
        weights = unpacking(way, stem, encoded(plan.weights) if way is Keeping.ENCODED else "")
        tensor = "torch.from_numpy(value)"
        if way is Keeping.BESIDE:
            beside = {f"{stem}.npz": packed(plan.weights, compress=False)}
    load = indented(
        [
            '"""The network with its weights, ready to evaluate."""',
            "network = Network()",
            f"weights = {{name: {tensor} for name, value in WEIGHTS.items()}}",
            "network.load_state_dict(weights)",
            "return network.eval()",
        ]
    )
    needs = "torch" if way is Keeping.INLINE else "torch and numpy"
    parts = [
        docstring(title, plan, way, stem, needs, f"network = load()  # from {stem}.py"),
        _imports(way),
        *classes,
        weights,
        f"def load():\n{load}",
    ]
    return Files(assembled(parts), beside)


def _imports(way: Keeping) -> str:
    plain = "import torch\nimport torch.nn.functional as F\nfrom torch import nn"
    if way is Keeping.INLINE:
        return plain
    own = "import base64\nimport io\n" if way is Keeping.ENCODED else "from pathlib import Path\n"
    return f"{own}\nimport numpy as np\n{plain}"


def _class_name(body: Body, is_network: bool) -> str:
    return "Network" if is_network else "".join(w.capitalize() for w in body.name.split("_"))


def _class(body: Body, is_network: bool) -> str:
    gives = ", ".join(shape_note(shape) for shape in body.result_shapes)
    takes = "; ".join(
        f"{argument}: {shape_note(shape)}"
        for argument, shape in zip(body.arguments, body.shapes, strict=True)
    )
    lines = [line for step in body.steps for line in step_lines(step)]
    made = [line for step in body.steps for line in _made(step)]
    init = f"\ndef __init__(self):\n{indented(['super().__init__()', *made])}\n" if made else ""
    forward = indented([*lines, f"return {', '.join(body.results)}"])
    head = f"def forward(self, {', '.join(body.arguments)}):"
    inside = f'"""{takes}. Gives {gives}."""\n{init}\n{head}\n{forward}'
    return f"class {_class_name(body, is_network)}(nn.Module):\n{indented([inside])}"


def _made(step: Step) -> Iterator[str]:
    """The lines of __init__ that make a step's parameters, buffers and blocks."""
    if step.body is not None:
        for part in step.parts:
            yield f"self.{part} = {_class_name(step.body, False)}()"
        return
    trained = {spec.name for spec in step.layer.weights if spec.trainable}
    for name, array in step.node.weights.items():
        zeros = f"torch.zeros({', '.join(map(str, array.shape))})"
        if name in trained:
            yield f"self.{step.name}_{name} = nn.Parameter({zeros})"
        else:
            yield f'self.register_buffer("{step.name}_{name}", {zeros})'


def step_lines(step: Step) -> list[str]:
    """One layer, or groups applied in turn, as lines of `forward`."""
    if step.body is None:
        code = _Line(
            step,
            step.inputs,
            step.name,
            step.options,
            step.input_shapes,
            step.output_shape,
        )
        return step.layer.torch(code).split("\n")
    given = ", ".join(step.inputs)
    if len(step.parts) == 1:
        return [f"{step.name} = self.{step.parts[0]}({given})"]
    blocks = ", ".join(f"self.{part}" for part in step.parts)
    return [
        f"{step.name} = {given}",
        f"for block in ({blocks}):",
        f"    {step.name} = block({step.name})",
    ]


FORMAT = Format(
    1,
    "torch",
    tr("PyTorch module"),
    ".py",
    tr("A PyTorch module with its weights, to train further or to build upon."),
    write,
)
