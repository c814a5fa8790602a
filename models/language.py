"""The language of the interface, for a room that knows no other: see `engine.language`.

The desktop installs here what it installs there. A process apart says its sentences in English.
"""

from __future__ import annotations

from collections.abc import Callable

_translate: Callable[[str], str] | None = None


def tr(text: str) -> str:
    """`text` in the chosen language, or as it is while none is installed."""
    return text if _translate is None else _translate(text)


def install(translate: Callable[[str], str] | None) -> None:
    """From now on texts go through `translate`; None brings back the English ones."""
    global _translate
    _translate = translate
