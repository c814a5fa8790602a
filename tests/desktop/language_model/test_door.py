"""The model comes in when it is wanted; a missing or damaged one is a sentence and a button."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.panels.language_model import reading
from desktop.panels.language_model.gate import Pace
from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.work import Opened
from desktop.panels.spec import Tour
from models import catalog, shared
from models.errors import ModelError
from models.progress import Progress
from tests.desktop.language_model.conftest import open_model
from tests.support.failing import Failing

if TYPE_CHECKING:
    from desktop.app.window import MainWindow


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened) -> Path:
    """An empty place for the model, and a preparation that copies the real one there."""
    place = tmp_path / "model"
    monkeypatch.setattr(catalog, "folder", lambda entry: place)

    def prepare(entry: object, stop: object) -> Iterator[Progress]:
        yield Progress(0.5, "Copying")
        # Copied and not linked: onnx refuses a file with a second name as an attack, and other
        # tests may be reading the real one in this moment.
        shutil.copytree(opened.model.folder, place, dirs_exist_ok=True)
        yield Progress(1.0, "Copied")

    monkeypatch.setattr(catalog, "prepare", prepare)
    yield place
    shutil.rmtree(place, ignore_errors=True)


@pytest.fixture(autouse=True)
def nothing_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model that an earlier test has left open is taken over."""
    monkeypatch.setattr(shared, "_open", WeakValueDictionary())


def _show(shell: MainWindow, qtbot: QtBot, phase: str) -> LanguageModelPanel:
    panel = shell.open_panel("language_model")
    assert isinstance(panel, LanguageModelPanel)
    qtbot.waitUntil(lambda: panel.bench.door.phase == phase, timeout=30_000)
    return panel


def test_the_model_is_not_opened_before_its_workspace(shell: MainWindow, qtbot: QtBot) -> None:
    assert not any("language model" in job.name for job in shell.jobs.running)
    panel = _show(shell, qtbot, "opening")
    assert panel.gate.isVisible()
    assert panel.gate.bar.isVisible()
    qtbot.waitUntil(lambda: panel.bench.door.phase == "ready", timeout=30_000)
    assert panel.gate.examples.isVisible()


def test_text_typed_while_the_model_opens_is_read_when_it_is_there(
    shell: MainWindow, qtbot: QtBot
) -> None:
    panel = _show(shell, qtbot, "opening")
    qtbot.keyClicks(panel.prompt.editor, "Once upon a time")
    panel.bench.step()
    qtbot.waitUntil(lambda: len(panel.bench.written) == 1, timeout=30_000)
    qtbot.waitUntil(
        lambda: not panel.bench.looking.busy and not panel.bench.writing, timeout=30_000
    )
    assert panel.prompt.editor.text().startswith("Once upon a time")


