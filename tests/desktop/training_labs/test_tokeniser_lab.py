"""Lab 1 with mouse and keyboard: merges forth and back, other texts, sentences, the saved file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tokenizers import Tokenizer

from desktop.panels.training_labs.tokeniser.page import TokeniserPage
from engine.labs.tokeniser import SMALLEST, Tokeniser
from tests.desktop.training_labs.conftest import Open

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _page(labs: Open) -> TokeniserPage:
    page = labs("tokeniser").page
    assert isinstance(page, TokeniserPage)
    return page


def _click(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_merges_go_forth_and_back(labs: Open) -> None:
    page = _page(labs)
    letters = [piece.text for piece in page.tokens.pieces]
    assert max(map(len, letters)) == 1
    _click(page.transport.step)
    first = page.bench.merges[0]
    assert page.at == 1
    assert any(piece.framed for piece in page.tokens.pieces)
    assert all(piece.framed == (piece.id == first.id) for piece in page.tokens.pieces)
    assert f"{first.count:,} times" in page.told.text()
    assert page.pairs.counts[0].marked
    assert page.pairs.counts[0].value == page.bench.merges[1].count
    _click(page.transport.back)
    assert [piece.text for piece in page.tokens.pieces] == letters


def test_a_number_is_jumped_to_by_keyboard(labs: Open) -> None:
    page = _page(labs)
    field = page.transport.slider.field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "200")
    assert page.at == 200
    size = SMALLEST + 200
    assert f"{size:,}" in page.use.text()
    assert len(page.side.vocabulary.pieces) == 200
    assert sum(count.value for count in page.side.lengths.counts) == size - 1  # but for the end
    shown = "".join(piece.text for piece in page.tokens.pieces)
    assert page.bench.text.startswith(shown)


def test_it_plays_by_itself_and_pauses(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    _click(page.transport.play)
    qtbot.waitUntil(lambda: page.at >= 3)
    _click(page.transport.play)
    assert not page.playing
    assert page.transport.play.text() == "Play"


def test_it_waits_while_nobody_sees_it_play(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    _click(page.transport.play)
    qtbot.waitUntil(lambda: page.at >= 1, timeout=10_000)
    page.hide()
    at, left = page.at, []
    page._playing.timeout.connect(lambda: left.append(page.at))
    qtbot.waitUntil(lambda: len(left) >= 2, timeout=10_000)
    assert set(left) == {at}
    page.show()
    qtbot.waitUntil(lambda: page.at > at, timeout=10_000)
    _click(page.transport.play)


def test_a_sentence_is_split_as_the_vocabulary_splits_it(labs: Open) -> None:
    page = _page(labs)
    page.go_to(150)
    field = page.sentence.field
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, "the forest, and all")
    field.insert("森👍🏽")  # keys that no keyboard here has
    tokeniser = page.bench.tokeniser
    assert tokeniser is not None
    wanted = Tokeniser(tokeniser.merges[:150]).encode(field.text()).tolist()
    assert [piece.id for piece in page.sentence.ours.pieces] == wanted
    assert f"{len(wanted)} tokens" in page.sentence.our_count.text()


@pytest.mark.parametrize(
    "text",
    ["x", "a" * 1_200, "天地玄黃宇宙洪荒。" * 30, "👩‍👩‍👧‍👦👍🏽🎉 " * 40],
)
def test_any_text_can_be_pasted(
    qtbot: QtBot, labs: Open, copied: Callable[[str], None], text: str
) -> None:
    page = _page(labs)
    copied(text)
    page.paste_text()
    bench = page.bench
    qtbot.waitUntil(lambda: bench.text == text and bench.tokeniser is not None, timeout=20_000)
    page.go_to(len(bench.merges))
    assert page.bench.tokens_after(page.at) >= 1
    assert page.texts.currentText() == "Pasted text"


def test_a_binary_file_is_refused_and_the_text_stays(
    qtbot: QtBot, labs: Open, tmp_path: Path
) -> None:
    page = _page(labs)
    path = tmp_path / "picture.txt"
    path.write_bytes(bytes(range(256)) * 20)
    said: list[str] = []
    page.bench.shell.say = lambda text, **_: said.append(text)  # type: ignore[method-assign]
    page.bench.open_text(path)
    qtbot.waitUntil(lambda: bool(said))
    assert "picture.txt" in said[0]
    assert "not text in UTF-8" in said[0]
    assert page.bench.title == "As You Like It"


def test_the_vocabulary_is_saved_as_a_file_that_the_library_reads(
    labs: Open, tmp_path: Path
) -> None:
    page = _page(labs)
    page.go_to(90)
    path = tmp_path / "tokenizer.json"
    assert page.save_to(path)
    library = Tokenizer.from_file(str(path))
    assert library.get_vocab_size() == SMALLEST + 90
    tokeniser = page.bench.tokeniser
    assert tokeniser is not None
    sample = page.bench.text[:2_000]
    assert library.encode(sample).ids == tokeniser.encode(sample, 90).tolist()
    assert not page.save_to(tmp_path / "nowhere" / "tokenizer.json")
    assert not (tmp_path / "nowhere").exists()


def test_pre_training_takes_the_vocabulary_that_is_shown(labs: Open) -> None:
    page = _page(labs)
    page.go_to(43)
    _click(page.use)
    assert page.bench.vocabulary == SMALLEST + 43
    assert page.bench.merges_used == 43


def test_the_newest_token_is_shown_among_its_neighbours(labs: Open) -> None:
    page = _page(labs)
    for at in (1, 40, 300, len(page.bench.merges)):
        page.go_to(at)
        newest = page.bench.merges[at - 1].id
        framed = {piece.id for piece in page.newest.pieces if piece.framed}
        assert framed == {newest}
        assert "".join(piece.text for piece in page.newest.pieces) in page.bench.text
    page.go_to(0)
    assert not page.newest.pieces


def test_tokens_of_a_million_letters_fit_the_page(
    qtbot: QtBot, labs: Open, copied: Callable[[str], None]
) -> None:
    page = _page(labs)
    copied("a" * 2**20)
    page.paste_text()
    bench = page.bench
    qtbot.waitUntil(
        lambda: len(bench.text) == 2**20 and bench.tokeniser is not None, timeout=60_000
    )
    page.go_to(len(bench.merges))
    assert max(map(len, bench.tokeniser.pieces)) > 100_000  # type: ignore[union-attr]
    assert len(page.told.text()) < 250
    assert page.told.minimumSizeHint().width() < 400
    assert max(len(piece.text) for piece in page.side.vocabulary.pieces) < 40


def test_while_a_text_is_read_nothing_is_said_of_the_one_before(
    qtbot: QtBot, labs: Open, copied: Callable[[str], None]
) -> None:
    page = _page(labs)
    page.go_to(100)
    assert "IN ALL" in page.heading.text()
    seen: list[tuple[str, ...]] = []
    page.bench.text_changed.connect(
        lambda: seen.append(
            (
                page.heading.text(),
                page.side.heading.text(),
                page.sentence.our_count.text(),
                page.pairs.empty_text,
            )
        )
    )
    copied("x")
    page.paste_text()
    qtbot.waitUntil(
        lambda: page.bench.text == "x" and page.bench.tokeniser is not None, timeout=20_000
    )
    assert seen == [
        (
            "THE TEXT IN TOKENS",
            "VOCABULARY",
            "Your vocabulary so far",
            "The pairs are counted when the text has been read.",
        )
    ]
    assert page.about.text() == "1 character. "
    assert page.pairs.empty_text == "No pair occurs any more: every word is one token."


def test_the_end_of_the_merges_says_why(labs: Open) -> None:
    page = _page(labs)
    page.go_to(len(page.bench.merges))
    assert not page.pairs.counts
    assert "as many as this lab learns" in page.pairs.empty_text
    assert "2,048 = 256 BYTES + 1,791 MERGED + THE END OF A TEXT" in page.side.heading.text()


def test_a_short_text_leaves_the_vocabulary_of_the_next_one_alone(
    qtbot: QtBot, labs: Open, copied: Callable[[str], None]
) -> None:
    page = _page(labs)
    bench = page.bench
    assert bench.vocabulary == 512
    copied("x")
    page.paste_text()
    qtbot.waitUntil(lambda: bench.text == "x" and bench.tokeniser is not None, timeout=20_000)
    assert bench.vocabulary == SMALLEST
    bench.choose_text("as-you-like-it")
    qtbot.waitUntil(
        lambda: bench.title == "As You Like It" and bench.tokeniser is not None, timeout=20_000
    )
    assert bench.vocabulary == 512


def test_the_way_on_is_in_sight_in_a_low_window(labs: Open) -> None:
    page = _page(labs)
    page.go_to(255)
    QTest.qWait(0)
    below = page.use.mapTo(page, page.use.rect().bottomLeft())
    assert below.y() <= page.height()
    assert not page.use.visibleRegion().isEmpty()
