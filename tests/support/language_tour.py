"""A tour through every workspace in the language that nobody speaks: what its longer texts cut off.

    python -m tests.support.pseudo_tour FOLDER [WIDTHxHEIGHT]

The language must be there before any module with texts, so the tour is a process of its own. It
prints one JSON object: by place, labels and buttons that are cut off, controls beyond an edge where
nothing scrolls, and texts that were never marked for translation.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.languages import PSEUDO
from desktop.languages.installing import install

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.app.window import MainWindow

_ACCENTED = re.compile(r"[áçéîłñőŕšüýžÁÇÉÎŁÑŐŔŠÜÝŽ]")
_WORDS = re.compile(r"[A-Za-z]{3,} [A-Za-z]{2,}|^[A-Z][a-z]{3,}$")


def places(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Each page that a click leads to: the welcome page, the workspaces, and their tabs."""
    from PySide6.QtWidgets import QTabBar

    window.show_welcome()
    yield "welcome", window
    for key in window.specs:
        panel = window.open_panel(key)
        yield key, window
        for number, bar in enumerate(panel.findChildren(QTabBar)):
            for index in range(bar.count()) if bar.isVisible() else ():
                bar.setCurrentIndex(index)
                yield f"{key}, row {number}, tab {index}", window


def unmarked(root: QWidget) -> list[str]:
    """Visible texts of more than one word that no translation has touched."""
    from PySide6.QtWidgets import QAbstractButton, QLabel

    found = []
    for widget in root.findChildren(QLabel) + root.findChildren(QAbstractButton):
        text = re.sub(r"<[^>]*>", " ", widget.text())
        if widget.isVisible() and _WORDS.search(text) and not _ACCENTED.search(text):
            found.append(widget.text())
    return found


def main(folder: Path, size: tuple[int, int]) -> None:
    install(PSEUDO)
    from PySide6.QtTest import QTest

    from desktop.app.window import MainWindow
    from desktop.settings import Settings
    from desktop.theme import made_application
    from tests.support.reach import cut_off, pushed_out

    made_application("lamina")
    settings = Settings(folder / "settings.json")
    settings.set("theme", "light")
    settings.set("reduce_motion", True)
    window = MainWindow(settings)
    window.resize(*size)
    window.show()
    said: dict[str, dict[str, list[str]]] = {}
    for place, root in places(window):
        for _ in range(300):
            QTest.qWait(50)
            if not window.jobs.running and not cut_off(root) and not pushed_out(root):
                break
        said[place] = {
            "cut off": cut_off(root),
            "pushed out": pushed_out(root),
            "unmarked": unmarked(root),
        }
    print(json.dumps(said, ensure_ascii=False))
    for panel in window.panels():
        panel.may_close = lambda: True  # type: ignore[method-assign]
    window.close()
    window.jobs.shut_down(20.0)


if __name__ == "__main__":
    width, _, height = (sys.argv[2] if len(sys.argv) > 2 else "1440x900").partition("x")
    main(Path(sys.argv[1]), (int(width), int(height)))
