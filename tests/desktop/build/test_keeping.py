"""Unsaved work survives kill -9; earlier versions of a file can be had back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.panels.build.keeping import autosave
from desktop.panels.build.keeping.dialogs import Recovery, Versions
from desktop.panels.build.keeping.safe import Own, left_over
from desktop.panels.build.panel import BuildPanel
from engine.document import Document, load
from engine.examples import examples
from engine.files import write_atomically

ROOT = Path(__file__).parents[3]
EDITED = 12.5

_CHILD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.app.start import application
from desktop.app.window import MainWindow
from desktop.panels.build.keeping import autosave
from desktop.settings import Settings

autosave.EVERY_MS = 10
app = application()
window = MainWindow(Settings(Path(sys.argv[1]) / "settings.json"))
window.show()
panel = window.open_panel("build")
if len(sys.argv) > 2:
    panel.open_file(sys.argv[2])
else:
    panel.files.open_example(__import__("engine.examples").examples.examples()[0])
panel.editor.set_cell("f_1", "b", (0,), {edited})
stem = panel.keeping.autosave.stem

def look():
    if stem.with_suffix(".json").exists():
        print("kept", flush=True)
        look.timer.stop()

look.timer = QTimer()
look.timer.timeout.connect(look)
look.timer.start(10)
app.exec()
""".replace("{edited}", str(EDITED))


