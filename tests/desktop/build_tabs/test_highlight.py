"""Code of any length follows a change of theme to its last line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

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
