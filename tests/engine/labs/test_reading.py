"""Files of every kind: read, or refused with a sentence that names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import EngineError
from engine.labs.merging import LONGEST_TEXT
from engine.labs.reading import read_text


def _file(folder: Path, data: bytes) -> Path:
    path = folder / "chosen.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"x", "x"),
        ("\ufeff天地".encode(), "天地"),
        ("👍🏽\r\nok\rend".encode(), "👍🏽\nok\nend"),
        (b"a" * 5_000, "a" * 5_000),
    ],
)
def test_text_is_read(tmp_path: Path, data: bytes, text: str) -> None:
    assert read_text(_file(tmp_path, data)) == (text, "")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (bytes(range(256)) * 40, "is not text in UTF-8"),
        (b"\x7fELF\x00\x01\x02" * 50, "not like text"),
        ("Größe".encode("latin-1"), r"byte 3 belongs to no letter"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(EngineError, match=said):
        read_text(_file(tmp_path, data))
    with pytest.raises(EngineError, match="cannot be read"):
        read_text(tmp_path / "nowhere.txt")


def test_a_file_of_100_mb_is_shortened_and_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.write("天".encode() * (3 * LONGEST_TEXT))
        file.truncate(100_000_000)  # the rest is a hole in the file
    text, notice = read_text(path)
    assert len(text) == LONGEST_TEXT
    assert f"first {LONGEST_TEXT:,}" in notice
