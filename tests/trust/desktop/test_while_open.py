"""What happens around an open window: files change, drives fail, clipboards and drops hold junk,
screens and clocks change. The work stays, and every fault is one sentence."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.app import faults, start
from desktop.app.dialogs import Report
from desktop.app.window import MainWindow
from desktop.panels.build.keeping import backups, safe
from desktop.panels.build.keeping.dialogs import when
from desktop.panels.build.panel import BuildPanel
from engine import files
from engine.document import Document, dumps, load, save
from tests.support.networks import lecture as lecture_document

Button = QMessageBox.StandardButton
WAIT = 20_000  # ms, on a busy machine


@pytest.fixture
def panel(shell: MainWindow, qtbot: QtBot) -> BuildPanel:
    shown = shell.open_panel("build")
    assert isinstance(shown, BuildPanel)
    qtbot.waitUntil(shown.isVisible, timeout=WAIT)
    return shown


@pytest.fixture
def opened(panel: BuildPanel, tmp_path: Path) -> BuildPanel:
    """The lecture's network from a file, with one edit that is not saved."""
    path = tmp_path / "work" / "net.lamina"
    path.parent.mkdir()
    save(path, lecture_document())
    assert panel.open_file(str(path))
    panel.editor.rename("f_1", "mine")
    return panel


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """`answers(button)`: every question is answered so; the list holds what was asked."""

    def prepare(button: QMessageBox.StandardButton) -> list[str]:
        asked: list[str] = []

        def warning(parent: object, title: str, text: str, *rest: object) -> object:
            asked.append(text)
            return button

        monkeypatch.setattr(QMessageBox, "warning", warning)
        return asked

    return prepare


def _path(panel: BuildPanel) -> Path:
    assert panel.document.path is not None
    return panel.document.path


def _names(content: Document) -> set[str]:
    return {node.name for node in content.graph.nodes}


def _said(panel: BuildPanel) -> str:
    return " ".join(panel.shell.notices.texts())  # type: ignore[attr-defined]


# --- the file on the disk ---------------------------------------------------------------------
def _another_writes(path: Path) -> bytes:
    theirs = dumps(Document(lecture_document().graph.without(["a_2"])))
    path.write_bytes(theirs)
    return theirs


def test_what_another_program_wrote_is_not_saved_over_unasked(opened, answers) -> None:
    theirs = _another_writes(_path(opened))
    asked = answers(Button.Cancel)
    assert not opened.files.save()
    assert "changed by another program" in asked[0]
    assert _path(opened).read_bytes() == theirs
    assert opened.modified()


def test_saved_over_all_the_same_it_is_kept_among_the_earlier_versions(opened, answers) -> None:
    theirs = _another_writes(_path(opened))
    answers(Button.Save)
    assert opened.files.save()
    assert "mine" in _names(load(_path(opened)))
    assert opened.keeping.backups.of(_path(opened))[0].path.read_bytes() == theirs


def test_two_windows_on_one_file_do_not_undo_each_other(opened, answers, shell, qtbot) -> None:
    second = shell.specs["build"].create(shell)
    qtbot.addWidget(second, before_close_func=lambda panel: panel.shut_down())
    assert second.open_file(str(_path(opened)))
    second.editor.rename("f_2", "theirs")
    assert second.files.save()
    asked = answers(Button.Cancel)
    assert not opened.files.save()
    assert asked
    assert "theirs" in _names(load(_path(opened)))


def test_ones_own_saves_are_not_asked_about(opened, answers) -> None:
    asked = answers(Button.Cancel)
    for name in ("a", "b", "c"):
        opened.editor.rename("f_1", name)
        assert opened.files.save()
    assert asked == []


def test_a_file_that_was_deleted_is_written_anew(opened, answers) -> None:
    asked = answers(Button.Cancel)
    _path(opened).unlink()
    assert opened.files.save()
    assert asked == []
    assert "mine" in _names(load(_path(opened)))


def test_a_folder_that_was_removed_as_a_drive_is(opened) -> None:
    shutil.rmtree(_path(opened).parent)
    assert not opened.files.save()
    assert "cannot be saved" in _said(opened)
    assert "still open here" in _said(opened)
    assert opened.modified()


def test_a_folder_in_the_place_of_the_file(opened, answers) -> None:
    answers(Button.Save)
    _path(opened).unlink()
    _path(opened).mkdir()
    assert not opened.files.save()
    assert "folder" in _said(opened)
    assert "mine" in _names(opened.document.content)


