"""One variant of an exercise from a network, solved before anybody sees it.

Every number asked for, every worked line, every mistake and every search for a second answer is run
through the engine. What is ugly, ambiguous or unsolvable is refused with the reason.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np

from engine import numbers
from engine.exercises.declared import (
    ACTIVATIONS,
    ARRAYS,
    DENOMINATORS,
    LARGEST,
    MOST_CELLS,
    NetworkExercise,
    label_of,
    target_of,
    upstream,
)
from engine.exercises.describing import SHOWN_DECIMALS, question_of
from engine.exercises.errors import ExerciseError
from engine.exercises.exercise import (
    Cells,
    Earlier,
    Exercise,
    Field,
    Line,
    Mistake,
    Variant,
    Working,
)
from engine.exercises.lines import choice_line, reals, vector_field
from engine.exercises.slips import slips, weight_shapes, with_cell
from engine.exercises.wording import joined, worded
from engine.graph import Graph, Node, settle
from engine.language import tr
from engine.notation import name_latex, name_text
from engine.plan import compile_plan
from engine.spec import registry
from engine.steps import Telling

_REACH = 20  # how far around 0 other answers are looked for


class Solved:
    """One variant; making it raises nothing, `exercise` refuses what is unsound."""

    def __init__(self, spec: NetworkExercise, graph: Graph, seed: int) -> None:
        self.spec = spec
        self.graph = graph
        self.seed = seed
        self.target = target_of(spec)
        self.telling = Telling(graph)
        self.output = self._cells(self.target)

    def _cells(self, id: str) -> Cells:
        """A layer's output, exact where it is."""
        values = self.telling.value(id)
        found: list[Fraction | float] = []
        for index in np.ndindex(*values.shape):
            exact = self.telling.exact_leaf(id, index).exact
            found.append(float(values[index]) if exact is None else exact)
        return tuple(found)

    def exercise(self) -> Exercise:
        """The exercise. Raises `ExerciseError` with the reason it cannot be set."""
        kind = self.spec.blank.kind
        if kind in ("output", "stage"):
            lines = self._output_lines()
        elif kind == "shape":
            lines = (self._shape_line(),)
        elif kind == "activation":
            lines = (self._activation_line(),)
        else:
            lines = (self._cell_line(),)
        hidden = self._hidden()
        question = question_of(
            self.spec.question, self.graph, self.spec.blank.kind, self.spec.blank.node,
            self.spec.blank.index, self.target, self.output, self.spec.tolerance,
        )  # fmt: skip
        return Exercise(
            self.spec.title,
            question,
            lines,
            self._hints(),
            {"network": self.graph, "target": self.target},
            lambda: hidden,
            Variant(self.spec.title, 1, self.seed),
        )

    def _hints(self) -> tuple[str, str, str]:
        first = next(id for id in self.telling.order if self.graph.node(id).type != "input")
        name = name_text(self.graph.node(first).label)
        return (
            tr("Work through the network layer by layer, from the input on."),
            tr("The first layer is {0}.").format(name),
            tr("Write down what goes into each layer before you compute what comes out of it."),
        )

    def _hidden(self) -> Graph:
        """What may be opened on the canvas: the answer itself is set to 0, or to identity."""
        blank = self.spec.blank
        if blank.kind == "activation":
            node = self.graph.node(blank.node)
            return self.graph.with_node(replace(node, type="identity", name="σ", options={}))
        if blank.kind not in ARRAYS:
            return self.graph
        return with_cell(self.graph, blank.node, ARRAYS[blank.kind], blank.index, 0.0)

    # -- what a network gives

    def _output_lines(self) -> tuple[Line, ...]:
        asked = [id for id in self.telling.order if id in self.spec.stages and id != self.target]
        if not any(self.output):
            raise ExerciseError(tr("The answer is all zeros: nothing would be left to work out."))
        lines: list[Line] = []
        for id in (*asked, self.target):
            for cell in self._cells(id):
                self._need_nice(cell, label_of(self.spec, id))
            lines.append(self._stage_line(id, [line.key for line in lines]))
        return tuple(lines)

    def _need_nice(self, cell: object, where: str) -> None:
        if isinstance(cell, Fraction) and cell.denominator not in DENOMINATORS:
            cell = float(cell)
        if isinstance(cell, Fraction | float) and abs(cell) > LARGEST:
            raise ExerciseError(
                tr("{0} gives a number beyond {1}: narrow the bounds.").format(where, LARGEST)
            )
        if isinstance(cell, float) and self.spec.decimals is None:
            raise ExerciseError(
                tr(
                    "{0} gives {1}, which is no short fraction: ask for "
                    "decimals, or vary whole numbers only."
                ).format(where, numbers.plain(cell))
            )

    def _stage_line(self, id: str, before: Sequence[str]) -> Line:
        above = upstream(self.graph, id)
        lines = [key for key in before if key in above]
        uses = tuple(key for key in lines if self._is_reached(id, key, lines))
        shape = self.telling.value(id).shape
        field = Field("matrix", *shape) if len(shape) == 2 else vector_field(math.prod(shape))

        between = self._between(id, uses)[:-1]

        def work(earlier: Earlier) -> list[Working]:
            known = {each: earlier[each] for each in uses}
            telling = Telling(self._started(self.graph, known))
            steps = telling.forward(id, MOST_CELLS)
            found: list[Working] = []
            for step in steps:
                made = step.expression
                value = made.value if made.exact is None else made.exact
                told = tr("{0} is {1}").format(made.symbols(), made.text())
                shown = ""
                if between:  # layers that are no lines of their own are worked through here
                    parts = [*(self._told(telling, each) for each in between), ""]
                    between_text = "; ".join(parts) if not found else ""
                    shown = f"{between_text}{made.text()} = {made.result_text()}"
                found.append(Working(value, told, made, shown))
            return found

        label = name_latex(self.graph.node(id).label)
        return Line(
            id, label, field, work, uses, self.spec.tolerance, tuple(self._mistakes(id, uses))
        )

    def _is_reached(self, id: str, key: str, known: Sequence[str]) -> bool:
        """Whether `key` feeds `id` other than through another asked line."""
        waiting, seen = [id], set[str]()
        while waiting:
            at = waiting.pop()
            for edge in self.graph.into(at):
                if edge.source == key:
                    return True
                if edge.source not in seen and edge.source not in known:
                    seen.add(edge.source)
                    waiting.append(edge.source)
        return False

    def _started(self, graph: Graph, earlier: Earlier) -> Graph:
        """The network with each given line's layer replaced by an Input that holds it."""
        for key, cells in earlier.items():
            shape = self.telling.value(key).shape
            value = np.array([float(cell) for cell in reals(cells)]).reshape(shape)
            options: dict[str, Any] = {"shape": shape}
            node = Node(key, "input", graph.node(key).name, options, {"value": value})
            for edge in graph.into(key):
                graph = graph.without_edge(edge)
            graph = graph.with_node(node)
        return graph

    def _between(self, id: str, uses: Sequence[str]) -> list[str]:
        """The layers computed to get from the lines above to `id`, which comes last."""
        found: set[str] = set()
        waiting = [id]
        while waiting:
            at = waiting.pop()
            if at not in found and at not in uses and self.graph.node(at).type != "input":
                found.add(at)
                waiting += [edge.source for edge in self.graph.into(at)]
        return [at for at in self.telling.order if at in found]

    def _mistakes(self, id: str, uses: Sequence[str]) -> list[Mistake]:
        """What comes out of `id` when one layer on the way is computed wrongly."""
        nodes = [self.graph.node(at) for at in self._between(id, uses)]
        found: list[Mistake] = []
        for node in nodes:
            for key, sentence, wrong in slips(node, self._said(node.id)):
                found.append(self._mistake(key, sentence, id, (wrong,), uses))
        maps = [node for node in nodes if node.type == "linear"]
        for a, b in pairwise(maps):
            if weight_shapes(a) == weight_shapes(b):
                names = tr("{0} and {1}").format(name_text(a.label), name_text(b.label))
                swapped = (
                    replace(a, weights=b.weights, options=b.options),
                    replace(b, weights=a.weights, options=a.options),
                )
                sentence = tr("{0} were swapped.").format(names)
                found.append(self._mistake(tr("layers swapped"), sentence, id, swapped, uses))
        return found

    def _mistake(
        self, key: str, sentence: str, id: str, wrong: Sequence[Node], uses: Sequence[str]
    ) -> Mistake:
        def gives(earlier: Earlier) -> list[float]:
            graph = self.graph.with_nodes(wrong)
            started = self._started(graph, {each: earlier[each] for each in uses})
            return compile_plan(started).run()[id][0].ravel().tolist()

        return Mistake(key, sentence, gives)

    # -- one number that is missing

    def _cell_line(self) -> Line:
        blank = self.spec.blank
        name = ARRAYS[blank.kind]
        node = self.graph.node(blank.node)
        value = float(node.weights[name][blank.index])
        exact = numbers.rational(value)
        for cell in self.output:
            self._need_exact(cell)
        if exact is None or exact.denominator not in DENOMINATORS:
            raise ExerciseError(
                tr("The missing number is {0:g}, which is no short fraction.").format(value)
            )
        self._need_one_answer(value)
        told = tr("put your number in: the output must come out as {0}").format(self._output_text())
        shown = tr("with {0}: {1}").format(numbers.fraction_text(exact), self._worked_through())

        def work(earlier: Earlier) -> list[Working]:
            return [Working(exact, told, shown=shown)]

        return Line("blank", r"\square", Field(), work)

    def _worked_through(self) -> str:
        """Every layer on the way with its arithmetic, in one sentence."""
        return "; ".join(self._told(self.telling, id) for id in self._between(self.target, ()))

    def _told(self, telling: Telling, id: str) -> str:
        cells = [
            f"{step.expression.text()} = {step.expression.result_text()}"
            for step in telling.forward(id, MOST_CELLS)
        ]
        return tr("{0} gives {1}").format(self._said(id), joined(cells))

    def _said(self, id: str) -> str:
        """What a sentence calls a layer; layers of one name are told apart by what feeds them."""
        label = self.graph.node(id).label
        alike = sum(node.label == label for node in self.graph.nodes) > 1
        sources = self.telling.sources(id) if alike else ()
        after = (
            tr(" after {0}").format(name_text(self.graph.node(sources[0]).label)) if sources else ""
        )
        return name_text(label) + after

    def _output_text(self) -> str:
        cells = [numbers.fraction_text(c) for c in self.output if isinstance(c, Fraction)]
        return cells[0] if len(cells) == 1 else f"({joined(cells)})"

    def _need_exact(self, cell: object) -> None:
        if not isinstance(cell, Fraction) or cell.denominator not in DENOMINATORS:
            raise ExerciseError(
                tr(
                    "The output is no short fraction, so the missing number cannot be found "
                    "exactly: "
                    "use ReLU and whole numbers, or ask for the output instead."
                )
            )
        if abs(cell) > LARGEST:
            raise ExerciseError(tr("The output is beyond {0}: narrow the bounds.").format(LARGEST))

    def _need_one_answer(self, right: float) -> None:
        """Refuse when another number, near or far, gives the same output."""
        blank = self.spec.blank
        name = ARRAYS[blank.kind]
        target = np.array([float(cell) for cell in reals(self.output)])
        tried = np.unique(np.append(np.arange(-2 * _REACH, 2 * _REACH + 1) / 2, right))
        near = np.array([right - 1e-3, right + 1e-3])
        values = np.concatenate([tried, near])
        outputs = self._outputs_over(blank.node, name, blank.index, values)
        off = outputs - target
        same = np.abs(off).max(1) < 1e-9
        if same[-2:].any():
            raise ExerciseError(
                tr(
                    "The missing number does not matter here (a ReLU is off, or its input is 0): "
                    "any "
                    "number would do."
                )
            )
        if same[:-2].sum() > 1:
            other = float(tried[same[:-2] & (tried != right)][0])
            raise ExerciseError(
                tr("Two numbers fit: {0} and {1}.").format(
                    numbers.plain(right), numbers.plain(other)
                )
            )
        # Between two neighbours that both miss, an answer lies where every component crosses.
        a, b = off[: len(tried) - 1], off[1 : len(tried)]
        crosses = ((a * b <= 1e-15).all(1)) & ~same[: len(tried) - 1] & ~same[1 : len(tried)]
        if crosses.any():
            place = numbers.plain(float(tried[:-1][crosses][0]))
            raise ExerciseError(
                tr("Two numbers fit: another answer lies just above {0}.").format(place)
            )

    def _outputs_over(
        self, id: str, name: str, index: tuple[int, ...], values: np.ndarray[Any, Any]
    ) -> np.ndarray[Any, Any]:
        """The output for each value of one cell, (values, numbers)."""
        plan = compile_plan(self.graph)
        samples = plan.samples()
        if name == "value":
            batch = {each: np.repeat(array, len(values), 0) for each, array in samples.items()}
            batch[id][(slice(None), *index)] = values
            return plan.run(batch)[self.target].reshape(len(values), -1)
        cell = plan.weight(id, name)
        rows: list[np.ndarray[Any, Any]] = []
        for value in values:
            cell[index] = value
            rows.append(plan.run(samples)[self.target].ravel())
        return np.array(rows)

    # -- shapes and activations

    def _shape_line(self) -> Line:
        shape = self.telling.value(self.target).shape
        label = name_text(self.graph.node(self.target).label)
        told = tr("count the numbers that {0} gives along each axis").format(label)

        def work(earlier: Earlier) -> list[Working]:
            return [
                Working(
                    Fraction(size),
                    told,
                    shown=tr("{0} gives {1}").format(label, " × ".join(map(str, shape))),
                )
                for size in shape
            ]

        source = self.telling.sources(self.target)
        given = self.telling.value(source[0]).shape if source else ()
        mistakes: list[Mistake] = []
        if given and given != shape and len(given) == len(shape):
            mistakes.append(
                Mistake(
                    tr("inputs counted"),
                    tr("That is what goes into {0}; what comes out is asked for.").format(label),
                    lambda earlier: [Fraction(size) for size in given],
                )
            )
        return Line(
            "shape", worded(tr("shape")), vector_field(len(shape)), work, mistakes=tuple(mistakes)
        )

    def _activation_line(self) -> Line:
        blank = self.spec.blank
        node = self.graph.node(blank.node)
        digits = SHOWN_DECIMALS
        shown = np.round([float(cell) for cell in reals(self.output)], digits)
        fits: list[str] = []
        would: dict[str, str] = {}
        for kind in ACTIVATIONS:
            graph = settle(self.graph.with_node(replace(node, type=kind, options={})))
            found = compile_plan(graph).run()[self.target].ravel()
            if np.abs(found - shown).max() <= 0.5 * 10.0**-digits + 1e-9:
                fits.append(kind)
            would[kind] = numbers.vector(found.tolist(), digits)
        titles = {kind: registry()[kind].title for kind in ACTIVATIONS}
        if len(fits) != 1:
            names = tr(" and ").join(titles[kind] for kind in fits)
            raise ExerciseError(
                tr("Two activations fit: {0} give the same output here.").format(names)
            )
        right = titles[node.type]
        reason = tr("{0} gives {1}, and no other does").format(right, would[node.type])
        mistakes = [
            Mistake(
                tr("{0} taken").format(titles[kind]),
                tr("{0} would give {1}.").format(titles[kind], would[kind]),
                lambda earlier, kind=kind: [titles[kind]],
            )
            for kind in ACTIVATIONS
            if kind != node.type
        ]
        return choice_line(
            "activation",
            r"\sigma",
            [titles[kind] for kind in ACTIVATIONS],
            lambda earlier: (right, reason),
            mistakes=mistakes,
        )
