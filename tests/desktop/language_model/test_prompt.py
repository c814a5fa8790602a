"""The prompt: typing as in any editor, tokens as the model's own library splits them, bad input."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
import tokenizers
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.work import Opened
from desktop.widgets import tokens_edit as token_widget
from desktop.widgets.pasting import LONGEST_LINE
from tests.desktop.language_model.conftest import FRANCE

if TYPE_CHECKING:
    from desktop.app.window import MainWindow

Settled = Callable[[LanguageModelPanel], None]


@pytest.fixture(scope="module")
def library(kept_open: Opened) -> tokenizers.Tokenizer:
    """The tokenizers library itself on the model's file."""
    made = tokenizers.Tokenizer.from_file(str(kept_open.model.folder / "tokenizer.json"))
    made.encode_special_tokens = True
    return made


def _split(qtbot: QtBot, panel: LanguageModelPanel, text: str) -> None:
    bench = panel.bench
    qtbot.waitUntil(
        lambda: bench.split is not None and bench.split.text == text and bench.chips != (),
        timeout=30_000,
    )


def test_typing_shows_the_tokens_with_their_ids(
    qtbot: QtBot, panel: LanguageModelPanel, library: tokenizers.Tokenizer, settled: Settled
) -> None:
    qtbot.keyClicks(panel.prompt.editor, FRANCE)
    settled(panel)
    expected = library.encode(FRANCE, add_special_tokens=False)
    chips = panel.prompt.editor.chips
    assert [chip.ids for chip in chips] == [(i,) for i in expected.ids]
    assert [(chip.start, chip.end) for chip in chips] == expected.offsets
    assert not any(chip.written for chip in chips)
    figures = {button.stage.key: button.figure for button in panel.strip.buttons}
    assert figures["text"] == f"{len(FRANCE)} characters"
    assert figures["tokens"] == f"{len(expected.ids)} of 49,152"
    assert figures["vectors"] == f"{len(expected.ids)} × 576"
    assert figures["attention"] == "30 layers · 9 heads"


def test_ids_have_room_under_their_letters(
    qtbot: QtBot, panel: LanguageModelPanel, settled: Settled
) -> None:
    panel.bench.replace_text("a b c 1984 naïve, Fußgänger")
    settled(panel)
    editor = panel.prompt.editor
    digit = editor._digit
    rects = [editor.chip_rects(chip)[0] for chip in editor.chips]
    for chip, rect in zip(editor.chips, rects, strict=True):
        assert rect.width() >= digit * len(" ".join(map(str, chip.ids)))
    for before, after in pairwise(rects):
        if before.top() == after.top():
            assert before.right() <= after.left() + 0.5, "two chips overlap"


@pytest.mark.parametrize(
    "text",
    [
        "Grüße 😀👩‍👩‍👧 weiter",
        "שלום עולם",
        "日本語のテキスト",
        "tab\tand\n\nlines \n",
        "a\u0301\u200d\ufeff",
    ],
)
def test_any_text_keeps_its_letters_and_its_tokens_in_place(
    qtbot: QtBot, panel: LanguageModelPanel, library: tokenizers.Tokenizer, text: str
) -> None:
    panel.bench.replace_text(text)
    _split(qtbot, panel, text)
    assert panel.prompt.editor.text() == text
    chips = panel.prompt.editor.chips
    ids = [i for chip in chips for i in chip.ids]
    assert ids == library.encode(text, add_special_tokens=False).ids
    units = text.encode("utf-16-le")
    covered = b"".join(units[2 * chip.start : 2 * chip.end] for chip in chips)
    assert covered.decode("utf-16-le") == text


def test_chips_follow_their_letters_until_the_new_tokens_are_there(
    qtbot: QtBot, france: LanguageModelPanel, settled: Settled
) -> None:
    editor = france.prompt.editor
    cursor = editor.textCursor()
    cursor.setPosition(0)
    editor.setTextCursor(cursor)
    before = editor.chips
    qtbot.keyClicks(editor, "So ")
    moved = {chip.ids: chip for chip in editor.chips}
    for chip in before[1:]:
        assert moved[chip.ids].start == chip.start + 3
    settled(france)
    assert france.bench.text == f"So {FRANCE}"


def test_control_tokens_typed_as_text_are_plain_text(
    qtbot: QtBot, panel: LanguageModelPanel, settled: Settled
) -> None:
    panel.bench.replace_text("<|im_start|>user")
    settled(panel)
    assert 1 not in panel.bench.ids
    assert len(panel.bench.ids) > 3


def test_the_caret_chooses_the_token_that_is_looked_from(
    qtbot: QtBot, france: LanguageModelPanel
) -> None:
    editor = france.prompt.editor
    cursor = editor.textCursor()
    cursor.setPosition(FRANCE.index("France") + 2)
    editor.setTextCursor(cursor)
    assert france.bench.looking.pair is not None
    assert france.bench.looking.pair[0] == 3


