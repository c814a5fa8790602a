"""The canvas is built in layers: no module of it needs, even for a name, what stands on it."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def needs(folder: Path) -> dict[str, set[str]]:
    """Each module with those of the same folder that it imports, wherever and for whatever."""
    found: dict[str, set[str]] = {}
    for path in folder.rglob("*.py"):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found[name] = {
            node.module
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module and node.module != name
        }
    return {name: others & found.keys() for name, others in found.items()}


@pytest.mark.parametrize("folder", ["canvas", "editing", "document", "evaluation"])
def test_no_import_leads_in_a_circle(folder: str) -> None:
    tuple(TopologicalSorter(needs(ROOT / "desktop" / folder)).static_order())


def test_a_circle_is_seen() -> None:
    with pytest.raises(CycleError):
        tuple(TopologicalSorter({"view": {"gestures"}, "gestures": {"view"}}).static_order())
