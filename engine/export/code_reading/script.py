"""A script taken apart: its arrays, its sample, the network's own lines, and all else."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from engine.export.code_reading.safe import Source, without_docstring
from engine.export.code_reading.templates import Language
from engine.language import tr
from engine.spec import Array


@dataclass
class Script:
    """What a script holds: its arrays, its sample, the network's own lines, and all else."""

    arrays: dict[str, tuple[Array, ast.expr]] = field(
        default_factory=dict[str, "tuple[Array, ast.expr]"]
    )
    samples: dict[str, tuple[Array, ast.expr]] = field(
        default_factory=dict[str, "tuple[Array, ast.expr]"]
    )
    lines: list[ast.stmt] = field(default_factory=list[ast.stmt])
    arguments: list[str] = field(default_factory=list[str])
    rest: list[ast.AST] = field(default_factory=list[ast.AST])


def taken_apart(language: Language, source: Source) -> Script:
    """The parts of a text. Raises `FormulaError` for what no export writes."""
    found = Script()
    for statement in without_docstring(source.tree.body):
        if isinstance(statement, ast.Assign) and language == "numpy":
            _take_assignment(source, statement, found)
        elif isinstance(statement, ast.Assign):
            _take_weights(source, statement, found)
        elif isinstance(statement, ast.FunctionDef) and statement.name == "forward":
            _take_forward(statement, found)
        elif isinstance(statement, ast.ClassDef) and statement.name == "Network":
            _take_class(source, statement, found)
        elif isinstance(statement, ast.If):
            _take_main(source, statement, found)
        else:
            found.rest.append(statement)
    return found


def _take_assignment(source: Source, statement: ast.Assign, found: Script) -> None:
    """`f_1_W = np.array([[…]], np.float32)`, or WEIGHTS = {…} of such arrays."""
    target = statement.targets[0]
    if not isinstance(target, ast.Name) or len(statement.targets) > 1:
        raise source.error(tr("only arrays are given names here."), statement)
    if target.id == "WEIGHTS":
        _take_weights(source, statement, found)
        return
    value = statement.value
    if not _is_array(value):
        found.rest.append(statement)  # erf = np.vectorize(math.erf), compared with what was there
        return
    if target.id in found.arrays:
        raise source.error(tr("{0} is given twice.").format(target.id), target)
    inner = _inside(value)
    found.arrays[target.id] = (source.array(inner), inner)


def _take_weights(source: Source, statement: ast.Assign, found: Script) -> None:
    target, value = statement.targets[0], statement.value
    if (
        not isinstance(target, ast.Name)
        or target.id != "WEIGHTS"
        or not isinstance(value, ast.Dict)
    ):
        raise source.error(tr("only WEIGHTS = {…} stands here."), statement)
    for key, cells in zip(value.keys, value.values, strict=True):
        if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
            raise source.error(tr("a weight’s name is expected here."), cells)
        if key.value in found.arrays:
            raise source.error(tr("{0} is given twice.").format(key.value), key)
        inner = _inside(cells) if _is_array(cells) else cells
        found.arrays[key.value] = (source.array(inner), inner)


def _take_forward(statement: ast.FunctionDef, found: Script) -> None:
    found.arguments = [each.arg for each in statement.args.args if each.arg != "self"]
    if statement.args.vararg or statement.args.kwarg or statement.args.defaults:
        found.rest.append(statement)
    found.lines = without_docstring(statement.body)


def _take_class(source: Source, statement: ast.ClassDef, found: Script) -> None:
    for part in without_docstring(statement.body):
        if not isinstance(part, ast.FunctionDef):
            raise source.error(tr("only __init__ and forward stand in the class."), part)
        if part.name == "forward":
            _take_forward(part, found)
        elif part.name != "__init__":
            raise source.error(tr("only __init__ and forward stand in the class."), part)
        else:
            _check_init(source, part, found)


def _check_init(source: Source, part: ast.FunctionDef, found: Script) -> None:
    """Parameters are declared anew from the weights; blocks must stay what they are."""
    for line in part.body:
        text = ast.unparse(line)
        declares = text.startswith(("self.register_buffer(", "super().__init__()"))
        if "nn.Parameter(torch." not in text and not declares:
            found.rest.append(line)


def _take_main(source: Source, statement: ast.If, found: Script) -> None:
    for line in statement.body:
        target = line.targets[0] if isinstance(line, ast.Assign) else None
        if isinstance(line, ast.Assign) and isinstance(target, ast.Name) and _is_array(line.value):
            inner = _inside(line.value)
            found.samples[target.id] = (source.array(inner), inner)
        elif not isinstance(line, ast.Assign):
            found.rest.append(line)


def _is_array(value: ast.expr) -> bool:
    return (
        isinstance(value, ast.Call)
        and isinstance(value.func, ast.Attribute)
        and isinstance(value.func.value, ast.Name)
        and (value.func.value.id, value.func.attr) in (("np", "array"), ("torch", "tensor"))
        and bool(value.args)
    )


def _inside(value: ast.expr) -> ast.expr:
    return value.args[0] if isinstance(value, ast.Call) else value