def test_nothing_to_go_on_from_is_said_once_and_clearly(
    qtbot: QtBot, panel: LanguageModelPanel
) -> None:
    qtbot.mouseClick(panel.prompt.generate_button, Qt.MouseButton.LeftButton)
    assert panel.prompt.notice.text() == (
        "There is no text to go on from: write a few words first."
    )
    assert panel.gate.isVisible()
    qtbot.keyClicks(panel.prompt.editor, "A")
    assert panel.prompt.notice.text().strip() == ""


def test_an_example_is_one_click_away(
    qtbot: QtBot, panel: LanguageModelPanel, settled: Settled
) -> None:
    from PySide6.QtWidgets import QPushButton

    first = panel.gate.examples.findChildren(QPushButton)[0]
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    settled(panel)
    assert panel.bench.text == first.text() == panel.prompt.editor.text()
    assert panel.view.isVisible()


def test_clearing_the_text_brings_the_start_back(qtbot: QtBot, france: LanguageModelPanel) -> None:
    editor = france.prompt.editor
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: france.gate.isVisible())
    assert france.next_token.bars.bars == ()
    assert editor.chips == ()


def test_a_huge_paste_is_cut_with_a_notice(qtbot: QtBot, panel: LanguageModelPanel) -> None:
    data = QMimeData()
    data.setText("word " * 2_000_000)
    panel.prompt.editor.insertFromMimeData(data)
    assert panel.prompt.notice.text() == (
        "The pasted text has 10,000,000 characters; the first 100,000 were taken, since at most "
        "100,000 fit here. Lines of more than 8,000 characters were broken, since longer ones hold "
        "up every key."
    )
    text = panel.prompt.editor.text()
    assert text.replace("\n", "") == "word " * 20_000
    assert max(map(len, text.split("\n"))) <= LONGEST_LINE


@pytest.mark.parametrize("text", ["x" * 20_000, "a " * 7_000 + "\n" + "b" * 8_000])
def test_a_pasted_line_that_would_hold_up_the_keys_is_broken(
    qtbot: QtBot, panel: LanguageModelPanel, text: str
) -> None:
    data = QMimeData()
    data.setText(text)
    panel.prompt.editor.insertFromMimeData(data)
    shown = panel.prompt.editor.text()
    assert shown.replace("\n", "") == text.replace("\n", "")
    assert max(map(len, shown.split("\n"))) <= LONGEST_LINE
    assert "were broken" in panel.prompt.notice.text()


def test_what_is_pressed_to_go_on_stays_in_sight_at_twice_the_text_size(
    qtbot: QtBot, panel: LanguageModelPanel, shell: MainWindow
) -> None:
    shell.settings.set("text_scale", 2.0)
    shell.resize(1280, 720)
    for key in panel.stages:
        panel.open_stage(key)
        qtbot.waitUntil(lambda: panel._upright.width() <= panel._column.viewport().width())
        for button in (
            panel.prompt.generate_button,
            panel.prompt.step_button,
            panel.prompt.reset_button,
        ):
            assert button.visibleRegion().boundingRect() == button.rect()


def test_the_prompt_has_its_height_again_when_larger_text_is_gone(
    qtbot: QtBot, panel: LanguageModelPanel, shell: MainWindow
) -> None:
    before = panel._upright.sizes()
    shell.settings.set("text_scale", 2.0)
    qtbot.waitUntil(lambda: panel._upright.sizes()[0] > before[0] + 2, timeout=30_000)
    shell.settings.set("text_scale", 1.0)
    qtbot.waitUntil(lambda: abs(panel._upright.sizes()[0] - before[0]) <= 2, timeout=30_000)


def test_longer_than_the_context_is_said_and_the_text_kept(
    qtbot: QtBot, panel: LanguageModelPanel
) -> None:
    text = "one two three\n" * 2_500
    panel.bench.replace_text(text)
    qtbot.waitUntil(lambda: "at most 8,192" in panel.prompt.notice.text(), timeout=30_000)
    assert panel.prompt.notice.text().endswith("the first 5,904 are left out.")
    assert panel.prompt.editor.text() == text
    assert len(panel.bench.ids) == 4_096
    panel.bench.replace_text("")


@pytest.mark.parametrize("text", ["nul \x00 inside", "\x00", "\x01\x02 bell \x07"])
def test_control_characters_do_no_harm(qtbot: QtBot, panel: LanguageModelPanel, text: str) -> None:
    panel.bench.replace_text(text)
    qtbot.waitUntil(
        lambda: panel.bench.reading is not None or panel.bench.notice != "",
        timeout=30_000,
    )
    assert panel.prompt.editor.text() == text
    if panel.bench.reading is None:
        assert panel.prompt.notice.text().endswith("change it.")