def test_a_file_renamed_while_open_is_written_under_its_old_name(opened, answers) -> None:
    asked = answers(Button.Cancel)
    _path(opened).rename(_path(opened).with_name("other.lamina"))
    assert opened.files.save()
    assert asked == []
    assert "mine" not in _names(load(_path(opened).with_name("other.lamina")))


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_pipe_in_the_place_of_the_file(opened, answers) -> None:
    answers(Button.Save)
    _path(opened).unlink()
    os.mkfifo(_path(opened))
    assert not opened.files.save()
    assert "device or a pipe" in _said(opened)


DRIVES = ["EROFS", "ENOSPC", "EIO", "EDQUOT", "ESTALE", "ENODEV", "EACCES", "EMFILE",
          "ENAMETOOLONG", "ETIMEDOUT"]  # fmt: skip


@pytest.mark.skipif(os.name != "posix", reason="errors of POSIX")
@pytest.mark.parametrize("name", DRIVES)
def test_a_drive_that_fails_in_mid_run(opened, name, monkeypatch, qtbot) -> None:
    """Saving, keeping unsaved work, earlier versions and settings: each fails, the window lives."""
    before = _path(opened).read_bytes()
    number = getattr(errno, name)

    def fails(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files, "_beside", fails)
    opened.keeping.autosave.keep_now()
    qtbot.waitUntil(lambda: opened.keeping.autosave._job is None, timeout=WAIT)
    assert not opened.files.save()
    assert f"cannot be saved: {os.strerror(number).lower()}." in _said(opened)
    opened.shell.settings.set("theme", "dark")
    opened.shell.settings.save()
    assert f"Settings could not be saved: {os.strerror(number).lower()}." in _said(opened)
    assert _path(opened).read_bytes() == before
    assert opened.modified()
    monkeypatch.undo()
    assert opened.files.save()
    assert "mine" in _names(load(_path(opened)))


# --- clipboard and drops ----------------------------------------------------------------------
def _mime(**parts: object) -> QMimeData:
    data = QMimeData()
    for name, part in parts.items():
        getattr(data, name)(part)
    return data


def _formats(kind: str, content: bytes) -> QMimeData:
    data = QMimeData()
    data.setData(kind, QByteArray(content))
    return data


CLIPBOARDS: dict[str, Callable[[], QMimeData]] = {
    "nothing": QMimeData,
    "a picture": lambda: _mime(setImageData=QImage(9, 9, QImage.Format.Format_RGB32)),
    "markup": lambda: _mime(setHtml="<img src='/etc/passwd'><script>1</script>"),
    "files": lambda: _mime(setUrls=[QUrl("file:///etc/hostname"), QUrl("http://e.org/a")]),
    "a format of another program": lambda: _formats("application/x-other", b"\0\xff" * 999),
    "text that claims to be UTF-16": lambda: _formats("text/plain;charset=utf-16", b"\xff\xfe\x00"),
    "100 MB of text": lambda: _mime(setText="x" * 100_000_000),
    "NUL and marks of direction": lambda: _mime(setText="\0\u202e\u2066{"),
    "JSON of another program": lambda: _mime(setText='{"schema": "else", "version": 1}'),
    "JSON a thousand lists deep": lambda: _mime(setText="[" * 100_000),
    "a network to come": lambda: _mime(setText='{"schema": "lamina", "version": 99}'),
    "half a network": lambda: _mime(setText=dumps(lecture_document()).decode()[:400]),
    "a table": lambda: _mime(setText="1\t2\n3\t4\n", setHtml="<table><tr><td>1</td></tr></table>"),
}


@pytest.mark.parametrize("name", CLIPBOARDS)
def test_whatever_is_in_the_clipboard_pasting_it_is_survived(panel, name) -> None:
    panel.actions_.example_actions["lecture"].trigger()
    before = panel.document.content
    QGuiApplication.clipboard().setMimeData(CLIPBOARDS[name]())
    try:
        panel.commands.paste()
    finally:
        QGuiApplication.clipboard().clear()
    assert panel.document.content is before
    assert all(len(text) < 400 for text in panel.shell.notices.texts())  # type: ignore[attr-defined]


