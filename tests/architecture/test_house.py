"""Rules of the house that no linter knows: what stands at the top, sizes, and who may do what."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(
    path for room in ("desktop", "engine", "models") for path in (ROOT / room).rglob("*.py")
)
TOP = {
    *("desktop", "engine", "models", "tests", "build_spec.spec", "pyproject.toml", "README.md"),
    # What tools need at the root, and the two folders that the design allows beside the rooms.
    *("LICENSE", "THIRD_PARTY.md", "Makefile", ".gitignore", ".ci", ".github", "packaging"),
}
LONGEST_MODULE = 600

# Modules that run code or unpickle: never, in a program that opens other people's files.
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__"}
FORBIDDEN_IMPORTS = {"pickle", "shelve", "marshal", "dill"}


def _id(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_the_top_level_is_fixed() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    assert {name.split("/")[0] for name in listed.stdout.splitlines()} <= TOP


@pytest.mark.parametrize("path", SOURCES, ids=_id)
def test_a_module_says_its_idea_and_stays_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "no docstring that says the module's one idea"
    assert text.count("\n") <= LONGEST_MODULE


@pytest.mark.parametrize("path", SOURCES, ids=_id)
def test_nothing_evaluates_text_or_unpickles(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in FORBIDDEN_CALLS, f"line {node.lineno}"
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        assert not FORBIDDEN_IMPORTS & {name.split(".")[0] for name in names}


def test_the_version_stands_in_one_place() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    command = [sys.executable, "-m", "desktop", "--version"]
    if subprocess.run([sys.executable, "-c", "import PySide6"], check=False).returncode:
        pytest.skip("the window needs PySide6")
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert version in said.stdout
    assert not [
        _id(path)
        for path in SOURCES
        if f'"{version}"' in path.read_text(encoding="utf-8")
        and "version" in path.read_text(encoding="utf-8").lower().split(f'"{version}"')[0][-40:]
    ]


def test_every_bundled_asset_has_its_licence() -> None:
    named = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
    suffixes = {".otf", ".ttf", ".npz", ".xz", ".gz", ".csv", ".onnx"}
    listed = subprocess.run(
        ["git", "ls-files", "desktop", "engine", "models"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assets = [Path(line) for line in listed.stdout.splitlines() if Path(line).suffix in suffixes]
    missing = [str(path) for path in assets if path.name not in named]
    assert not missing
