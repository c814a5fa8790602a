"""What can be seen inside the layers: a tab each, declared once, in a file of its own here."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.workbench import Workbench


@dataclass(frozen=True)
class Tab:
    """`create(bench)` makes the view on first use; it is a stage's view in all but the strip."""

    key: str
    title: str
    order: int
    help: str
    create: Callable[[Workbench], StageView]


def tabs() -> Sequence[Tab]:
    """All tabs, from the whole to the detail."""
    package = importlib.import_module(__name__)
    found = [
        importlib.import_module(f"{__name__}.{module.name}").TAB
        for module in pkgutil.iter_modules(package.__path__)
    ]
    return sorted(found, key=lambda tab: tab.order)
