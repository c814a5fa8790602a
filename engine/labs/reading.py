"""A file a person chose, read as text to learn from: what is no text is refused in a sentence."""

from __future__ import annotations

from pathlib import Path

from engine.errors import EngineError, reason
from engine.files import open_ordinary
from engine.labs.merging import LONGEST_TEXT
from engine.language import tr

_BYTES = 4 * LONGEST_TEXT  # of UTF-8 for one letter at most
_CONTROLS = frozenset(chr(n) for n in range(32)) - set("\t\n\r\f\x1b")


def read_text(path: Path) -> tuple[str, str]:
    """The file's text, and what was left of it as a sentence ("" where all of it was taken).

    Raises `EngineError` for a file that cannot be read, is empty, or holds no UTF-8 text.
    """
    try:
        with open_ordinary(path) as file:
            data = file.read(_BYTES + 4)
    except OSError as error:
        raise EngineError(
            tr("“{0}” cannot be read ({1}); choose another file.").format(path.name, reason(error))
        ) from error
    cut = len(data) > _BYTES
    data = data[:_BYTES].removeprefix(b"\xef\xbb\xbf")
    if not data:
        raise EngineError(
            tr("“{0}” is empty; choose a file with some text in it.").format(path.name)
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if not (cut and error.start >= len(data) - 4):
            raise EngineError(
                tr(
                    "“{0}” is not text in UTF-8 (byte {1:,} belongs to no "
                    "letter); save it as plain text in UTF-8, or choose another file."
                ).format(path.name, error.start + 1)
            ) from error
        text = data[: error.start].decode("utf-8")
    kept, notice = shortened(text)
    return checked_text(kept, path.name), notice


def checked_text(text: str, name: str) -> str:
    """The text with `\\n` between lines. Raises `EngineError` where it looks like no text."""
    controls = sum(text.count(letter) for letter in _CONTROLS)
    if "\x00" in text or controls > len(text) // 50:
        raise EngineError(
            tr(
                "“{0}” looks like a program or a picture, not like text; choose a text file."
            ).format(name)
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def shortened(text: str) -> tuple[str, str]:
    """As much of a text as is learnt from, and a sentence where it is not all."""
    if len(text) <= LONGEST_TEXT:
        return text, ""
    return text[:LONGEST_TEXT], tr(
        "The text is longer than {0:,} characters; the first {0:,} are used."
    ).format(LONGEST_TEXT)
