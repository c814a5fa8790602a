"""Edited source against the network it was written from: other numbers, other layers.

Numbers that were not touched keep all their digits, although the text shows float32. Layers are
recognised by the variable that holds their output.
"""

from __future__ import annotations

import ast
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

import numpy as np

from engine.errors import EngineError, FormulaError
from engine.export.arrays import Keeping, keeping
from engine.export.code_reading.safe import Source, equal
from engine.export.code_reading.script import Script, taken_apart
from engine.export.code_reading.templates import (
    Filled,
    Language,
    Template,
    group_template,
    standard,
    template_of,
)
from engine.export.outline import Outline, Step, outline, variables_of
from engine.graph import Edge, Graph, Node, check, ports_of, settle
from engine.language import tr
from engine.spec import Array, registry

READABLE: tuple[Language, ...] = ("numpy", "torch")
_BLOCK = (ast.FunctionDef, ast.ClassDef)  # what a group is written as
_PLAIN = tr("the rest of the text must stay as it was written.")


def read_code(language: Language, text: str, graph: Graph, written: str) -> Graph:
    """`graph` as the edited `text` wants it; `written` is the text as the export wrote it.

    Gives `graph` itself where nothing changes. Raises `FormulaError`, located in the text, and
    `EngineError` where this network cannot be read back (its weights are not in the text).
    """
    plan = outline(graph)
    if keeping(plan.weight_count) is not Keeping.INLINE:
        raise EngineError(
            tr(
                "The weights of this network are too many to stand in the text as numbers: edit "
                "them "
                "in the table of parameters."
            )
        )
    now, before = taken_apart(language, Source(text)), taken_apart(language, Source(written))
    source = Source(text)
    _check_rest(source, now, before)
    resized = any(
        array.shape != before.arrays[name][0].shape
        for name, (array, _) in now.arrays.items()
        if name in before.arrays
    )
    if equal(now.lines, before.lines) and not resized:
        changed = _changed(source, plan, now, before, plan.weights)
        _require_all(now, before, plan.weights)
        found = _put(graph, changed, "") if changed else graph
    else:
        found = _Rebuilt(language, source, graph, plan, now, before).network()
    return _with_samples(source, found, plan, now, before)


def _first_other(now: Sequence[ast.stmt], before: Sequence[ast.stmt]) -> ast.AST:
    for a, b in zip(now, before, strict=False):
        if not equal(a, b):
            return a
    return now[len(before)] if len(now) > len(before) else now[-1]


def _check_rest(source: Source, now: Script, before: Script) -> None:
    """Imports, helpers and blocks must be what they were, except for helpers not needed."""
    known = {ast.dump(each) for each in before.rest}
    blocks = {each.name: each for each in before.rest if isinstance(each, _BLOCK)}
    for each in now.rest:
        if ast.dump(each) in known or not hasattr(each, "lineno"):
            continue
        if isinstance(each, _BLOCK) and each.name in blocks:
            raise source.error(
                tr(
                    "these lines are inside a group: open the group on the canvas, and edit its "
                    "code "
                    "there."
                ),
                _first_other(each.body, blocks[each.name].body),
            )
        raise source.error(tr("this cannot be read back: {0}").format(_PLAIN), each)
    if not now.lines:
        raise FormulaError(tr("The function forward is missing."), 0)
    if now.arguments != before.arguments:
        names = ", ".join(before.arguments)
        raise source.error(tr("forward takes {0} here.").format(names), now.lines[0])


# -- numbers


def _merged(now: Array, before: Array | None, exact: Array) -> Array:
    """The typed numbers; where the text still shows what was written, the exact ones."""
    if before is None or before.shape != now.shape or exact.shape != now.shape:
        return now
    return np.where(now == before, exact, now)


