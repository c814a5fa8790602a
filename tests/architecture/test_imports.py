"""The import contracts hold, and each is seen to catch a violation planted in a copy."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

pytest.importorskip("importlinter")

ROOT = Path(__file__).parents[2]
PACKAGES = ("desktop", "engine", "models")

# contract id → (file to plant in, the offending line)
PLANTED = {
    "rooms": ("engine/spec.py", "import models.sampling"),
    "no-upward": ("models/sampling.py", "import desktop.theme"),
    "qt-free": ("desktop/document/__init__.py", "import PySide6.QtCore"),
    "onnxruntime-once": ("models/sampling.py", "import onnxruntime"),
    "desktop-layers": ("desktop/theme/tokens.py", "import desktop.jobs.jobs"),
    "panels-independent": ("desktop/panels/build/__init__.py", "import desktop.panels.settings"),
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


def test_the_code_keeps_every_contract() -> None:
    result = _lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_violation_is_caught(contract: str, tmp_path: Path) -> None:
    _copy(tmp_path)
    file, line = PLANTED[contract]
    path = tmp_path / file
    path.write_text(path.read_text() + f"\n{line}\n")
    result = _lint(tmp_path)
    assert result.returncode != 0
    assert f"{_contracts()[contract]} BROKEN" in result.stdout, result.stdout + result.stderr
