"""Linear regions: known counts, an exact judge in fractions, brute force, area and continuity."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.analysis.counting import most_regions
from engine.analysis.pieces import CORNERS
from engine.analysis.regions import regions
from engine.analysis.section import Cell, Window, feature_section, section
from engine.build import affine, chain, layer, sample
from engine.errors import EngineError
from engine.plan import compile_plan
from tests.engine.analysis.exact_cells import cells
from tests.engine.analysis.nets import LECTURE, random_network, residual, stacked

WINDOW = Window(-3, 3, -3, 3)
CONTINUOUS = sorted(CORNERS.keys() - {"step", "identity"})


def inside(found, rng, each=3):
    """Random points inside each region, (regions · each, 2), and whose they are."""
    share = rng.exponential(size=(len(found), each, found.vertices.shape[1]))
    share *= np.arange(found.vertices.shape[1]) < found.sizes[:, np.newaxis, np.newaxis]
    share /= share.sum(axis=2, keepdims=True)
    points = np.matmul(share, found.vertices)
    return points.reshape(-1, 2), np.repeat(np.arange(len(found)), each)


def check_geometry(found, window):
    assert found.areas.min() > 0
    assert abs(found.areas.sum() - window.area) <= 1e-12 * window.area
    v = found.vertices
    after, then = np.roll(v, -1, axis=1), np.roll(v, -2, axis=1)
    turn = np.cross(
        np.pad(after - v, [(0, 0)] * 2 + [(0, 1)]), np.pad(then - after, [(0, 0)] * 2 + [(0, 1)])
    )
    assert turn[..., 2].min() > -1e-9 * window.area  # convex, anticlockwise
    own = np.arange(v.shape[1]) < found.sizes[:, np.newaxis]
    x, y = v[own].T
    assert x.min() >= window.left - 1e-12 * window.width
    assert x.max() <= window.right + 1e-12 * window.width
    assert y.min() >= window.bottom - 1e-12 * window.height
    assert y.max() <= window.top + 1e-12 * window.height


def check_maps(found, network, across, target):
    rng = np.random.default_rng(1)
    points, owner = inside(found, rng)
    values = compile_plan(network).run(across.inputs(points))[target].reshape(len(points), -1)
    mapped = np.einsum("pok,pk->po", found.matrix[owner], points) + found.start[owner]
    scale = max(1.0, float(np.abs(values).max()))
    assert np.abs(mapped - values).max() <= 1e-9 * scale


def check_continuity(found):
    borders = found.borders
    scale = max(1.0, float(np.abs(found.unit_maps).max()))
    for end in (0, 1):
        at = borders.ends[:, end]
        sides = [
            np.einsum("bok,bk->bo", found.matrix[who], at) + found.start[who]
            for who in borders.pairs.T
        ]
        assert np.abs(sides[0] - sides[1]).max(initial=0.0) <= 1e-7 * scale


# -- known answers


@pytest.mark.parametrize("lines", range(1, 9))
def test_lines_in_general_position_make_one_plus_n_plus_n_over_two(lines):
    angles = np.pi * (np.arange(lines) + 0.5) / lines
    w = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    b = 0.1 * np.sin(7.0 * np.arange(lines) + 1)  # close to the middle, no three through a point
    found = regions(stacked([(w, b), (np.ones((1, lines)), [0])]), Window(-50, 50, -50, 50))
    assert len(found) == 1 + lines + lines * (lines - 1) // 2 == most_regions([lines])
    assert found.bound == most_regions([lines])


def test_parallel_lines_and_lines_through_one_point():
    parallel = stacked([([[1, 0]] * 5, [-2, -1, 0, 1, 2]), (np.ones((1, 5)), [0])])
    assert len(regions(parallel, WINDOW)) == 6
    angles = np.pi * np.arange(6) / 6
    star = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    assert len(regions(stacked([(star, np.zeros(6)), (np.ones((1, 6)), [0])]), WINDOW)) == 12


def test_the_same_line_twice_cuts_once():
    w = [[1, 1], [2, 2], [-0.1, -0.1], [1, 1]]
    found = regions(stacked([(w, [-1, -2, 0.1, -1]), (np.ones((1, 4)), [0])]), WINDOW)
    assert len(found) == 2


def test_lines_that_differ_by_rounding_only_leave_no_sliver():
    b = [-0.3, -(0.1 + 0.2), -0.3 * (1 + 1e-13)]
    found = regions(stacked([([[1, 1]] * 3, b), (np.ones((1, 3)), [0])]), WINDOW)
    assert len(found) == 2
    check_geometry(found, WINDOW)


def test_a_unit_that_cancels_up_to_rounding_does_not_cut():
    w = [[0.1, 0.7], [0.2, 1.4]]  # the second is twice the first, so 2·u − v is 0 but for rounding
    network = stacked([(w, [0.3, 0.6]), ([[2, -1], [1, 1]], [0, 0]), ([[1, 1]], [0])], "relu")
    found = regions(network, WINDOW)
    off = found.pattern_of(0)["a_2"][0]
    assert (found.pattern[:, 2] == off).all()
    check_geometry(found, WINDOW)


def test_the_lecture_network_region_by_region():
    network = stacked(LECTURE, last_bends=True)
    found = regions(network, Window(-2, 3, -2, 3))
    at = found.at(1, 2)  # ReLU(f_2(ReLU(f_1(1, 2)))) = (4, 2), on the line x − y + 1 = 0
    np.testing.assert_allclose(found.matrix[at] @ [1, 2] + found.start[at], [4, 2])
    at = found.at(1, 2.1)  # v is off: f_2(u, 0) = (2u, u) with u = x + y − 1
    np.testing.assert_allclose(found.matrix[at], [[2, 2], [1, 1]])
    np.testing.assert_allclose(found.start[at], [-2, -1])
    assert [part.tolist() for part in found.pattern_of(at).values()] == [[1, 0], [1, 1]]
    at = found.at(1, 1.9)  # both on: 2u − v = x + 3y − 3, u + v = 2x
    np.testing.assert_allclose(found.matrix[at], [[1, 3], [2, 0]], atol=1e-12)
    assert [part.tolist() for part in found.pattern_of(at).values()] == [[1, 1], [1, 1]]
    assert found.layers == (("a_1", 2), ("a_2", 2))


@pytest.mark.parametrize("depth", range(1, 8))
def test_a_folded_plane_has_two_to_the_depth_strips(depth):
    """The tent 1 − |2x − 1| folds [0, 1] in two, so its L-fold composition has 2^L pieces."""
    nodes = [sample("x", [0, 0]), affine("g_0", [[1, 0]], [0])]
    for place in range(depth):
        nodes += [
            affine(f"f_{place}", [[2]], [-1]),
            layer("abs", f"a_{place}"),
            affine(f"g_{place + 1}", [[-1]], [1]),
        ]
    found = regions(chain(nodes), Window(0, 1, 0, 1))
    assert len(found) == found.count == 2**depth
    np.testing.assert_allclose(np.sort(found.areas), np.full(2**depth, 0.5**depth))
    np.testing.assert_allclose(np.abs(found.matrix[:, 0, 0]), 2**depth)


# -- an exact judge

WHOLE = st.integers(-3, 3)


@st.composite
def whole_number_maps(draw):
    widths = draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))
    maps, before = [], 2
    for width in widths:
        row = st.lists(WHOLE, min_size=before, max_size=before)
        w = draw(st.lists(row, min_size=width, max_size=width))
        maps.append((w, draw(st.lists(WHOLE, min_size=width, max_size=width))))
        before = width
    return maps


@settings(max_examples=60, deadline=None)
@given(whole_number_maps(), st.sampled_from([Fraction(0), Fraction(1, 4)]))
def test_patterns_and_areas_equal_those_in_fractions(maps, slope):
    """Whole numbers make lines coincide and meet in one point, the hardest cases for floats."""
    exact = cells(maps, 2, slope)
    kind, options = ("leaky_relu", {"slope": 0.25}) if slope else ("relu", {})
    found = regions(stacked(maps, kind, last_bends=True, **options), Window(-2, 2, -2, 2))
    areas = {
        tuple(row): area for row, area in zip(found.pattern.tolist(), found.areas, strict=True)
    }
    assert len(areas) == len(found)
    assert areas.keys() == exact.keys()
    for pattern, area in areas.items():
        assert area == pytest.approx(float(exact[pattern]), abs=1e-9)


# -- brute force and the network itself


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from(CONTINUOUS),
    st.lists(st.integers(1, 9), min_size=1, max_size=4),
    st.integers(1, 3),
    st.integers(0, 10_000),
)
def test_random_networks_fill_the_window_and_equal_their_maps(kind, widths, outputs, seed):
    network = random_network(widths, 2, outputs, kind, seed)
    window = Window(-2.5, 3, -1, 4)
    found = regions(network, window)
    check_geometry(found, window)
    check_maps(found, network, section(network), f"f_{len(widths) + 1}")
    check_continuity(found)
    assert len({tuple(row) for row in found.pattern.tolist()}) == len(found)
    assert found.count <= len(found) <= found.bound
    assert found.bound == most_regions(widths, 2, len(CORNERS[kind]))


@pytest.mark.parametrize("seed", range(4))
def test_every_pattern_seen_on_a_fine_grid_is_found(seed):
    network = random_network([7, 6, 5], seed=seed)
    found = regions(network, WINDOW)
    x, y = np.meshgrid(WINDOW.xs(400), WINDOW.ys(400))
    values = compile_plan(network).run({"x": np.stack([x.ravel(), y.ravel()], axis=1)})
    inner = np.concatenate([values[f"f_{place}"] for place in (1, 2, 3)], axis=1)
    on = inner[np.abs(inner).min(axis=1) > 1e-7] > 0  # points on a line belong to either side
    _, first = np.unique(on @ 2 ** np.arange(18), return_index=True)
    seen = {tuple(row) for row in on[first].astype(int).tolist()}
    kept = {tuple(row) for row in found.pattern.tolist()}
    assert seen <= kept
    missed = [
        area
        for row, area in zip(found.pattern.tolist(), found.areas, strict=True)
        if tuple(row) not in seen
    ]
    assert all(area < 0.02 for area in missed)  # only what falls between the grid's points


@pytest.mark.parametrize("seed", range(3))
def test_the_region_under_a_point_has_the_points_pattern(seed):
    network = random_network([6, 6], seed=seed)
    found = regions(network, WINDOW)
    rng = np.random.default_rng(seed)
    points = rng.uniform(-3, 3, (50, 2))
    values = compile_plan(network).run({"x": points})
    for place, (x, y) in enumerate(points):
        at = found.at(x, y)
        signs = np.concatenate([values["f_1"][place], values["f_2"][place]]) > 0
        np.testing.assert_array_equal(found.pattern[at], signs)
    assert found.at(3.01, 0) is None
    assert all(found.at(*middle) == who for who, middle in enumerate(found.middles))


def test_branches_joints_and_folds_are_followed():
    network = residual()
    found = regions(network, WINDOW)
    assert len(found) > 20
    check_geometry(found, WINDOW)
    check_maps(found, network, section(network), "f_3")
    check_continuity(found)
    assert [id for id, _ in found.layers] == ["a_1", "a_2", "a_3"]


def test_steps_jump_but_their_regions_are_exact():
    network = random_network([6, 5], activation="step", seed=2)
    found = regions(network, WINDOW)
    check_geometry(found, WINDOW)
    check_maps(found, network, section(network), "f_3")
    assert np.abs(found.matrix).max() == 0.0


def test_at_zero_a_step_and_its_regions_agree():
    network = chain(
        [
            sample("x", [0, 0]),
            affine("f_1", [[1, 0]], [0]),
            layer("relu", "a_1"),
            affine("f_2", [[1]], [0]),
            layer("step", "s"),
        ]
    )
    found = regions(network, WINDOW)
    check_maps(found, network, section(network), "s")
    assert found.areas[found.start[:, 0] == 0].sum() == pytest.approx(18)


def test_a_slice_through_five_inputs():
    network = random_network([6, 6], inputs=5, seed=4)
    across = section(network, [Cell("x", (4,)), Cell("x", (2,))], {"x": [1, -1, 0, 0.5, 0]})
    found = regions(network, WINDOW, across)
    check_geometry(found, WINDOW)
    check_maps(found, network, across, "f_3")
    check_continuity(found)


def test_images_and_other_affine_layers_are_followed_too():
    network = chain(
        [
            sample("x", np.arange(6.0).reshape(2, 3)),
            layer("transpose", "t"),
            layer("slice", "s", axis=1, start=1, stop=3),
            layer("relu", "a"),
            layer("linear", "f", outputs=2),
            layer("flatten", "v"),
            layer("abs", "b"),
            layer("linear", "g", outputs=1),
        ],
        seed=3,
    )
    across = section(network, [Cell("x", (0, 1)), Cell("x", (1, 2))])
    found = regions(network, WINDOW, across)
    assert len(found) >= 4
    check_geometry(found, WINDOW)
    check_maps(found, network, across, "g")


def test_a_layer_inside_has_regions_of_its_own():
    network = random_network([5, 5], seed=1)
    first = regions(network, WINDOW, layer="a_1")
    whole = regions(network, WINDOW)
    assert first.matrix.shape == (len(first), 5, 2)
    assert len(first) < len(whole)
    assert first.layers == (("a_1", 5),)


def test_a_far_and_tiny_window_keeps_its_digits():
    window = Window(1e6, 1e6 + 1, -1e6, -1e6 + 2)
    network = stacked([([[1, 0], [0, 1]], [-1e6 - 0.5, 1e6 - 1]), ([[1, 1]], [0])])
    found = regions(network, window)
    assert len(found) == 4
    np.testing.assert_allclose(found.areas, 0.5, rtol=1e-9)


# -- neighbours


def test_four_quadrants_have_four_borders():
    network = stacked([([[1, 0], [0, 1]], [0, 0]), ([[1, 1]], [0])])
    found = regions(network, WINDOW)
    borders = found.borders
    assert len(borders.pairs) == 4
    lengths = np.hypot(*(borders.ends[:, 1] - borders.ends[:, 0]).T)
    np.testing.assert_allclose(lengths, 3)
    assert sorted(found.unit_of(label)[1] for label in borders.labels) == [0, 0, 1, 1]
    assert found.unit_of(-1) is None


def test_inner_borders_have_the_length_that_the_areas_edges_say():
    """Each inner edge belongs to two regions: perimeters add up to window + twice the borders."""
    for kind in ("relu", "step"):
        found = regions(random_network([7, 7], activation=kind, seed=6), WINDOW)
        v = found.vertices
        perimeters = np.hypot(*np.moveaxis(np.roll(v, -1, axis=1) - v, 2, 0)).sum()
        lengths = np.hypot(*(found.borders.ends[:, 1] - found.borders.ends[:, 0]).T).sum()
        assert perimeters == pytest.approx(24 + 2 * lengths, rel=1e-5)


def test_neighbours_with_one_map_are_one_linear_region():
    network = stacked([([[1, 0], [0, 1], [1, 1]], [0, 0, -1]), ([[1, 1, 0]], [0])])
    found = regions(network, WINDOW)  # nothing listens to the third unit
    assert len(found) == 7
    assert found.count == 4
    flat = chain([sample("x", [0, 0]), affine("f", [[1, 2]]), layer("identity", "i")])
    assert regions(flat, WINDOW).count == len(regions(flat, WINDOW)) == 1


def test_equal_maps_that_do_not_touch_stay_two():
    """ReLU(x − 1) + ReLU(−x − 1) is 0 in the middle; its |slope| is the same on both sides."""
    network = stacked([([[1, 0], [-1, 0]], [-1, -1]), ([[1, -1]], [0])])
    found = regions(network, WINDOW)  # slopes 1, 0, 1
    assert found.count == 3


# -- what has no regions


@pytest.mark.parametrize("kind", ["tanh", "gelu", "softmax", "square", "sine"])
def test_smooth_layers_are_refused(kind):
    with pytest.raises(EngineError, match="no straight pieces"):
        regions(random_network([4], activation=kind), WINDOW)


def test_what_cannot_be_shown_is_said(monkeypatch):
    with pytest.raises(EngineError, match="no layer 'nowhere'"):
        regions(random_network([3]), WINDOW, layer="nowhere")
    network = random_network([3])
    across = feature_section(network, ("x", "xy"))
    with pytest.raises(EngineError, match="bends the plane"):
        regions(network, WINDOW, across)
    two_ends = chain([sample("x", [0, 0]), affine("f", [[1, 1]])]).with_node(sample("y", [1]))
    with pytest.raises(EngineError, match="several last layers"):
        regions(two_ends, WINDOW, section(two_ends, [Cell("x", (0,)), Cell("x", (1,))]))
    monkeypatch.setattr("engine.analysis.regions.MOST_REGIONS", 5)
    with pytest.raises(EngineError, match="more than 5 regions"):
        regions(random_network([9]), WINDOW)
