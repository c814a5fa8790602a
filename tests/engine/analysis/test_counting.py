"""Bounds on region counts against brute force, and depth against width."""

import itertools
import math

import numpy as np
import pytest

from engine.analysis.counting import most_parts, most_regions, reached_regions
from engine.analysis.depth import compare, parameter_count, random_network, width_for
from engine.analysis.line import line_pieces
from engine.analysis.regions import regions
from engine.analysis.section import Window
from engine.build import affine, chain, layer, sample
from engine.errors import EngineError
from engine.examples import examples
from tests.engine.analysis.nets import stacked


@pytest.mark.parametrize("lines", range(7))
def test_parts_of_the_plane(lines):
    assert most_parts(lines, 2) == 1 + lines + math.comb(lines, 2)
    assert most_parts(lines, 1) == 1 + lines
    assert most_parts(lines, lines) == 2**lines


@pytest.mark.parametrize(("units", "corners"), [(1, 3), (2, 2), (3, 2), (4, 1)])
def test_parallel_families_reach_the_most_parts(units, corners):
    """Counted on a fine grid: how many different pieces patterns occur."""
    angles = np.pi * (np.arange(units) + 0.3) / units
    normals = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    x, y = np.meshgrid(np.linspace(-40, 40, 600), np.linspace(-40, 40, 600))
    heights = np.stack([x.ravel(), y.ravel()], axis=1) @ normals.T + 0.37 * np.arange(units) ** 2
    pattern = sum((heights > 3 * corner).astype(int) for corner in range(corners))
    codes = pattern @ (corners + 1) ** np.arange(units)
    assert len(np.unique(codes)) == most_parts(units, 2, corners)


def test_hard_sigmoids_reach_the_bound_of_one_layer():
    w = np.array([[1.0, 0.1], [0.2, 1.0], [0.7, -0.7]])
    network = stacked([(w, [0, 0.5, 2]), (np.ones((1, 3)), [0])], "hard_sigmoid")
    assert len(regions(network, Window(-90, 90, -90, 90))) == most_regions([3], 2, 2) == 1 + 6 + 12


def test_the_bound_grows_by_layers_and_narrows_at_a_bottleneck():
    assert most_regions([]) == 1
    assert most_regions([4, 4]) == 11 * 11
    assert most_regions([1, 4]) == 2 * 5  # a line has five parts, not eleven
    assert most_regions([3], inputs=3) == 8


def test_no_network_reaches_more_than_the_bound():
    for widths in itertools.product(range(2, 6), repeat=2):
        assert reached_regions(widths) <= most_regions(widths)
    assert reached_regions([4, 4]) == 4 * 11
    assert reached_regions([]) == 1
    assert reached_regions([5], inputs=1) == 6


@pytest.mark.parametrize("depth", [1, 2, 3, 4])
def test_folding_reaches_what_is_promised_along_a_line(depth):
    """The construction of Montúfar et al. 2014, section 3.1, for one input and width 2."""
    nodes = [sample("x", [0.0])]
    for place in range(depth):
        fold = [[1.0], [1.0]] if place == 0 else [[2.0, -4.0], [2.0, -4.0]]
        nodes += [affine(f"f_{place}", fold, [0, -0.5]), layer("relu", f"a_{place}")]
    nodes.append(affine("out", [[2, -4]], [0]))
    found = line_pieces(chain(nodes), 0, 1)
    assert len(found) == 2**depth
    assert reached_regions([2] * depth, inputs=1) == 2 ** (depth - 1) * 3
    whole = line_pieces(chain(nodes), -1, 1)
    assert len(whole) == 2**depth + 1


# -- along one input


def example(key):
    return next(each for each in examples() if each.key == key).build().graph


def test_pieces_of_the_sawtooth_in_the_gallery():
    found = line_pieces(example("sawtooth"), 0, 1)
    np.testing.assert_allclose(found.left, np.arange(8) / 8)
    np.testing.assert_allclose(found.right, np.arange(1, 9) / 8)
    np.testing.assert_allclose(found.slope[:, 0], [8, -8] * 4)


def test_pieces_pass_through_the_points_a_curve_was_made_for():
    found = line_pieces(example("curve"), -1, 4)
    np.testing.assert_allclose(found.left, [-1, 0, 1, 2, 3], atol=1e-12)
    for x, y in [(0, 0), (1, 2), (2, 1), (3, 3)]:
        at = np.flatnonzero((found.left <= x) & (x <= found.right))
        np.testing.assert_allclose(found.slope[at, 0] * x + found.start[at, 0], y, atol=1e-12)


def test_a_corner_that_cancels_is_no_corner():
    relu = stacked([([[1], [-1]], [0, 0]), ([[1, -1]], [0])], inputs=1)  # ReLU(x) − ReLU(−x) = x
    found = line_pieces(relu, -2, 2)
    assert len(found) == 1
    np.testing.assert_allclose(found.slope, 1)


def test_a_line_needs_one_input_and_a_range():
    with pytest.raises(EngineError, match="one of the inputs"):
        line_pieces(random_network([3]), 0, 1)
    with pytest.raises(EngineError, match="window is empty"):
        line_pieces(random_network([3], 1), 1, 0)


# -- depth against width


def test_parameters_are_those_of_the_network():
    for widths in ([], [3], [4, 4], [2, 7, 3]):
        network = random_network(widths, 3, 2)
        assert parameter_count(widths, 3, 2) == network.parameter_count


@pytest.mark.parametrize("depth", [1, 2, 3, 5])
def test_the_width_for_a_size_is_the_nearest(depth):
    for parameters in (10, 100, 337):
        width = width_for(parameters, depth)
        gaps = {
            each: abs(parameter_count([each] * depth) - parameters) for each in range(1, width + 20)
        }
        assert gaps[width] == min(gaps.values())


def test_the_same_seed_draws_the_same_network():
    assert random_network([4], seed=5) == random_network([4], seed=5)
    assert random_network([4], seed=5) != random_network([4], seed=6)


def test_comparing_counts_what_regions_counts_and_can_be_stopped():
    seen = list(compare([[6], [3, 3]], draws=2, seed=9))
    assert [(each.widths, len(each.counts)) for each in seen] == [
        ((6,), 1),
        ((3, 3), 1),
        ((6,), 2),
        ((3, 3), 2),
    ]
    window = Window(-3, 3, -3, 3)
    by_hand = [regions(random_network([3, 3], seed=9 + draw), window).count for draw in (0, 1)]
    assert list(seen[-1].counts) == by_hand
    assert seen[-1].mean == sum(by_hand) / 2
    assert seen[-1].bound == most_regions([3, 3])
    assert seen[-1].parameters == parameter_count([3, 3])
    asked = iter([False, False, True])
    assert len(list(compare([[6], [3, 3]], draws=5, stop=lambda: next(asked)))) == 2


def test_what_cannot_be_counted_is_said():
    with pytest.raises(EngineError, match="not tanh"):
        next(compare([[3]], activation="tanh"))
    with pytest.raises(EngineError, match="at least as wide"):
        reached_regions([1, 4])
    with pytest.raises(EngineError, match="at least one"):
        most_regions([0])
    with pytest.raises(EngineError, match="one hidden layer"):
        width_for(10, 0)
