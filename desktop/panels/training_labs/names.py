"""How a token is written for a person: bytes that make no letter in hex, a long token cut short.

A text of one repeated letter leads to tokens of a million letters, which no label can hold.
"""

from __future__ import annotations

import codecs

from desktop.widgets.tokens import visible
from engine.labs.tokeniser import Tokeniser

LONGEST = 32  # letters that are written of a token
_HEAD, _TAIL = 20, 8  # of one that is cut short


def _in_hex(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return f"⟨{error.object[error.start : error.end].hex(' ').upper()}⟩", error.end


codecs.register_error("lamina-hex", _in_hex)


def readable(data: bytes) -> str:
    """A token's bytes as text, spaces and all; those that make no letter as ⟨E2 80⟩, the middle of
    a long one as “…”."""
    text = data.decode("utf-8", "lamina-hex")
    return text if len(text) <= LONGEST else f"{text[:_HEAD]}…{text[-_TAIL:]}"


def name_of(tokeniser: Tokeniser, id: int) -> str:
    """A token's text, as far as it can be read."""
    return readable(tokeniser.pieces[id])


def seen(tokeniser: Tokeniser, id: int) -> str:
    """The same with its spaces and line ends to be seen."""
    return visible(name_of(tokeniser, id))


def quoted(tokeniser: Tokeniser, id: int) -> str:
    """The same in the middle of a sentence."""
    return f"“{seen(tokeniser, id)}”"
