"""A network as a Python script that needs numpy and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.export.arrays import Keeping, array_text, encoded, keeping, packed
from engine.export.format import Files, Format
from engine.export.outline import Body, Outline, Step, outline, shape_note
from engine.export.source import MOST_SAMPLE, assembled, docstring, indented, unpacking
from engine.forms import NUMPY_HELPERS
from engine.graph import Graph
from engine.language import tr
from engine.spec import Options, Shape, TokenShape

_PART = '''def part(weights, name):
    """The weights of one block: those whose names begin with `name.`, without that beginning."""
    start = name + "."
    return {key[len(start) :]: weights[key] for key in weights if key.startswith(start)}'''


@dataclass
class _Line:
    """What a layer asks while it writes itself in numpy (`engine.forms.Code`)."""

    step: Step
    helpers: dict[str, None]
    weights_from: str  # what comes before a weight's name: "" for globals, "w" for a dict
    inputs: tuple[str, ...]
    output: str
    options: Options
    input_shapes: tuple[Shape, ...]
    output_shape: Shape

    def weight(self, name: str) -> str:
        full = f"{self.step.name}_{name}"
        return f'{self.weights_from}["{full}"]' if self.weights_from else full

    def has(self, name: str) -> bool:
        return name in self.step.node.weights

    def helper(self, name: str) -> str:
        self.helpers[name] = None
        return name


def write(graph: Graph, title: str, stem: str) -> Files:
    """A script with one function per group and `forward` for the network. Raises `EngineError`."""
    plan = outline(graph)
    way = keeping(plan.weight_count)
    by_name = way is Keeping.INLINE and len(plan.bodies) == 1  # every weight a variable
    helpers: dict[str, None] = {}
    functions = [_function(body, body is plan.network, by_name, helpers) for body in plan.bodies]
    needed = [NUMPY_HELPERS[name] for name in NUMPY_HELPERS if name in helpers]
    if len(plan.bodies) > 1:
        needed.append(_PART)
    beside: Mapping[str, bytes] = {}
    if not plan.weights:
        weights = ""
    elif by_name:
        weights = "\n".join(
            f"{name} = np.array({array_text(array, before=len(name) + 24)}, np.float32)"
            for name, array in plan.weights.items()
        )
    elif way is Keeping.INLINE:
        cells = "\n".join(
            f'    "{name}": np.array({array_text(array, 4, len(name) + 26)}, np.float32),'
            for name, array in plan.weights.items()
        )
        weights = f"WEIGHTS = {{\n{cells}\n}}"
    else:
        weights = unpacking(way, stem, encoded(plan.weights) if way is Keeping.ENCODED else "")
        if way is Keeping.BESIDE:
            beside = {f"{stem}.npz": packed(plan.weights, compress=False)}
    parts = [
        docstring(title, plan, way, stem, "numpy", f"from {stem} import forward"),
        _imports(way),
        *needed,
        *([weights, *functions] if way is Keeping.INLINE else [*functions, weights]),
        _main(plan, graph),
    ]
    return Files(assembled(parts), beside)


def _imports(way: Keeping) -> str:
    extra = {
        Keeping.INLINE: "",
        Keeping.ENCODED: "import base64\nimport io\n\n",
        Keeping.BESIDE: "from pathlib import Path\n\n",
    }
    return f"{extra[way]}import numpy as np"


def _function(body: Body, is_network: bool, by_name: bool, helpers: dict[str, None]) -> str:
    name = "forward" if is_network else f"apply_{body.name}"
    arguments = [*body.arguments, *([] if is_network else ["w"])]
    takes = "; ".join(
        f"{argument}: {shape_note(shape)}"
        for argument, shape in zip(body.arguments, body.shapes, strict=True)
    )
    gives = ", ".join(shape_note(shape) for shape in body.result_shapes)
    lines = [f'"""{takes}. Gives {gives}."""']
    if is_network:
        lines += [
            f"{argument} = np.asarray({argument}, "
            f"{'np.int64' if isinstance(shape, TokenShape) else 'np.float32'})"
            for argument, shape in zip(body.arguments, body.shapes, strict=True)
        ]
        if not by_name and any(step.node.weights or step.parts for step in body.steps):
            lines.append("w = WEIGHTS")
    for step in body.steps:
        lines += step_lines(step, "" if by_name else "w", helpers)
    lines.append(f"return {', '.join(body.results)}")
    return f"def {name}({', '.join(arguments)}):\n{indented(lines)}"


def step_lines(step: Step, weights_from: str, helpers: dict[str, None]) -> list[str]:
    """One layer, or groups applied in turn, as lines of a function."""
    if step.body is None:
        code = _Line(
            step,
            helpers,
            weights_from,
            step.inputs,
            step.name,
            step.options,
            step.input_shapes,
            step.output_shape,
        )
        return step.layer.numpy(code).split("\n")
    given, function = ", ".join(step.inputs), f"apply_{step.body.name}"
    if len(step.parts) == 1:
        return [f'{step.name} = {function}({given}, part({weights_from}, "{step.parts[0]}"))']
    names = ", ".join(f'"{each}"' for each in step.parts)
    return [
        f"{step.name} = {given}",
        f"for name in ({names}):",
        f"    {step.name} = {function}({step.name}, part({weights_from}, name))",
    ]


def _main(plan: Outline, graph: Graph) -> str:
    lines = [
        f"{argument} = {_sample(graph.node(id).weights.get('value'), shape)}"
        for (argument, id), shape in zip(plan.inputs.items(), plan.network.shapes, strict=True)
    ]
    lines.append(f"print(forward({', '.join(plan.network.arguments)}))")
    return f'if __name__ == "__main__":\n{indented(lines)}'


def _sample(value: Any, shape: Shape) -> str:
    if value is None or value.size > MOST_SAMPLE:
        sizes = ", ".join(map(str, (1, *shape)))
        return f"np.zeros(({sizes}))  # one sample of zeros: put your own here"
    return f"np.array({array_text(np.asarray(value)[np.newaxis], 4, 20)})"


FORMAT = Format(
    0,
    "numpy",
    tr("numpy script"),
    ".py",
    tr("A Python script that computes the network with numpy alone."),
    write,
)
