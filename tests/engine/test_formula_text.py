"""Formulas become networks and networks formulas; all else is refused at its place."""

from __future__ import annotations

import contextlib
import time
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.build import affine, chain, layer, sample
from engine.errors import FormulaError
from engine.examples import examples
from engine.formula_text import append_formula, read_network, write_network
from engine.graph import Edge, Graph, check, settle
from engine.plan import compile_plan

LECTURE = (
    "f_1(x, y) = (x + y − 1, x − y + 1)\n"
    "f_2(u, v) = (2u − v, u + v)\n"
    "f(x) = ReLU(f_2(ReLU(f_1(x))))\n"
    "x = (1, 2)"
)


def lecture() -> Graph:
    return examples()[0].build().graph


def value(graph: Graph, output: str, *given: float):
    inputs = [node.id for node in graph.nodes if node.type == "input"]
    found = compile_plan(graph).run({inputs[0]: [list(given)]} if given else None)
    return found[output][0]


def test_the_lecture_is_read_as_the_lecture_writes_it():
    found = read_network(LECTURE, Graph())
    kinds = [found.graph.node(id).type for id in check(found.graph).order]
    assert kinds == ["input", "linear", "relu", "linear", "relu"]
    assert [node.name for node in found.graph.nodes if node.type == "linear"] == ["f_1", "f_2"]
    np.testing.assert_array_equal(value(found.graph, found.output), [4, 2])


# What a text means, worked out by hand: text → (input, result).
MEANINGS = {
    "(x + y − 1, x − y + 1)": ((1, 2), (2, 0)),
    "relu(2u - v)": ((3, 1), (5,)),
    "2x - 1": ((4,), (7,)),
    "0,5x": ((3,), (1.5,)),
    "x/3 + 1/3": ((5,), (2,)),
    "2·x × 3 − y ÷ 2": ((1, 4), (4,)),
    "max(0, x − y)": ((1, 3), (0,)),
    "relu(x + 1) − 2 relu(x) + relu(x − 1)": ((0.25,), (0.75,)),
    "(relu(x − y), relu(y − x))": ((1, 3), (0, 2)),
    "tanh(x) + relu(y)": ((0, 3), (3,)),
    "x + relu(x)": ((2,), (4,)),
    "3 − 2 relu(x)": ((2,), (-1,)),
    "[[1, 2], [3, 4]] x + (1, 1)": ((1, 1), (4, 8)),
    "[1 2; 3 4] x": ((1, 1), (3, 7)),
    "[1 -2] x": ((1, 1), (-1,)),
    "W = [[1, 1], [1, -1]]\nb = (−1, 1)\nf(x) = ReLU(W x + b)": ((1, 2), (2, 0)),
    "g_1(a, b) = (b, a)\nf(x) = g_1(g_1(x)) + g_1(x)": ((1, 2), (3, 3)),
    "f(x, y) = (y, x)": ((1, 2), (2, 1)),
    "(x, y) ⊙ (y, x)": ((2, 3), (6, 6)),
    "h₁ = relu(x + y, x − y)\nf(x, y) = h_1 + h_1": ((1, 2), (6, 0)),
    "x_2 − x_1": ((1, 5), (4,)),
    "((x + y)(1 − 3), 1.)": ((1, 2), (-6, 1)),
    "2 sin(0x)": ((7,), (0,)),
    "softmax(0x, 0y)": ((1, 2), (0.5, 0.5)),
    "−(2x)": ((1,), (-2,)),
    "c = 3\nf(x) = c x": ((2,), (6,)),
    "f_1(x, y) = (1, 2)": ((5, 6), (1, 2)),
    "f(x, y) = 3": ((5, 6), (3,)),
}


@pytest.mark.parametrize("text", MEANINGS)
def test_formulas_mean_what_they_say(text):
    point, result = MEANINGS[text]
    found = read_network(text, Graph())
    assert check(found.graph).problems == ()
    np.testing.assert_allclose(value(found.graph, found.output, *point), result, atol=1e-12)


def test_numbers_given_to_a_function_are_the_sample():
    text = "f_1(x, y) = (x + y − 1, x − y + 1)\nReLU(f_1(1, 2))"
    found = read_network(text, Graph())
    np.testing.assert_array_equal(value(found.graph, found.output), [2, 0])