def _changed(
    source: Source, plan: Outline, now: Script, before: Script, names: Container[str]
) -> dict[str, Array]:
    """Those of the arrays called like that whose numbers are other ones, with all their digits."""
    changed: dict[str, Array] = {}
    for name, (array, node) in now.arrays.items():
        if name not in before.arrays:
            raise source.error(tr("no layer uses {0}.").format(name), node)
        if name not in names:
            continue
        old = before.arrays[name][0]
        exact = plan.weights[name]
        if array.shape != exact.shape:
            inside = tr(": open the group to change sizes in it.") if "." in name else "."
            sizes = tr("{0} is {1}, but {2} stands here").format(name, _sizes(exact), _sizes(array))
            raise source.error(sizes + inside, node)
        if not np.array_equal(array, old):
            changed[name] = _merged(array, old, exact)
    return changed


def _require_all(now: Script, before: Script, names: Container[str]) -> None:
    missing = [name for name in before.arrays if name in names and name not in now.arrays]
    if missing:
        raise FormulaError(tr("The array {0} is missing.").format(missing[0]), 0)


def _put(graph: Graph, arrays: Mapping[str, Array], prefix: str) -> Graph:
    """The arrays into the layers that the outline named them after."""
    for id, variable in variables_of(graph).items():
        node, name = graph.node(id), prefix + variable
        if node.inside is not None:
            inner = _put(node.inside, arrays, f"{name}.")
            if inner is not node.inside:
                graph = graph.with_node(replace(node, inside=inner))
            continue
        found = {w: arrays[f"{name}_{w}"] for w in node.weights if f"{name}_{w}" in arrays}
        if found and node.type != "input":
            graph = graph.with_node(node.with_weights(**found))
    return graph


def _sizes(array: Array) -> str:
    return "×".join(map(str, array.shape)) or tr("one number")


def _with_samples(
    source: Source, graph: Graph, plan: Outline, now: Script, before: Script
) -> Graph:
    for name, (array, place) in now.samples.items():
        id = plan.inputs.get(name)
        if id is None or id not in graph:
            raise source.error(tr("{0} is no input of the network.").format(name), place)
        if name in before.samples and np.array_equal(array, before.samples[name][0]):
            continue
        node = graph.node(id)
        exact = node.weights["value"]
        if array.shape != (1, *exact.shape):
            raise source.error(
                tr("{0} is one sample of {1}, but {2} stands here.").format(
                    name, _sizes(exact), _sizes(array)
                ),
                place,
            )
        old = before.samples[name][0][0] if name in before.samples else None
        graph = graph.with_node(node.with_weights(value=_merged(array[0], old, exact)))
    return graph


# -- layers


