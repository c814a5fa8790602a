"""A start that does only what the first paint needs, where Python and Qt would do more.

While it is imported, PySide6 compiles three patterns of some 6,000 letters, with which it reads
the signatures of its functions when it must say that a call was wrong. Here they are compiled when
something is matched against them. Nothing that is made during a start is garbage, so the collector
rests until the window is painted.
"""

from __future__ import annotations

import gc
import re
from typing import Any

_LONG = 2000  # letters; no other pattern that is compiled during a start is as long


class _Later:
    """A pattern that is compiled when it is first asked for anything."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._asked = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        # PySide6 keeps the bound method, so that too stands in until it is called.
        return lambda *arguments, **named: getattr(re.compile(*self._asked), name)(
            *arguments, **named
        )


def begin() -> None:
    """Import Qt's layer for Python, and let the collector rest until `end`."""
    gc.disable()
    compile_now = re.compile

    def compile_later(pattern: Any, flags: int = 0) -> Any:
        if isinstance(pattern, str) and len(pattern) > _LONG:
            return _Later(pattern, flags)
        return compile_now(pattern, flags)

    re.compile = compile_later  # type: ignore[assignment]
    try:
        import shiboken6  # noqa: F401 - what PySide6 is built on; it reads the signatures
    finally:
        re.compile = compile_now


def end() -> None:
    """The window is painted: collecting begins, and leaves alone what is there for good."""
    from PySide6.QtCore import QCoreApplication

    from desktop.app.collector import Collector

    gc.freeze()
    application = QCoreApplication.instance()
    assert application is not None
    Collector(application)
