"""Text cut into words before byte pairs are counted, so that no token reaches across two words.

The rule is that of GPT-2 (Radford et al. 2019, section 2.2; its published encoder): a space belongs
to the word after it, letters, digits and signs stay apart, and an English 's or 'll is its own
piece. Python's `re` does not know \\p{L} and \\p{N}, so the classes are spelt out for the letters
that occur.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from engine.errors import EngineError
from engine.language import tr

# Unicode's White_Space; Python's own \s also takes four control characters.
_SPACES = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"


STRETCH = 16_384  # characters cut at once; a longer stretch would hold up other threads

_SEAM = re.compile(r"(?<=[A-Za-z]) (?=[A-Za-z])")  # before such a space every cut text is cut


def cut(text: str) -> list[str]:
    """The pieces of a text, in order; together they are the text.

    Raises `EngineError` for half of a surrogate pair, which is no letter.
    """
    return list(chain.from_iterable(cut_stretches(text)))


def cut_stretches(text: str) -> Iterator[list[str]]:
    """The same, some thousand pieces at a time."""
    checked(text)
    letters: list[str] = []
    digits: list[str] = []
    for letter in sorted(set() if text.isascii() else set(text)):
        if letter > "\x7f":
            kind = unicodedata.category(letter)[0]
            if kind in "LN":
                (letters if kind == "L" else digits).append(letter)
    pattern = _pattern("".join(letters), "".join(digits))
    start = 0
    while start < len(text):
        seam = _SEAM.search(text, start + STRETCH)
        end = seam.start() if seam else len(text)
        yield pattern.findall(text, start, end)
        start = end


def checked(text: str) -> str:
    """The text, if it can be written in UTF-8. Raises `EngineError`."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise EngineError(
            tr(
                "Character {0:,} of the text is half of a surrogate pair, which is no "
                "letter; remove it."
            ).format(error.start + 1)
        ) from error
    return text


@lru_cache(maxsize=8)
def _pattern(letters: str, digits: str) -> re.Pattern[str]:
    letter, digit = f"A-Za-z{_spelt(letters)}", f"0-9{_spelt(digits)}"
    return re.compile(
        rf"'s|'t|'re|'ve|'m|'ll|'d| ?[{letter}]+| ?[{digit}]+| ?[^{_SPACES}{letter}{digit}]+"
        rf"|[{_SPACES}]+(?![^{_SPACES}])|[{_SPACES}]+"
    )


def _spelt(letters: str) -> str:
    """Sorted letters as ranges of a character class."""
    parts: list[str] = []
    at = 0
    while at < len(letters):
        end = at
        while end + 1 < len(letters) and ord(letters[end + 1]) == ord(letters[end]) + 1:
            end += 1
        parts.append(letters[at] if end == at else f"{letters[at]}-{letters[end]}")
        at = end + 1
    return "".join(parts)
