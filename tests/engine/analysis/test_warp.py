"""The bent grid: stages against the plan, blends against x + t(…), and a steady projection."""

import numpy as np
import pytest

from engine.analysis.section import Cell, Window, feature_section, section
from engine.analysis.warp import principal_view, warp
from engine.build import affine, chain, layer, sample
from engine.errors import EngineError
from engine.plan import compile_plan
from tests.engine.analysis.nets import LECTURE, random_network, residual, stacked

WINDOW = Window(-2, 2, -1, 3)
POINTS = np.random.default_rng(0).uniform(-1, 1, (9, 2))


def test_each_part_of_the_lecture_network_is_a_stage():
    found = warp(stacked(LECTURE, last_bends=True), WINDOW, POINTS, lines=5, samples=7)
    parts = [(stage.node, stage.part) for stage in found.stages]
    assert parts == [
        ("", "x"),
        ("f_1", "Wx"),
        ("f_1", "+b"),
        ("a_1", "σ"),
        ("f_2", "Wx"),
        ("f_2", "+b"),
        ("a_2", "σ"),
    ]
    assert all(stage.view.kind == "direct" for stage in found.stages)
    (w, b), _ = LECTURE
    np.testing.assert_allclose(found.points(0), POINTS)
    np.testing.assert_allclose(found.points(1), POINTS @ np.transpose(w))
    np.testing.assert_allclose(found.points(2), POINTS @ np.transpose(w) + b)
    values = compile_plan(stacked(LECTURE, last_bends=True)).run({"x": POINTS})
    np.testing.assert_allclose(found.points(6), values["a_2"])


@pytest.mark.parametrize("t", [0.0, 0.25, 1.0])
def test_between_stages_points_move_straight(t):
    found = warp(stacked(LECTURE), WINDOW, POINTS, lines=3, samples=4)
    w, b = (np.asarray(each, float) for each in LECTURE[0])
    np.testing.assert_allclose(found.points(1, t), (1 - t) * POINTS + t * POINTS @ w.T)
    np.testing.assert_allclose(found.points(2, t), POINTS @ w.T + t * b)
    z = POINTS @ w.T + b
    np.testing.assert_allclose(found.points(3, t), z + t * (np.maximum(z, 0) - z))


def test_the_grid_is_lines_over_the_window():
    found = warp(stacked(LECTURE), WINDOW, lines=5, samples=9)
    grid = found.grid(0)
    assert grid.shape == (10, 9, 2)
    np.testing.assert_allclose(grid[:5, :, 0], np.linspace(-2, 2, 5)[:, np.newaxis] * np.ones(9))
    np.testing.assert_allclose(grid[5:, :, 1], np.linspace(-1, 3, 5)[:, np.newaxis] * np.ones(9))
    np.testing.assert_allclose(grid[0, :, 1], np.linspace(-1, 3, 9))
    assert found.points(0).shape == (0, 2)


def test_a_wide_layer_is_drawn_in_its_principal_plane():
    found = warp(random_network([5, 1], outputs=3, seed=2), WINDOW, POINTS)
    views = {(stage.node, stage.part): stage.view for stage in found.stages}
    flat = views["f_1", "+b"]
    assert flat.kind == "principal"
    assert "PCA" in flat.title
    assert flat is views["f_1", "Wx"]  # so that + b is a shift
    assert flat.share == pytest.approx(1.0)  # a plane stays a plane until σ bends it
    np.testing.assert_allclose(flat.matrix @ flat.matrix.T, np.eye(2), atol=1e-12)
    bent = views["a_1", "σ"]
    assert 0.5 < bent.share < 1.0
    line = views["f_2", "+b"]
    assert line.kind == "line"
    assert np.abs(found.points(5)[:, 1]).max() == 0.0


def test_the_share_is_the_spread_that_the_picture_keeps():
    values = np.random.default_rng(3).standard_normal((200, 6)) * [5, 4, 1, 1, 1, 0.5]
    view = principal_view(values)
    kept = (values - values.mean(axis=0)) @ view.matrix.T
    assert view.share == pytest.approx(kept.var(axis=0).sum() / values.var(axis=0).sum())
    covariance = np.cov(values.T)
    largest = np.sort(np.linalg.eigvalsh(covariance))[-2:].sum()
    assert view.share == pytest.approx(largest / np.trace(covariance))


