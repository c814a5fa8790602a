"""Menus merged entry by entry, and commands found by typing."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from desktop.app.menus import merged, plain
from desktop.app.palette import Command, CommandPalette, rank
from desktop.app.window import MainWindow


def _named(texts: str, keys: dict[str, str] | None = None) -> list[QAction | None]:
    """Actions from a string such as "New | Save"; the bar is a separator."""
    made: list[QAction | None] = []
    for text in texts.split():
        if text == "|":
            made.append(None)
            continue
        action = QAction(text)
        action.setShortcut(QKeySequence((keys or {}).get(text, "")))
        made.append(action)
    return made


def _texts(entries: Sequence[QAction | None]) -> str:
    return " ".join("|" if entry is None else entry.text() for entry in entries)


@pytest.mark.parametrize(
    ("first", "panel", "last", "expected"),
    [
        ("", "", "", ""),
        ("Open", "", "Quit", "Open | Quit"),
        ("", "A | B", "", "A | B"),
        ("Open", "A | B", "Quit", "Open | A | B | Quit"),
        ("Open", "| | A | |", "", "Open | A"),
        ("Open", "New | Save", "Quit", "New Open | Save | Quit"),
    ],
)
def test_entries_merge_with_single_separators(
    qapp: object, first: str, panel: str, last: str, expected: str
) -> None:
    keys = {"New": "Ctrl+N", "Open": "Ctrl+O"}
    result = merged(_named(first, keys), _named(panel, keys), _named(last))
    assert _texts(result) == expected


def test_of_equal_shortcuts_the_panels_entry_stands(qapp: object) -> None:
    frame, panel = _named("Open", {"Open": "Ctrl+O"}), _named("Mine", {"Mine": "Ctrl+O"})
    assert _texts(merged(frame, panel, ())) == "Mine"


def test_text_without_its_mnemonic() -> None:
    assert plain("&Save && close") == "Save & close"


def _command(text: str, path: str = "File") -> Command:
    return Command(path, QAction(text))


@pytest.mark.parametrize(
    ("query", "text", "place"),
    [
        ("", "Save", 0),
        ("sa", "Save", 0),
        ("as", "Save as…", 1),
        ("ave", "Save", 2),
        ("file", "Save", 3),
        ("sv", "Save", 4),
        ("file sa", "Save", 3),
        ("zz", "Save", None),
    ],
)
def test_ranks(qapp: object, query: str, text: str, place: int | None) -> None:
    assert rank(query, _command(text)) == place


def test_a_command_inside_a_menu_says_so(qapp: object) -> None:
    assert _command("Dark", "View › Theme").title == "Theme: Dark"


def test_typing_and_enter_run_an_action(frame: MainWindow, qtbot: QtBot) -> None:
    frame.open_panel("room")
    qtbot.keyClick(
        frame,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    palette = frame.findChild(CommandPalette)
    qtbot.keyClicks(palette.search, "theme dark")
    assert palette.model.rowCount() == 1
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert frame.settings.get("theme") == "dark"
    assert not palette.isVisible()


def test_arrows_choose_and_a_query_without_answer_says_so(frame: MainWindow, qtbot: QtBot) -> None:
    frame.show_palette()
    palette = frame.findChild(CommandPalette)
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    qtbot.keyClick(palette.search, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 0
    qtbot.keyClicks(palette.search, "xyzzy")
    assert palette.nothing.isVisible()
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert palette.isVisible()  # nothing to run
    qtbot.keyClick(palette.search, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_palette_holds_what_menus_and_bars_hold(frame: MainWindow) -> None:
    frame.open_panel("room")
    titles = {command.title for command in frame.commands()}
    assert {"Save", "Undo", "Count layers", "Train", "As CSV", "Quit", "Theme: Dark"} <= titles