REFUSED = {
    "": (None, "no formula to read"),
    "9**9**9": (2, "a number or a name is missing"),
    "1e99999999": (0, "write the number out in full"),
    "1_0": (1, "“_” cannot be read"),
    "٣x": (0, "“٣” cannot be read"),
    "\0x": (0, r"a hidden sign \(U\+0000\)"),
    "x\u202e": (1, r"a hidden sign \(U\+202E\)"),
    "x\ud800": (1, r"a hidden sign \(U\+D800\)"),
    "x*y": (2, "cannot multiply its inputs"),
    "x/0": (2, "divides by 0"),
    "1/x": (2, "cannot divide by its inputs"),
    "x² + 1": (1, "Powers are not linear"),
    "(x,": (2, "number or a name is expected"),
    "(x, y": (0, "opened but not closed"),
    "x)": (1, "not expected"),
    "f()": (1, "nothing between the brackets"),
    "(1,5)": (2, "decimal comma"),
    "foo(x)": (0, "foo is no function that is known here"),
    "__import__('os')": (0, "cannot be read"),
    "os.system(x)": (2, "cannot be read"),
    "relu(x) + W": (0, "not|matrix|bias"),
    "f(x) = y": (7, "y is not among the inputs"),
    "f(x, x) = x": (5, "same name"),
    "x = 1 = 2": (6, "one equals sign"),
    "relu(x) = 1": (0, "name of an activation already"),
    "9" * 300: (0, "more than 24 digits"),
    "999999999999999x": (0, "too large"),
    "(" * 900 + "x" + ")" * 900: (40, "too many brackets"),
    "ReLU(x)" + "a" * 900: (0, "Too many factors"),
    "x" + "*2" * 900: (0, "Too many factors"),
    "x" * 10_000_000: (None, "too long"),
    "-" * 50_000 + "x": (None, "too long"),
    "f_1(x, y) = (x, y)\nf(x) = f_1(f_1(x), x, x)": (30, "takes 2 numbers|cannot|feeds"),
    "g(x) = g(x)\nf(x) = g(x)": (7, "defined by itself"),
    "a = b\nb = a\nf(x) = a + x": (10, "defined by itself|not"),
    "x\ny": (2, "Two lines say"),
    "[[1, 2], [3]] x": (0, "not equally long"),
    "[1, x] x": (4, "numbers only"),
    "[[1, 2]] (x, y, x)": (0, "takes 2 numbers, but is given 3"),
    "(1, 2) + (x, y, x)": (10, "2 and 3 numbers cannot be added"),
    "W V x": (2, "not defined|matrices|matrix"),
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: repr(text[:20]))
def test_everything_else_is_refused_at_once_and_at_its_place(text):
    place, sentence = REFUSED[text]
    start = time.process_time()
    with pytest.raises(FormulaError, match=sentence) as caught:
        read_network(text, Graph())
    assert len(str(caught.value)) < 250
    assert time.process_time() - start < 5
    if place is not None:
        assert caught.value.at == place


def test_functions_inside_functions_do_not_explode():
    lines = ["g_0(x) = relu(x) + tanh(relu(x) + 1)"]
    lines += [f"g_{n}(x) = g_{n - 1}(g_{n - 1}(x))" for n in range(1, 25)]
    start = time.process_time()
    with pytest.raises(FormulaError, match=r"more than 400 layers|too long"):
        read_network("\n".join([*lines, "f(x) = g_24(x)"]), Graph())
    assert time.process_time() - start < 5


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.key)
def test_what_is_written_reads_back_as_the_very_same_network(example):
    graph = example.build().graph
    text = write_network(graph)
    assert text
    assert read_network(text, graph).graph is graph


cells = st.sampled_from([0.0, 1.0, -1.0, 2.0, -3.0, 0.5, -0.25, 1.75, 12.0, 1 / 3, 0.123456789])
kinds = st.sampled_from(["relu", "tanh", "softmax", "leaky_relu", "layer_norm", "scale", "linear"])


@settings(max_examples=60, deadline=None)
@given(
    widths=st.lists(st.integers(1, 5), min_size=1, max_size=5), data=st.data(), seed=st.integers(0)
)
def test_random_networks_read_back_unchanged(widths, data, seed):
    given = data.draw(st.integers(1, 4))
    nodes = [sample("x", np.zeros(given))]
    for k, width in enumerate(widths):
        if data.draw(st.booleans()):
            size = given if k == 0 else widths[k - 1]
            w = [[data.draw(cells) for _ in range(size)] for _ in range(width)]
            nodes.append(affine(f"l{k}", w, [data.draw(cells) for _ in range(width)], "f"))
        else:
            nodes.append(layer("linear", f"l{k}", name=data.draw(st.sampled_from("fgx")),
                               outputs=width))  # fmt: skip
        kind = data.draw(kinds)
        options = {"outputs": width} if kind == "linear" else {}
        nodes.append(layer(kind, f"k{k}", name="", **options))
    graph = chain(nodes, seed % 1000)
    assert read_network(write_network(graph), graph).graph is graph


def test_branches_read_back_unchanged():
    graph = settle(
        Graph(
            (
                sample("x", [1, 2]),
                layer("linear", "f"),
                layer("tanh", "t"),
                layer("add", "s"),
                layer("multiply", "m"),
                layer("concatenate", "c"),
            ),
            (
                Edge("x", "f"),
                Edge("f", "s", "a"),
                Edge("f", "t"),
                Edge("t", "s", "b"),
                Edge("s", "m", "a"),
                Edge("t", "m", "b"),
                Edge("m", "c", "a"),
                Edge("x", "c", "b"),
            ),
        )
    )
    assert read_network(write_network(graph), graph).graph is graph


