"""Saving is done beside the window: what is written, in which order, and who waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

import engine.document
from desktop.app.window import MainWindow
from desktop.panels.build.panel import BuildPanel
from engine.document import Document, load
from engine.errors import DocumentError
from tests.desktop.build.conftest import WAIT

Button = QMessageBox.StandardButton
Answer = Callable[[QMessageBox.StandardButton], list[str]]
SECONDS = WAIT / 1000


class Disk:
    """A disk that is slow: each writing waits until it may go on."""

    def __init__(self) -> None:
        self._write = engine.document.save
        self.may_write = threading.Event()
        self.writing = threading.Event()
        self.written: list[str] = []
        self.fault: str = ""

    def __call__(self, path: Path, document: Document, *rest: Any) -> None:
        self.writing.set()
        assert self.may_write.wait(SECONDS)
        if self.fault:
            raise DocumentError(f"{path.name} cannot be saved: {self.fault}.")
        self._write(path, document, *rest)
        self.written.append(document.graph.node("f_1").name)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    slow = Disk()
    monkeypatch.setattr(engine.document, "save", slow)
    yield slow
    slow.may_write.set()


@pytest.fixture
def opened(lecture: BuildPanel, tmp_path: Path) -> BuildPanel:
    """A document with a file."""
    lecture.document.save(tmp_path / "mine.lamina")
    return lecture


def _name(panel: BuildPanel, name: str) -> None:
    panel.editor.rename("f_1", name)


def _there(path: Path) -> str:
    return load(path).graph.node("f_1").name


def _until_saved(qtbot: QtBot, panel: BuildPanel) -> None:
    qtbot.waitUntil(lambda: not panel.files.saving, timeout=WAIT)


def test_what_is_edited_meanwhile_is_not_in_the_file_and_not_saved(
    opened: BuildPanel, disk: Disk, qtbot: QtBot, tmp_path: Path
) -> None:
    _name(opened, "asked")
    opened.actions_.save.trigger()
    assert disk.writing.wait(SECONDS)
    assert opened.modified()
    _name(opened, "later")
    disk.may_write.set()
    _until_saved(qtbot, opened)
    assert _there(tmp_path / "mine.lamina") == "asked"
    assert opened.modified()
    opened.actions_.undo.trigger()
    assert opened.document.graph.node("f_1").name == "asked"
    assert not opened.modified()
    opened.actions_.redo.trigger()
    assert opened.modified()


def test_the_cell_that_is_typed_on_meanwhile_can_be_undone_to_what_was_saved(
    opened: BuildPanel, disk: Disk, qtbot: QtBot
) -> None:
    opened.editor.set_cell("f_1", "b", (0,), 5.0)
    opened.actions_.save.trigger()
    opened.editor.set_cell("f_1", "b", (0,), 6.0)  # elsewhere one command with the one before
    disk.may_write.set()
    _until_saved(qtbot, opened)
    opened.actions_.undo.trigger()
    assert opened.document.graph.node("f_1").weights["b"][0] == 5.0
    assert not opened.modified()


def test_several_in_a_row_keep_their_order_and_the_last_one_stands(
    opened: BuildPanel, disk: Disk, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("first", "second", "third"):
        _name(opened, name)
        opened.actions_.save.trigger()
    disk.may_write.set()
    _until_saved(qtbot, opened)
    # What nobody would ever have seen in the file is not written.
    assert disk.written == ["first", "third"]
    assert _there(tmp_path / "mine.lamina") == "third"
    assert not opened.modified()


def test_two_names_in_a_row_are_both_written(
    opened: BuildPanel,
    disk: Disk,
    qtbot: QtBot,
    save_to: Callable[[Path | None], None],
    tmp_path: Path,
) -> None:
    _name(opened, "mine")
    opened.actions_.save.trigger()
    save_to(tmp_path / "other.lamina")
    _name(opened, "other")
    opened.actions_.save_as.trigger()
    disk.may_write.set()
    _until_saved(qtbot, opened)
    assert _there(tmp_path / "mine.lamina") == "mine"
    assert _there(tmp_path / "other.lamina") == "other"
    assert opened.document.path == tmp_path / "other.lamina"
    assert not opened.modified()


def test_saving_again_asks_for_no_name_while_the_first_is_written(
    lecture: BuildPanel,
    disk: Disk,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    answer: Answer,
    tmp_path: Path,
) -> None:
    names = iter([str(tmp_path / "new.lamina")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (next(names), ""))
    asked = answer(Button.Cancel)
    lecture.actions_.save.trigger()
    _name(lecture, "again")
    lecture.actions_.save.trigger()
    disk.may_write.set()
    _until_saved(qtbot, lecture)
    _name(lecture, "and again")
    lecture.actions_.save.trigger()
    _until_saved(qtbot, lecture)
    assert _there(tmp_path / "new.lamina") == "and again"
    assert asked == []


def test_going_on_at_once_waits_for_the_file_and_asks_nothing(
    opened: BuildPanel, disk: Disk, answer: Answer, tmp_path: Path
) -> None:
    asked = answer(Button.Cancel)
    _name(opened, "mine")
    opened.actions_.save.trigger()
    QTimer.singleShot(0, disk.may_write.set)  # the window lives while it waits
    opened.actions_.new.trigger()
    assert asked == []
    assert not opened.network.layers
    assert opened.document.path is None
    assert _there(tmp_path / "mine.lamina") == "mine"


def test_closing_waits_for_the_file(
    opened: BuildPanel, disk: Disk, shell: MainWindow, answer: Answer, tmp_path: Path
) -> None:
    asked = answer(Button.Cancel)
    _name(opened, "mine")
    opened.actions_.save.trigger()
    QTimer.singleShot(0, disk.may_write.set)
    assert shell.close()
    assert asked == []
    assert _there(tmp_path / "mine.lamina") == "mine"


def test_save_in_the_question_leaves_once_the_file_is_whole(
    opened: BuildPanel, disk: Disk, shell: MainWindow, answer: Answer, tmp_path: Path
) -> None:
    answer(Button.Save)
    _name(opened, "mine")
    QTimer.singleShot(0, disk.may_write.set)
    assert shell.close()
    assert _there(tmp_path / "mine.lamina") == "mine"


def test_save_in_the_question_stays_where_the_file_could_not_be_written(
    opened: BuildPanel, disk: Disk, shell: MainWindow, answer: Answer, tmp_path: Path
) -> None:
    answer(Button.Save)
    _name(opened, "mine")
    disk.fault = "the disk is full"
    QTimer.singleShot(0, disk.may_write.set)
    assert not shell.close()
    assert shell.isVisible()
    assert any("the disk is full" in text for text in shell.notices.texts())
    assert opened.modified()
    assert opened.document.graph.node("f_1").name == "mine"
    disk.fault = ""
    assert shell.close()
    assert _there(tmp_path / "mine.lamina") == "mine"


def test_a_save_that_fails_while_one_wants_to_leave_is_asked_about(
    opened: BuildPanel, disk: Disk, shell: MainWindow, answer: Answer
) -> None:
    asked = answer(Button.Cancel)
    _name(opened, "mine")
    opened.actions_.save.trigger()
    disk.fault = "the disk is full"
    QTimer.singleShot(0, disk.may_write.set)
    assert not shell.close()
    assert "not saved" in asked[0]
    assert any("the disk is full" in text for text in shell.notices.texts())
    disk.fault = ""


def test_a_save_that_is_stopped_leaves_the_old_file_and_says_so(
    opened: BuildPanel, disk: Disk, shell: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    before = (tmp_path / "mine.lamina").read_bytes()
    _name(opened, "mine")
    opened.actions_.save.trigger()
    assert disk.writing.wait(SECONDS)
    (job,) = [job for job in shell.jobs.running if "saving" in job.name]
    job.cancel()
    disk.may_write.set()
    _until_saved(qtbot, opened)
    assert (tmp_path / "mine.lamina").read_bytes() == before
    assert opened.modified()
    assert any("it was stopped" in text for text in shell.notices.texts())


def test_stopped_too_late_it_is_saved(
    opened: BuildPanel,
    shell: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    real, whole, go_on = engine.document.save, threading.Event(), threading.Event()

    def save(*given: Any) -> None:
        real(*given)
        whole.set()
        assert go_on.wait(SECONDS)

    monkeypatch.setattr(engine.document, "save", save)
    _name(opened, "mine")
    opened.actions_.save.trigger()
    assert whole.wait(SECONDS)
    (job,) = [job for job in shell.jobs.running if "saving" in job.name]
    job.cancel()
    go_on.set()
    _until_saved(qtbot, opened)
    assert _there(tmp_path / "mine.lamina") == "mine"
    assert not opened.modified()
    assert not any("stopped" in text for text in shell.notices.texts())


def test_what_was_saved_is_no_longer_kept_as_unsaved(
    opened: BuildPanel, qtbot: QtBot, save_now: Callable[[BuildPanel], None]
) -> None:
    keeper = opened.keeping.autosave
    _name(opened, "mine")
    keeper.keep_now()
    qtbot.waitUntil(lambda: keeper.stem.with_suffix(".json").exists(), timeout=WAIT)
    save_now(opened)
    qtbot.waitUntil(lambda: not keeper.stem.with_suffix(".lamina").exists(), timeout=WAIT)


def test_of_two_saves_the_second_keeps_its_mark_where_the_first_fails(
    opened: BuildPanel, disk: Disk, qtbot: QtBot, tmp_path: Path
) -> None:
    opened.editor.set_cell("f_1", "b", (0,), 5.0)
    opened.actions_.save.trigger()
    assert disk.writing.wait(SECONDS)
    opened.editor.set_cell("f_1", "b", (0,), 6.0)
    opened.actions_.save.trigger()
    (job,) = [job for job in opened.shell.jobs.running if "saving" in job.name]
    job.cancel()  # the first fails, the second does not
    disk.may_write.set()
    _until_saved(qtbot, opened)
    assert load(tmp_path / "mine.lamina").graph.node("f_1").weights["b"][0] == 6.0
    opened.editor.set_cell("f_1", "b", (0,), 7.0)
    opened.actions_.undo.trigger()
    assert opened.document.graph.node("f_1").weights["b"][0] == 6.0
    assert not opened.modified()
