"""Code of any length follows a change of theme to its last line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from desktop.panels.build.code.highlight import Highlighter
from desktop.theme import DARK, LIGHT, theme


@pytest.fixture(autouse=True)
def plain_theme(qapp: object) -> Iterator[None]:
    theme().apply("light", 1.0)
    yield
    theme().apply("light", 1.0)


def _colours(editor: QPlainTextEdit) -> list[set[str]]:
    """Of the numbers, line by line."""
    found: list[set[str]] = []
    block = editor.document().begin()
    while block.isValid():
        formats = block.layout().formats()  # type: ignore[attr-defined]
        found.append({part.format.foreground().color().name() for part in formats})  # type: ignore[attr-defined]
        block = block.next()
    return found


@pytest.mark.parametrize("shown", [True, False])
def test_every_line_takes_the_colours_of_a_new_theme(qtbot: QtBot, shown: bool) -> None:
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    highlighter = Highlighter(editor.document())
    editor.setPlainText("\n".join(f"{n}" for n in range(500)))
    editor.setVisible(shown)
    theme().finish()
    light, dark = (QColor(tokens.ink("activation")).name() for tokens in (LIGHT, DARK))
    assert light != dark
    assert _colours(editor) == [{light}] * 500
    theme().change("dark", 1.0)
    qtbot.waitUntil(lambda: _colours(editor) == [{dark}] * 500, timeout=10_000)
    assert highlighter.document() is editor.document()


def test_what_is_shown_while_it_waits_goes_on_in_turns_of_its_own(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    editor = QPlainTextEdit(window)
    editor.hide()
    with qtbot.waitExposed(window):
        window.show()
    highlighter = Highlighter(editor.document())
    editor.setPlainText("\n".join(f"{n}" for n in range(500)))
    theme().finish()
    real = Highlighter._recolour
    begun: list[int] = []
    nested: list[int] = []

    def spied(self: Highlighter) -> None:
        nested.extend(begun)
        begun.append(self._line)
        editor.show()  # while no window keeps its picture: its turn came after that
        real(self)
        begun.pop()

    monkeypatch.setattr(Highlighter, "_recolour", spied)
    theme().change("dark", 1.0)
    dark = QColor(DARK.ink("activation")).name()
    qtbot.waitUntil(lambda: _colours(editor) == [{dark}] * 500, timeout=10_000)
    assert editor.isVisible()
    assert nested == [], "no piece of the text is coloured from within another"
    assert highlighter.document() is editor.document()


def test_colours_that_wait_end_with_their_highlighter(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    editor = QPlainTextEdit(window)
    editor.hide()
    with qtbot.waitExposed(window):
        window.show()
    highlighter = Highlighter(editor.document())
    editor.setPlainText("1\n2")
    theme().finish()
    end = partial(delete, highlighter)  # of no widget: asked with what is seen
    theme().changed.connect(end)
    try:
        theme().change("dark", 1.0)
        qtbot.waitUntil(lambda: not isValid(highlighter), timeout=10_000)
    finally:
        theme().changed.disconnect(end)
    theme().finish()  # it would have had its turn now; the editor is still there
    assert _colours(editor) == [set()] * 2
