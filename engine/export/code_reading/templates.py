"""What each layer looks like in code, as trees with holes, and how a statement fills them.

The templates are what the layers themselves write, with invented names for what they are given;
nobody has to say twice how a layer is written.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Literal, cast

from engine.errors import EngineError
from engine.export import numpy_script, torch_module
from engine.export.outline import Step
from engine.spec import LayerType, Options, Shape, registry

Language = Literal["numpy", "torch"]
_IN, _OUT, _WEIGHT = "in_hole_", "out_hole_", "weight_hole_"
_ODD = 0.712345600  # the first of the numbers that stand for options in a template
_STEP = 0.000000013


@dataclass
class Filled:
    """What the holes of a template were filled with."""

    inputs: dict[int, str] = field(default_factory=dict[int, str])
    output: str = ""
    weights: dict[str, str] = field(default_factory=dict[str, str])
    options: dict[str, float] = field(default_factory=dict[str, float])


@dataclass(frozen=True)
class Template:
    """A layer type with some options, as statements with holes."""

    type: str
    options: Options
    weights: tuple[str, ...]
    body: tuple[ast.stmt, ...]
    odd: Mapping[float, str]

    def fill(self, statements: Sequence[ast.stmt]) -> Filled | None:
        """What must stand in the holes for these statements; None where they do not fit."""
        found = Filled()
        if len(statements) < len(self.body):
            return None
        for wanted, given in zip(self.body, statements, strict=False):
            if not _unify(wanted, given, found, self.odd):
                return None
        return found


@dataclass
class _Holes:
    """Stands in for `engine.forms.Code` while a template is written."""

    language: Language
    options: Options
    inputs: tuple[str, ...]
    input_shapes: tuple[Shape, ...]
    output_shape: Shape
    present: frozenset[str]
    output: str = _OUT

    def weight(self, name: str) -> str:
        return f"self.{_WEIGHT}{name}" if self.language == "torch" else f"{_WEIGHT}{name}"

    def has(self, name: str) -> bool:
        return name in self.present

    def helper(self, name: str) -> str:
        return name


def template_of(
    language: Language,
    layer: LayerType,
    options: Options,
    weights: frozenset[str],
    input_shapes: tuple[Shape, ...],
    output_shape: Shape,
    odd: Mapping[float, str] | None = None,
) -> Template | None:
    """The statements that a layer writes, with holes; None where it cannot be written so."""
    inputs = tuple(f"{_IN}{k}" for k in range(len(input_shapes)))
    holes = _Holes(language, options, inputs, input_shapes, output_shape, weights)
    try:
        text = layer.numpy(holes) if language == "numpy" else layer.torch(holes)
        body = tuple(ast.parse(text).body)
    except (EngineError, LookupError, TypeError, ValueError, SyntaxError):
        return None
    named = tuple(sorted(weights))
    return Template(layer.key, options, named, body, dict(odd or {})) if body else None


def group_template(language: Language, step: Step) -> Template:
    """The statements that apply a group, or several in turn, to what the holes are filled with."""
    holes = tuple(f"{_IN}{k}" for k in range(len(step.inputs)))
    hollow = replace(step, name=_OUT, inputs=holes)
    if language == "numpy":
        lines = numpy_script.step_lines(hollow, "w", {})
    else:
        lines = torch_module.step_lines(hollow)
    return Template(step.node.type, {}, (), tuple(ast.parse("\n".join(lines)).body), {})


@cache
def standard(language: Language) -> tuple[Template, ...]:
    """One template for each way in which a new layer may be typed."""
    return tuple(_standard(language))


def _standard(language: Language) -> Iterator[Template]:
    for layer in registry().values():
        if not layer.ports or layer.key in ("group", "identity"):
            continue
        plain = layer.complete({})
        options = dict(plain)
        odd: dict[float, str] = {}
        for option in layer.options:
            if option.kind == "float" and not layer.weights:
                odd[_ODD + len(odd) * _STEP] = option.name
                options[option.name] = next(k for k, name in odd.items() if name == option.name)
        for count in range(len(layer.ports), 9 if len(layer.ports) > 1 else 2):
            if "inputs" in options:
                options["inputs"] = count
            for choice in _variants(layer, options):
                shapes: tuple[Shape, ...] = ((2,),) * count
                for given in (shapes, ((2, 2, 2),) * count):
                    try:
                        weights = frozenset(layer.weight_shapes(choice, given))
                        gives = layer.shape(choice, given)
                    except (EngineError, LookupError, TypeError, ValueError):
                        continue
                    made = template_of(language, layer, choice, weights, given, gives, odd)
                    if made is not None:
                        yield made
                        break


def _variants(layer: LayerType, options: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    yield dict(options)
    if "bias" in options:
        yield {**options, "bias": False}


def _unify(wanted: object, given: object, found: Filled, odd: Mapping[float, str]) -> bool:
    if isinstance(wanted, ast.Name) and wanted.id.startswith((_IN, _OUT, _WEIGHT)):
        if wanted.id.startswith(_WEIGHT) and isinstance(given, ast.Subscript):
            held = _held(given)  # w["f_1_W"], as beside groups
            return bool(held) and _bind(wanted.id, held, found)
        return isinstance(given, ast.Name) and _bind(wanted.id, given.id, found)
    if isinstance(wanted, ast.Attribute) and wanted.attr.startswith(_WEIGHT):
        own = isinstance(given, ast.Attribute) and isinstance(given.value, ast.Name)
        return own and given.value.id == "self" and _bind(wanted.attr, given.attr, found)  # type: ignore[union-attr]
    number = _number(given)
    hole = _number(wanted)
    if hole is not None and number is not None:
        name = odd.get(hole)
        if name is not None:
            return found.options.setdefault(name, number) == number
        return hole == number
    if isinstance(wanted, list):
        if not isinstance(given, list):
            return False
        first, second = cast("list[object]", wanted), cast("list[object]", given)
        return len(first) == len(second) and all(
            _unify(a, b, found, odd) for a, b in zip(first, second, strict=True)
        )
    if isinstance(wanted, ast.AST):
        if type(wanted) is not type(given):
            return False
        return all(
            _unify(getattr(wanted, name, None), getattr(given, name, None), found, odd)
            for name in wanted._fields
            if name not in ("ctx", "type_comment", "kind")
        )
    return wanted == given


def _held(given: ast.Subscript) -> str:
    key = given.slice.value if isinstance(given.slice, ast.Constant) else None
    from_weights = isinstance(given.value, ast.Name) and given.value.id == "w"
    return key if from_weights and isinstance(key, str) else ""


def _number(node: object) -> float | None:
    sign = 1
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        sign, node = -1, node.operand
    value = node.value if isinstance(node, ast.Constant) else None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        return sign * float(value)
    except OverflowError:
        return None


def _bind(hole: str, name: str, found: Filled) -> bool:
    if hole.startswith(_IN):
        return found.inputs.setdefault(int(hole.removeprefix(_IN)), name) == name
    if hole == _OUT:
        found.output = found.output or name
        return found.output == name
    return found.weights.setdefault(hole.removeprefix(_WEIGHT), name) == name
