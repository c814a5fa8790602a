"""The language of the interface, for a room that knows no other: see `engine.language`.

The desktop installs here what it installs there, with a way to install it again: a process apart
begins without a language.
"""

from __future__ import annotations

from collections.abc import Callable

Speaker = Callable[[], object]
"""Installs the language in the process in which it is called; it can be pickled."""

_translate: Callable[[str], str] | None = None
_speaker: Speaker | None = None


def tr(text: str) -> str:
    """`text` in the chosen language, or as it is while none is installed."""
    return text if _translate is None else _translate(text)


def install(translate: Callable[[str], str] | None, again: Speaker | None = None) -> None:
    """From now on texts go through `translate`; None brings back the English ones."""
    global _translate, _speaker
    _translate, _speaker = translate, again


def speaker() -> Speaker | None:
    """What makes a process apart speak as this one does; None in English."""
    return _speaker
