"""From nothing to a window: only what the first paint needs comes before it.

numpy, onnxruntime, tokenizers and ziamath wait until a workspace asks for them.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from desktop.app import clock, faults, heap, language, lean
from desktop.app.folders import Folders
from desktop.app.opening import is_address
from desktop.app.window import MainWindow
from desktop.settings import Settings
from desktop.theme import made_application, theme
from engine.language import tr

log = logging.getLogger("lamina")


def application() -> QApplication:
    """The one QApplication, named so that the platform's folders are Lamina's own."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QCoreApplication.setApplicationName("lamina")
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    app = made_application("lamina")
    language.with_application()
    app.setApplicationDisplayName("Lamina")
    app.setDesktopFileName("lamina")
    return app


def run(path: str = "") -> int:
    """Open the window, with `path` if one is given, and stay until it is closed."""
    app = application()
    folders = Folders.of_the_user()
    from desktop.app.single import Single

    single = Single(folders.data)
    # Where the other instance does not answer, better a second window than none.
    if not single.first and single.forward(path):
        return 0
    crash = faults.watch_for_crashes(folders.log)
    window = MainWindow(Settings(folders.settings), log_folder=folders.log)
    faults.catch(lambda error: _show(error, window))
    window.first_painted.connect(lambda: _after_first_paint(window, single, folders, path, crash))
    window.show()
    status = app.exec()
    return _leave(window, status)


def first_paint() -> int:
    """Open the window as `run` does, print the milliseconds to its first paint, and close it.

    The person's settings and a running Lamina are left alone.
    """
    import tempfile

    app = application()
    with tempfile.TemporaryDirectory(prefix="lamina-paint-", ignore_cleanup_errors=True) as kept:
        window = MainWindow(Settings(Folders.under(Path(kept)).settings))
        painted: list[float] = []

        def note() -> None:
            painted.append(clock.milliseconds_since_start())
            lean.end()
            window.close()

        window.first_painted.connect(note)
        window.show()
        app.exec()
    print(f"{painted[0]:.1f}")
    return 0


def _after_first_paint(
    window: MainWindow, single: object, folders: Folders, path: str, crash: str
) -> None:
    from desktop.app.single import Single
    from desktop.app.warming import Warming

    first = clock.milliseconds_since_start()
    lean.end()
    heap.keep_small()  # before there are other threads
    faults.keep_log(folders.log)
    log.info("first paint after %.0f ms", first)
    theme().load_remaining_fonts()
    window.setWindowIcon(QIcon(str(Path(__file__).with_name("lamina.svg"))))
    window.begin(path)
    for spec in window.specs.values():
        spec.started(window)
    Warming(window)
    _listen_to_signals(window)
    if sys.platform == "darwin":
        _Opener(window)
    if isinstance(single, Single):
        single.listen(window, lambda file: _asked_again(window, file))
    if crash:
        log.error("the last run ended in a crash:\n%s", crash)
        window.say(
            tr("Lamina stopped unexpectedly last time. Help → Show the log tells where."),
            problem=True,
        )


def _listen_to_signals(window: MainWindow) -> None:
    """Ctrl+C in the terminal and the end of the session close the window as a click would."""
    if sys.platform == "win32":
        return
    import signal

    from PySide6.QtCore import QSocketNotifier

    # Python looks at signals only between its own instructions, and Qt's loop has none: the byte
    # that a signal writes into this pipe wakes the loop.
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, window)
    notifier.activated.connect(lambda: os.read(reading, 64))
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: window.close())


class _Opener(QObject):
    """macOS hands a double-clicked file over as an event, not as an argument."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._window.open_path(event.file())
            return True
        return super().eventFilter(watched, event)


def _asked_again(window: MainWindow, path: str) -> None:
    """A second start: this window comes to the front and opens what the other was given."""
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    if path:
        window.open_path(path)


def _show(error: BaseException, window: MainWindow) -> None:
    from PySide6.QtCore import QThread

    from desktop.app.dialogs import Report

    on_gui = QThread.currentThread() is QCoreApplication.instance().thread()  # type: ignore[union-attr]
    if not on_gui or any(report.isVisible() for report in window.findChildren(Report)):
        return  # logged; one report at a time is enough
    Report(error, window).open()


def _leave(window: MainWindow, status: int) -> int:
    stuck = [job.name for job in window.jobs.running]
    alive = not window.jobs.shut_down(0.0)
    logging.shutdown()
    if alive:
        # A thread that did not stop in time would meet a half-dismantled interpreter.
        print(f"Lamina: left while still {', '.join(stuck)}.", file=sys.stderr)
        os._exit(status)
    return status


def absolute(path: str) -> str:
    """The file's whole path, so that another instance in another folder finds it too."""
    if not path or is_address(path):
        return path
    try:
        # Not Path.expanduser, which raises at a name like “~old.lamina” when nobody is called so.
        return str(Path(os.path.expanduser(path)).absolute())
    except OSError:  # the folder that the program was started in is gone
        return path
