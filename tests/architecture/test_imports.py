"""The import contracts hold, and each is seen to catch a violation planted in a copy."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from itertools import pairwise, permutations
from pathlib import Path

import pytest

pytest.importorskip("importlinter")

ROOT = Path(__file__).parents[2]
PACKAGES = ("desktop", "engine", "models")

# The rooms of the desktop from top to bottom; those in one row do not know each other.
ROWS = (
    ("app",),
    ("panels",),
    ("canvas",),
    ("editing",),
    ("evaluation",),
    ("document",),
    ("jobs", "plots", "widgets"),
    ("theme",),
    ("settings",),
    ("languages",),
)
UPWARDS = [
    (f"desktop/{lower}/__init__.py", f"import desktop.{upper}")
    for above, below in pairwise(ROWS)
    for upper in above
    for lower in below
]
SIDEWAYS = [
    (f"desktop/{one}/__init__.py", f"import desktop.{other}")
    for row in ROWS
    for one, other in permutations(row, 2)
]

# contract id → pairs of a file to plant in and the offending line
PLANTED: dict[str, list[tuple[str, str]]] = {
    "rooms": [
        ("engine/spec.py", "import models.sampling"),
        ("models/sampling.py", "import engine.spec"),
    ],
    "no-upward": [
        ("models/sampling.py", "import desktop.theme"),
        ("engine/spec.py", "import desktop.settings"),
    ],
    "qt-free": [
        ("desktop/document/__init__.py", "import PySide6.QtCore"),
        ("desktop/evaluation/__init__.py", "from PySide6 import QtGui"),
        ("engine/spec.py", "import PySide6.QtCore"),
        ("models/sampling.py", "import PySide6.QtWidgets"),
    ],
    "onnxruntime-once": [
        ("models/sampling.py", "import onnxruntime"),
        ("engine/spec.py", "import onnxruntime"),
        ("desktop/jobs/jobs.py", "import onnxruntime"),
    ],
    "onnx-twice": [
        ("models/sampling.py", "import onnx"),
        ("engine/spec.py", "from onnx import helper"),
        ("desktop/jobs/jobs.py", "import onnx.helper"),
    ],
    "desktop-layers": [
        *UPWARDS,
        *SIDEWAYS,
        ("desktop/settings/store.py", "import desktop.app.window"),
        ("desktop/attic/__init__.py", '"""A room that nobody has given a place."""'),
        ("desktop/attic.py", '"""The same as a file."""'),
    ],
    "panels-independent": [
        ("desktop/panels/build/__init__.py", "import desktop.panels.settings"),
        ("desktop/panels/settings/panel.py", "import desktop.panels.language_model.panel"),
    ],
}


def _contracts() -> dict[str, str]:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text())
    return {c["id"]: c["name"] for c in config["tool"]["importlinter"]["contracts"]}


def _copy(to: Path) -> None:
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package,
            to / package,
            ignore=lambda folder, names: [
                name
                for name in names
                if not name.endswith(".py") and not (Path(folder) / name).is_dir()
            ],
        )
    shutil.copy(ROOT / "pyproject.toml", to)


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_contract_has_a_planted_violation() -> None:
    assert set(PLANTED) == set(_contracts())


def test_every_room_of_the_desktop_has_its_row() -> None:
    rooms = {path.parent.name for path in (ROOT / "desktop").glob("*/__init__.py")}
    assert {room for row in ROWS for room in row} == rooms


def test_the_code_keeps_every_contract() -> None:
    result = _lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy for all plants, each taken out again."""
    folder = tmp_path_factory.mktemp("copy")
    _copy(folder)
    return folder


@pytest.mark.parametrize(
    ("contract", "file", "line"),
    [(contract, *plant) for contract, plants in PLANTED.items() for plant in plants],
)
def test_a_planted_violation_is_caught(copied: Path, contract: str, file: str, line: str) -> None:
    path = copied / file
    before = path.read_text() if path.exists() else None
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{before or ''}\n{line}\n")
        result = _lint(copied)
    finally:
        if before is not None:
            path.write_text(before)
        elif path.name == "__init__.py":
            shutil.rmtree(path.parent)
        else:
            path.unlink()
    assert result.returncode != 0
    assert f"{_contracts()[contract]} BROKEN" in result.stdout, result.stdout + result.stderr
