"""What a base class leaves to its heirs is there in each of them.

Python refuses an unfinished class only where its metaclass is ABCMeta, which Qt's classes cannot
have.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from abc import abstractmethod

import desktop


def _classes() -> set[type]:
    found: set[type] = set()
    for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if not module.name.endswith("__main__"):
            members = vars(importlib.import_module(module.name)).values()
            found |= {each for each in members if inspect.isclass(each)}
    return {each for each in found if each.__module__.startswith("desktop.")}


def _left_out(heir: type) -> list[str]:
    return [
        name
        for name in dir(heir)
        if getattr(inspect.getattr_static(heir, name, None), "__isabstractmethod__", False)
    ]


def test_no_heir_leaves_anything_out() -> None:
    classes = _classes()
    bases = {base for each in classes for base in each.__mro__[1:]}
    assert any(_left_out(base) for base in bases), "nothing is left to heirs any more"
    assert {each.__qualname__: _left_out(each) for each in classes - bases if _left_out(each)} == {}


def test_an_unfinished_heir_is_seen() -> None:
    class Base:
        @abstractmethod
        def draw(self) -> None: ...

    class Unfinished(Base):
        pass

    class Whole(Base):
        def draw(self) -> None:
            pass

    assert (_left_out(Unfinished), _left_out(Whole)) == (["draw"], [])
