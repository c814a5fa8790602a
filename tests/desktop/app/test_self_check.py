"""The self-check holds when all is well, and fails when anything at all is not."""

from __future__ import annotations

import json
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.app import self_check as module
from desktop.app import window as window_module
from desktop.app.self_check import nested, self_check, wait_for
from desktop.panels.settings import SPEC as SETTINGS_SPEC
from desktop.panels.spec import Condition, PanelSpec, Tour
from tests.support.rooms import BROKEN, ROOM, Room


def test_dotted_facts_become_nested_objects() -> None:
    facts = {"lecture.relu": [4, 2], "lecture.tanh": 1, "llm.greedy": "Paris", "x": 1}
    assert nested(facts) == {
        "lecture": {"relu": [4, 2], "tanh": 1},
        "llm": {"greedy": "Paris"},
        "x": 1,
    }


@pytest.mark.parametrize("facts", [{"a": 1, "a.b": 2}, {"a.b": 1, "a": 2}])
def test_facts_that_hide_each_other_are_refused(facts: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="The fact"):
        nested(facts)


def test_waiting_ends_with_the_condition_or_the_patience(qapp: object) -> None:
    rung: list[bool] = []
    QTimer.singleShot(5, lambda: rung.append(True))
    assert wait_for(lambda: bool(rung), 10.0)
    assert not wait_for(lambda: False, 0.05)


class _False(Room):
    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        tour.expect(False, "Two and two are five.")
        yield lambda: True


class _Raising(Room):
    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        yield lambda: True
        raise LookupError("lost on the way")


class _SlotFails(Room):
    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        passed: list[bool] = []

        def fails() -> None:
            passed.append(True)
            raise LookupError("lost in a slot")

        QTimer.singleShot(0, fails)
        yield lambda: bool(passed)


class _Stuck(Room):
    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        yield lambda: False


class _Warns(Room):
    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        yield lambda: True
        qWarning("a planted warning")


def _check(
    monkeypatch: pytest.MonkeyPatch, folder: Path, *specs: PanelSpec
) -> tuple[int, dict[str, object]]:
    monkeypatch.setattr(window_module, "panel_specs", lambda: specs)
    status = self_check(str(folder / "pictures"), str(folder / "facts.json"), (1280, 720))
    return status, json.loads((folder / "facts.json").read_text("utf-8"))


def test_all_well(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    status, facts = _check(monkeypatch, tmp_path, ROOM, SETTINGS_SPEC)
    assert facts["failures"] == []
    assert status == 0
    assert facts["ok"] is True
    assert facts["room"] == {"pages": 2}
    assert facts["gui"]["first_window_ms"] > 0  # type: ignore[index]
    assert facts["gui"]["font"] == "Inter"  # type: ignore[index]
    names = {path.name for path in (tmp_path / "pictures").iterdir()}
    assert names == {f"{n}-{t}.png" for n in ("welcome", "room", "settings") for t in _THEMES}
    pictures = {t: QImage(str(tmp_path / "pictures" / f"room-{t}.png")) for t in _THEMES}
    assert all(p.width() == 1280 and p.height() == 720 for p in pictures.values())
    # The middle of the page is dark in the dark theme and light in the light one.
    assert pictures["dark"].pixelColor(640, 600).lightness() < 60
    assert pictures["light"].pixelColor(640, 600).lightness() > 200


_THEMES = ("light", "dark")


@pytest.mark.parametrize(
    ("room", "sentence"),
    [
        (_False, "Two and two are five."),
        (_Raising, "room: LookupError: lost on the way"),
        (_SlotFails, "LookupError: lost in a slot"),
        (_Warns, "Qt said: a planted warning"),
        (_Stuck, "room: step 1 of the tour took over"),
        (None, "broken could not be opened."),
    ],
)
@pytest.mark.qt_no_exception_capture
def test_each_fault_fails_the_check(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    room: type[Room] | None,
    sentence: str,
) -> None:
    monkeypatch.setattr(module, "_PATIENCE_S", 0.2)
    spec = BROKEN if room is None else ROOM._replace(create=room)
    status, facts = _check(monkeypatch, tmp_path, spec, SETTINGS_SPEC)
    assert status == 1
    assert facts["ok"] is False
    failures = facts["failures"]
    assert isinstance(failures, list)
    assert any(failure.startswith(sentence) for failure in failures)
    assert facts["settings"]  # the other workspaces were still visited


def test_results_that_cannot_be_written_are_said_before_the_check(
    qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert self_check(str(tmp_path / "file" / "pictures"), "", (1280, 720)) == 2
    assert "cannot be written" in capsys.readouterr().err