def test_the_projection_keeps_still_when_the_weights_move_a_little():
    """An isometry into eight numbers has no preferred directions: plain PCA would spin at will."""
    rng = np.random.default_rng(5)
    w = np.linalg.qr(rng.standard_normal((8, 2)))[0]
    window = Window(-1, 1, -1, 1)
    first = warp(stacked([(w, np.zeros(8))], last_bends=False), window, POINTS)
    np.testing.assert_allclose(first.points(1), POINTS, atol=1e-9)  # turned back to where it was
    for _ in range(5):
        nudged = w + 1e-6 * rng.standard_normal((8, 2))
        again = warp(stacked([(nudged, np.zeros(8))]), window, POINTS)
        assert np.abs(again.points(1) - first.points(1)).max() < 1e-4


def test_a_flat_picture_still_has_a_fixed_sign():
    values = np.random.default_rng(0).standard_normal((50, 4)) * [3, 2, 1, 1]
    flat = np.stack([values[:, 0], np.zeros(50)], axis=1)
    for sign in (1.0, -1.0):
        view = principal_view(sign * values, flat)
        assert (view.matrix[np.arange(2), np.abs(view.matrix).argmax(axis=1)] > 0).all()


def test_branches_blend_from_their_first_port():
    found = warp(residual(), WINDOW, POINTS)
    stages = {(stage.node, stage.part): (place, stage) for place, stage in enumerate(found.stages)}
    _, joined = stages["sum", "f"]
    assert joined.before == stages["half", "f"][0]
    values = compile_plan(residual()).run({"x": POINTS})
    np.testing.assert_allclose(joined.values[found.lines.size :], values["sum"])


def test_features_and_slices_start_from_the_plane():
    network = random_network([2], inputs=3)
    across = feature_section(network, ("x", "y", "xy"))
    found = warp(network, WINDOW, POINTS, across)
    assert [stage.part for stage in found.stages[:3]] == ["x", "features", "Wx"]
    np.testing.assert_allclose(found.points(0), POINTS)
    sliced = section(network, [Cell("x", (2,)), Cell("x", (0,))])
    again = warp(network, WINDOW, POINTS, sliced)
    w = network.node("f_1").weights["W"]
    np.testing.assert_allclose(again.points(1), POINTS @ w[:, [2, 0]].T)


@pytest.mark.parametrize(
    ("network", "options", "sentence"),
    [
        (random_network([2]), {"lines": 1}, "two lines"),
        (random_network([2]), {"lines": 2000, "samples": 2000}, "200,000"),
        (random_network([2]), {"points": [[1, 2, 3]]}, "two coordinates"),
        (random_network([2], 1), {}, "two of the inputs"),
        (
            chain([sample("x", [0, 0]), affine("f", np.ones((4, 2))), layer("reshape", "r")]),
            {},
            "give a vector",
        ),
    ],
)
def test_what_cannot_be_bent_is_said(network, options, sentence):
    with pytest.raises(EngineError, match=sentence):
        warp(network, WINDOW, **options)


@pytest.mark.parametrize(
    ("network", "sentence"),
    [
        (chain([sample("x", np.zeros((3, 4))), layer("relu", "a_1")]), "layers that give a vector"),
        (
            stacked([(np.zeros((60_000, 2)), np.zeros(60_000))], last_bends=True),
            "would take .* GB of memory",
        ),
    ],
)
def test_what_cannot_be_drawn_is_refused_before_it_is_computed(network, sentence, monkeypatch):
    plan = compile_plan(network)

    def run(*_):
        raise AssertionError("a language model would take gigabytes here")

    monkeypatch.setattr(plan, "run", run)
    cells = [Cell("x", (0, 0)), Cell("x", (0, 1))] if "vector" in sentence else None
    across = section(plan, cells) if cells else None
    with pytest.raises(EngineError, match=sentence):
        warp(plan, WINDOW, across=across)