DROPS: dict[str, Callable[[Path], QMimeData]] = {
    "an address in the network": lambda at: _mime(setUrls=[QUrl("https://e.org/a.lamina")]),
    "a folder": lambda at: _mime(setUrls=[QUrl.fromLocalFile(str(at))]),
    "text": lambda at: _mime(setText=str(at / "a.lamina")),
    "nothing": lambda at: QMimeData(),
    "no addresses": lambda at: _mime(setUrls=[]),
    "an address that is none": lambda at: _mime(setUrls=[QUrl("::::")]),
    "a file that is gone": lambda at: _mime(setUrls=[QUrl.fromLocalFile(str(at / "gone.lamina"))]),
    "a file of no known kind": lambda at: _mime(setUrls=[QUrl.fromLocalFile(__file__)]),
    "a thousand files": lambda at: _mime(
        setUrls=[QUrl.fromLocalFile(str(at / f"{n}.lamina")) for n in range(1000)]
    ),
    "a picture": lambda at: _mime(setImageData=QImage(9, 9, QImage.Format.Format_RGB32)),
    "a device": lambda at: _mime(setUrls=[QUrl.fromLocalFile(os.devnull)]),
    "a file on a server": lambda at: _mime(setUrls=[QUrl("file://server/share/a.lamina")]),
}


if sys.platform == "win32":
    del DROPS["a file on a server"]  # which would be looked for in the network


@pytest.mark.parametrize("name", DROPS)
def test_whatever_is_dropped_on_the_window_the_work_stays(panel, shell, name, tmp_path) -> None:
    panel.actions_.example_actions["lecture"].trigger()
    before = panel.document.content
    data = DROPS[name](tmp_path)
    where, copy = QPointF(400, 400), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, data, left, none)
    QGuiApplication.sendEvent(shell, enter)
    files_here = [url for url in data.urls() if url.isLocalFile()]
    assert enter.isAccepted() == bool(files_here)
    QGuiApplication.sendEvent(shell, QDropEvent(where, copy, data, left, none))
    QApplication.processEvents()
    assert panel.document.content is before
    assert len(shell.notices.texts()) == bool(files_here)
    assert all(text.endswith(".") and len(text) < 500 for text in shell.notices.texts())


# --- exceptions -------------------------------------------------------------------------------
class _Unspeakable(Exception):
    def __str__(self) -> str:
        raise ValueError("no words")


def _chain() -> BaseException:
    error: BaseException = ValueError("0")
    for number in range(50):
        following = ValueError(str(number))
        following.__cause__ = error
        error = following
    return error


EXCEPTIONS: dict[str, Callable[[], BaseException]] = {
    "memory": MemoryError,
    "recursion": lambda: RecursionError("maximum recursion depth exceeded"),
    "one without words": _Unspeakable,
    "ten million words": lambda: ValueError("x" * 10_000_000),
    "NUL and marks of direction": lambda: ValueError("\0\u202e\u2066\x1b[2J"),
    "half a surrogate pair": lambda: ValueError("\ud800"),
    "markup": lambda: ValueError("<img src=/etc/passwd><h1>x"),
    "a group": lambda: ExceptionGroup("many", [ValueError(str(n)) for n in range(20)]),
    "a chain of fifty": _chain,
    "the end of a generator": StopIteration,
    "a broken pipe": lambda: BrokenPipeError(32, "Broken pipe"),
    "an assertion": AssertionError,
}


@pytest.fixture
def caught(shell: MainWindow) -> Iterator[MainWindow]:
    before = sys.excepthook
    faults.catch(lambda error: start._show(error, shell))
    yield shell
    faults.release()
    sys.excepthook = before


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_any_exception_becomes_one_report_and_the_window_lives(caught, qtbot, name) -> None:
    def fails() -> None:
        raise EXCEPTIONS[name]()

    with qtbot.captureExceptions():
        faults.catch(lambda error: start._show(error, caught))
        for _ in range(3):
            QTimer.singleShot(0, fails)
        qtbot.waitUntil(lambda: len(caught.findChildren(Report)) == 1, timeout=WAIT)
        QApplication.processEvents()
        (report,) = caught.findChildren(Report)
        assert report.isVisible()
        report.close()
        caught.open_panel("settings")
        assert caught.current_key == "settings"


