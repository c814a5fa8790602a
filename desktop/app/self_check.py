"""The program checks itself: the real window, every workspace's own tour, pictures and facts.

The person's settings stay untouched: everything is kept in a folder that is gone afterwards.
"""

from __future__ import annotations

import json
import logging
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QImage, QPainter, QRawFont
from PySide6.QtWidgets import QApplication

from desktop.app import clock, faults, lean
from desktop.app.failed import FailedPanel
from desktop.app.folders import Folders
from desktop.app.start import application
from desktop.app.window import MainWindow
from desktop.panels.spec import Tour
from desktop.settings import Settings
from desktop.theme import theme
from desktop.theme.tokens import MONO, SANS, SERIF

log = logging.getLogger("lamina")

_PATIENCE_S = 180.0
_POLL_MS = 10
# What platforms without a window manager say of themselves; no fault of the program.
_HARMLESS = ("This plugin does not support", "QStandardPaths: ", "libpng warning")
_LETTERS = "The capital of France: W, b, q, k, v 0123456789 · “ä” … − × → –"


def self_check(screenshots: str, json_file: str, size: tuple[int, int]) -> int:
    """Run the check; returns 0 only if everything held. Facts go to `json_file` or the output."""
    tour = Tour()
    pictures = Path(screenshots) if screenshots else None
    try:
        if pictures is not None:
            pictures.mkdir(parents=True, exist_ok=True)
        if json_file:
            Path(json_file).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(f"The results cannot be written: {error}.", file=sys.stderr)
        return 2
    app = application()
    with tempfile.TemporaryDirectory(prefix="lamina-check-", ignore_cleanup_errors=True) as kept:
        _check(app, Folders.under(Path(kept)), tour, pictures, size)
    content: dict[str, Any] = {"ok": not tour.failures, **nested(tour.facts)}
    content["failures"] = tour.failures
    text = json.dumps(content, indent=2, ensure_ascii=False, default=_plain) + "\n"
    if json_file:
        Path(json_file).write_text(text, "utf-8")
    else:
        # A terminal without UTF-8 must not end the check.
        sys.stdout.buffer.write(text.encode("utf-8"))
    for failure in tour.failures:
        print(f"did not hold: {failure}", file=sys.stderr)
    return 1 if tour.failures else 0


