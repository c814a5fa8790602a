"""A start that does only what the first paint needs, where Python and Qt would do more.

While it is imported, PySide6 unpacks, compiles and runs a dozen modules, with which it reads the
signatures of its functions when it must say that a call was wrong; and with them it looks through
the text of every module that is imported from then on. Here those modules are read when somebody
asks for a signature. Nothing that is made during a start is garbage, so the collector rests until
the window is painted.
"""

from __future__ import annotations

import gc
import sys
from functools import partial
from types import ModuleType
from typing import Any

_FIRST = "signature_bootstrap"  # the module of which PySide6 takes `bootstrap`, to get the others
_NAMES = "shibokensupport.signature.mapping"  # in which it looks up what a call names
_UPDATE = "update_mapping"
_ASKED = ("pyside_type_init", "create_signature", "seterror_argument")
# Of PySide6's other ways of writing Python (`from __feature__ import …`), which are not used here.
_TOLD = ("finish_import", "feature_import", "feature_imported", "post_init")


class _Signatures(ModuleType):
    """Stands where PySide6 makes its first module, and has the others read at the first question.

    What PySide6 defines in it stays; but whoever takes `bootstrap` of it is given `_stand_in`.
    """

    def __init__(self) -> None:
        super().__init__(_FIRST)
        self._reader: Any = None
        # PySide6 takes it from among all modules once, borrowed, and uses its names ever after.
        self._names = ModuleType(_NAMES)

    @property
    def bootstrap(self) -> Any:
        return self._stand_in

    def _stand_in(self) -> ModuleType:
        """The module whose functions PySide6 calls."""
        reader = ModuleType("signatures")
        for name in _ASKED:
            setattr(reader, name, partial(self._answer, name))
        reader.make_helptext = self._help  # type: ignore[attr-defined]
        for name in _TOLD:
            setattr(reader, name, _nothing)
        setattr(self._names, _UPDATE, self._update)
        sys.modules[_NAMES] = self._names
        return reader

    def _read(self) -> Any:
        if self._reader is None:
            sys.modules.pop(_NAMES, None)  # the real one is about to take its place
            self._reader = vars(self)["bootstrap"]()
        return self._reader

    def _answer(self, name: str, *arguments: Any) -> Any:
        return getattr(self._read(), name)(*arguments)

    def _help(self, function: Any) -> Any:
        # While it is imported, numpy asks its own functions, and PySide6 is asked with them.
        owner = getattr(function, "__objclass__", function)
        if "PySide6" in str(getattr(owner, "__module__", "PySide6")):
            return self._answer("make_helptext", function)
        return function.__doc__

    def _update(self) -> None:
        self._read()
        real = sys.modules[_NAMES].__dict__
        real[_UPDATE]()
        vars(self._names).update(real | {_UPDATE: self._update})


def _nothing(*_: Any, **__: Any) -> None:
    """What is told and not wanted."""


resting = False
"""Whether the collector rests: `begin` was called, and not yet `end`."""


def begin() -> None:
    """Import Qt's layer for Python, and let the collector rest until `end`."""
    global resting
    resting = True
    gc.disable()
    if "shiboken6" not in sys.modules:
        sys.modules[_FIRST] = _Signatures()
        import shiboken6  # noqa: F401 - what PySide6 is built on


def end() -> None:
    """The window is painted: collecting begins, and leaves alone what is there for good."""
    from PySide6.QtCore import QCoreApplication

    from desktop.app.collector import Collector

    global resting
    resting = False
    gc.freeze()
    application = QCoreApplication.instance()
    assert application is not None
    Collector(application)