class _Rebuilt:
    """The network's lines read one layer after the other."""

    def __init__(
        self,
        language: Language,
        source: Source,
        graph: Graph,
        plan: Outline,
        now: Script,
        before: Script,
    ) -> None:
        self._language: Language = language
        self._source = source
        self._graph, self._plan = graph, plan
        self._now, self._before = now, before
        self._steps = {step.name: step for step in plan.network.steps}
        self._ids = {variable: id for id, variable in variables_of(graph).items()}
        self._made: dict[str, str] = dict(plan.inputs)  # variable → id
        self._nodes: dict[str, Node] = {}
        self._edges: list[Edge] = []
        self._used: set[str] = set()  # arrays
        self._groups = [
            (step, group_template(language, step))
            for step in plan.network.steps
            if step.body is not None
        ]
        self._places: dict[tuple[str, str], tuple[str, ast.expr]] = {}

    def network(self) -> Graph:
        lines = list(self._now.lines)
        if self._language == "numpy":
            lines = [line for line in lines if not _is_frame(line)]
        if not lines or not isinstance(lines[-1], ast.Return):
            raise self._source.error(
                tr("forward must end with return."), (lines or self._now.lines)[-1]
            )
        at = 0
        while at < len(lines) - 1:
            at += self._layer(lines[at:-1])
        kept = self._kept(lines[-1])
        unused = [name for name in self._now.arrays if name not in self._used]
        if unused:
            raise self._source.error(
                tr("no layer uses {0}.").format(unused[0]), self._now.arrays[unused[0]][1]
            )
        nodes = [self._graph.node(id) for id in self._plan.inputs.values()]
        nodes += [node for id, node in self._nodes.items() if id in kept]
        order = {node.id: k for k, node in enumerate(self._graph.nodes)}
        nodes.sort(key=lambda node: order.get(node.id, len(order)))
        edges = tuple(edge for edge in self._edges if edge.target in kept)
        found = settle(Graph(tuple(nodes), edges))
        for node in found.nodes:
            for weight, array in self._nodes.get(node.id, node).weights.items():
                if node.weights[weight].shape != array.shape:
                    name, place = self._places[node.id, weight]
                    wanted = _sizes(node.weights[weight])
                    sentence = tr("{0} must be {1}, but {2} stands here.").format(
                        name, wanted, _sizes(array)
                    )
                    raise self._source.error(sentence, place)
        problems = check(found).problems
        if problems:
            line = next(
                (k for k in lines if _sets(k) == self._variable(problems[0].node)), lines[-1]
            )
            raise self._source.error(problems[0].message, line)
        return self._graph if found == self._graph else found

    def _variable(self, id: str) -> str:
        return next((name for name, other in self._made.items() if other == id), "")

    def _kept(self, line: ast.stmt) -> set[str]:
        """The layers that the returned values are made of."""
        value = line.value if isinstance(line, ast.Return) else None
        parts = value.elts if isinstance(value, ast.Tuple) else [value]
        waiting: list[str] = []
        for part in parts:
            if not isinstance(part, ast.Name) or part.id not in self._made:
                raise self._source.error("return names the output of a layer.", line)
            waiting.append(self._made[part.id])
        kept: set[str] = set()
        while waiting:
            id = waiting.pop()
            if id not in kept:
                kept.add(id)
                waiting += [edge.source for edge in self._edges if edge.target == id]
        return kept

    def _layer(self, lines: Sequence[ast.stmt]) -> int:
        """Read one layer from the front; how many lines it took."""
        for place, (step, template) in enumerate(self._groups):
            filled = template.fill(lines)
            if filled is not None:
                del self._groups[place]
                self._take_group(step, filled, lines[0])
                return len(template.body)
        target = _sets(lines[0])
        if not target:
            raise self._source.error(tr("a line here gives a layer’s output a name."), lines[0])
        own = self._steps.get(target)
        if own is not None and own.body is not None:
            raise self._source.error(
                tr("{0} is a group: its line stays as it was written, and stands once.").format(
                    target
                ),
                lines[0],
            )
        candidates: list[Template] = []
        if own is not None:
            known = template_of(
                self._language,
                own.layer,
                own.options,
                frozenset(own.node.weights),
                own.input_shapes,
                own.output_shape,
            )
            candidates += [known] if known is not None else []
        candidates += standard(self._language)
        fits: list[tuple[Template, Filled]] = []
        for template in candidates:
            filled = template.fill(lines)
            if filled is not None:
                fits.append((template, filled))
        if not fits:
            raise self._source.error(
                tr("no layer is written like this: one layer a line, such as {0}.").format(
                    "y = np.maximum(x, 0)" if self._language == "numpy" else "y = torch.relu(x)"
                ),
                lines[0],
            )
        template, filled = max(fits, key=lambda fit: (len(fit[0].body), fit[0] is candidates[0]))
        self._take(template, filled, own, lines[0])
        return len(template.body)

    def _take_group(self, step: Step, filled: Filled, line: ast.stmt) -> None:
        """Groups that stay what they are, but for numbers, one behind the other."""
        fed = [filled.inputs[k] for k in range(len(step.inputs))]
        for part in step.parts:
            prefix = f"{part}."
            names = [name for name in self._plan.weights if name.startswith(prefix)]
            _require_all(self._now, self._before, names)
            self._used.update(names)
            id = self._ids[part]
            node = self._graph.node(id)
            changed = _changed(
                self._source, self._plan, self._only_old(), self._before, frozenset(names)
            )
            if changed:
                node = _put(self._graph, changed, "").node(id)
            self._nodes[id] = node
            for port, source in zip(ports_of(node), fed, strict=True):
                if source not in self._made:
                    raise self._source.error(tr("{0} is not defined before.").format(source), line)
                self._edges.append(Edge(self._made[source], id, port))
            self._made[part] = id
            fed = [part]
        self._made[filled.output] = self._ids[step.parts[-1]]

    def _only_old(self) -> Script:
        """The text without arrays that are new: whoever uses them is still to come."""
        old = {n: each for n, each in self._now.arrays.items() if n in self._before.arrays}
        return replace(self._now, arrays=old)

    def _take(self, template: Template, filled: Filled, own: Step | None, line: ast.stmt) -> None:
        same = own is not None and own.node.type == template.type
        layer = registry()[template.type]
        weights: dict[str, Array] = {}
        for weight, name in filled.weights.items():
            if name not in self._now.arrays:
                raise self._source.error(tr("{0} is not defined.").format(name), line)
            self._used.add(name)
            array = self._now.arrays[name][0]
            exact = own.node.weights.get(weight) if same and own is not None else None
            old = self._before.arrays.get(name)
            mine = own is not None and name == f"{own.name}_{weight}"
            if exact is not None and old is not None and mine:
                array = _merged(array, old[0], exact)
                array = exact if np.array_equal(array, exact) else array
            weights[weight] = array
        id = self._ids.get(filled.output) or f"{template.type}-{len(self._nodes) + 1}"
        while id in self._nodes or (own is None and id in self._graph):
            id += "x"
        name = own.node.name if own is not None else filled.output
        if own is None and template.type != "linear":
            name = layer.title
        options = dict(own.options) if same and own is not None else dict(template.options)
        options |= filled.options
        if template.type == "linear" and "W" in weights:
            if weights["W"].ndim != 2:
                raise self._source.error(tr("W must be a matrix."), line)
            options |= {"outputs": len(weights["W"]), "bias": "b" in weights}
        if own is not None and not same and own.node.name == own.layer.title:
            name = layer.title
        node = Node(id, template.type, name, options, weights)
        old_node = own.node if own is not None else None
        if old_node is not None and _alike(node, old_node):
            node = old_node
        self._nodes[id] = node
        for weight, name in filled.weights.items():
            self._places[id, weight] = (name, self._now.arrays[name][1])
        for k, port in enumerate(ports_of(node)):
            source = filled.inputs.get(k)
            if source is None or source not in self._made:
                raise self._source.error(
                    tr("{0} is not defined before.").format(source or tr("An input")), line
                )
            self._edges.append(Edge(self._made[source], id, port))
        self._made[filled.output] = id


def _alike(node: Node, old: Node) -> bool:
    layer = registry()[old.type]
    return (
        node.type == old.type
        and dict(node.options) == dict(layer.complete(old.options))
        and node.weights.keys() == old.weights.keys()
        and all(node.weights[name] is old.weights[name] for name in node.weights)
    )


def _sets(line: ast.stmt) -> str:
    target = line.targets[0] if isinstance(line, ast.Assign) and len(line.targets) == 1 else None
    return target.id if isinstance(target, ast.Name) else ""


def _is_frame(line: ast.stmt) -> bool:
    """`x = np.asarray(x, np.float32)` and `w = WEIGHTS` at the top of forward."""
    if not isinstance(line, ast.Assign):
        return False
    text = ast.unparse(line)
    return text == "w = WEIGHTS" or ast.unparse(line.value).startswith("np.asarray(")
