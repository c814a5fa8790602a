"""What happens when something goes wrong: it is logged, shown as a report to copy, survived.

An exception in a slot, on a thread or in a Qt message never ends the program; a native crash
leaves a trace in a file that the next start reports.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from engine.files import open_ordinary
from engine.language import tr

log = logging.getLogger("lamina")

LOG = "lamina.log"
CRASH = "crash.txt"
_BYTES, _KEPT = 1_000_000, 3
_LONGEST_TRACE = 200_000  # bytes
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_crash_file: IO[str] | None = None


def report(error: BaseException) -> str:
    """A report on `error` that can be copied into a mail: versions and traceback."""
    from desktop.app.version import parts, version

    made_of = "\n".join(f"{name} {number}" for name, number in parts())
    trace = "".join(traceback.format_exception(error))
    return tr("Lamina {0}\n{1}\n\n{2}").format(version(), made_of, trace)


def catch(show: Callable[[BaseException], None]) -> None:
    """From now on, log every unexpected exception and hand it to `show` on the GUI thread."""

    def unexpected(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("unexpected exception", exc_info=(kind, error, trace))
        try:
            show(error)
        except Exception:
            log.exception("the report could not be shown")

    def on_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and args.exc_type is not SystemExit:
            name = args.thread.name if args.thread is not None else "a thread"
            log.error("unexpected exception on %s", name, exc_info=args.exc_value)

    sys.excepthook = unexpected
    threading.excepthook = on_thread


def release() -> None:
    """Undo `catch` and `keep_log`."""
    global _crash_file
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__
    qInstallMessageHandler(None)
    if _crash_file is not None:
        faulthandler.disable()
        _crash_file.close()
        _crash_file = None
    root = logging.getLogger()
    for handler in [h for h in root.handlers if getattr(h, "of_lamina", False)]:
        root.removeHandler(handler)
        handler.close()


def watch_for_crashes(folder: Path) -> str:
    """Let a native crash leave its trace in `folder`; returns the trace of the last one, or "".

    A folder that cannot be written means no trace, never a failure.
    """
    global _crash_file
    path = folder / CRASH
    try:
        folder.mkdir(parents=True, exist_ok=True)
        last = _begins(path)
        _crash_file = path.open("w", encoding="utf-8")
    except OSError:
        return ""
    faulthandler.enable(_crash_file)
    return last.strip()


def _begins(path: Path) -> str:
    """What the file begins with; "" without one. Raises `OSError` for what is no file: a pipe would
    keep the start waiting for ever."""
    try:
        with open_ordinary(path) as file:
            return file.read(_LONGEST_TRACE).decode("utf-8", "replace")
    except FileNotFoundError:
        return ""


def keep_log(folder: Path) -> None:
    """Write the log to `folder`, in files of 1 MB of which four are kept; Qt's messages too."""
    from logging.handlers import RotatingFileHandler

    root = logging.getLogger()
    root.setLevel(logging.INFO)
    # A full disk is no reason to write the trace of each record that was lost to the terminal.
    logging.raiseExceptions = False
    qInstallMessageHandler(_qt_message)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _begins(folder / LOG)
        handler = RotatingFileHandler(
            folder / LOG, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
        )
        handler.errors = "backslashreplace"  # names of files need not be UTF-8
    except OSError as error:
        log.warning("no log in %s: %s", folder, error)
        return
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")
    )
    handler.of_lamina = True  # type: ignore[attr-defined]
    root.addHandler(handler)


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
