"""Typed maps: what a person means is read exactly, all else is refused at once."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.build import affine, chain, sample
from engine.errors import FormulaError
from engine.formula import TEXT, layer_formula
from engine.formula_text import read_network
from engine.formula_text.maps import read_map

READ = {
    "(x + y − 1, x − y + 1)": ([[1, 1], [1, -1]], [-1, 1]),
    "f_2(u, v) = (2u − v, u + v)": ([[2, -1], [1, 1]], [0, 0]),
    "f₁(x, y) = (y, x)": ([[0, 1], [1, 0]], [0, 0]),
    "f(a, b) = (b, a)": ([[0, 1], [1, 0]], [0, 0]),
    "2x": ([[2]], [0]),
    "(x)": ([[1]], [0]),
    "(x + 1)(2)": ([[2]], [2]),
    "-(x - 1/2)/2": ([[-0.5]], [0.25]),
    "(0,5x, y)": ([[0.5, 0], [0, 1]], [0, 0]),
    "0,25x": ([[0.25]], [0]),
    "(1,5; 2,5x)": ([[0], [2.5]], [1.5, 0]),
    "(x_1 + x₃, 2)": ([[1, 0, 1], [0, 0, 0]], [0, 2]),
    "(2*-x, 3·y ÷ 4)": ([[-2, 0], [0, 0.75]], [0, 0]),
    "((x + y)*(1 − 3), 1.)": ([[-2, -2], [0, 0]], [0, 1]),
    "x - x + y": ([[0, 1]], [0]),
    "−" * 51 + "x": ([[-1]], [0]),
    "[[1, 2], [3, 4]] x": ([[1, 2], [3, 4]], [0, 0]),
    "f(x) = [1, 2; 3, 4] x + (5, 6)": ([[1, 2], [3, 4]], [5, 6]),
    "[[1, 2], [3, 4]] (x, y)": ([[1, 2], [3, 4]], [0, 0]),
    "(5, 6)": ([[0], [0]], [5, 6]),
}


@pytest.mark.parametrize("text", READ)
def test_maps_are_read(text):
    w, b = READ[text]
    found = read_map(text)
    np.testing.assert_array_equal(found.W, w)
    np.testing.assert_array_equal(found.b, b)


REFUSED = {
    "": "no map to read",
    "9**9**9": "a number or a name is missing",
    "1e99999999": "write the number out in full",
    "1_0": "“_” cannot be read",
    "٣x": "“٣” cannot be read",
    "\0x": r"a hidden sign \(U\+0000\)",
    "x\u202e": r"a hidden sign \(U\+202E\)",
    "x\ud800": r"a hidden sign \(U\+D800\)",
    "xy": "cannot multiply its inputs",
    "x*y": "cannot multiply its inputs",
    "x y": "cannot multiply its inputs",
    "x/0": "divides by 0",
    "1/x": "cannot divide by its inputs",
    "(x,": "ends where a number or a name is expected",
    "(x": "not closed",
    "x)": "not expected",
    "()": "nothing between the brackets",
    "sin(x)": "does not bend: put Sine behind it",
    "ReLU(x, y)": "does not bend: put ReLU behind it",
    "foo(x)": "foo is not defined",
    "x ⊙ y": "sums of multiples of its inputs",
    "W x + b": "W is not|sums of multiples",
    "x\ny": "cannot be read",
    "(1,5)": "decimal comma",
    "(u, x)": "cannot be put in order",
    "f(x) = y": "y is not among the inputs",
    "f(x, x) = x": "the same name",
    "x = 1": "begin it like",
    "9" * 300: "more than 24 digits",
    "999999999999999x": "too large",
    "(" * 900 + "x" + ")" * 900: "too many brackets",
    "x" * 10_000_000: "too long",
    "-" * 50_000 + "x": "too long",
    "x_0": "x_0 is not one of the inputs",
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: repr(text[:20]))
def test_everything_else_is_refused_at_once(text):
    start = time.process_time()
    with pytest.raises(FormulaError, match=REFUSED[text]) as caught:
        read_map(text)
    assert len(str(caught.value)) < 250
    assert time.process_time() - start < 5


def test_a_map_is_read_as_the_formula_of_a_network_is():
    """The inspector's field and the Formula tab: one text, one meaning."""
    graph = chain([sample("x", np.zeros(2)), affine("f_1", [[0, 0], [0, 0]], [0, 0])])
    for text in ("(x + y − 1, x − y + 1)", "(1/3 x, 0,5y; 2)", "[[1, 2], [3, 4]] (x, y) + (1, 1)"):
        node = read_network(text, graph).graph.node("f_1")
        found = read_map(text, 2)
        np.testing.assert_array_equal(found.W, node.weights["W"])
        np.testing.assert_array_equal(found.b, node.weights["b"])


def test_the_layer_decides_how_many_inputs_there_are():
    assert read_map("(x, 1)", 2).W.tolist() == [[1, 0], [0, 0]]
    assert read_map("x_2", 5).W.shape == (1, 5)
    with pytest.raises(FormulaError, match="z would be input 3, but the layer is given 2"):
        read_map("x + z", 2)
    with pytest.raises(FormulaError, match="takes 1 numbers, but the layer is given 2"):
        read_map("f(x) = x", 2)
    with pytest.raises(FormulaError, match="call them x_1, x_2"):
        read_map("x", 9)


cells = st.sampled_from([0.0, 1.0, -1.0, 2.0, -3.0, 0.5, -0.25, 1.75, 12.0, 1 / 3, -5 / 7])


@given(
    w=st.integers(1, 3).flatmap(
        lambda n: st.lists(st.lists(cells, min_size=n, max_size=n), min_size=1, max_size=4)
    ),
    data=st.data(),
)
def test_what_is_written_reads_back_the_same(w, data):
    b = data.draw(st.lists(cells, min_size=len(w), max_size=len(w)))
    graph = chain([sample("x", np.zeros(len(w[0]))), affine("f_1", w, b)])
    found = read_map(layer_formula(graph, "f_1", TEXT), len(w[0]))
    np.testing.assert_array_equal(found.W, w)
    np.testing.assert_array_equal(found.b, b)
