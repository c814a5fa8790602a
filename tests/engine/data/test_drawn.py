"""Points drawn by hand."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data import Drawn, DrawnPoint, Preparation
from engine.errors import EngineError

FOUR = Drawn(
    (DrawnPoint(0, 0, 0), DrawnPoint(1, 1, 0), DrawnPoint(0, 1, 1), DrawnPoint(1, 0, 1)),
)
coordinates = st.floats(-1e6, 1e6)


def test_points_become_inputs_and_classes() -> None:
    data = FOUR.data_set(Preparation(test_share=0))
    assert data.inputs.tolist() == [[0, 0], [1, 1], [0, 1], [1, 0]]
    assert data.targets.tolist() == [0, 0, 1, 1]
    assert (data.task, data.class_names) == ("classification", ("blue", "orange"))


def test_a_drawn_curve_is_x_to_y() -> None:
    data = Drawn(FOUR.points, "regression").data_set()
    assert data.inputs.tolist() == [[0], [1], [0], [1]]
    assert data.targets.tolist() == [[0], [1], [1], [0]]
    assert (data.input_names, data.target_names) == (("x",), ("y",))


@given(st.lists(st.tuples(coordinates, coordinates, st.integers(0, 1)), max_size=30))
def test_a_drawing_survives_being_saved(points) -> None:  # type: ignore[no-untyped-def]
    drawn = Drawn(tuple(DrawnPoint(*point) for point in points))
    assert msgspec.json.decode(msgspec.json.encode(drawn), type=Drawn) == drawn


@given(
    st.lists(st.tuples(coordinates, coordinates), min_size=2, max_size=30),
    st.sampled_from(["none", "standard", "min-max"]),
)
def test_any_drawing_can_be_prepared(points, normalisation) -> None:  # type: ignore[no-untyped-def]
    drawn = Drawn(tuple(DrawnPoint(x, y, n % 2) for n, (x, y) in enumerate(points)))
    data = drawn.data_set(Preparation(normalisation=normalisation))
    assert np.isfinite(data.inputs).all()
    assert sorted([*data.train, *data.test]) == list(range(len(points)))


def test_drawing_and_erasing() -> None:
    drawn = FOUR.with_point(5, 5, 1)
    assert len(drawn.points) == 5
    assert len(FOUR.points) == 4
    erased = drawn.without_near(0.1, 0, 0.2)
    assert erased.points == (*FOUR.points[1:], DrawnPoint(5, 5, 1))


@pytest.mark.parametrize(
    ("drawn", "sentence"),
    [
        (Drawn(), "at least two points"),
        (Drawn(FOUR.points[:2]), "same class"),
        (Drawn(FOUR.points, class_names=("only",)), "2 to 10 classes"),
        (Drawn((*FOUR.points, DrawnPoint(0, 0, 2))), "does not have"),
        (Drawn((*FOUR.points, DrawnPoint(0, 0, -1))), "does not have"),
        (Drawn((*FOUR.points, DrawnPoint(float("nan"), 0))), "Point 5"),
        (Drawn((*FOUR.points, DrawnPoint(0, float("inf")))), "Point 5"),
        (Drawn((*FOUR.points, DrawnPoint(1e7, 0))), "Point 5"),
        (Drawn(FOUR.points, "tokens"), "classification or regression"),  # type: ignore[arg-type]
        (Drawn(FOUR.points * 5001), "at most 20,000"),
    ],
)
def test_what_makes_no_data_set_is_refused(drawn: Drawn, sentence: str) -> None:
    with pytest.raises(EngineError, match=sentence):
        drawn.data_set()
