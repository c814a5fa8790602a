"""Every built-in set: its shape, its size, and the bundled data against their sources."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest

from engine.data import NORMALISATIONS, DataSet, Preparation, Source, data_sets, make
from engine.data.source import GROUPS
from engine.errors import EngineError

KEYS = tuple(data_sets())
PLANE = tuple(key for key, source in data_sets().items() if source.group == GROUPS[0])
CURVES = tuple(key for key, source in data_sets().items() if source.group == GROUPS[1])
QUIET = Preparation(noise=0)


def least_squares_accuracy(features: np.ndarray, labels: np.ndarray) -> float:
    """The share of points that the best affine function (by least squares) puts on their side."""
    design = np.column_stack([features, np.ones(len(features))])
    solution = np.linalg.lstsq(design, np.where(labels == 1, 1.0, -1.0), rcond=None)[0]
    return float(((design @ solution > 0) == (labels == 1)).mean())


def test_the_sets_that_were_promised_are_there() -> None:
    promised = {"circle", "xor", "gaussians", "spiral", "moons", "rings", "checkerboard"}
    promised |= {"sine", "absolute", "cubic", "step", "line"}
    promised |= {"digits-8", "digits-28", "iris", "penguins"}
    assert promised <= set(KEYS)


@pytest.mark.parametrize("key", KEYS)
class TestEverySet:
    def source(self, key: str) -> Source:
        return data_sets()[key]

    def test_it_says_what_it_is(self, key: str) -> None:
        source = self.source(key)
        assert source.key == key
        assert source.title
        assert source.help.endswith(".")
        assert source.licence

    @pytest.mark.parametrize("normalisation", NORMALISATIONS)
    def test_the_same_seed_gives_the_same_bits(self, key: str, normalisation: str) -> None:
        preparation = Preparation(seed=7, noise=0.2, normalisation=normalisation)  # type: ignore[arg-type]
        count = max(self.source(key).minimum, 60)
        first, second = make(key, preparation, count), make(key, preparation, count)
        for name in ("inputs", "targets", "points", "train", "test"):
            assert getattr(first, name).tobytes() == getattr(second, name).tobytes()
        other = make(key, Preparation(seed=8, noise=0.2), count)
        assert other.inputs.tobytes() != first.inputs.tobytes()

    def test_the_count_is_kept(self, key: str) -> None:
        source = self.source(key)
        for count in {source.minimum, source.minimum + 1, min(source.maximum, 501)}:
            data = make(key, count=count)
            assert data.count == count == len(data.targets) == len(data.train) + len(data.test)

    @pytest.mark.parametrize("count", [-1, 0, 10**9])
    def test_a_count_out_of_bounds_is_refused(self, key: str, count: int) -> None:
        with pytest.raises(EngineError, match="can have from"):
            make(key, count=count)

    def test_names_fit_the_numbers(self, key: str) -> None:
        data = make(key)
        assert data.inputs.dtype == np.float64
        if data.inputs.ndim == 2:
            assert len(data.input_names) == data.inputs.shape[1]
        if data.task == "classification":
            assert set(np.unique(data.targets)) == set(range(len(data.class_names)))
        else:
            assert data.targets.shape == (data.count, len(data.target_names))

    def test_its_arrays_cannot_be_changed(self, key: str) -> None:
        data = make(key)
        for array in (data.inputs, data.targets, data.points, data.train, data.test):
            with pytest.raises(ValueError, match="read-only"):
                array[...] = 0


def test_an_unknown_set_is_refused_with_the_choices() -> None:
    with pytest.raises(EngineError, match="no data set “moon”; choose from circle, xor"):
        make("moon")


@pytest.mark.parametrize("key", [*PLANE, "digits-8", "digits-28", "iris", "penguins"])
def test_every_class_keeps_its_share_in_a_small_choice(key: str) -> None:
    source = data_sets()[key]
    whole = np.bincount(make(key).targets) / source.count
    part = np.bincount(make(key, count=source.minimum).targets, minlength=len(whole))
    assert np.abs(part - whole * source.minimum).max() <= 1


@pytest.mark.parametrize("key", PLANE)
def test_classes_in_the_plane_are_of_equal_size(key: str) -> None:
    sizes = np.bincount(make(key, count=301).targets)
    assert sizes.max() - sizes.min() <= 1


@pytest.mark.parametrize("key", [key for key in PLANE if not key.startswith("gaussians")])
def test_without_noise_points_stay_within_the_span(key: str) -> None:
    assert np.abs(make(key, QUIET, 2000).points).max() <= data_sets()[key].span + 1e-12


def polar(data: DataSet) -> tuple[np.ndarray, np.ndarray]:
    return np.hypot(*data.points.T), np.arctan2(data.points[:, 1], data.points[:, 0])


class TestShapes:
    def test_the_circle_is_a_disc_in_a_ring(self) -> None:
        data = make("circle", QUIET, 2000)
        radius, _ = polar(data)
        assert radius[data.targets == 0].max() <= 1.5
        assert radius[data.targets == 1].min() >= 2.1
        assert least_squares_accuracy(data.points, data.targets) < 0.7
        squares = data.points**2
        assert least_squares_accuracy(squares, data.targets) == 1
        # Evenly filled: a disc of half the area holds half the points.
        inner = radius[data.targets == 0]
        assert abs((inner < 1.5 / np.sqrt(2)).mean() - 0.5) < 0.05

    def test_xor_is_the_sign_of_the_product(self) -> None:
        data = make("xor", QUIET, 2000)
        x, y = data.points.T
        assert np.array_equal(data.targets == 1, x * y < 0)
        assert np.abs(data.points).min() >= 0.15
        assert least_squares_accuracy(data.points, data.targets) < 0.6
        assert least_squares_accuracy((x * y)[:, np.newaxis], data.targets) == 1
        corners = np.unique(np.sign(data.points), axis=0, return_counts=True)[1]
        assert corners.min() > 400

    def test_gaussians_have_their_centres_and_spread(self) -> None:
        data = make("gaussians", QUIET, 4000)
        for label, centre in ((0, -1.5), (1, 1.5)):
            cloud = data.points[data.targets == label]
            assert np.allclose(cloud.mean(axis=0), centre, atol=5 * 0.6 / np.sqrt(2000))
            assert np.allclose(cloud.std(axis=0), 0.6, atol=0.05)
        assert least_squares_accuracy(data.points, data.targets) > 0.99

    def test_three_gaussians_stand_apart(self) -> None:
        data = make("gaussians-3", QUIET, 3000)
        centres = np.array([data.points[data.targets == label].mean(axis=0) for label in range(3)])
        nearest = ((data.points[:, np.newaxis] - centres) ** 2).sum(axis=2).argmin(axis=1)
        assert (nearest == data.targets).mean() > 0.98

    def test_the_spiral_lies_exactly_on_its_arms(self) -> None:
        data = make("spiral", QUIET, 2000)
        radius, angle = polar(data)
        turned = 3.5 * np.pi * radius / 3 + np.pi * data.targets
        off = np.angle(np.exp(1j * (angle - turned)))
        assert np.abs(off * radius).max() < 1e-12
        assert least_squares_accuracy(data.points, data.targets) < 0.7

    def test_moons_lie_exactly_on_half_circles(self) -> None:
        data = make("moons", QUIET, 2000)
        for label, centre, side in ((0, (-1.0, -0.5), 1), (1, (1.0, 0.5), -1)):
            away = data.points[data.targets == label] - centre
            assert np.abs(np.hypot(*away.T) - 2).max() < 1e-12
            assert (side * away[:, 1]).min() >= -1e-12
        assert 0.7 < least_squares_accuracy(data.points, data.targets) < 0.95

    def test_rings_lie_exactly_on_circles(self) -> None:
        data = make("rings", QUIET, 2000)
        radius, _ = polar(data)
        assert np.abs(radius - np.rint(radius)).max() < 1e-12
        assert np.array_equal(data.targets == 1, np.rint(radius) == 2)
        assert set(np.rint(radius)) == {1, 2, 3}

    def test_the_checkerboard_alternates(self) -> None:
        data = make("checkerboard", QUIET, 4000)
        square = np.floor((data.points + 3) / 1.5).astype(int)
        assert np.array_equal(square.sum(axis=1) % 2, data.targets)
        used = np.unique(square, axis=0, return_counts=True)
        assert len(used[0]) == 16
        assert used[1].min() > 150


class TestCurves:
    FORMULAS = (
        ("sine", np.sin),
        ("absolute", np.abs),
        ("cubic", lambda x: x**3 - x),
        ("step", lambda x: (x >= 0) * 1.0),
        ("line", lambda x: 0.5 * x + 1),
    )

    @pytest.mark.parametrize(("key", "formula"), FORMULAS)
    def test_without_noise_points_lie_on_the_curve(self, key: str, formula) -> None:  # type: ignore[no-untyped-def]
        data = make(key, QUIET, 500)
        assert np.allclose(data.targets, formula(data.inputs), rtol=0, atol=1e-14)

    @pytest.mark.parametrize("key", CURVES)
    def test_x_covers_the_whole_window_without_gaps(self, key: str) -> None:
        span = data_sets()[key].span
        x = np.sort(make(key, QUIET, 200).inputs[:, 0])
        assert np.diff(x).max() < 2 * (2 * span / 200)
        assert -span <= x[0] < -0.98 * span
        assert 0.98 * span < x[-1] <= span

    @pytest.mark.parametrize("key", CURVES)
    def test_noise_moves_y_and_never_x(self, key: str) -> None:
        exact = data_sets()[key].exact
        assert exact is not None
        quiet, noisy = make(key, QUIET, 4000), make(key, Preparation(noise=0.4), 4000)
        assert np.array_equal(quiet.inputs, noisy.inputs)
        scatter = noisy.targets - exact(noisy.inputs)
        assert abs(scatter.std() - 0.4) < 0.02
        assert abs(scatter.mean()) < 5 * 0.4 / np.sqrt(4000)

    def test_the_line_is_noisy_by_itself(self) -> None:
        data = make("line", count=4000)
        assert abs((data.targets - (data.inputs / 2 + 1)).std() - 0.5) < 0.03


class TestDigits:
    """The sums and hashes were computed from the source files without numpy (awk, node)."""

    def test_small_digits_are_the_source_line_by_line(self) -> None:
        data = make("digits-8")
        levels = data.points.reshape(-1, 64) * 16
        assert np.array_equal(levels, np.rint(levels))
        lines = [
            ",".join(str(int(number)) for number in (*row, label)) + "\n"
            for row, label in zip(levels, data.targets, strict=True)
        ]
        # sha256sum of the unpacked digits.csv
        digest = hashlib.sha256("".join(lines).encode()).hexdigest()
        assert digest == "6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8"

    def test_small_digits_have_the_sums_of_the_source(self) -> None:
        data = make("digits-8")
        sums = [data.points[data.targets == digit].sum() * 16 for digit in range(10)]
        expected = [56415, 57007, 55566, 56151, 56239, 55915, 56336, 54289, 57408, 56392]
        assert sums == expected

    def test_large_digits_are_the_source_pixel_by_pixel(self) -> None:
        data = make("digits-28")
        levels = data.points.reshape(4000, 784) * 255
        digest = hashlib.sha256(np.rint(levels).astype(np.uint8).tobytes()).hexdigest()
        assert digest == "214ab262d78d564d71f868ed5cf102cc06ec63c56e0fb11696a72a7b3e3d0a81"
        assert np.array_equal(np.bincount(data.targets), np.full(10, 400))
        # The mean grey of all of MNIST, as published: 0.1307.
        assert abs(data.points.mean() - 0.1307) < 0.004

    def test_images_stand_upright(self) -> None:
        """A 1 is a vertical stroke: its ink varies more from left to right than up and down."""
        for key, size in (("digits-8", 8), ("digits-28", 28)):
            data = make(key)
            assert data.input_shape == (size, size, 1)
            one = data.points[data.targets == 1].mean(axis=0)[..., 0]
            assert one.sum(axis=0).std() > 2 * one.sum(axis=1).std()
            # A 7 has its bar at the top.
            seven = data.points[data.targets == 7].mean(axis=0)[..., 0]
            assert seven[: size // 2].sum() > 1.1 * seven[size // 2 :].sum()

    def test_noisy_grey_stays_between_paper_and_ink(self) -> None:
        data = make("digits-8", Preparation(noise=0.5), 100)
        assert data.points.min() == 0
        assert data.points.max() == 1

    def test_nearest_neighbours_agree_across_the_split(self) -> None:
        """Labels belong to their images: one nearest neighbour is right nearly always."""
        data = make("digits-8", Preparation(test_share=0.2))
        flat = data.inputs.reshape(data.count, 64)
        train, test = flat[data.train], flat[data.test]
        distance = (train**2).sum(axis=1) - 2 * test @ train.T
        found = data.targets[data.train][distance.argmin(axis=1)]
        assert (found == data.targets[data.test]).mean() > 0.97


class TestTables:
    def test_iris_has_the_published_means(self) -> None:
        data = make("iris")
        assert data.class_names == ("setosa", "versicolor", "virginica")
        assert np.array_equal(np.bincount(data.targets), [50, 50, 50])
        assert np.allclose(
            data.points.mean(axis=0), [5.843333, 3.057333, 3.758, 1.199333], atol=1e-6
        )
        means = [data.points[data.targets == label].mean(axis=0) for label in range(3)]
        published = [
            [5.006, 3.428, 1.462, 0.246],
            [5.936, 2.77, 4.26, 1.326],
            [6.588, 2.974, 5.552, 2.026],
        ]
        assert np.allclose(means, published, atol=1e-9)

    def test_setosa_can_be_parted_by_a_line(self) -> None:
        data = make("iris")
        assert least_squares_accuracy(data.points, (data.targets == 0) * 1) == 1

    def test_penguins_have_the_published_counts_and_means(self) -> None:
        data = make("penguins")
        assert data.class_names == ("Adelie", "Chinstrap", "Gentoo")
        assert np.array_equal(np.bincount(data.targets), [151, 68, 123])
        means = [43.921930, 17.151170, 200.915205, 4201.754386]
        assert np.allclose(data.points.mean(axis=0), means, atol=1e-6)
        assert any(note.startswith("2 rows of 344") for note in data.notes)

    def test_noise_is_in_standard_deviations_of_each_column(self) -> None:
        quiet, noisy = make("penguins", QUIET), make("penguins", Preparation(noise=0.5))
        moved = (noisy.points - quiet.points).std(axis=0) / quiet.points.std(axis=0)
        assert np.allclose(moved, 0.5, atol=0.1)