def test_an_edited_line_changes_that_layer_alone():
    before = lecture()
    text = write_network(before).replace("2u − v", "3u − v")
    after = read_network(text, before).graph
    changed = [node.id for node in after.nodes if node is not before.node(node.id)]
    assert changed == ["f_2"]
    assert after.node("f_2").weights["W"].tolist() == [[3, -1], [1, 1]]
    assert after.edges == before.edges


def test_another_activation_is_the_same_layer_with_another_kind():
    before = lecture()
    text = write_network(before).replace("ReLU(f₂(ReLU(f₁(x))))", "tanh(f₂(ReLU(f₁(x))))")
    after = read_network(text, before).graph
    assert after.node("a_2").type == "tanh"
    assert after.node("a_2").name == "tanh"
    assert after.node("a_1") is before.node("a_1")
    assert after.node("f_2") is before.node("f_2")


def test_layers_are_put_in_and_taken_out():
    before = lecture()
    text = (
        write_network(before).replace("ReLU(f₂(", "softmax(ReLU(f₃(f₂(").replace("))))", "))))))")
    )
    after = read_network(text, before).graph
    kinds = [after.node(id).type for id in check(after).order]
    assert kinds == ["input", "linear", "relu", "linear", "linear", "relu", "softmax"]
    assert after.node("f_2") is before.node("f_2")
    shorter = read_network("f(x) = f₂(f₁(x))", before).graph
    assert [node.id for node in shorter.nodes] == ["x", "f_1", "f_2"]
    assert shorter.node("f_1") is before.node("f_1")


def test_letters_stand_for_the_weights_that_are_there():
    before = lecture()
    after = read_network("f(x) = tanh(W₂ · ReLU(W₁ x + b₁) + b₂)", before).graph
    assert after.node("f_1") is before.node("f_1")
    assert after.node("f_2") is before.node("f_2")
    assert [node.type for node in after.nodes][-1] == "tanh"


def test_what_the_formula_does_not_speak_of_stays():
    before = examples()[2].build().graph  # two ends: f_2 after f_1, and the product
    text = write_network(before)
    after = read_network(text.replace("f₂(f₁(x))", "f₂(ReLU(f₁(x)))"), before).graph
    assert {node.id for node in before.nodes} < {node.id for node in after.nodes}


def test_a_layer_with_a_problem_beside_the_formula_is_not_swept_away():
    before = lecture()
    odd = affine("odd", [[1, 2, 3]], [0])  # takes three numbers, but gets two
    graph = Graph((*before.nodes, odd), (*before.edges, Edge("f_1", "odd")))
    assert check(graph).problems
    text = write_network(graph)
    assert "2p − q" in text
    after = read_network(text.replace("2p − q", "3p − q"), graph).graph
    assert {node.id for node in after.nodes} == {node.id for node in graph.nodes}
    assert Edge("f_1", "odd") in after.edges
    assert after.node("f_2").weights["W"][0, 0] == 3


def test_a_formula_is_put_behind_a_layer():
    before = lecture()
    found = append_formula("(u + v, u, 0.5)", before, "a_1")
    assert [found.graph.node(id).type for id in check(found.graph).order] == [
        "input", "linear", "relu", "linear", "linear", "relu",
    ]  # fmt: skip
    assert found.graph.into("f_2")[0].source == found.output
    with pytest.raises(FormulaError, match=r"takes 3 numbers|given 2"):
        append_formula("relu(u + v + w)", before, "a_1")


def test_numbers_stay_exact():
    found = read_network("1/3 x + 0.1y − 1/7", Graph()).graph
    node = next(node for node in found.nodes if node.type == "linear")
    assert node.weights["W"].tolist() == [[float(Fraction(1, 3)), 0.1]]
    assert node.weights["b"].tolist() == [-1 / 7]


PIECES = "x y u W b x_1 f_1 f₂ h_1 relu tanh softmax max ( ) [ ] , ; + − · / = ⊙ 0 1 2 0,5 1/3 f"
pieces = st.sampled_from([*PIECES.split(), " ", "\n"])


@settings(max_examples=400, deadline=None)
@given(st.lists(pieces, max_size=25).map("".join), st.booleans())
def test_whatever_is_typed_is_read_or_refused_with_a_sentence(text, fresh):
    graph = Graph() if fresh else lecture()
    with contextlib.suppress(FormulaError):
        found = read_network(text, graph)
        assert (
            check(found.graph).shapes.get(found.output, ()) is not None
            or check(found.graph).problems
        )
    if not fresh:
        with contextlib.suppress(FormulaError):
            append_formula(text, graph, "a_1")