def killed(folder: Path, *arguments: str) -> None:
    """Run Build in a process of its own until it has kept an edit, and kill it outright."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(folder), *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    with child.stdout:
        assert child.stdout.readline() == "kept\n"
        if sys.platform == "win32":
            child.kill()
        else:
            child.send_signal(signal.SIGKILL)
        child.wait(30)


def bias(panel: BuildPanel) -> float:
    return float(panel.document.graph.node("f_1").weights["b"][0])


def button(parent: object, text: str) -> QPushButton:
    found = [each for each in parent.findChildren(QPushButton) if each.text() == text]  # type: ignore[attr-defined]
    return found[0]


def test_what_a_killed_process_left_is_offered_with_its_picture(
    shell: MainWindow, panel: BuildPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    killed(shell.settings.folder)
    shell.specs["build"].started(shell)
    dialog = panel.keeping.dialog
    assert isinstance(dialog, Recovery)
    (entry,) = left_over(panel.keeping.folder)
    assert entry.title == "The lecture’s network"
    assert entry.picture.read_bytes().startswith(b"\x89PNG")
    QTest.mouseClick(button(dialog, "Open it"), Qt.MouseButton.LeftButton)
    assert bias(panel) == EDITED
    assert panel.document.path is None
    assert panel.modified()
    assert panel.document.title == "The lecture’s network (recovered)"
    # The old entry goes once the work lies in this window's own.
    qtbot.waitUntil(lambda: not entry.stem.with_suffix(".lamina").exists())
    assert panel.keeping.autosave.stem.with_suffix(".lamina").exists()
    assert not left_over(panel.keeping.folder)


def test_the_persons_own_file_is_never_touched(
    shell: MainWindow, panel: BuildPanel, tmp_path: Path
) -> None:
    path = tmp_path / "mine.lamina"
    panel.files.open_example(examples()[0])
    panel.document.save(path)
    before = path.read_bytes()
    killed(shell.settings.folder, str(path))
    assert path.read_bytes() == before
    (entry,) = left_over(panel.keeping.folder)
    assert entry.origin == str(path)
    panel.keeping._recover(entry)
    assert panel.document.path is None
    assert bias(panel) == EDITED
    assert path.read_bytes() == before


def test_discarded_work_is_gone_and_later_means_later(shell: MainWindow, panel: BuildPanel) -> None:
    killed(shell.settings.folder)
    assert panel.keeping.offer_recovery()
    assert panel.keeping.dialog is not None
    QTest.keyClick(panel.keeping.dialog, Qt.Key.Key_Escape)
    assert left_over(panel.keeping.folder)
    assert panel.keeping.offer_recovery()
    QTest.mouseClick(button(panel.keeping.dialog, "Discard"), Qt.MouseButton.LeftButton)
    assert not left_over(panel.keeping.folder)
    assert not panel.keeping.offer_recovery()


def test_an_edit_is_kept_within_ten_seconds_and_cleared_when_saved(
    lecture: BuildPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    keeper = lecture.keeping.autosave
    assert autosave.EVERY_MS < 10_000
    assert not keeper.timer.isActive()
    lecture.editor.set_cell("f_1", "b", (0,), EDITED)
    assert keeper.timer.isActive()
    left = keeper.timer.remainingTime()
    lecture.editor.set_cell("f_1", "b", (1,), EDITED)
    assert keeper.timer.remainingTime() <= left  # further edits do not put it off
    keeper.keep_now()
    kept = keeper.stem.with_suffix(".lamina")
    qtbot.waitUntil(lambda: keeper.stem.with_suffix(".json").exists())
    assert load(kept).graph == lecture.document.graph
    lecture.document.save(tmp_path / "a.lamina")
    keeper.keep_now()
    qtbot.waitUntil(lambda: not kept.exists())
    # A living window's entry is nobody else's.
    lecture.editor.set_cell("f_1", "b", (0,), 3.0)
    keeper.keep_now()
    qtbot.waitUntil(lambda: keeper.stem.with_suffix(".json").exists())
    assert not left_over(lecture.keeping.folder)
    lecture.editor.stack.undo()
    keeper.keep_now()
    qtbot.waitUntil(lambda: not kept.exists())


def test_a_folder_that_cannot_be_written_is_said_once(
    lecture: BuildPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    lecture.shell.say = lambda text, **_: said.append(text)  # type: ignore[method-assign]

    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Own, "keep", full)
    for value in (1.0, 2.0):
        lecture.editor.set_cell("f_1", "b", (0,), value)
        lecture.keeping.autosave.keep_now()
        qtbot.waitUntil(lambda: lecture.keeping.autosave._job is None)
    assert len([text for text in said if "cannot be kept safe" in text]) == 1


def test_junk_in_the_safe_is_survived(panel: BuildPanel, shell: MainWindow) -> None:
    folder = panel.keeping.folder
    folder.mkdir(parents=True)
    (folder / "1-a.lamina").write_text("{")
    (folder / "1-a.json").write_text('{"title": 5, "origin": []}')
    (folder / "2-b.lamina").write_text("{}")
    (folder / "2-b.json").write_text("[")
    entries = left_over(folder)
    assert {entry.title for entry in entries} == {"Untitled"}
    before = panel.document.content
    assert not panel.keeping._recover(entries[0])
    assert panel.document.content is before


def test_earlier_versions_are_kept_and_opened(
    lecture: BuildPanel,
    tmp_path: Path,
    save_to: Callable[[Path | None], None],
    answer: Callable[[QMessageBox.StandardButton], list[str]],
) -> None:
    path = tmp_path / "mine.lamina"
    save_to(path)
    lecture.files.save()
    for k in range(7):
        lecture.editor.set_cell("f_1", "b", (0,), float(k + 10))
        assert lecture.files.save()
    versions = lecture.keeping.backups.of(path)
    assert len(versions) == 5
    assert [load(v.path).graph.node("f_1").weights["b"][0] for v in versions] == [
        15.0, 14.0, 13.0, 12.0, 11.0,
    ]  # fmt: skip
    lecture.files.save()
    assert load(lecture.keeping.backups.of(path)[0].path).graph == load(path).graph
    lecture.keeping.show_versions()
    dialog = lecture.keeping.dialog
    assert isinstance(dialog, Versions)
    dialog.list.setCurrentRow(1)
    QTest.mouseClick(button(dialog, "Open it"), Qt.MouseButton.LeftButton)
    assert bias(lecture) == 15.0
    assert lecture.document.path is None
    assert lecture.modified()
    assert load(path).graph.node("f_1").weights["b"][0] == 16.0


def test_without_a_file_there_are_no_versions(lecture: BuildPanel) -> None:
    said: list[str] = []
    lecture.shell.say = lambda text, **_: said.append(text)  # type: ignore[method-assign]
    lecture.actions_.versions.trigger()
    assert "no earlier version" in said[-1]
    assert lecture.keeping.dialog is None


def test_nothing_is_left_by_a_window_that_ends_well(panel: BuildPanel, qtbot: QtBot) -> None:
    panel.document.set(Document(examples()[0].build().graph))
    panel.keeping.autosave.keep_now()
    stem = panel.keeping.autosave.stem
    qtbot.waitUntil(lambda: stem.with_suffix(".json").exists())
    panel.keeping.close()
    assert not list(stem.parent.glob(f"{stem.name}*"))


def test_what_is_recovered_leaves_the_safe_only_once_it_lies_there_again(
    lecture: BuildPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = lecture.keeping.autosave
    entry = Own(lecture.keeping.folder)
    assert entry.claim()
    entry.keep(examples()[1].build(), "left", "", b"")
    assert entry._lock is not None
    entry._lock.unlock()  # as where its process ended
    (left,) = left_over(lecture.keeping.folder)
    writing, go_on = threading.Event(), threading.Event()
    real = Own.keep

    def slow(own: Own, *given: Any) -> None:
        writing.set()
        assert go_on.wait(20.0)
        real(own, *given)

    monkeypatch.setattr(Own, "keep", slow)
    lies: list[bool] = []
    monkeypatch.setattr(
        "desktop.panels.build.keeping.keeping.discard",
        lambda _: lies.append(load(keeper.stem.with_suffix(".lamina")).graph == recovered),
    )
    lecture.editor.set_cell("f_1", "b", (0,), EDITED)
    keeper.keep_now()
    assert writing.wait(20.0)
    monkeypatch.setattr(lecture.files, "may_leave", lambda: True)
    assert lecture.keeping._recover(left)
    recovered = lecture.document.graph
    go_on.set()
    qtbot.waitUntil(lambda: bool(lies), timeout=20_000)
    assert lies == [True]


def test_a_writing_that_fails_after_the_window_closed_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Own(tmp_path)
    assert own.claim()

    def write(path: Path, data: Any) -> None:
        if path.suffix == ".png":
            raise OSError(28, "No space left on device")
        own.close()
        write_atomically(path, data)

    monkeypatch.setattr("desktop.panels.build.keeping.safe.write_atomically", write)
    with pytest.raises(OSError, match="No space"):
        own.keep(examples()[0].build(), "mine", "", b"")
    assert not left_over(tmp_path)
