"""Starting: light before the first paint, once per person, and alive after a fault."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.__main__ import main
from desktop.app import clock, faults, start
from desktop.app.dialogs import Report
from desktop.app.single import Single
from desktop.app.window import MainWindow
from desktop.settings import Settings

_HEAVY = ("numpy", "pyqtgraph", "onnxruntime", "tokenizers", "ziamath", "onnx", "gguf")
# Of Python itself: each takes as long as a dozen of our own modules.
_LATER = ("dataclasses", "inspect", "argparse", "shibokensupport")
_ASK_AT_FIRST_PAINT = f"""
import sys
from desktop.app import lean

lean.begin()
from desktop.app import start
from desktop.app.window import MainWindow

def painted():
    print("painted", *sorted(set({_HEAVY!r}) & set(sys.modules)))
    print("later", *sorted(set({_LATER!r}) & set(sys.modules)))
    sys.stdout.flush()
    import os
    os._exit(0)

original = MainWindow.__init__
def watched(self, *args, **kwargs):
    original(self, *args, **kwargs)
    self.first_painted.connect(painted)
MainWindow.__init__ = watched
start.run("")
"""


def _environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
    }


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ASK_AT_FIRST_PAINT],
        env=_environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == ["painted", "later"]


_ASK_FOR_A_SIGNATURE = """
import gc, sys
if sys.argv[1:]:
    from desktop.app import lean

    lean.begin()
    assert not gc.isenabled()
    import numpy

    assert "shibokensupport" not in sys.modules
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QTimer
from PySide6.QtWidgets import QWidget
print(shiboken6.__version__, shiboken6.isValid(QPoint()))
for wrong in (
    lambda: QPoint("no number"),
    lambda: QPoint().setX("no number"),
    lambda: QObject(objectName=3),
    lambda: QObject(nothing=3),
    lambda: QTimer.singleShot("soon"),
    lambda: QWidget(1, 2),
    lambda: print(QWidget.resize.__doc__),
    lambda: print(QPoint.__doc__),
    lambda: print(QWidget.__dict__["__repr__"].__doc__, dict.__dict__["__repr__"].__doc__),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
if not sys.argv[1:]:
    sys.exit()
app = QCoreApplication([])
lean.end()
assert "Collector" in [type(child).__name__ for child in app.children()], "nothing collects"
"""


_UNPACK = """
import shutil, sys
from pathlib import Path
import shiboken6
from shibokensupport import __loader__ as carried

copy = Path(sys.argv[1], "shiboken6")
shutil.copytree(Path(shiboken6.__file__).parent, copy)
carried.zfile.extractall(copy / "files.dir")
"""


def test_a_lean_start_loses_nothing_of_what_qt_says(tmp_path: Path) -> None:
    """Nor where the modules that read the signatures lie as files, as in the installed program."""
    said = []
    unpacked = str(tmp_path / "unpacked")
    subprocess.run([sys.executable, "-c", _UNPACK, unpacked], timeout=60, check=True)
    for how, first in ([], ""), (["lean"], ""), (["lean"], unpacked):
        path = os.pathsep.join(filter(None, (first, os.environ.get("PYTHONPATH"))))
        done = subprocess.run(
            [sys.executable, "-c", _ASK_FOR_A_SIGNATURE, *how],
            env={**_environment(tmp_path), "PYTHONPATH": path},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        said.append(done.stdout)
    assert said[0] == said[1] == said[2]
    assert "Supported signatures" in said[1]
    assert "(xpos: int, ypos: int, /)" in said[1]


_ASK_WHAT_CAME_FIRST = """
import sys
from desktop.__main__ import main
from desktop.app import lean

lean_begin = lean.begin
def begin():
    print("before:", *sorted({"PySide6", "shiboken6"} & set(sys.modules)))
    lean_begin()
lean.begin = begin
sys.exit(main(["--first-paint"]))
"""


def test_nothing_of_qt_is_imported_before_the_start_is_lean(tmp_path: Path) -> None:
    """Choosing the language needs Qt too, and comes after it."""
    done = subprocess.run(
        [sys.executable, "-c", _ASK_WHAT_CAME_FIRST],
        env=_environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.splitlines()[0] == "before:"


@pytest.mark.parametrize(
    "made", ["from desktop.app.start import application as made", "made = lambda: QApplication([])"]
)
def test_the_application_is_drawn_in_our_style(made: str, tmp_path: Path) -> None:
    code = f"from PySide6.QtWidgets import QApplication\n{made}\napp = made()\n"
    code += "from desktop.theme import theme\ntheme().apply()\n"
    code += "assert app.styleSheet()\napp.setStyleSheet('')\nprint(app.style().name())"
    environment = {**_environment(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["fusion"]


def test_the_first_paint_is_timed_without_touching_the_persons_folders(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "--first-paint"],
        env=_environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert float(done.stdout) > 0
    assert [path for path in tmp_path.rglob("*") if "lamina" in path.name] == []


def test_the_process_knows_how_long_it_runs() -> None:
    first = clock.milliseconds_since_start()
    assert first > 0
    assert clock.milliseconds_since_start() >= first


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_the_whole_program_starts_twice_and_ends_at_a_signal(qtbot: QtBot, tmp_path: Path) -> None:
    """A second start with a file comes back at once; the first takes it; SIGTERM closes it well."""
    environment = _environment(tmp_path)
    log = tmp_path / "data" / "lamina" / "log" / "lamina.log"

    def logged(what: str) -> None:
        qtbot.waitUntil(lambda: log.exists() and what in log.read_text("utf-8"), timeout=30_000)

    command = [sys.executable, "-m", "desktop"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) as first:
        logged("first paint after")
        logged("listening")
        gone = str(tmp_path / "gone.lamina")
        second = subprocess.run([*command, gone], env=environment, timeout=60, check=False)
        assert second.returncode == 0
        logged("“gone.lamina” is not there: no such file in")
        first.terminate()
        assert first.wait(30) == 0
        assert first.stderr is not None
        assert first.stderr.read() == b""
    settings = json.loads((tmp_path / "config" / "lamina" / "settings.json").read_bytes())
    assert settings["window_geometry"]


# --- arguments ------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--nonsense"], "There is no option --nonsense."),
        (["-x"], "There is no option -x."),
        (["a.lamina", "b.lamina"], "Only one file can be opened; b.lamina is a second one."),
        (["--self-check", "--json"], "--json needs a value after it."),
        (["--self-check", "--json", "--size"], "--json needs a value after it."),
        (["--json", "x"], "--json goes with --self-check."),
        (["--self-check", "x.lamina"], "--self-check opens no file; x.lamina is one too many."),
        (["--self-check", "--size", "wide"], "--size wants width x height in pixels"),
        (["--self-check", "--size", "1x1"], "--size lies between 640x480 and 7680x4320"),
        (["--self-check", "--size", "٣x٤"], "--size lies between"),
    ],
)
def test_wrong_arguments_become_one_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith(sentence)


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "--self-check" in capsys.readouterr().out
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("Lamina ")


# --- once per person ------------------------------------------------------------------------
@pytest.fixture
def first(tmp_path: Path) -> Iterator[Single]:
    single = Single(tmp_path)
    yield single
    single.release()


_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.app.single import Single

app = QCoreApplication([])
single = Single(Path(sys.argv[1]))
print(single.first, (not single.first) and single.forward(sys.argv[2]))
"""


def test_a_second_start_hands_its_file_to_the_first(
    first: Single, qtbot: QtBot, tmp_path: Path
) -> None:
    assert first.first
    asked: list[str] = []
    keeper = QObject()
    first.listen(keeper, asked.append)
    command = [sys.executable, "-c", _SECOND, str(tmp_path), "/some/net ü.lamina"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as second:
        qtbot.waitUntil(lambda: asked == ["/some/net ü.lamina"], timeout=20_000)
        assert second.stdout is not None
        assert second.stdout.read().split() == ["False", "True"]
    keeper.deleteLater()


def test_a_second_start_opens_its_own_window_if_the_first_is_deaf(
    first: Single, qapp: object, tmp_path: Path
) -> None:
    second = Single(tmp_path)
    assert not second.first
    assert not second.forward("x")


def test_the_lock_of_a_process_that_is_gone_does_not_keep_anyone_out(
    qapp: object, tmp_path: Path
) -> None:
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom desktop.app.single import Single\n"
        "single = Single(Path(sys.argv[1]))\nassert single.first\nos._exit(9)"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert killed.returncode == 9
    assert (tmp_path / "lamina.lock").exists()
    again = Single(tmp_path)
    assert again.first
    again.release()


def test_junk_from_another_process_is_not_taken_for_a_file(
    first: Single, qtbot: QtBot, tmp_path: Path
) -> None:
    from PySide6.QtNetwork import QLocalSocket

    asked: list[str] = []
    keeper = QObject()
    first.listen(keeper, asked.append)
    for junk in (b"\xff\xfe\n", b"[1]\n", b'{"open": 3}\n', b"[" * 50_000 + b"\n"):
        socket = QLocalSocket()
        socket.connectToServer(first._name)
        assert socket.waitForConnected(5000)
        socket.write(junk)
        socket.flush()
        qtbot.wait(20)
        socket.abort()
    assert asked == []
    keeper.deleteLater()


@pytest.mark.skipif(os.name != "posix", reason="user ids")
def test_a_person_without_a_name_gets_a_window_too(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a container the user's number often stands in no list; the folder may be any bytes."""
    import pwd

    def unknown(number: int) -> None:
        raise KeyError(f"getpwuid(): uid not found: {number}")

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    single = Single(tmp_path)
    assert single.first
    assert not Single(tmp_path).first
    single.release()
    assert Single(tmp_path / os.fsdecode(b"caf\xe9")).first


# --- faults ---------------------------------------------------------------------------------
@pytest.fixture
def caught(frame: MainWindow) -> Iterator[MainWindow]:
    before = sys.excepthook
    faults.catch(lambda error: start._show(error, frame))
    yield frame
    faults.release()
    sys.excepthook = before


def test_an_exception_in_a_slot_becomes_a_report_in_a_living_window(
    caught: MainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def fails() -> None:
        raise ZeroDivisionError("planted")

    QTimer.singleShot(0, fails)
    QTimer.singleShot(0, fails)  # a second one adds no second dialog
    with caplog.at_level(logging.ERROR):
        qtbot.waitUntil(lambda: len(caught.findChildren(Report)) > 0)
        qtbot.waitUntil(lambda: len(caplog.records) == 2)
    (report,) = caught.findChildren(Report)
    assert report.isVisible()
    copy = next(b for b in report.findChildren(QPushButton) if b.text() == "Copy report")
    copy.click()
    text = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError: planted" in text
    assert "PySide6" in text
    report.close()
    caught.open_panel("other")
    assert caught.current_key == "other"


def test_the_log_is_kept_with_qts_messages_and_rotates(tmp_path: Path, qapp: QApplication) -> None:
    from PySide6.QtCore import qWarning

    level = logging.getLogger().level
    try:
        faults.keep_log(tmp_path / "log")
        qWarning("planted by a test")
        logging.getLogger("lamina").info("x" * 600_000)
        logging.getLogger("lamina").info("y" * 600_000)
    finally:
        faults.release()
        logging.getLogger().setLevel(level)
    names = sorted(path.name for path in (tmp_path / "log").iterdir())
    assert names == ["lamina.log", "lamina.log.1"]
    assert "planted by a test" in (tmp_path / "log" / "lamina.log.1").read_text("utf-8")


def test_a_native_crash_leaves_a_trace_for_the_next_start(tmp_path: Path) -> None:
    code = (
        "import sys, ctypes\nfrom pathlib import Path\nfrom desktop.app import faults\n"
        "faults.watch_for_crashes(Path(sys.argv[1]))\nctypes.string_at(0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, check=False
    )
    assert done.returncode != 0
    try:
        trace = faults.watch_for_crashes(tmp_path)
        assert "Segmentation fault" in trace or "access violation" in trace
        assert "string_at" in trace
    finally:
        faults.release()
    assert faults.watch_for_crashes(tmp_path) == ""
    faults.release()


def test_a_log_folder_that_cannot_be_written_is_no_failure(tmp_path: Path, qapp: object) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    level = logging.getLogger().level
    try:
        assert faults.watch_for_crashes(blocked / "log") == ""
        faults.keep_log(blocked / "log")
    finally:
        faults.release()
        logging.getLogger().setLevel(level)


def test_a_file_that_the_system_hands_over_is_opened(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    opened: list[str] = []
    monkeypatch.setattr(window, "open_path", opened.append)
    opener = start._Opener(window)
    QCoreApplication.sendEvent(qapp, QFileOpenEvent("/some/where.lamina"))
    assert opened == ["/some/where.lamina"]
    qapp.removeEventFilter(opener)
