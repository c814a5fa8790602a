"""The token editor: chips sit on their letters in any script, and it stays an ordinary editor."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.theme import theme
from desktop.widgets.tokens import Chip, Span, chips_of, shaping_of, spans_of, visible
from desktop.widgets.tokens_edit import TokenEdit
from desktop.widgets.tokens_look import paint_of

LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@pytest.fixture
def editor(qtbot: QtBot) -> TokenEdit:
    theme().apply("light", 1.0)
    made = TokenEdit()
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


@given(LETTERS, st.data())
def test_spans_cover_whole_letters_for_any_cut_of_the_bytes(text: str, data: st.DataObject) -> None:
    raw = text.encode()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(raw)), max_size=8)))
    edges = [0, *cuts, len(raw)]
    places = [(i, a, b) for i, (a, b) in enumerate(pairwise(edges))]
    units = text.encode("utf-16-le")
    for span, (_, a, b) in zip(spans_of(text, places), places, strict=True):
        shown = units[2 * span.start : 2 * span.end].decode("utf-16-le")  # no half letter
        assert raw[a:b] in shown.encode() or a == b


@given(LETTERS, st.data())
def test_chips_never_overlap_and_lose_no_id(text: str, data: st.DataObject) -> None:
    raw = text.encode()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(raw)), max_size=8)))
    edges = [0, *cuts, len(raw)]
    places = [(i, a, b) for i, (a, b) in enumerate(pairwise(edges))]
    chips = chips_of(spans_of(text, places), len(places))
    assert [i for chip in chips for i in chip.ids] == [i for i, _, _ in places]
    for before, after in pairwise(chips):
        assert before.end <= after.start


def test_tokens_within_one_letter_share_a_chip() -> None:
    places = [(7, 0, 1), (8, 1, 3), (9, 3, 4), (10, 4, 5)]  # an emoji in three tokens, then "!"
    assert chips_of(spans_of("😀!", places), 3) == (
        Chip(0, (7, 8, 9), 0, 2, written=False),
        Chip(3, (10,), 2, 3, written=True),
    )


def test_everything_is_visible() -> None:
    assert visible(" is") == "·is"
    assert visible("\n\t\x00\u202e") == "↵⇥⟨00⟩⟨202E⟩"


def test_typing_and_undo_are_an_editors_own(qtbot: QtBot, editor: TokenEdit) -> None:
    seen: list[str] = []
    editor.edited.connect(seen.append)
    qtbot.keyClicks(editor, "ab")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "c")
    assert seen == ["a", "ab", "ab\n", "ab\nc"]
    editor.set_chips((Chip(0, (1,), 0, 2), Chip(1, (2,), 2, 4)))
    assert seen[-1] == editor.text() == "ab\nc", "chips are no edit"
    heights = {editor.document().findBlockByNumber(i).blockFormat().lineHeight() for i in (0, 1)}
    assert heights == {editor.line_height() - editor._text_height}, "no room for the ids"
    steps = 0
    while editor.document().isUndoAvailable() and steps < 10:
        qtbot.keySequence(editor, QKeySequence(QKeySequence.StandardKey.Undo))
        steps += 1
    assert editor.text() == ""
    for _ in range(steps):
        qtbot.keySequence(editor, QKeySequence(QKeySequence.StandardKey.Redo))
    assert editor.text() == "ab\nc"


def test_the_programs_own_changes_are_not_a_persons(qtbot: QtBot, editor: TokenEdit) -> None:
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_text("one")
        editor.append_text(" two")
    assert editor.text() == "one two"


def test_added_text_leaves_the_caret_where_a_person_put_it(editor: TokenEdit) -> None:
    editor.set_text("one two")
    cursor = editor.textCursor()
    cursor.setPosition(2)
    editor.setTextCursor(cursor)
    editor.append_text(" three")
    assert editor.textCursor().position() == 2
    editor.moveCursor(cursor.MoveOperation.End)
    editor.append_text(" four")
    assert editor.textCursor().atEnd()


def test_a_newline_is_a_chip_of_its_own_at_the_end_of_the_line(editor: TokenEdit) -> None:
    editor.set_text("ab\n\ncd")
    chips = (Chip(0, (11,), 0, 2), Chip(1, (12345,), 2, 4), Chip(2, (13,), 4, 6))
    editor.set_chips(chips)
    word, newline, last = (editor.chip_rects(chip)[0] for chip in chips)
    assert newline.left() >= word.right()
    assert newline.top() == word.top()
    assert last.top() > word.bottom()


def test_files_are_left_to_the_window_and_markup_is_letters(editor: TokenEdit) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/somewhere/x.lamina")])
    data.setText("/somewhere/x.lamina")
    assert not editor.canInsertFromMimeData(data)
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("<b>bold</b>")
    editor.insertFromMimeData(data)
    assert editor.text() == "<b>bold</b>"


def test_marks_outline_tokens_and_the_caret_tells_its_token(
    qtbot: QtBot, editor: TokenEdit
) -> None:
    editor.set_text("ab cd")
    editor.set_chips(chips_of([Span(1, 0, 2), Span(2, 2, 5)], 2))
    plain = editor.grab().toImage()
    editor.set_marks({0: "negative"})
    assert editor.grab().toImage() != plain
    with qtbot.waitSignal(editor.token_reached) as reached:
        cursor = editor.textCursor()
        cursor.setPosition(1)
        editor.setTextCursor(cursor)
    assert reached.args == [0]


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_chips_are_legible_in_both_themes_at_any_size(
    qtbot: QtBot, editor: TokenEdit, choice: str, scale: float
) -> None:
    from desktop.theme.contrast import ratio

    editor.set_text("The capital of France is")
    edges = (0, 3, 11, 14, 21, 24)
    chips = chips_of([Span(k, *cut) for k, cut in enumerate(pairwise(edges))], 4)
    editor.set_chips(chips)
    with qtbot.assertNotEmitted(editor.edited):
        theme().apply(choice, scale)
    assert editor.chips == chips, "another theme is no edit"
    image = editor.viewport().grab().toImage()
    dot = image.devicePixelRatio()
    for chip in chips:
        rect, paint = editor.chip_rects(chip)[0], paint_of(chip)
        # A place beside the letters and above the id.
        spot = QPointF(rect.left() + 2, rect.top() + 3) * dot
        assert image.pixelColor(spot.toPoint()).name().upper() == paint.ground
        assert ratio(paint.ground, theme().tokens.text) >= 4.5
        assert ratio(paint.ground, paint.ids) >= 4.5
    theme().apply("light", 1.0)


@pytest.mark.parametrize(
    ("text", "chips"),
    [
        ("a👨‍👩‍👧b", ["a", "👨‍👩‍👧", "b"]),
        ("x👋🏽!", ["x", "👋🏽", "!"]),
        ("🇫🇷🇩🇪", ["🇫🇷", "🇩🇪"]),
        ("e\u0301a", ["e\u0301", "a"]),
        ("ab שלום עולם cd", ["a", "b", " ", "שלום עולם", " ", "c", "d"]),
        ("مرحبا.", ["مرحبا", "."]),
        ("naïve", list("naïve")),
    ],
)
def test_what_is_drawn_as_one_is_one_chip(text: str, chips: list[str]) -> None:
    """Even where every byte is a token of its own."""
    places = [(k, k, k + 1) for k in range(len(text.encode()))]
    made = chips_of(spans_of(text, places), len(places), (), shaping_of(text))
    wide = text.encode("utf-16-le")
    assert [wide[2 * c.start : 2 * c.end].decode("utf-16-le") for c in made] == chips
    assert [i for chip in made for i in chip.ids] == [k for k, _, _ in places]
    assert [c.right for c in made] == [any("א" <= a <= "ي" for a in chip) for chip in chips]


def test_a_run_from_right_to_left_keeps_its_letters_together(editor: TokenEdit) -> None:
    text = "ab שלום עולם cd"
    editor.set_text(text)
    before = editor.document().idealWidth()
    places = [(k, k, k + 1) for k in range(len(text.encode()))]
    editor.set_chips(chips_of(spans_of(text, places), len(places), (), shaping_of(text)))
    (run,) = [chip for chip in editor.chips if chip.right]
    (rect,) = editor.chip_rects(run)
    others = [editor.chip_rects(chip)[0] for chip in editor.chips if not chip.right]
    assert all(not rect.adjusted(4, 0, -4, 0).intersects(other) for other in others)
    assert rect.width() < before, "no room was put between its letters"


def test_a_wrapped_word_keeps_its_space_in_sight(editor: TokenEdit) -> None:
    words = ["one", *[" again"] * 20]
    text = "".join(words)
    edges = [0]
    for word in words:
        edges.append(edges[-1] + len(word))
    editor.set_text(text)
    editor.set_chips(chips_of([Span(k, *cut) for k, cut in enumerate(pairwise(edges))], 99))
    starts = [part for chip in editor.chips for part in editor.parts(chip) if part.behind]
    assert starts, "the text wraps"
    left = min(part.rect.left() for chip in editor.chips for part in editor.parts(chip))
    assert all(part.behind == 1 for part in starts)
    assert left >= 0, "nothing is cut off at the edge"


def _words(count: int) -> tuple[str, list[Span]]:
    """Words of different widths with their places, enough for several lines."""
    text, spans = "", []
    for place in range(count):
        word = (" to", " river", " a", " remarkable")[place % 4]
        spans.append(Span(1000 + 37 * place, len(text), len(text) + len(word)))
        text += word
    return text, spans


def test_a_growing_text_looks_as_one_that_was_there_at_once(
    qtbot: QtBot, editor: TokenEdit
) -> None:
    """Chips are kept as pictures: grown token by token or drawn anew, no pixel may differ."""
    text, spans = _words(60)
    editor.set_text(text[: spans[9].end])
    for count in range(10, 61):
        if count > 10:
            editor.append_text(text[spans[count - 1].start : spans[count - 1].end])
        editor.set_chips(chips_of(spans[:count], 5))
        editor.set_marks({count - 1: "accent", count - 4: "negative"})
        editor.grab()
    grown = editor.grab().toImage()
    editor.pictures.clear()
    assert editor.grab().toImage() == grown
    editor.set_marks({})
    assert editor.grab().toImage() != grown


def test_letters_and_chips_added_together_look_as_those_added_one_after_the_other(
    qtbot: QtBot, editor: TokenEdit
) -> None:
    text, spans = _words(40)
    editor.set_text(text[: spans[9].end])
    editor.set_chips(chips_of(spans[:10], 5))
    for count in range(11, 41):
        chips = chips_of(spans[:count], 5)
        editor.append_text(text[spans[count - 2].end : spans[count - 1].end], chips)
        editor.set_chips(chips)
    assert editor.text() == text
    assert editor.chips == chips_of(spans, 5)
    together = editor.grab().toImage()
    editor.set_text(text)
    editor.set_chips(chips_of(spans, 5))
    assert editor.grab().toImage() == together


def test_a_token_that_is_added_does_not_have_the_others_drawn_anew(editor: TokenEdit) -> None:
    text, spans = _words(40)
    editor.set_text(text[: spans[38].end])
    editor.set_chips(chips_of(spans[:39], 40))
    editor.grab()
    before = editor.pictures.drawn
    editor.grab()
    assert editor.pictures.drawn == before, "nothing changed"
    editor.append_text(text[spans[38].end :])
    editor.set_chips(chips_of(spans, 40))
    editor.grab()
    assert 0 < editor.pictures.drawn - before <= 4


@pytest.mark.parametrize("backwards", [False, True])
def test_what_is_selected_stays_selected_while_text_comes_behind(
    editor: TokenEdit, backwards: bool
) -> None:
    editor.set_text("one two")
    end, start = (0, 7) if backwards else (7, 0)
    _select(editor, start, end)
    editor.append_text(" three")
    assert editor.textCursor().selectedText() == "one two three", "all was, and all is"
    QTest.keyClicks(editor, "x")
    assert editor.text() == "x"
    editor.set_text("one two")
    _select(editor, *((7, 4) if backwards else (4, 7)))
    editor.append_text(" three")
    assert editor.textCursor().selectedText() == "two"
    _select(editor, *((3, 0) if backwards else (0, 3)))
    editor.append_text(" four")
    assert editor.textCursor().selectedText() == "one"


def _select(editor: TokenEdit, anchor: int, position: int) -> None:
    caret = editor.textCursor()
    caret.setPosition(anchor)
    caret.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(caret)


def test_the_signs_of_blanks_keep_the_size_of_the_letters(qtbot: QtBot) -> None:
    editor = TokenEdit()
    qtbot.addWidget(editor)
    editor.set_text("a b c")
    editor.show()
    for scale in (1.0, 1.5, 1.0):
        theme().apply("light", scale)
        letters = editor.document().defaultFont().pointSizeF()
        assert editor.viewport().font().pointSizeF() == pytest.approx(letters)
