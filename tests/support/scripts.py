"""The scripts of the packaging folder, which are no package, and what they must agree with."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

PACKAGING = Path(__file__).parents[2] / "packaging"


def load(name: str) -> ModuleType:
    """A script of the packaging folder as a module."""
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def own_kinds() -> set[str]:
    """The endings of the files that only Lamina writes, as the workspaces declare them."""
    from desktop.panels.spec import panel_specs

    opened = {suffix for spec in panel_specs() for kind in spec.opens for suffix in kind.suffixes}
    return {suffix for suffix in opened if suffix.startswith(".lamina")}
