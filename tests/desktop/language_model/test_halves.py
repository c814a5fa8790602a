"""Half of a surrogate pair in any field of the workspace is left out, and this is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QSpinBox, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.tabbed import TabbedView
from desktop.widgets.halves import SENTENCE
from desktop.widgets.slider import NumberField
from tests.support.halves import HALF, copy, fill


def _lines(place: QWidget) -> list[QLineEdit]:
    """The lines that hold words, not numbers."""
    inner = "qt_spinbox_lineedit"
    lines = place.findChildren(QLineEdit)
    return [
        line for line in lines if line.objectName() != inner and not isinstance(line, NumberField)
    ]


def _paste_half(line: QLineEdit) -> None:
    line.clear()
    copy([ord("a"), HALF])
    line.paste()
    QGuiApplication.clipboard().clear()
    assert line.text() == "", f"{line.accessibleName()} took half of a pair"


def _said(place: QWidget) -> bool:
    return any(label.text() == SENTENCE for label in place.findChildren(QLabel))


def test_the_prompt_and_the_message_say_so(
    qtbot: QtBot, france: LanguageModelPanel, settled: Callable[[LanguageModelPanel], None]
) -> None:
    panel, prompt = france, france.prompt
    fill(prompt.editor, "plainText", [ord("H"), ord("i"), HALF])
    assert prompt.editor.text() == "Hi"
    assert prompt.notice.text() == SENTENCE
    settled(panel)
    assert panel.bench.text == "Hi"
    assert prompt.notice.text() == SENTENCE, "and it is still said once the text is read"
    assert [chip.end for chip in prompt.editor.chips][-1] == 2
    panel.bench.set_mode(chat=True)
    fill(prompt.message, "plainText", [HALF, ord("A")])
    assert prompt.message.toPlainText() == "A"
    assert prompt.notice.text() == SENTENCE


def test_every_line_of_every_view_says_so(
    qtbot: QtBot, france: LanguageModelPanel, shell: MainWindow
) -> None:
    panel, tried = france, 0
    said: list[str] = []
    for key in panel.stages:
        panel.open_stage(key)
        stage = panel.views[key]
        names = list(stage.tabs) if isinstance(stage, TabbedView) else [""]
        for name in names:
            view = stage.open(name) if isinstance(stage, TabbedView) else stage
            view.said.connect(lambda sentence, _: said.append(sentence))
            for line in _lines(view):
                said.clear()
                _paste_half(line)
                assert _said(view) or said == [SENTENCE], line.accessibleName()
                tried += 1
    assert tried >= 4
    for notice in shell.notices.findChildren(QLabel):
        notice.setText("")


@pytest.mark.parametrize("window", ["compare", "server"])
def test_the_lines_and_texts_of_the_windows_say_so(
    qtbot: QtBot, france: LanguageModelPanel, window: str
) -> None:
    made = france.windows._show_experiments() if window == "compare" else None
    made = made or france.windows._show_server()
    for line in _lines(made):
        made.notice.setText("")
        _paste_half(line)
        assert made.notice.text() == SENTENCE, line.accessibleName()
    fields = [*made.findChildren(QPlainTextEdit), *made.findChildren(QTextEdit)]
    for field in fields:
        if not field.isReadOnly() and not isinstance(field.parent(), QSpinBox):
            made.notice.setText("")
            fill(field, "plainText", [ord("a"), HALF])
            assert field.toPlainText() == "a"
            assert made.notice.text() == SENTENCE
