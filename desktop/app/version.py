"""The version of Lamina and of what it is made of; pyproject.toml is the one place that sets it."""

from __future__ import annotations

import platform
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_PARTS = (
    "PySide6-Essentials",
    "numpy",
    "onnxruntime",
    "onnxruntime-gpu",
    "tokenizers",
    "onnx",
    "pyqtgraph",
    "ziamath",
    "superqt",
    "msgspec",
)


def version() -> str:
    """Lamina's version, from its project file or, once installed, from the installation."""
    project = ROOT / "pyproject.toml"
    if project.is_file():
        import tomllib

        return str(tomllib.loads(project.read_text("utf-8"))["project"]["version"])
    from importlib import metadata

    return metadata.version("lamina")


def parts() -> list[tuple[str, str]]:
    """Name and version of Python, the system and each library that is installed."""
    from importlib import metadata

    found = [("Python", platform.python_version()), ("System", platform.platform(terse=True))]
    for name in _PARTS:
        try:
            found.append((name, metadata.version(name)))
        except metadata.PackageNotFoundError:
            continue
    return found
