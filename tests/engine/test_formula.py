"""Networks written as mathematics."""

from __future__ import annotations

import pytest

from engine import numbers
from engine.build import affine, chain, layer, sample
from engine.examples import examples
from engine.formula import LATEX, TEXT, composition, layer_formula, network_formula
from engine.graph import Edge, Graph, check, settle
from engine.plan import compile_plan
from engine.spec import GROUPS, registry
from tests.engine.cases import EVERY_LAYER
from tests.engine.test_graph import grouped, lecture


def named() -> Graph:
    graph = lecture()
    return graph.with_nodes([layer("relu", id, name="ReLU") for id in ("a_1", "a_2")])


def test_the_lecture_as_the_lecture_writes_it():
    graph = named()
    assert layer_formula(graph, "f_1", TEXT) == "f₁(x, y) = (x + y − 1, x − y + 1)"
    assert layer_formula(graph, "f_2", TEXT) == "f₂(u, v) = (2u − v, u + v)"
    assert layer_formula(graph, "f_2", LATEX) == "f_{2}(u, v) = (2u - v, u + v)"
    assert layer_formula(graph, "a_1", TEXT) == "ReLU(x) = max(0, x)"
    assert network_formula(graph, TEXT) == ("f(x) = ReLU(W₂ · ReLU(W₁ x + b₁) + b₂)",)
    assert composition(graph, TEXT) == ("f(x) = ReLU(f₂(ReLU(f₁(x))))",)
    assert network_formula(graph, LATEX) == (
        r"f(x) = \operatorname{ReLU}(W_{2} \cdot \operatorname{ReLU}(W_{1} x + b_{1}) + b_{2})",
    )


def test_large_or_untidy_layers_are_written_with_letters():
    graph = chain([sample("x", [0, 0]), affine("f_1", [[0.123456789, 1]], [0])])
    assert layer_formula(graph, "f_1", TEXT) == "f₁(x) = W x + b"
    wide = chain([sample("x", [0] * 4), affine("f_1", [[1, 1, 1, 1]], [0])])
    assert layer_formula(wide, "f_1", TEXT) == "f₁(x) = W x + b"
    thirds = chain([sample("x", [0, 0]), affine("f_1", [[1 / 3, -0.5]], [0])])
    assert layer_formula(thirds, "f_1", TEXT) == "f₁(x, y) = 1/3 x − 0.5y"
    zero = chain([sample("x", [0, 0]), affine("f_1", [[0, 0]], [0])])
    assert layer_formula(zero, "f_1", TEXT) == "f₁(x, y) = 0"


def test_what_is_used_twice_gets_a_line_of_its_own():
    graph = settle(
        Graph(
            (sample("x", [1, 2]), layer("linear", "f"), layer("tanh", "t"), layer("add", "s")),
            (Edge("x", "f"), Edge("f", "s", "a"), Edge("f", "t"), Edge("t", "s", "b")),
        )
    )
    assert network_formula(graph, TEXT)[0] == "h₁ = W x + b"
    assert network_formula(graph, TEXT)[-1].endswith("= h₁ + tanh(h₁)")


def test_deep_networks_are_broken_into_lines():
    graph = chain([sample("x", [1.0]), *(layer("tanh", f"t{n}") for n in range(40))])
    lines = network_formula(graph, TEXT)
    assert len(lines) == 5
    assert max(map(len, lines)) < 80


def test_a_network_without_an_output_has_no_formula():
    assert network_formula(Graph(), TEXT) == ()
    assert network_formula(Graph((sample("x", [1]),)), TEXT) == ()
    assert network_formula(chain([sample("x", [1]), layer("conv2d", "c")]), TEXT) == ()


def test_a_group_is_written_by_what_is_inside():
    assert "tanh" in layer_formula(grouped().node("outer").inside, "block", TEXT)  # type: ignore[arg-type]


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.key)
def test_every_example_is_sound_and_can_be_written(example):
    document = example.build()
    assert check(document.graph).problems == ()
    assert set(document.layout) == {node.id for node in document.graph.nodes}
    assert network_formula(document.graph, LATEX)
    assert composition(document.graph, TEXT)


@pytest.mark.parametrize(
    ("key", "table"),
    [
        ("and", {(0, 0): 0, (0, 1): 0, (1, 0): 0, (1, 1): 1}),
        ("or", {(0, 0): 0, (0, 1): 1, (1, 0): 1, (1, 1): 1}),
        ("xor", {(0, 0): 0, (0, 1): 1, (1, 0): 1, (1, 1): 0}),
        ("absolute", {(-3,): 3, (2,): 2, (0,): 0}),
        ("sawtooth", {(0,): 0, (0.125,): 1, (0.25,): 0, (0.375,): 1, (1,): 0}),
        ("curve", {(0,): 0, (1,): 2, (2,): 1, (3,): 3, (9,): 3}),
    ],
)
def test_examples_compute_what_their_titles_say(key, table):
    (found,) = (example for example in examples() if example.key == key)
    plan = compile_plan(found.build().graph)
    last = plan.order[-1]
    assert {point: plan.run({"x": [point]})[last].item() for point in table} == table


def test_the_lecture_comes_first_and_titles_are_unique():
    titles = [example.title for example in examples()]
    assert examples()[0].key == "lecture"
    assert len(set(titles)) == len(titles) >= 10


@pytest.mark.parametrize("key", EVERY_LAYER)
def test_every_layer_declares_what_people_read(key):

    found = registry()[key]
    assert found.group in GROUPS
    assert found.help.endswith(".")
    assert found.title
    assert found.symbol
    for option in found.options:
        assert option.label
        assert option.problem(option.default) == ""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (4.0, "4"),
        (-1.0, "−1"),
        (0.95857591, "0.9586"),
        (0.5, "0.5"),
        (-0.0, "0"),
        (1e-9, "1·10⁻⁹"),
        (123456789.0, "1.235·10⁸"),
        (-2.5e-7, "−2.5·10⁻⁷"),
        (9999.99999, "10000"),
        (float("inf"), "∞"),
        (float("-inf"), "−∞"),
        (float("nan"), "not a number"),
        (5e-324, "4.941·10⁻³²⁴"),
    ],
)
def test_numbers_for_people(value, text):
    assert numbers.plain(value) == text


def test_fractions_for_people():
    assert numbers.rational(0.1) == numbers.rational(1 / 10)
    assert numbers.fraction_text(numbers.rational(-1 / 3)) == "−1/3"
    assert numbers.fraction_latex(numbers.rational(-1 / 3)) == r"-\frac{1}{3}"
    assert numbers.rational(2**0.5) is None
    assert numbers.rational(float("nan")) is None
    assert numbers.typed(2.0) == "2"
    assert float(numbers.typed(0.1 + 0.2)) == 0.1 + 0.2
