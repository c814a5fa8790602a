"""Exercises from a network: every kind of blank, what is refused and why, and the set file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.build import affine, chain, layer, sample
from engine.exercises import set_file
from engine.exercises.declared import BLANKS, Blank, NetworkExercise, Vary, variant_network
from engine.exercises.errors import ExerciseError
from engine.exercises.exercise import Exercise, Variant, typed_text
from engine.exercises.marking import mark
from engine.exercises.sets import (
    ExerciseSet,
    FamilyItem,
    NetworkItem,
    exercise,
    find_seeds,
)
from engine.graph import Edge, Graph
from engine.plan import compile_plan


def two_layers(bend: str = "relu") -> Graph:
    return chain(
        [
            sample("x", [1, 2]),
            affine("f_1", [[1, 1], [1, -1]], [-1, 1]),
            layer(bend, "a_1", name=bend),
            affine("f_2", [[2, -1], [1, 1]], [1, 0]),
        ]
    )


VARY = (
    Vary("x", "value", low=-3, high=3, zero=False),
    Vary("f_1", "W", low=-2, high=2),
    Vary("f_2", "W", low=-2, high=2, zero=False),
    Vary("f_1", "b", low=-2, high=2),
)
SPECS = {
    "output": NetworkExercise("Find the output", two_layers(), Blank("output"), VARY),
    "lines": NetworkExercise(
        "Line by line", two_layers(), Blank("output"), VARY, stages=("f_1", "a_1")
    ),
    "stage": NetworkExercise("After the first map", two_layers(), Blank("stage", "f_1"), VARY),
    "weight": NetworkExercise("A weight", two_layers(), Blank("weight", "f_1", (0, 1)), VARY),
    "bias": NetworkExercise("A bias", two_layers(), Blank("bias", "f_2", (1,)), VARY),
    "input": NetworkExercise("An input", two_layers(), Blank("input", "x", (0,)), VARY),
    "shape": NetworkExercise("A shape", two_layers(), Blank("shape", "a_1"), VARY),
    "activation": NetworkExercise("Which", two_layers(), Blank("activation", "a_1"), VARY),
    "tanh": NetworkExercise(
        "With tanh", two_layers("tanh"), Blank("output"), VARY, stages=("f_1", "a_1"), decimals=2
    ),
}


def right(made: Exercise) -> dict[str, list[str]]:
    return {key: [typed_text(cell) for cell in cells] for key, cells in made.answers.items()}


@pytest.mark.parametrize("key", SPECS)
def test_twenty_variants_of_every_blank(key: str) -> None:
    spec = SPECS[key]
    seeds = find_seeds(spec, 20)
    questions = set[str]()
    for seed in seeds:
        made = exercise(spec, seed)
        questions.add(made.question)
        assert made.question.count("$") % 2 == 0
        assert mark(made, right(made)).is_solved
        assert mark(exercise(spec, seed), right(made)).is_solved  # made again, the same
        assert made.network is not None
        for section in made.solution():
            assert all(working.sentence for working in section.working)
        for line in made.lines:
            truth = made.answers[line.key]
            for mistake in line.mistakes:
                cells = mistake.gives(made.answers)
                assert cells is not None
                if not all(map(line.tolerance.accepts, cells, truth)):
                    wrong = right(made) | {line.key: [typed_text(cell) for cell in cells]}
                    result = next(r for r in mark(made, wrong).lines if r.key == line.key)
                    assert mistake.key in [each.key for each in result.mistakes]
    assert len(questions) == 20


def test_every_kind_of_blank_is_tested() -> None:
    assert {spec.blank.kind for spec in SPECS.values()} == set(BLANKS)


def test_outputs_are_those_of_plain_numpy() -> None:
    spec = SPECS["output"]
    for seed in find_seeds(spec, 30):
        graph = variant_network(spec, seed)
        w1, b1 = graph.node("f_1").weights["W"], graph.node("f_1").weights["b"]
        w2, b2 = graph.node("f_2").weights["W"], graph.node("f_2").weights["b"]
        hidden = np.maximum(w1 @ graph.node("x").weights["value"] + b1, 0)
        found = exercise(spec, seed).answers["f_2"]
        assert [float(cell) for cell in found] == list(w2 @ hidden + b2)
        assert all(isinstance(cell, Fraction) for cell in found)


@pytest.mark.parametrize(("key", "array"), [("weight", "W"), ("bias", "b"), ("input", "value")])
def test_a_missing_number_is_the_only_one_that_fits(key: str, array: str) -> None:
    spec = SPECS[key]
    for seed in find_seeds(spec, 5):
        made = exercise(spec, seed)
        graph = variant_network(spec, seed)
        node = graph.node(spec.blank.node)
        target = compile_plan(graph).run()["f_2"]
        answer = float(made.answers["blank"][0])
        assert answer == float(node.weights[array][spec.blank.index])
        for value in np.arange(-25, 25.5, 0.5):
            cells = np.array(node.weights[array])
            cells[spec.blank.index] = value
            trial = graph.with_node(node.with_weights(**{array: cells}))
            same = np.allclose(compile_plan(trial).run()["f_2"], target, atol=1e-9)
            assert same == (value == answer)
        # what may be opened on the canvas does not show it
        shown = made.network
        assert shown is not None
        assert shown.node(spec.blank.node).weights[array][spec.blank.index] == 0


def test_the_question_hides_the_answer() -> None:
    made = exercise(SPECS["weight"], find_seeds(SPECS["weight"], 1)[0])
    assert r"\square" in made.question
    made = exercise(SPECS["activation"], find_seeds(SPECS["activation"], 1)[0])
    assert r"\sigma" in made.question
    assert "ReLU" not in made.question
    assert made.network is not None
    assert made.network.node("a_1").type == "identity"
    assert "relu" not in made.network.node("a_1").name


def test_follow_through_runs_through_the_engine() -> None:
    spec = SPECS["lines"]
    for seed in find_seeds(spec, 10):
        made = exercise(spec, seed)
        wrong = [Fraction(3), Fraction(-1)]
        hidden = [Fraction(3), Fraction(0)]
        f_2 = variant_network(spec, seed).node("f_2").weights
        last = f_2["W"] @ np.array([3.0, 0.0]) + f_2["b"]
        if list(made.answers["f_1"]) == wrong or list(made.answers["a_1"]) == hidden:
            continue
        if not last.any():
            continue
        lines = {
            "f_1": [str(each) for each in wrong],
            "a_1": [str(each) for each in hidden],
            "f_2": [repr(float(each)) for each in last],
        }
        states = [line.state for line in mark(made, lines).lines]
        assert states[:2] == ["wrong", "follows"]
        assert states[2] in ("follows", "right")


def test_the_authors_own_words() -> None:
    spec = replace(SPECS["output"], question="Given {input}: {blank} {nothing}")
    with pytest.raises(ExerciseError, match="nothing"):
        exercise(spec, 0)
    spec = replace(SPECS["output"], question="{input.__class__} {0} {blank}")
    made = exercise(spec, find_seeds(spec, 1)[0])
    assert made.question == "{input.__class__} {0} What does the network give?"
    spec = replace(SPECS["output"], question=r"Given {input}, $\frac{a}{b}\text{if}^{e}$. {blank}")
    made = exercise(spec, find_seeds(spec, 1)[0])
    assert made.question.startswith("Given $x = (")
    assert r"$\frac{a}{b}\text{if}^{e}$. What does the network give?" in made.question


def test_several_inputs_and_branches() -> None:
    graph = chain([sample("x", [1, 2]), affine("f_1", [[1, 2]], [0])])
    other = chain([sample("y", [3]), affine("g", [[2]], [1])])
    add = layer("add", "sum")
    both = Graph(
        (*graph.nodes, *other.nodes, add),
        (*graph.edges, *other.edges, Edge("f_1", "sum", "a"), Edge("g", "sum", "b")),
    )
    spec = NetworkExercise("Two inputs", both, Blank("output"), (Vary("x", "value", low=1),))
    made = exercise(spec, find_seeds(spec, 3)[1])
    assert "$x = (" in made.question
    assert "$y = 3$" in made.question
    assert mark(made, right(made)).is_solved


# -- what is refused


def refused(spec: NetworkExercise, seed: int = 0) -> str:
    with pytest.raises(ExerciseError) as caught:
        exercise(spec, seed)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    return sentence


def still(graph: Graph, blank: Blank, **more: Any) -> NetworkExercise:
    return NetworkExercise("Still", graph, blank, **more)


def net(w: Any, b: Any, x: Any, *then: Any) -> Graph:
    return chain([sample("x", x), affine("f", w, b), *then])


def test_ugly_numbers_are_refused() -> None:
    assert "no short fraction" in refused(still(net([[1 / 7, 1]], [0], [1, 1]), Blank("output")))
    assert "no short fraction" in refused(still(two_layers("tanh"), Blank("output")))
    assert "beyond 1000" in refused(still(net([[99, 99]], [99], [99, 99]), Blank("output")))
    assert "all zeros" in refused(still(net([[1, 1]], [0], [0, 0]), Blank("output")))
    bent = net([[1, 1]], [0], [1, 1], layer("tanh", "t"))
    assert "found exactly" in refused(still(bent, Blank("weight", "f", (0, 0))))
    assert "beyond 1000" in refused(
        still(net([[99, 99]], [99], [99, 99]), Blank("weight", "f", (0, 0)))
    )


def test_ambiguous_blanks_are_refused() -> None:
    off = net([[1, 1]], [-9], [1, 1], layer("relu", "r"))
    assert "does not matter" in refused(still(off, Blank("weight", "f", (0, 0))))
    nothing = net([[1, 1]], [1], [0, 1])
    assert "does not matter" in refused(still(nothing, Blank("weight", "f", (0, 0))))
    folded = chain(
        [
            sample("x", [2.0]),
            affine("f", [[1.0], [-1.0]], [0.0, 0.0]),
            layer("relu", "r"),
            affine("g", [[1.0, 1.0]], [0.0]),  # |x|
        ]
    )
    assert "Two numbers fit" in refused(still(folded, Blank("input", "x", (0,))))
    finer = folded.with_node(sample("x", [2.0]))
    between = finer.with_node(affine("g", [[1.0, 3.0]], [0.0]))  # −2/3 fits as well
    assert "Two numbers fit" in refused(still(between, Blank("input", "x", (0,))))
    alike = net([[1, 1]], [0], [1, 1], layer("relu", "r"))
    assert "Two activations fit" in refused(still(alike, Blank("activation", "r")))


@pytest.mark.parametrize(
    "change",
    [
        {"title": ""},
        {"title": "x" * 300},
        {"question": "x" * 5_000},
        {"decimals": 0},
        {"decimals": 9},
        {"blank": Blank("weight", "f_1", (5, 5))},
        {"blank": Blank("weight", "f_1", ())},
        {"blank": Blank("weight", "f_1", (-1, 0))},
        {"blank": Blank("weight", "a_1", (0, 0))},
        {"blank": Blank("weight", "x", (0,))},
        {"blank": Blank("bias", "nowhere", (0,))},
        {"blank": Blank("input", "f_1", (0,))},
        {"blank": Blank("activation", "f_1")},
        {"blank": Blank("stage", "nowhere")},
        {"blank": Blank("all")},  # type: ignore[arg-type]
        {"stages": ("nowhere",)},
        {"stages": ("x",)},
        {"blank": Blank("stage", "f_1"), "stages": ("f_2",)},
        {"blank": Blank("bias", "f_1", (0,)), "stages": ("a_1",)},
        {"vary": (Vary("nowhere", "W"),)},
        {"vary": (Vary("f_1", "V"),)},
        {"vary": (Vary("f_1", "W", (9, 9)),)},
        {"vary": (Vary("f_1", "W", low=3, high=-3),)},
        {"vary": (Vary("f_1", "W", low=-1000),)},
        {"vary": (Vary("f_1", "W", over=7),)},
        {"vary": (Vary("f_1", "W", low=0, high=0, zero=False),)},
        {"network": two_layers().without(["a_1"])},
        {"network": Graph()},
        {"network": net(np.ones((60, 60)), np.zeros(60), np.ones(60))},
        {"network": net(np.ones((40, 2)), np.zeros(40), np.ones(2))},
    ],
)
def test_senseless_declarations_are_refused(change: dict[str, Any]) -> None:
    refused(replace(SPECS["output"], **change))


def test_too_few_variants_are_refused_with_the_reason() -> None:
    spec = replace(SPECS["output"], vary=())
    with pytest.raises(ExerciseError, match=r"Only 1 of 5.*Too few numbers vary"):
        find_seeds(spec, 5)
    off = still(net([[1, 1]], [-9], [1, 1], layer("relu", "r")), Blank("weight", "f", (0, 0)))
    with pytest.raises(ExerciseError, match=r"None of the 3.*does not matter"):
        find_seeds(off, 3)
    with pytest.raises(ExerciseError, match="1 to 500"):
        find_seeds(spec, 0)
    with pytest.raises(ExerciseError, match="stopped"):
        find_seeds(SPECS["output"], 3, stop=lambda: True)


# -- the file


def a_set() -> ExerciseSet:
    items = [FamilyItem("lecture", 1, (0, 1, 2)), FamilyItem("bpe", 3, (4,))]
    network = [NetworkItem(spec, find_seeds(spec, 3)) for spec in SPECS.values()]
    return ExerciseSet("Week 5 · ReLU “and” more", (*items, *network))


def test_a_set_survives_its_file(tmp_path: Path) -> None:
    found = a_set()
    path = tmp_path / "week5.lamina-exercises"
    set_file.save(path, found)
    again = set_file.load(path)
    assert again == found
    for pick in range(3):
        pairs = zip(found.exercises(pick), again.exercises(pick), strict=True)
        for a, b in pairs:
            assert (a.question, a.answers) == (b.question, b.answers)
    assert again.items[0].title == "ReLU(f₂(ReLU(f₁(x)))), level 1"
    assert again.items[2].title == "Find the output"


def test_a_set_with_one_bad_variant_is_refused() -> None:
    off = still(net([[1, 1]], [-9], [1, 1], layer("relu", "r")), Blank("weight", "f", (0, 0)))
    with pytest.raises(ExerciseError, match="Exercise 1, variant 0: The missing number"):
        set_file.dumps(ExerciseSet("Bad", (NetworkItem(off, (0,)),)))
    with pytest.raises(ExerciseError, match="same variant twice"):
        set_file.dumps(ExerciseSet("Bad", (FamilyItem("lecture", 1, (0, 0)),)))
    with pytest.raises(ExerciseError, match="1 to 200 exercises"):
        set_file.dumps(ExerciseSet("Empty"))
    with pytest.raises(ExerciseError, match="title"):
        set_file.dumps(ExerciseSet("", (FamilyItem("lecture", 1, (0,)),)))
    with pytest.raises(ExerciseError, match="1 to 500 variants"):
        set_file.dumps(ExerciseSet("None", (FamilyItem("lecture", 1, ()),)))


def content() -> dict[str, Any]:
    spec = SPECS["output"]
    item = NetworkItem(spec, find_seeds(spec, 2))
    return json.loads(set_file.dumps(ExerciseSet("One", (item, FamilyItem("relu", 1, (0,))))))


def at(*path: Any) -> Callable[[dict[str, Any], Any], None]:
    def put(data: dict[str, Any], value: Any) -> None:
        found: Any = data
        for step in path[:-1]:
            found = found[step]
        found[path[-1]] = value

    return put


@pytest.mark.parametrize(
    ("put", "value"),
    [
        (at("schema"), "lamina"),
        (at("schema"), 3),
        (at("version"), 2),
        (at("version"), -1),
        (at("version"), True),
        (at("title"), ""),
        (at("extra"), 1),
        (at("exercises"), []),
        (at("exercises"), None),
        (at("exercises", 0, "kind"), "magic"),
        (at("exercises", 0, "seeds"), []),
        (at("exercises", 0, "seeds"), [-1]),
        (at("exercises", 0, "seeds"), [10**20]),
        (at("exercises", 0, "seeds"), [1.5]),
        (at("exercises", 0, "seeds"), list(range(600))),
        (at("exercises", 0, "network"), {}),
        (at("exercises", 0, "network"), None),
        (at("exercises", 0, "network", "version"), 99),
        (at("exercises", 0, "network", "network", "nodes"), []),
        (at("exercises", 0, "blank"), {"kind": "everything"}),
        (at("exercises", 0, "blank"), {"kind": "weight", "node": "f_1", "index": [9, 9]}),
        (at("exercises", 0, "vary", 0, "over"), 10**9),
        (at("exercises", 0, "vary", 0, "low"), -(10**30)),
        (at("exercises", 0, "vary", 0, "node"), "x" * 100_000),
        (at("exercises", 0, "decimals"), 400),
        (at("exercises", 0, "question"), "{blanks}"),
        (at("exercises", 0, "stages"), ["a"] * 10_000),
        (at("exercises", 1, "family"), "__import__"),
        (at("exercises", 1, "level"), 17),
        (at("exercises", 1, "level"), "1"),
    ],
)
def test_damaged_sets_are_refused(put: Callable[[dict[str, Any], Any], None], value: Any) -> None:
    data = content()
    put(data, value)
    with pytest.raises(ExerciseError) as caught:
        set_file.loads(json.dumps(data).encode())
    assert str(caught.value).endswith(".")
    assert len(str(caught.value)) < 400
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   ",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b"<html></html>",
        b'{"schema": "lamina-exercises", "version": 1}',
        b'{"schema": "lamina-exercises", "version": 1, "title": "a", "exercises": [NaN]}',
        b'{"schema": "lamina-exercises", "version": 1e999}',
        b"[" * 100_000,
        b'{"schema":' * 100_000,
        b'{"schema": "lamina-exercises", "version": 1, "title": "a", "exercises": '
        + b"[" * 100_000,
        b'{"schema": "\xed\xa0\x80", "version": 1}',
        b" " * (9 * 2**20),
    ],
)
def test_hostile_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ExerciseError) as caught:
        set_file.loads(data)
    assert str(caught.value).endswith((".", ")."))


def test_files_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    with pytest.raises(ExerciseError, match=r"nothing.* cannot be read"):
        set_file.load(tmp_path / "nothing.lamina-exercises")
    with pytest.raises(ExerciseError, match="cannot be saved"):
        set_file.save(tmp_path / "no" / "folder.lamina-exercises", a_set())
    large = tmp_path / "large.lamina-exercises"
    large.write_bytes(b" " * (9 * 2**20))
    with pytest.raises(ExerciseError, match=r"large.* is larger"):
        set_file.load(large)
    empty = tmp_path / "empty.lamina-exercises"
    empty.touch()
    with pytest.raises(ExerciseError, match=r"empty.lamina-exercises: The file is empty\."):
        set_file.load(empty)


WHOLE = set_file.dumps(ExerciseSet("One", (FamilyItem("relu", 1, (0, 1)),)))
WITH_NETWORK = json.dumps(content()).encode()


def outcome(data: bytes) -> ExerciseSet | str:
    try:
        return set_file.loads(data)
    except ExerciseError as error:
        return str(error)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([WHOLE, WITH_NETWORK]), st.data())
def test_bitten_files_are_read_or_refused(whole: bytes, data: st.DataObject) -> None:
    """Cut, doubled and overwritten bytes: a set or a sentence, nothing else."""
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, min(len(whole), start + 40)))
    patch = data.draw(
        st.binary(max_size=12) | st.sampled_from([b"1e999", b"null", b'"', b"[[", b"-"])
    )
    found = outcome(whole[:start] + patch + whole[stop:])
    assert isinstance(found, ExerciseSet) or found.endswith(".")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")))
def test_any_bytes_are_refused_with_a_sentence(data: bytes) -> None:
    found = outcome(data)
    assert isinstance(found, str)
    assert found.endswith(".")


def test_a_family_variant_has_a_name_that_can_be_printed() -> None:
    assert Variant("lecture", 2, 17).text == "lecture-2-17"
