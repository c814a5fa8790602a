"""Runs the tests of everything that must live without Qt, in an environment that has none.

engine, models, desktop/document and desktop/evaluation are used by scripts and servers as well;
an environment without PySide6 is the proof that no import of it slipped in.

    python3 packaging/without_qt.py [ARGUMENTS OF PYTEST]
    python3 packaging/without_qt.py --rest     pytest's options for all that is not tested here
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".cache" / "venv-without-qt"
QT = ("pyside6", "ziamath", "pytest-qt", "ruff", "pyright", "import-linter")
PARTS = ("tests/engine", "tests/models", "tests/desktop/document", "tests/desktop/evaluation")


def main() -> int:
    """Make the environment if need be, prove that Qt is absent, run the suite."""
    if sys.argv[1:] == ["--rest"]:
        print(" ".join(f"--ignore={part}" for part in PARTS))
        return 0
    python = VENV / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *extras["cpu"], *extras["dev"]]
    wanted = [line for line in wanted if not line.lower().startswith(QT)]
    constraints = str(ROOT / "packaging" / "constraints.txt")
    pip = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "-c", constraints, *wanted], check=True)
    absent = subprocess.run([str(python), "-c", "import PySide6"], capture_output=True, check=False)
    if absent.returncode == 0:
        print("PySide6 is importable here, so this run would prove nothing.", file=sys.stderr)
        return 1
    command = [str(python), "-m", "pytest", "-q", *sys.argv[1:], *PARTS]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
