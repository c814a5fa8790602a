"""Noise, split, filled gaps, features and scaling."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from engine.data import FEATURES, DataSet, Preparation, make
from engine.data.prepare import Raw, fit, prepare, split
from engine.errors import EngineError

shares = st.floats(0, 0.9)
seeds = st.integers(0, 2**63 - 1)
label_arrays = st.lists(st.integers(0, 4), min_size=2, max_size=200).map(np.array)


def rows(**changes: object) -> Raw:
    """Twenty examples of two classes and three columns, or what `changes` makes of them."""
    values = {
        "key": "t",
        "title": "Test",
        "task": "classification",
        "inputs": np.random.default_rng(0).normal(5, 3, (20, 3)),
        "targets": np.arange(20) % 2,
        "input_names": ("a", "b", "c"),
        "class_names": ("no", "yes"),
    }
    return Raw(**{**values, **changes})  # type: ignore[arg-type]


class TestSplit:
    @given(label_arrays, shares, seeds)
    def test_every_row_is_in_exactly_one_part(self, labels, share, seed) -> None:  # type: ignore[no-untyped-def]
        for given_labels in (labels, None):
            train, test = split(given_labels, len(labels), share, seed)
            assert sorted([*train, *test]) == list(range(len(labels)))
            assert len(train) >= 1

    @given(label_arrays, shares, seeds)
    def test_each_class_gives_its_part_to_within_one(self, labels, share, seed) -> None:  # type: ignore[no-untyped-def]
        train, test = split(labels, len(labels), share, seed)
        for label in set(labels.tolist()):
            size = int((labels == label).sum())
            part = int((labels[test] == label).sum())
            assert part <= size - 1  # something is left to learn from
            # ± 1 for the class, and the total was itself rounded by at most half a row.
            assert abs(part - min(share * size, size - 1)) < 1.5
        assert len(train) + len(test) == len(labels)

    @given(st.integers(2, 500), shares, seeds)
    def test_without_classes_the_test_part_is_the_rounded_share(self, count, share, seed) -> None:  # type: ignore[no-untyped-def]
        _, test = split(None, count, share, seed)
        assert abs(len(test) - share * count) <= max(0.5, share * count - (count - 1))

    def test_large_classes_give_the_exact_total(self) -> None:
        labels = np.repeat([0, 1, 2], [50, 30, 20])
        _, test = split(labels, 100, 0.3, 1)
        assert np.array_equal(np.bincount(labels[test]), [15, 9, 6])

    def test_seeds_differ_and_repeat(self) -> None:
        labels = np.arange(100) % 2
        first, again, other = (split(labels, 100, 0.3, seed) for seed in (1, 1, 2))
        assert np.array_equal(first[1], again[1])
        assert not np.array_equal(np.sort(first[1]), np.sort(other[1]))

    def test_training_rows_come_mixed(self) -> None:
        """In batches taken in order, both classes appear."""
        data = make("circle", Preparation(test_share=0))
        labels = data.targets[data.train]
        assert all(0 < batch.sum() < 30 for batch in labels.reshape(10, 30))

    def test_no_test_part_is_allowed(self) -> None:
        data = make("circle", Preparation(test_share=0))
        assert len(data.test) == 0
        assert len(data.train) == data.count


class TestNoise:
    def test_it_scales_one_and_the_same_jitter(self) -> None:
        """Moving the slider moves points along straight lines and leaves the split alone."""
        still, one, two = (make("moons", Preparation(noise=n, seed=3)) for n in (0, 0.1, 0.2))
        assert np.allclose(two.points - still.points, 2 * (one.points - still.points), atol=1e-14)
        assert np.array_equal(one.train, two.train)
        assert abs((one.points - still.points).std() - 0.1) < 0.01
        assert np.array_equal(one.targets, still.targets)


class TestScaling:
    def test_standard_gives_mean_0_and_deviation_1_on_the_training_part(self) -> None:
        data = prepare(rows(), Preparation(normalisation="standard"))
        train = data.inputs[data.train]
        assert np.allclose(train.mean(axis=0), 0, atol=1e-12)
        assert np.allclose(train.std(axis=0), 1, atol=1e-12)

    def test_min_max_spans_0_to_1_on_the_training_part(self) -> None:
        data = prepare(rows(), Preparation(normalisation="min-max"))
        train = data.inputs[data.train]
        assert np.array_equal(train.min(axis=0), np.zeros(3))
        assert np.allclose(train.max(axis=0), 1, atol=1e-15)

    @pytest.mark.parametrize("normalisation", ["standard", "min-max"])
    def test_the_test_part_has_no_say(self, normalisation) -> None:  # type: ignore[no-untyped-def]
        """Whatever the held-out rows hold, the training rows come out the same."""
        preparation = Preparation(normalisation=normalisation)
        plain = prepare(rows(), preparation)
        inputs = rows().inputs.copy()
        inputs[plain.test] = 1e6
        wild = prepare(rows(inputs=inputs), preparation)
        assert np.array_equal(plain.inputs[plain.train], wild.inputs[wild.train])
        assert wild.inputs[wild.test].min() > 1000

    def test_gaps_are_filled_from_the_training_part(self) -> None:
        inputs = rows().inputs.copy()
        inputs[4, 1] = np.nan
        data = prepare(rows(inputs=inputs), Preparation())
        others = [row for row in data.train if row != 4]
        assert np.isclose(data.inputs[4, 1], inputs[others, 1].mean(), rtol=1e-14)

    def test_gaps_in_a_category_take_the_most_frequent(self) -> None:
        hot = np.eye(3)[[0, 1, 1, 1, 2, 1, 0, 1, 2, 1] * 2]
        hot[7] = np.nan
        data = prepare(rows(inputs=hot, groups=((0, 1, 2),)), Preparation())
        assert np.array_equal(data.inputs[7], [0, 1, 0])

    def test_constant_columns_become_zero(self) -> None:
        inputs = rows().inputs.copy()
        inputs[:, 2] = 0.1  # whose mean of many is not exactly 0.1
        for normalisation in ("standard", "min-max"):
            data = prepare(rows(inputs=inputs), Preparation(normalisation=normalisation))
            assert np.array_equal(data.inputs[:, 2], np.zeros(20))

    @given(
        arrays.arrays(np.float64, (6, 2), elements=st.floats(-1e100, 1e100)),
        st.sampled_from(["standard", "min-max"]),
    )
    def test_nothing_measurable_overflows(self, values, normalisation) -> None:  # type: ignore[no-untyped-def]
        with warnings.catch_warnings():
            # Products of tiny numbers may round to zero; that loses nothing here.
            warnings.filterwarnings("ignore", "underflow")
            scaling = fit(values, normalisation)
            assert scaling is not None
            assert np.isfinite(scaling.apply(values)).all()

    def test_targets_of_regression_are_scaled_and_come_back(self) -> None:
        data = make("cubic", Preparation(normalisation="standard"))
        assert np.isclose(data.targets[data.train].std(), 1)
        exact = data.points**3 - data.points
        assert np.allclose(data.decode_targets(data.targets), exact, atol=1e-12)
        assert data.decode_targets(np.zeros((1, 1))).shape == (1, 1)

    def test_encode_repeats_the_way_from_points_to_inputs(self) -> None:
        preparation = Preparation(features=("x2", "y2", "sin_x"), normalisation="standard")
        data = make("circle", preparation)
        assert np.allclose(data.encode(data.points), data.inputs, atol=1e-15)
        plain = make("circle")
        assert np.array_equal(plain.encode(plain.points), plain.inputs)


class TestFeatures:
    def test_all_seven(self) -> None:
        data = make("moons", Preparation(features=tuple(FEATURES)))
        x, y = data.points.T
        expected = np.column_stack([x, y, x**2, y**2, x * y, np.sin(x), np.sin(y)])
        assert np.allclose(data.inputs, expected, atol=1e-15)
        assert data.input_names == ("x", "y", "x²", "y²", "x·y", "sin x", "sin y")

    def test_names_follow_the_coordinates(self) -> None:
        raw = rows(inputs=rows().inputs[:, :2], input_names=("length", "width"))
        data = prepare(raw, Preparation(features=("xy", "sin_y")))
        assert data.input_names == ("length·width", "sin width")

    def test_a_curve_has_features_of_x(self) -> None:
        data = make("sine", Preparation(features=("x", "x2", "sin_x")))
        assert np.allclose(data.inputs[:, 2:], data.targets, atol=1e-15)

    @pytest.mark.parametrize(
        ("key", "features", "sentence"),
        [
            ("sine", ("x", "y"), "y needs a second coordinate; Sine has only one"),
            ("sine", ("xy",), "x·y needs a second coordinate"),
            ("iris", ("x",), "Iris has 4 inputs"),
            ("digits-8", ("x",), "Digits 8×8 has 64 inputs"),
            ("moons", (), "at least one feature"),
            ("moons", ("x", "x"), "only once"),
            ("moons", ("z",), "no feature “z”"),
        ],
    )
    def test_what_does_not_fit_is_refused(self, key, features, sentence) -> None:  # type: ignore[no-untyped-def]
        with pytest.raises(EngineError, match=sentence):
            make(key, Preparation(features=features))


@pytest.mark.parametrize(
    ("preparation", "sentence"),
    [
        (Preparation(seed=-1), "seed"),
        (Preparation(seed=2**63), "seed"),
        (Preparation(test_share=0.95), "test part"),
        (Preparation(test_share=-0.1), "test part"),
        (Preparation(test_share=float("nan")), "test part"),
        (Preparation(noise=-1), "noise"),
        (Preparation(noise=float("inf")), "noise"),
        (Preparation(noise=float("nan")), "noise"),
        (Preparation(normalisation="other"), "normalisation"),  # type: ignore[arg-type]
    ],
)
def test_settings_out_of_bounds_are_refused(preparation: Preparation, sentence: str) -> None:
    with pytest.raises(EngineError, match=sentence):
        make("circle", preparation)


class TestDataSet:
    @pytest.mark.parametrize(
        ("changes", "sentence"),
        [
            ({"inputs": np.zeros((0, 3)), "targets": np.zeros(0, int)}, "too few"),
            ({"class_names": ("only",), "targets": np.zeros(20, int)}, "only one class"),
            ({"targets": np.arange(20) % 3}, "not numbers of its classes"),
            ({"targets": np.arange(20.0)[:, np.newaxis], "task": "regression"}, None),
            ({"inputs": np.full((20, 3), np.inf)}, "not finite"),
        ],
    )
    def test_what_does_not_fit_is_refused(self, changes, sentence) -> None:  # type: ignore[no-untyped-def]
        if sentence is None:
            assert prepare(rows(**changes), Preparation()).outputs == 1
            return
        with pytest.raises(EngineError, match=sentence):
            prepare(rows(**changes), Preparation())

    def test_a_row_in_both_parts_is_refused(self) -> None:
        data = make("circle", count=10)
        values = {name: getattr(data, name) for name in DataSet.__dataclass_fields__}
        with pytest.raises(EngineError, match="exactly once"):
            DataSet(**{**values, "test": data.train})
        with pytest.raises(EngineError, match="no example for training"):
            DataSet(**{**values, "train": np.zeros(0, int), "test": np.arange(10)})

    def test_one_hot_rows_name_the_class(self) -> None:
        data = make("gaussians-3")
        hot = data.one_hot()
        assert hot.shape == (300, 3)
        assert np.array_equal(hot.argmax(axis=1), data.targets)
        assert np.array_equal(hot.sum(axis=1), np.ones(300))
        assert data.outputs == 3
        with pytest.raises(EngineError, match="no classes"):
            make("sine").one_hot()