def test_without_a_thread_to_be_had_the_window_lives(panel, monkeypatch, qtbot, tmp_path) -> None:
    path = tmp_path / "large.lamina"
    path.write_bytes(dumps(lecture_document()) + b" " * 100_000)  # large enough for a job

    def fails(self: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    before = panel.document.content
    monkeypatch.setattr(threading.Thread, "start", fails)
    panel.open_file(str(path))
    qtbot.waitUntil(lambda: not panel.shell.jobs.running, timeout=WAIT)
    monkeypatch.undo()
    assert "not enough memory" in _said(panel)
    assert panel.document.content is before
    assert panel.open_file(str(path))
    qtbot.waitUntil(lambda: panel.document.path == path, timeout=WAIT)


# --- screens, themes, clocks ------------------------------------------------------------------
CHANGES: dict[str, Callable[[MainWindow], object]] = {
    "another scale of the screen": lambda window: [
        QGuiApplication.sendEvent(each, QEvent(kind))
        for kind in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.ScreenChangeInternal)
        for each in (window, window.windowHandle())
    ],
    "another screen": lambda window: window.windowHandle().screenChanged.emit(window.screen()),
    "a screen without a size": lambda window: window.screen().geometryChanged.emit(
        window.screen().geometry().__class__()
    ),
    "another font of the system": lambda window: QGuiApplication.sendEvent(
        window, QEvent(QEvent.Type.ApplicationFontChange)
    ),
    "another language of the system": lambda window: QGuiApplication.sendEvent(
        window, QEvent(QEvent.Type.LocaleChange)
    ),
    "another palette of the system": lambda window: QGuiApplication.sendEvent(
        QApplication.instance(), QEvent(QEvent.Type.ApplicationPaletteChange)
    ),
    "dark at night": lambda window: QGuiApplication.styleHints().colorSchemeChanged.emit(
        Qt.ColorScheme.Dark
    ),
    "as small as it gets": lambda window: window.resize(1, 1),
    "as large as it gets": lambda window: window.resize(12_000, 9_000),
    "minimised and back": lambda window: (window.showMinimized(), window.showNormal()),
    "the whole screen and back": lambda window: (window.showFullScreen(), window.showNormal()),
    "put to sleep": lambda window: QGuiApplication.instance().applicationStateChanged.emit(  # type: ignore[union-attr]
        Qt.ApplicationState.ApplicationSuspended
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_the_window_follows_whatever_changes_around_it(panel, shell, name, qtbot) -> None:
    panel.actions_.example_actions["lecture"].trigger()
    before = panel.document.content
    CHANGES[name](shell)
    QApplication.processEvents()
    assert panel.document.content is before
    assert shell.isVisible()
    picture = shell.grab().toImage()
    assert not picture.isNull()
    timers = shell.findChildren(QTimer)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers), timeout=WAIT)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="time zones of POSIX")
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kolkata", "Nonsense/X"])
def test_times_are_told_in_any_zone_and_far_from_now(zone, monkeypatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        for moment in (0.0, -1.0, time.time(), 1e11, 253_402_300_799.0):
            assert ":" in when(moment)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_versions_stay_in_order_when_the_clock_is_set_back(tmp_path, monkeypatch) -> None:
    path = tmp_path / "a.lamina"
    kept = backups.Backups(tmp_path / "backups")
    now = time.time_ns()
    for number in range(8):
        path.write_bytes(b"version %d" % number)
        # From the fifth on the clock stands in 1970.
        monkeypatch.setattr(backups.time, "time_ns", lambda n=number: now + n if n < 5 else n)
        kept.keep(path)
    found = [each.path.read_bytes() for each in kept.of(path)]
    assert found == [b"version %d" % n for n in (7, 6, 5, 4, 3)]


def test_a_version_of_an_impossible_time_is_left_out(tmp_path) -> None:
    path = tmp_path / "a.lamina"
    path.write_bytes(b"one")
    kept = backups.Backups(tmp_path / "backups")
    kept.keep(path)
    (place,) = (tmp_path / "backups").iterdir()
    (place / f"{'9' * 40}.lamina").write_bytes(b"junk")
    assert [each.path.read_bytes() for each in kept.of(path)] == [b"one"]


@pytest.mark.parametrize("year", [1970, 1980, 2001])
def test_work_kept_while_the_clock_was_wrong_is_offered_all_the_same(tmp_path, year, qapp) -> None:
    """As where a battery is flat: the work seems to be decades old at the next start."""
    own = safe.Own(tmp_path)
    assert own.claim()
    own.keep(lecture_document(), "Mine", "", b"")
    assert own._lock is not None
    own._lock.unlock()  # the process is gone, its work is left
    long_ago = (year - 1970) * 365.25 * 86_400
    os.utime(own.stem.with_suffix(".lamina"), (long_ago, long_ago))
    assert [entry.title for entry in safe.left_over(tmp_path)] == ["Mine"]
    assert own.stem.with_suffix(".lamina").exists()


def test_of_very_much_old_work_the_newest_is_left(tmp_path, qapp) -> None:
    for number in range(9):
        stem = tmp_path / f"{number}-a"
        save(stem.with_suffix(".lamina"), lecture_document())
        stem.with_suffix(".json").write_text(f'{{"title": "{number}"}}')
        os.utime(stem.with_suffix(".lamina"), (1000.0 + number, 1000.0 + number))
    assert [entry.title for entry in safe.left_over(tmp_path)] == ["8", "7", "6", "5", "4"]
    assert len(list(tmp_path.glob("*.lamina"))) == 5
