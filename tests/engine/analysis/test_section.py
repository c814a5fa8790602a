"""Sections: which inputs vary, and the sentences for those that cannot."""

import numpy as np
import pytest

from engine.analysis.section import Cell, Window, feature_section, section
from engine.build import affine, chain, layer, sample
from engine.data.features import apply_features
from engine.errors import EngineError
from engine.graph import Edge, Graph, settle
from tests.engine.analysis.nets import random_network

POINTS = np.array([[0.5, -2.0], [1.0, 3.0], [-4.0, 0.25]])


def test_two_numbers_vary_by_themselves():
    found = section(random_network([3])).inputs(POINTS)
    np.testing.assert_array_equal(found["x"], POINTS)


def test_two_input_layers_of_one_number_each_make_a_plane():
    nodes = (sample("u", [1]), sample("v", [2]), layer("concatenate", "c"), affine("f", [[1, 1]]))
    wires = (Edge("u", "c", "a"), Edge("v", "c", "b"), Edge("c", "f"))
    found = section(settle(Graph(nodes, wires))).inputs(POINTS)
    np.testing.assert_array_equal(found["u"][:, 0], POINTS[:, 0])
    np.testing.assert_array_equal(found["v"][:, 0], POINTS[:, 1])


def test_the_other_inputs_hold_their_numbers():
    network = chain([sample("x", [7, 8, 9, 10]), affine("f", np.ones((1, 4)))])
    across = section(network, [Cell("x", (2,)), Cell("x", (0,))])
    expected = [[y, 8, x, 10] for x, y in POINTS]
    np.testing.assert_array_equal(across.inputs(POINTS)["x"], expected)
    held = section(network, [Cell("x", (2,))], {"x": [1, 2, 3, 4]})
    np.testing.assert_array_equal(held.inputs(POINTS[:, :1])["x"][1], [1, 2, 1, 4])


def test_an_inner_axis_of_an_image_can_vary():
    network = chain([sample("x", np.zeros((2, 3))), layer("flatten", "v")])
    found = section(network, [Cell("x", (1, 2))]).inputs(POINTS[:, :1])["x"]
    assert found.shape == (3, 2, 3)
    np.testing.assert_array_equal(found[:, 1, 2], POINTS[:, 0])
    assert np.count_nonzero(found) == 3


def test_a_straight_section_is_the_matrix_of_its_inputs():
    network = chain([sample("x", [7, 8, 9]), affine("f", np.ones((1, 3)))])
    across = section(network, [Cell("x", (2,)), Cell("x", (0,))])
    matrix, start = across.straight()["x"]
    np.testing.assert_array_equal(POINTS @ matrix.T + start, across.inputs(POINTS)["x"])


def test_features_are_fed_and_plain_ones_are_straight():
    network = chain([sample("x", [0, 0, 0]), affine("f", np.ones((1, 3)))])
    across = feature_section(network, ("y", "x", "x2"))
    expected = apply_features(POINTS, ("y", "x", "x2"))
    np.testing.assert_array_equal(across.inputs(POINTS)["x"], expected)
    with pytest.raises(EngineError, match="bends the plane"):
        across.straight()
    swapped = feature_section(random_network([3]), ("y", "x"))
    matrix, start = swapped.straight()["x"]
    np.testing.assert_array_equal(POINTS @ matrix.T + start, POINTS[:, ::-1])


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (lambda n: section(n), "takes 3 numbers: choose"),
        (lambda n: section(n, [Cell("x", (5,))]), "no input number 6 at x"),
        (lambda n: section(n, [Cell("q", (0,))]), "no input number 1 at q"),
        (lambda n: section(n, [Cell("x", (0,)), Cell("x", (0,))]), "two different ones"),
        (lambda n: section(n, [Cell("x", (0,))], dimensions=2), "needs 2 inputs"),
        (lambda n: section(n, [Cell("x", (0,))], {"x": [1]}), "do not fit"),
        (lambda n: section(n, [Cell("x", (0,))], {"z": [1]}), "no input called z"),
        (lambda n: feature_section(n, ("x", "y")), "2 features are chosen"),
        (lambda n: feature_section(n, ()), "at least one feature"),
    ],
)
def test_what_cannot_be_shown_is_said(ask, sentence):
    network = chain([sample("x", [0, 0, 0]), affine("f", np.ones((1, 3)))])
    with pytest.raises(EngineError, match=sentence):
        ask(network)


def test_token_ids_have_no_section():
    node = layer("input", "t", shape=(4,), tokens=True)
    with pytest.raises(EngineError, match="token ids"):
        section(settle(Graph((node,))))


@pytest.mark.parametrize(
    "sides",
    [(0, 0, 0, 1), (1, 0, 0, 1), (0, np.nan, 0, 1), (0, np.inf, 0, 1), (1e9, 1e9 + 0.1, 0, 1)],
)
def test_an_empty_or_endless_window_is_refused(sides):
    with pytest.raises(EngineError, match="window"):
        Window(*sides)


def test_columns_and_rows_are_sampled_at_their_middles():
    window = Window(0, 4, -1, 1)
    np.testing.assert_allclose(window.xs(4), [0.5, 1.5, 2.5, 3.5])
    np.testing.assert_allclose(window.ys(2), [-0.5, 0.5])
