"""The language of the interface: `tr` gives a text as it is until a translation is installed.

Texts stand in the code in English and are marked where they stand. The desktop chooses a language
before it imports any of them, so texts that are made at import are in that language too.
"""

from __future__ import annotations

from collections.abc import Callable

_translate: Callable[[str], str] | None = None
_decimal = "."
_code = "en"


def tr(text: str) -> str:
    """`text` in the chosen language; `desktop.languages` collects the literals that stand here.

    Numbers and names go in afterwards: `tr("{0} of {1}").format(shown, count)`.
    """
    return text if _translate is None else _translate(text)


def marked(text: str) -> str:
    """`text` itself: a word that is a key too. It is collected here, and `tr` where it is shown."""
    return text


def within(title: str) -> str:
    """`title` as it stands inside a sentence: with a small letter in English, as it is elsewhere,
    since other languages begin words with a capital for other reasons."""
    return title[:1].lower() + title[1:] if _code == "en" else title


def decimal_sign() -> str:
    """What stands between the whole number and its decimals, in what is shown."""
    return _decimal


def language() -> str:
    """The code of the chosen language: `en`, `de` …; texts that are files are chosen by it."""
    return _code


def install(translate: Callable[[str], str] | None, decimal: str = ".", code: str = "en") -> None:
    """From now on texts go through `translate`; None brings back the English ones."""
    global _translate, _decimal, _code
    _translate, _decimal, _code = translate, decimal, code