def test_a_missing_model_is_prepared_with_one_button(
    shell: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    panel = _show(shell, qtbot, "missing")
    assert panel.gate.title.text() == "The language model is not prepared yet"
    assert panel.gate.act.text() == "Prepare"
    assert not panel.gate.details.isVisible()
    assert not panel.prompt.generate_button.isEnabled()
    seen: list[Progress] = []
    panel.bench.door.progress_changed.connect(seen.append)
    qtbot.mouseClick(panel.gate.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.bench.door.phase == "ready", timeout=60_000)
    assert Progress(0.5, "Copying") in seen
    assert panel.prompt.generate_button.isEnabled()


@pytest.mark.parametrize(
    ("file", "damage"),
    [
        ("weights.bin", "cut"),
        ("generation.onnx", "bit"),
        ("tokenizer.json", "gone"),
        ("model.json", "html"),
    ],
)
def test_damaged_files_are_one_sentence_and_repaired_with_one_button(
    shell: MainWindow, qtbot: QtBot, folder: Path, opened: Opened, file: str, damage: str
) -> None:
    shutil.copytree(opened.model.folder, folder)
    target = folder / file
    data = target.read_bytes()
    target.unlink()
    if damage == "cut":
        target.write_bytes(data[:1000])
    elif damage == "bit":
        target.write_bytes(data[:500] + bytes([data[500] ^ 1]) + data[501:])
    elif damage == "html":
        target.write_bytes(b"<html>404</html>")
    panel = _show(shell, qtbot, "damaged")
    sentence = panel.gate.sentence.text()
    assert file in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "python" not in sentence, "a button is at hand, no command line needed"
    assert panel.gate.act.text() == "Repair"
    qtbot.keyClicks(panel.prompt.editor, "Still alive")
    assert panel.prompt.editor.text() == "Still alive"
    qtbot.mouseClick(panel.gate.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.bench.looking.look is not None, timeout=60_000)
    assert panel.prompt.editor.text() == "Still alive"
    assert panel.bench.looking.look is not None
    assert panel.bench.looking.look.names[0] == "Still"


def test_preparing_can_be_cancelled_and_failing_says_why(
    shell: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    go_on = threading.Event()

    def slow(entry: object, stop) -> Iterator[Progress]:
        while not stop():
            yield Progress(0.3, "Downloading")
            go_on.wait(0.01)

    monkeypatch.setattr(catalog, "prepare", slow)
    panel = _show(shell, qtbot, "missing")
    qtbot.mouseClick(panel.gate.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.gate.doing.text() == "Downloading", timeout=10_000)
    assert panel.gate.act.text() == "Cancel"
    qtbot.mouseClick(panel.gate.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.bench.door.phase == "missing", timeout=10_000)
    assert panel.gate.details.text() == "The preparation was stopped."

    def failing(entry: object, stop: object) -> Iterator[Progress]:
        yield Progress(0.0, "Downloading")
        raise ModelError("pip could not download the weights; check the connection.")

    monkeypatch.setattr(catalog, "prepare", failing)
    qtbot.mouseClick(panel.gate.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "check the connection" in panel.gate.details.text(), timeout=10_000)
    assert panel.gate.act.text() == "Prepare"


def test_opening_that_was_stopped_can_be_taken_up_again(shell: MainWindow, qtbot: QtBot) -> None:
    panel = _show(shell, qtbot, "opening")
    for job in shell.jobs.running:
        job.cancel()
    qtbot.waitUntil(lambda: panel.bench.door.phase == "stopped", timeout=30_000)
    assert panel.gate.sentence.text() == "Opening the model was stopped."
    assert panel.gate.act.text() == "Open"
    qtbot.mouseClick(panel.gate.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.bench.door.phase == "ready", timeout=30_000)


def test_what_is_not_the_files_fault_is_not_repaired(
    shell: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise RuntimeError("out of luck")

    monkeypatch.setattr("models.language_model.LanguageModel.load", failing)
    panel = _show(shell, qtbot, "stopped")
    assert "out of luck" in panel.gate.sentence.text()
    assert panel.gate.act.text() == "Open"


def test_a_fall_back_in_mid_run_is_said(
    shell: MainWindow, qtbot: QtBot, settled: Callable[[LanguageModelPanel], None]
) -> None:
    """The card fails in the middle of a text: the sentence is said, and the status bar, which
    named the card, names the processor from then on.
    """
    opened = open_model()
    session = opened.model.generation
    session.handle = Failing(session.handle, 3)
    panel = shell.open_panel("language_model")
    assert isinstance(panel, LanguageModelPanel)
    panel.bench.door.adopt(opened)
    assert panel.status().left[0] == "CUDA · 2 threads"
    panel.bench.replace_text("One")
    settled(panel)
    panel.bench.write_most(4)
    settled(panel)
    assert len(panel.bench.kept) == 4
    said = shell.status_bar.left.text()
    assert said.startswith("CUDA failed while running (CUDA error 700")
    assert panel.status().left[0] == "CPU · 2 threads"
    assert panel._provider.text() == "CPU"


def test_a_part_of_the_work_that_cannot_be_counted_shows_no_share(
    shell: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    gate = _show(shell, qtbot, "missing").gate
    gate._progress(Progress(0.25, "Converting layer 1 of 4"))
    assert (gate.bar.value(), gate.bar.maximum()) == (250, 1000)
    gate._progress(Progress(None, "Writing checksums"))
    assert (gate.bar.minimum(), gate.bar.maximum()) == (0, 0)
    assert gate.doing.text() == "Writing checksums"


def test_the_time_left_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("desktop.panels.language_model.gate.time.monotonic", lambda: now)
    pace = Pace()
    assert pace.left(Progress(0.1, "Converting layer 3 of 30")) == ""
    now = 104.0
    assert pace.left(Progress(0.3, "Converting layer 9 of 30")) == "14 s"
    assert pace.left(Progress(0.0, "Downloading the weights")) == ""
    now = 164.0
    assert pace.left(Progress(0.1, "Downloading the weights")) == "9 min"
    assert pace.left(Progress(None, "Writing checksums")) == ""


@pytest.mark.parametrize("phase", ["missing", "damaged", "stopped"])
def test_the_self_check_ends_at_once_where_the_model_does_not_open(
    shell: MainWindow, qtbot: QtBot, phase: str
) -> None:
    panel = shell.open_panel("language_model")
    assert isinstance(panel, LanguageModelPanel)
    tour = Tour()
    steps = panel.tour(tour)
    opened = next(steps)
    door = panel.bench.door
    door.shut_down()
    door.problem = "There is no room for it."
    door._enter(phase)
    assert opened()
    assert next(steps, None) is None
    assert tour.failures == ["The language model did not open: There is no room for it."]


def test_the_self_check_ends_at_once_where_the_text_is_not_read(
    shell: MainWindow, qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise ModelError("The reading failed; try again.")

    monkeypatch.setattr(reading, "read_ids", failing)
    panel = shell.open_panel("language_model")
    assert isinstance(panel, LanguageModelPanel)
    panel.bench.door.adopt(opened)
    tour = Tour()
    for holds in panel.tour(tour):
        qtbot.waitUntil(holds, timeout=10_000)
    assert tour.failures == ["The prompt was not read: The reading failed; try again."]


def test_closing_while_text_is_written_stops_the_work(
    shell: MainWindow, qtbot: QtBot, opened: Opened
) -> None:
    panel = shell.open_panel("language_model")
    assert isinstance(panel, LanguageModelPanel)
    panel.bench.door.adopt(opened)
    panel.bench.replace_text("Once upon a time")
    panel.bench.generate()
    qtbot.waitUntil(lambda: len(panel.bench.written) > 1, timeout=30_000)
    assert shell.close()
    assert shell.jobs.shut_down(2.0)


def test_another_number_of_threads_opens_the_model_again_and_keeps_the_text(
    shell: MainWindow, qtbot: QtBot
) -> None:
    panel = _show(shell, qtbot, "ready")
    panel.bench.replace_text("Two and two is")
    qtbot.waitUntil(lambda: panel.bench.looking.look is not None, timeout=30_000)
    shell.settings.set("threads", 1)
    qtbot.waitUntil(
        lambda: panel.bench.opened is not None and panel.bench.opened.info.threads == 1,
        timeout=30_000,
    )
    qtbot.waitUntil(
        lambda: panel.bench.reading is not None and not panel.bench.looking.busy, timeout=30_000
    )
    assert panel.prompt.editor.text() == "Two and two is"
    assert panel.status().left[0] == "CPU · 1 thread"


def test_the_layout_is_remembered(shell: MainWindow, qtbot: QtBot) -> None:
    panel = _show(shell, qtbot, "ready")
    panel._side.setSizes([800, 404])
    sizes = panel._side.sizes()
    panel.shut_down()
    kept = shell.settings.get("panel_state")["language_model"]
    assert kept["across"] == sizes
    panel._side.setSizes([700, 504])
    panel._restore_layout()
    assert panel._side.sizes() == sizes