def nested(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Dotted keys as nested objects: {"a.b": 1} becomes {"a": {"b": 1}}.

    Raises ValueError where one key is both a value and a group.
    """
    result: dict[str, Any] = {}
    for key, value in facts.items():
        *groups, name = key.split(".")
        place = result
        for group in groups:
            place = place.setdefault(group, {})
            if not isinstance(place, dict):
                raise ValueError(f"The fact {key} lies under another fact.")
        if name in place:
            raise ValueError(f"The fact {key} is there twice.")
        place[name] = value
    return result


def wait_for(condition: Callable[[], bool], patience: float) -> bool:
    """Run the event loop until `condition` holds; False after `patience` seconds."""
    if condition():
        return True
    loop = QEventLoop()
    poll = QTimer()
    deadline = time.monotonic() + patience
    held = False

    def look() -> None:
        nonlocal held
        held = condition()
        if held or time.monotonic() > deadline:
            loop.quit()

    poll.timeout.connect(look)
    poll.start(_POLL_MS)
    loop.exec()
    poll.stop()
    return held


def _check(
    app: QApplication, folders: Folders, tour: Tour, pictures: Path | None, size: tuple[int, int]
) -> None:
    settings = Settings(folders.settings)
    settings.set("theme", "light")
    settings.set("reduce_motion", True)
    window = MainWindow(settings, log_folder=folders.log)
    faults.catch(lambda error: tour.failures.append(f"{type(error).__name__}: {error}"))

    def message(kind: QtMsgType, _context: object, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not text.startswith(_HARMLESS):
            tour.failures.append(f"Qt said: {text}")

    qInstallMessageHandler(message)
    try:
        painted: list[float] = []
        window.first_painted.connect(lambda: painted.append(clock.milliseconds_since_start()))
        window.resize(*size)
        window.show()
        if not wait_for(lambda: bool(painted), 30.0):
            tour.failures.append("The window was not painted within 30 s.")
            return
        if lean.resting:  # as in the installed program
            lean.end()
        tour.facts["gui.first_window_ms"] = round(painted[0], 1)
        tour.facts["gui.platform"] = app.platformName()
        tour.facts["gui.workspaces"] = list(window.specs)
        theme().load_remaining_fonts()
        _check_fonts(tour)
        _check_mathematics(tour)
        window.begin()
        _picture(window, "welcome", pictures)
        for key in window.specs:
            _visit(window, key, tour, pictures)
        tour.facts["gui.notices"] = list(window.notices.texts())
        window.close()
        tour.expect(not window.jobs.running, "Work went on after the window was closed.")
    finally:
        faults.release()
        window.deleteLater()


def _visit(window: MainWindow, key: str, tour: Tour, pictures: Path | None) -> None:
    try:
        panel = window.open_panel(key)
        if isinstance(panel, FailedPanel):
            tour.failures.append(f"{key} could not be opened. {panel.report}")
            return
        own = Tour()
        for number, condition in enumerate(panel.tour(own), start=1):
            if not wait_for(condition, _PATIENCE_S):
                own.failures.append(
                    f"{key}: step {number} of the tour took over {_PATIENCE_S:g} s."
                )
                break
    except Exception as error:
        log.exception("the tour of %s failed", key)
        tour.failures.append(f"{key}: {type(error).__name__}: {error}")
        return
    tour.facts.update(own.facts)
    tour.failures += own.failures
    _picture(window, key, pictures)


def _picture(window: MainWindow, name: str, pictures: Path | None) -> None:
    """The window as it stands, in both themes."""
    for look in ("dark", "light"):
        window.settings.set("theme", look)
        _settle()
        if pictures is not None:
            window.grab().save(str(pictures / f"{name}-{look}.png"))


def _settle() -> None:
    """Let layouts, deferred repaints and short animations come to rest.

    Several rounds: on a busy machine one round may end before what it set off has been handled.
    """
    for _ in range(5):
        loop = QEventLoop()
        QTimer.singleShot(40, loop.quit)
        loop.exec()


def _check_fonts(tour: Tour) -> None:
    """The bundled typefaces are there, hold our letters, and draw each as itself, not as a box."""
    families = QFontDatabase.families()
    for family in (SANS, MONO, SERIF):
        tour.expect(family in families, f"The typeface {family} is not loaded.")
    for role in ("body", "strong", "mono"):
        font = theme().font(role)
        tour.expect(
            QFontInfo(font).family().startswith(font.family()),
            f"Text of the role {role} is set in {QFontInfo(font).family()}.",
        )
        raw = QRawFont.fromFont(font)
        missing = [letter for letter in _LETTERS if not raw.supportsCharacter(ord(letter))]
        tour.expect(not missing, f"The typeface {font.family()} lacks {' '.join(missing)}.")
        drawn = {_drawn(letter, font) for letter in "abgW2"}
        tour.expect(len(drawn) == 5, f"Text of the role {role} is drawn as boxes.")
    tour.expect(
        QRawFont.fromFont(theme().font("strong")).weight() >= QFont.Weight.DemiBold,
        "Headings are not semi-bold.",
    )
    tour.facts["gui.font"] = QFontInfo(theme().font()).family()


def _check_mathematics(tour: Tour) -> None:
    """Formulas are set, not shown as plain text."""
    from desktop.widgets.formula import formula_picture

    picture = formula_picture(r"f(x) = \sigma(W x + b), \frac{1}{2}", 18.0, "#1B2430")
    tour.expect(picture is not None, "Mathematics cannot be set.")


def _drawn(letter: str, font: QFont) -> bytes:
    image = QImage(40, 40, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(8, 28, letter)
    painter.end()
    return bytes(image.constBits())


def _plain(value: Any) -> Any:
    """Numbers and arrays of numpy, as JSON writes them; raises TypeError for anything else."""
    for convert in ("tolist", "item"):
        if hasattr(value, convert):
            return getattr(value, convert)()
    if isinstance(value, tuple | set):
        return list(value)
    raise TypeError(f"A fact of the type {type(value).__name__} cannot be written as JSON.")
