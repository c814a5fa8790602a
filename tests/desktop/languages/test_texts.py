"""The texts of the code and the files with their translations: complete, fitting, and in step."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTranslator

from desktop.languages import CONTEXT, TRANSLATED, compiled_file, source_file
from desktop.languages.collecting import Message, faults, merged, read, texts, write
from desktop.languages.pseudo import pseudo

CODES = sorted(TRANSLATED)


@pytest.fixture(scope="module")
def collected() -> dict[str, str]:
    return texts()


@pytest.mark.parametrize("code", CODES)
def test_the_file_holds_every_text_of_the_code(collected: dict[str, str], code: str) -> None:
    kept = read(source_file(code))
    told = "run `python -m desktop.languages`"
    assert [text for text in collected if text not in kept] == [], told
    assert merged(kept, collected) == list(kept.values()), told


@pytest.mark.parametrize("code", CODES)
def test_translations_have_the_fields_and_formulas_of_their_texts(code: str) -> None:
    assert faults(list(read(source_file(code)).values())) == []


@pytest.mark.parametrize("code", CODES)
def test_what_qt_reads_is_what_people_edit(code: str) -> None:
    translator = QTranslator()
    assert translator.load(str(compiled_file(code)))
    for message in read(source_file(code)).values():
        wanted = message.translation if message.state == "" else ""
        assert (translator.translate(CONTEXT, message.source) or "") == wanted


def test_what_is_written_reads_the_same(tmp_path: Path) -> None:
    messages = [
        Message("A <b>{0}</b> & “more”\nsecond line", "{0}: name", "Ein <b>{0}</b>\nzweite", ""),
        Message("it's “new”"),
        Message("gone", "", "fort", "vanished"),
    ]
    write(tmp_path / "x.ts", "de", messages)
    assert list(read(tmp_path / "x.ts").values()) == messages


def test_a_translation_is_kept_when_its_text_comes_back() -> None:
    kept = {"Open": Message("Open", "", "Öffnen", ""), "New": Message("New")}
    [gone] = merged(kept, {})
    assert (gone.source, gone.state) == ("Open", "vanished")
    assert merged({"Open": gone}, {"Open": ""}) == [Message("Open", "", "Öffnen", "")]


@pytest.mark.parametrize(
    ("source", "translation", "sound"),
    [
        ("{0} of {1:.2f}", "von {1:.2f} {0}", True),
        ("{0} of {1:.2f}", "{0} von {1}", False),
        ("{0} layers", "Schichten", False),
        ("Let $W x$ be", "Sei $W x$", True),
        ("Let $W x$ be", "Sei $Wx$", False),
        ("relu(x) {", "relu(x) {", True),
    ],
)
def test_a_translation_with_other_fields_is_seen(
    source: str, translation: str, sound: bool
) -> None:
    assert (faults([Message(source, "", translation, "")]) == []) is sound


def test_only_whole_texts_are_collected(tmp_path: Path) -> None:
    for room in ("desktop", "engine", "models"):
        (tmp_path / room).mkdir()
    module = tmp_path / "engine" / "some.py"
    module.write_text(
        'a = tr("one {0}").format(name)\nb = marked("two")\nc = tr(a)\nd = tr("{0:.2f}")\n', "utf-8"
    )
    assert texts(tmp_path) == {"one {0}": "{0}: name", "two": ""}
    module.write_text('a = tr(f"one {name}")\n', "utf-8")
    with pytest.raises(ValueError, match=r"some\.py:1: only a whole text"):
        texts(tmp_path)


def test_pseudo_texts_are_longer_and_keep_what_is_put_in(collected: dict[str, str]) -> None:
    for text in collected:
        changed = pseudo(text)
        assert faults([Message(text, "", changed, "")]) == []
        assert len(changed) >= len(text)


@given(st.text(st.sampled_from("ab {}0$<>&n\n"), max_size=30))
def test_pseudo_takes_any_text(text: str) -> None:
    assert pseudo(text).count("$") == text.count("$")


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_left_to_translate(code: str) -> None:
    left = [m.source for m in read(source_file(code)).values() if m.state == "unfinished"]
    assert left == []
