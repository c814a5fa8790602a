"""How tokens are written: every byte to be read, and none too long for a label."""

from __future__ import annotations

import pytest

from desktop.panels.training_labs.names import LONGEST, name_of, quoted, readable, seen
from engine.labs.tokeniser import Tokeniser, byte_ids


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b" king", " king"),
        ("狐".encode(), "狐"),
        ("狐".encode()[:2], "⟨E7 8B⟩"),
        (b"\x80", "⟨80⟩"),
        (b" \xe2\x80", " ⟨E2 80⟩"),
        (b"", ""),
    ],
)
def test_bytes_that_make_no_letter_are_numbers(data: bytes, text: str) -> None:
    assert readable(data) == text


def test_a_long_token_is_cut_in_its_middle() -> None:
    text = readable(b"begin" + b"a" * 100_000 + b"end")
    assert len(text) <= LONGEST
    assert text.startswith("begin")
    assert text.endswith("end")
    assert "…" in text


def test_a_token_by_its_id_and_in_a_sentence() -> None:
    ids = byte_ids()
    tokeniser = Tokeniser([(ids[ord(" ")], ids[ord("t")])])
    newest = tokeniser.size - 1
    assert name_of(tokeniser, newest) == " t"
    assert seen(tokeniser, newest) == "·t"
    assert quoted(tokeniser, newest) == "“·t”"
