"""A tour through every workspace, dialog and menu in another language: what its longer texts cut
off, what nobody translated, and numbers with another language's point.

    python -m tests.support.language_tour FOLDER LANGUAGE [WIDTHxHEIGHT [TEXT_SCALE]]

The language must be there before any module with texts, so the tour is a process of its own. It
prints one JSON object, by place and by what is wrong there.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.languages import PSEUDO
from desktop.languages.installing import install, install_qts_own

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QDialog, QWidget

    from desktop.app.window import MainWindow
    from desktop.panels.spec import Panel

_ACCENTED = re.compile(r"[áçéîłñőŕšüýžÁÇÉÎŁÑŐŔŠÜÝŽ]")
_PLAIN = re.compile(r"[A-Za-z]*[aceilnorsuyACEILNORSUY][A-Za-z]*")
_POINT = re.compile(r"(?<![A-Za-z]-)(?<![\w.])\d+\.\d+(?![\w.])")
_SECONDS = 20.0

Wrong = dict[str, list[str]]


def places(window: MainWindow) -> Iterator[str]:
    """Each page that a click leads to: the welcome page, the workspaces, and their tabs."""
    from PySide6.QtWidgets import QTabBar

    window.show_welcome()
    yield "welcome"
    for key in window.specs:
        panel = window.open_panel(key)
        make_whole(panel)
        yield key
        if key == "build":
            panel.actions_.example_actions["lecture"].trigger()  # type: ignore[attr-defined]
            yield "build, the lecture's network"
        for number, bar in enumerate(panel.findChildren(QTabBar)):
            for index in range(bar.count()) if bar.isVisible() else ():
                bar.setCurrentIndex(index)
                make_whole(panel)
                yield f"{key}, row {number}, tab {index}"


def make_whole(panel: Panel) -> None:
    """Now what a workspace makes in the moments after it was asked for."""
    from desktop.panels.training_labs.panel import TrainingLabsPanel

    if isinstance(panel, TrainingLabsPanel):
        assert panel.page.whole


def dialogs(window: MainWindow, folder: Path) -> Iterator[tuple[str, QDialog]]:
    """Each window over the window."""
    from desktop.app.dialogs import Report
    from tests.desktop.app.test_every_dialog import OPENED

    for kind, show in OPENED.items():
        show(window, folder)
        yield kind, _newest(window)
    for kind in ("about", "licences", "shortcuts", "log"):
        getattr(window.actions_, kind).trigger()
        yield kind, _newest(window)
    Report(ValueError("planted"), window).open()
    yield "report", _newest(window)
    window.show_palette()
    yield "palette", _newest(window)


def _newest(window: MainWindow) -> QDialog:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QDialog

    for _ in range(200):
        found = [each for each in window.findChildren(QDialog) if each.isVisible()]
        if found:
            return found[-1]
        QTest.qWait(50)
    raise AssertionError("no dialog came")


def texts(root: QWidget) -> Iterator[str]:
    """All that is read under `root` or of it: what stands there, rests over it, or is spoken."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import (
        QAbstractSpinBox,
        QComboBox,
        QHeaderView,
        QLineEdit,
        QTabBar,
        QWidget,
    )

    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        typed = isinstance(widget, QLineEdit | QAbstractSpinBox)
        for name in (
            "text", "toolTip", "accessibleName", "accessibleDescription", "placeholderText",
            "title", "windowTitle",
        ):  # fmt: skip
            read = getattr(widget, name, None)
            said = read() if callable(read) and not (typed and name == "text") else ""
            if isinstance(said, str) and said:
                yield said
        if isinstance(widget, QComboBox):
            yield from map(widget.itemText, range(widget.count()))
        if isinstance(widget, QTabBar):
            yield from map(widget.tabText, range(widget.count()))
            yield from map(widget.tabToolTip, range(widget.count()))
        if isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
            for column in range(widget.count()):
                said = widget.model().headerData(column, Qt.Orientation.Horizontal)
                yield str(said or "")
        yield from (action.toolTip() for action in widget.actions())


def menu_texts(actions: list[QAction]) -> Iterator[str]:
    """What stands in menus, and in the menus within them."""
    for action in actions:
        yield action.text()
        yield action.toolTip()
        if action.menu() is not None:
            action.menu().aboutToShow.emit()
            yield from menu_texts(action.menu().actions())


def plain_words(text: str) -> list[str]:
    """Words that the language that nobody speaks would have put accents on."""
    text = re.sub(r"<[^>]*>|&\w+;|\$[^$]*\$|\(\*[^)]*\)|\S*[./\\]\S*\w|[A-Za-z]+(?=\()", " ", text)
    text = text.replace("&", "")
    words = re.findall(r"[^\W\d_]{3,}", text)
    return [w for w in words if _PLAIN.fullmatch(w) and not _ACCENTED.search(w)]


def main(folder: Path, language: str, size: tuple[int, int], scale: float) -> None:
    install(language)
    from PySide6.QtTest import QTest

    from desktop.app.window import MainWindow
    from desktop.settings import Settings
    from desktop.theme import made_application
    from tests.support.reach import cut_off, pushed_out, shortened

    made_application("lamina")
    if language != PSEUDO:
        install_qts_own(language)
    settings = Settings(folder / "settings.json")
    settings.set("theme", "light")
    settings.set("reduce_motion", True)
    settings.set("text_scale", scale)
    window = MainWindow(settings)
    window.resize(*size)
    window.show()

    def look(root: QWidget) -> Wrong:
        end = time.monotonic() + _SECONDS
        while time.monotonic() < end:
            QTest.qWait(50)
            if not window.jobs.running and not (cut_off(root) or pushed_out(root)):
                break
        said = list(texts(root))
        return {
            "cut off": cut_off(root),
            "pushed out": pushed_out(root),
            "shortened": shortened(root),
            "untranslated": sorted({word for text in said for word in plain_words(text)}),
            "points": sorted({text for text in said if _POINT.search(text)}),
        }

    found = {place: look(window) for place in places(window)}
    for kind, dialog in dialogs(window, folder):
        found[kind] = look(dialog)
        dialog.close()
        QTest.qWait(50)
    said = list(menu_texts(window.menuBar().actions()))
    found["menus"] = {
        "untranslated": sorted({word for text in said for word in plain_words(text)}),
        "points": [text for text in said if _POINT.search(text)],
    }
    print(json.dumps(found, ensure_ascii=False))
    for panel in window.panels():
        panel.may_close = lambda: True  # type: ignore[method-assign]
    window.close()
    window.jobs.shut_down(20.0)


if __name__ == "__main__":
    width, _, height = (sys.argv[3] if len(sys.argv) > 3 else "1440x900").partition("x")
    magnified = float(sys.argv[4]) if len(sys.argv) > 4 else 1.0
    main(Path(sys.argv[1]), sys.argv[2], (int(width), int(height)), magnified)
