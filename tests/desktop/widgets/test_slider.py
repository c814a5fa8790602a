"""A number by slider, by typing and by keys: one value, inside its bounds, with a way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.theme import theme
from desktop.widgets.slider import LabelledNumber, LabelledSlider, Range

LINEAR = Range(0.0, 2.0, 0.8, 0.01, 2)
RATIO = Range(1, 49_152, 40, logarithmic=True)


@pytest.fixture
def slider(qtbot: QtBot) -> LabelledSlider:
    theme().apply("light", 1.0)
    made = LabelledSlider("Temperature", LINEAR, "Sharp or flat.")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@given(st.integers(0, 200))
def test_equal_steps_come_back_from_their_position(position: int) -> None:
    assert LINEAR.position(LINEAR.value(position)) == position


@given(st.integers(1, 49_152))
def test_ratio_steps_land_within_one_step_of_the_value(value: int) -> None:
    back = RATIO.value(RATIO.position(value))
    assert isinstance(back, int)
    assert abs(back - value) <= max(1, value * 0.0055 + 0.5)


def test_ends_of_a_ratio_slider_are_exact() -> None:
    assert RATIO.value(0) == 1
    assert RATIO.value(RATIO.positions) == 49_152


def test_slider_and_field_show_one_value(qtbot: QtBot, slider: LabelledSlider) -> None:
    seen: list[float] = []
    slider.changed.connect(seen.append)
    slider.slider.setValue(150)
    assert slider.field.text() == "1.50"
    slider.set_value(0.3)
    assert slider.slider.value() == 30
    qtbot.keyClick(slider.slider, Qt.Key.Key_Right)
    assert slider.value == 0.31
    assert seen == [1.5, 0.3, 0.31], "one change is said once"


def test_typing_beyond_the_bounds_is_refused_with_the_bounds(
    qtbot: QtBot, slider: LabelledSlider
) -> None:
    slider.field.setFocus()
    slider.field.selectAll()
    with qtbot.waitSignal(slider.field.refused) as refused:
        qtbot.keyClicks(slider.field, "3")
    assert refused.args == ["Temperature lies between 0.00 and 2.00."]
    assert slider.value == 0.8
    qtbot.keyClick(slider.field, Qt.Key.Key_Return)
    assert slider.field.text() == "0.80"


@pytest.mark.parametrize("text", ["", "x", "1e99999999", "--1", "0x1", "٣", "\x00", "nan", "inf"])
def test_what_is_no_number_changes_nothing(qtbot: QtBot, slider: LabelledSlider, text: str) -> None:
    slider.field.setText(text)
    slider.field.textEdited.emit(text)
    assert slider.value == 0.8
    assert slider.field.property("state") == "wrong"


def test_double_click_resets_by_slider_and_by_name(qtbot: QtBot, slider: LabelledSlider) -> None:
    for target in (slider.slider, slider.name):
        slider.set_value(1.9)
        qtbot.mouseDClick(target, Qt.MouseButton.LeftButton)
        assert slider.value == 0.8


def test_an_integer_stays_one(qtbot: QtBot) -> None:
    field = LabelledNumber("Seed", Range(0, 100, 42))
    qtbot.addWidget(field)
    field.show()
    seen: list[object] = []
    field.changed.connect(seen.append)
    qtbot.keyClick(field.field, Qt.Key.Key_Up)
    qtbot.keyClick(field.field, Qt.Key.Key_PageDown)
    assert seen == [43, 33]
    assert all(type(value) is int for value in seen)


def test_every_part_has_a_name_and_says_how_to_reset(slider: LabelledSlider) -> None:
    for part in (slider.slider, slider.field):
        assert part.accessibleName() == "Temperature"
        assert "Sharp or flat." in part.toolTip()
        assert "resets" in part.toolTip()


def test_other_bounds_keep_the_value_inside(slider: LabelledSlider) -> None:
    slider.set_value(2.0)
    slider.set_bounds(Range(0.0, 1.0, 0.5, 0.1, 1))
    assert slider.value == 1.0
    assert slider.slider.value() == slider.slider.maximum() == 10


def test_a_number_out_of_sight_grows_with_the_text(qtbot: QtBot, slider: LabelledSlider) -> None:
    normal = slider.field.font().pointSizeF()
    slider.hide()
    theme().apply("light", 2.0)
    slider.show()
    qtbot.waitUntil(lambda: slider.field.font().pointSizeF() == 2 * normal, timeout=10_000)
    theme().apply("light", 1.0)
    assert slider.field.font().pointSizeF() == normal