def test_half_a_surrogate_pair_is_named_and_the_text_kept(
    qtbot: QtBot, france: LanguageModelPanel
) -> None:
    panel = france
    panel.bench.edit("broken \ud83d here")
    qtbot.waitUntil(lambda: "surrogate" in panel.prompt.notice.text(), timeout=10_000)
    assert "Character 8" in panel.prompt.notice.text()
    assert panel.bench.text == "broken \ud83d here"
    # Nothing of the text before is left where this one's tokens would stand.
    assert panel.strip.button("tokens").figure.startswith("0 of")
    assert panel.strip.button("vectors").figure.startswith("0 ×")
    assert panel.bench.chips == ()
    assert not any("first token" in piece for piece in panel.status().left)


def test_many_tokens_are_plain_letters_so_that_typing_stays_quick(
    qtbot: QtBot, panel: LanguageModelPanel
) -> None:
    text = "one two three four five six seven\n" * 100
    panel.bench.replace_text(text)
    _split(qtbot, panel, text)
    assert len(panel.bench.chips) > token_widget.MOST_CHIPS
    assert panel.prompt.editor.chips == ()


def test_a_cut_paste_is_still_said_once_the_text_is_read(
    qtbot: QtBot, panel: LanguageModelPanel
) -> None:
    QGuiApplication.clipboard().setText("x y " * 30_000)
    panel.prompt.editor.setFocus()
    panel.prompt.editor.paste()
    qtbot.waitUntil(lambda: panel.bench.split is not None, timeout=30_000)
    assert "the first 100,000 were taken" in panel.prompt.notice.text()
    assert "are left out" in panel.prompt.notice.text()
    panel.bench.replace_text("")
    assert panel.prompt.notice.text().strip() == ""


def test_two_lines_of_tokens_are_in_sight_without_scrolling(
    qtbot: QtBot, panel: LanguageModelPanel, settled: Settled
) -> None:
    """The sizes that a first start has; the ids under the second line included."""
    editor = panel.prompt.editor
    words = "The capital of France is the city of"
    while editor.document().size().height() < 2.2 * editor.line_height():
        panel.bench.replace_text(words)
        settled(panel)
        words += " Paris"
    assert len({round(editor.chip_rects(chip)[0].top()) for chip in editor.chips}) == 2
    assert editor.verticalScrollBar().maximum() == 0
    assert editor.chip_rects(editor.chips[0])[0].top() >= 0


def test_views_begin_at_the_same_height(panel: LanguageModelPanel, settled: Settled) -> None:
    """With pictures to save or without."""
    from PySide6.QtCore import QCoreApplication

    panel.bench.replace_text("The capital of France is")
    settled(panel)
    tops: set[int] = set()
    for key in ("text", "tokens", "vectors"):
        panel.open_stage(key)
        QCoreApplication.processEvents()
        tops.add(panel.lead.mapTo(panel, panel.lead.rect().center()).y())
    assert len(tops) == 1


def test_no_field_of_the_workspace_takes_ten_million_characters(
    panel: LanguageModelPanel, settled: Settled
) -> None:
    """Qt's own fields would hold the window for a quarter of a minute."""
    from PySide6.QtWidgets import QPlainTextEdit

    panel.bench.replace_text("The capital of France is")
    settled(panel)
    panel.windows.compare.trigger()
    panel.windows.server.trigger()
    panel.open_tab("text_out", "any_text")
    panel.open_stage("text")
    fields = panel.window().findChildren(QPlainTextEdit)
    fields = [field for field in fields if not field.isReadOnly()]
    names = {field.accessibleName() for field in fields}
    assert names >= {"Message", "System prompt", "Text to be read", "Text A", "Text B", "Text"}
    data = QMimeData()
    data.setText("a" * 10_000_000)
    for field in fields:
        field.insertFromMimeData(data)
        assert len(field.toPlainText()) <= 101_000, field.accessibleName()


@pytest.mark.parametrize("width", [1280, 1440, 2400])
def test_as_many_buttons_have_words_as_there_is_room_for(
    panel: LanguageModelPanel, qtbot: QtBot, width: int
) -> None:
    """Also where the room came after the workspace was made, and where the text's size took it."""
    window, prompt, column = panel.window(), panel.prompt, panel._column
    seen = set()
    for scale in (1.5, 1.0, 2.0, 1.25):
        panel.shell.settings.set("text_scale", scale)
        window.resize(width, 900)

        def fits(scale: float = scale) -> None:
            words, both = bool(prompt.step_button.text()), prompt.continue_mode.isVisible()
            assert prompt.minimumSizeHint().width() <= column.viewport().width()
            assert both or not words
            assert both or column.width() < 450 * scale
            assert words or column.width() < 590 * scale

        qtbot.waitUntil(fits, timeout=10_000)
        assert prompt.step_button.accessibleName()
        seen.add((bool(prompt.step_button.text()), prompt.continue_mode.isVisible()))
    assert (True, True) in seen
