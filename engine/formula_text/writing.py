"""A network written as lines of mathematics that `read_network` reads back the same.

Small maps come first, each on a line of its own; then the whole as its layers' names inside each
other; then the sample, where it is short.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from engine import numbers
from engine.formula import TEXT, affine_components, lettering
from engine.formula_text.lexer import function_names
from engine.graph import Graph, Node, check, ports_of
from engine.notation import Writing, name_text
from engine.spec import registry

MOST_LAYERS = 400
_MOST_LETTERED = 12  # larger maps that still get a line f_1(x) = W_1 x + b_1
_MOST_NESTED = 9
_MOST_SAMPLE = 6
_NAMED = re.compile(r"[A-Za-z](?:_[0-9]{1,6})?|[A-Za-z][A-Za-z0-9]{2,30}")


def alias_of(graph: Graph) -> dict[str, str]:
    """What each layer that has numbers of its own is called in a formula: id → f_1.

    Its own name where that can be read and nobody else has it; else the next free f_n.
    """
    found: dict[str, str] = {}
    taken = {node.name for node in graph.nodes}
    used: set[str] = set()
    number = 0
    for id in check(graph).order:
        node = graph.node(id)
        if node.type not in ("linear", "group") and node.type in registry():
            continue
        name = node.name
        clear = _NAMED.fullmatch(name) and name.lower() not in function_names()
        if not clear or name in used or (len(name) == 1 and name not in "fgh"):
            number += 1
            while f"f_{number}" in taken or f"f_{number}" in used:
                number += 1
            name = f"f_{number}"
        used.add(name)
        found[id] = name
    return found


def present_names(graph: Graph) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Names of layers, letters of weights, and names of inputs, each → id."""
    functions = {name: id for id, name in alias_of(graph).items()}
    letters: dict[str, str] = {}
    for id, number in lettering(graph).items():
        if graph.node(id).type == "linear":
            end = f"_{number}" if number else ""
            letters["W" + end] = letters["b" + end] = id
    inputs = {name: id for id, name in _input_names(graph).items()}
    return functions, letters, inputs


def _input_names(graph: Graph) -> dict[str, str]:
    found: dict[str, str] = {}
    used: set[str] = set()
    for node in graph.nodes:
        if node.type == "input":
            name = node.name
            if not re.fullmatch(r"[a-z](?:_[0-9]{1,6})?", name) or name in used:
                number = 1
                while f"x_{number}" in used:
                    number += 1
                name = f"x_{number}"
            used.add(name)
            found[node.id] = name
    return found


def write_network(graph: Graph) -> str:
    """The network's lines; "" for one without an output or with more than `MOST_LAYERS` layers."""
    order = written_order(graph)
    if not order or len(order) > MOST_LAYERS:
        return ""
    aliases, inputs = alias_of(graph), _input_names(graph)
    lines = _maps(graph, order, aliases)
    lines += _composition(graph, order, aliases, inputs)
    for id in order:
        value = graph.node(id).weights.get("value")
        if id in inputs and value is not None and value.ndim == 1 and value.size <= _MOST_SAMPLE:
            cells = [_exact(each) for each in value.tolist()]
            if None not in cells:
                inside = ", ".join(cell for cell in cells if cell)
                sample = f"({inside})" if len(cells) > 1 else inside
                lines.append(f"{name_text(inputs[id])} = {sample}")
    return "\n".join(lines)


def written_order(graph: Graph) -> list[str]:
    """What the last output is made of, that output last; () when something in it is missing."""
    findings = check(graph)
    whole = [id for id in findings.order if findings.shapes[id] is not None]
    ends = [id for id in whole if not graph.out_of(id) and graph.node(id).type != "input"]
    if not ends or any(graph.node(id).type not in registry() for id in whole):
        return []
    needed: set[str] = set()
    waiting = [ends[-1]]
    while waiting:
        id = waiting.pop()
        if id not in needed:
            needed.add(id)
            waiting += [edge.source for edge in graph.into(id)]
    return [id for id in whole if id in needed]


def _maps(graph: Graph, order: Sequence[str], aliases: Mapping[str, str]) -> list[str]:
    numbered = lettering(graph)
    linear = [id for id in order if graph.node(id).type == "linear"]
    found: list[str] = []
    for id in linear:
        small = affine_components(graph, id, TEXT)
        name = name_text(aliases[id])
        if small is not None:
            variables, components = small
            value = components[0] if len(components) == 1 else f"({', '.join(components)})"
            named = ", ".join(name_text(each) for each in variables)
            found.append(f"{name}({named}) = {value}")
        elif len(linear) <= _MOST_LETTERED and id in numbered:
            written = registry()["linear"].text(
                Writing("f", ("x",), {}, graph.node(id).weights, numbered[id])
            )
            found.append(f"{name}(x) = {written}")
    return found


def _composition(
    graph: Graph, order: Sequence[str], aliases: Mapping[str, str], inputs: Mapping[str, str]
) -> list[str]:
    written: dict[str, tuple[str, int, bool]] = {}
    lines: list[str] = []
    needed, end = set(order), order[-1]
    letters = 0
    for id in order:
        node = graph.node(id)
        if node.type == "input":
            written[id] = (name_text(inputs[id]), 0, False)
            continue
        fed = {edge.port: edge.source for edge in graph.into(id)}
        given = [written[fed[port]] for port in ports_of(node)]
        text, is_sum = _layer(node, [(each[0], each[2]) for each in given], aliases)
        depth = 1 + max((each[1] for each in given), default=0)
        uses = sum(edge.target in needed for edge in graph.out_of(id))
        if id != end and (uses > 1 or depth >= _MOST_NESTED):
            letters += 1
            letter = name_text(f"h_{letters}")
            lines.append(f"{letter} = {text}")
            text, depth, is_sum = letter, 0, False
        written[id] = (text, depth, is_sum)
    names = [name_text(inputs[id]) for id in order if id in inputs]
    taken = {aliases.get(id, "") for id in order} | {node.name for node in graph.nodes}
    name = "F" if "f" in taken else "f"
    lines.append(f"{name}({', '.join(names)}) = {written[end][0]}")
    return lines


def _layer(
    node: Node, given: Sequence[tuple[str, bool]], aliases: Mapping[str, str]
) -> tuple[str, bool]:
    """One layer applied to what it is given, and whether that is a sum in need of brackets."""
    plain = [text for text, _ in given]
    if node.id in aliases:
        return f"{name_text(aliases[node.id])}({', '.join(plain)})", False
    bracketed = [f"({text})" if is_sum else text for text, is_sum in given]
    if node.type == "add":
        return " + ".join(bracketed), True
    if node.type == "multiply" and len(given) == 2:
        return " ⊙ ".join(bracketed), True
    if node.type == "scale":
        factor = _exact(float(str(node.options.get("factor", 1.0))))
        if factor is not None and factor not in ("0", "1") and "/" not in factor:
            return f"{factor} · {bracketed[0]}", True
    return f"{registry()[node.type].title}({', '.join(plain)})", False


def _exact(value: float) -> str | None:
    """A number as text that reads back the same, or None."""
    text = numbers.typed(value)
    if "e" in text or "n" in text or len(text) > 20:
        return None
    return text.replace("-", numbers.MINUS)
