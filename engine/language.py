"""The language of the interface: `tr` gives a text as it is until a translation is installed.

Texts stand in the code in English and are marked where they stand. The desktop chooses a language
before it imports any of them, so texts that are made at import are in that language too. `models`
has the same pair of its own, since neither room knows the other.
"""

from __future__ import annotations

from collections.abc import Callable

_translate: Callable[[str], str] | None = None


def tr(text: str) -> str:
    """`text` in the chosen language; `desktop.languages` collects the literals that stand here.

    Numbers and names go in afterwards: `tr("{0} of {1}").format(shown, count)`.
    """
    return text if _translate is None else _translate(text)


def install(translate: Callable[[str], str] | None) -> None:
    """From now on texts go through `translate`; None brings back the English ones."""
    global _translate
    _translate = translate
