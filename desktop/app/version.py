"""The version of Lamina, and what it is made of; pyproject.toml is the one place that sets it."""

from __future__ import annotations

import platform
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PARTS = (
    "PySide6-Essentials",
    "numpy",
    "onnxruntime",
    "onnxruntime-gpu",
    "tokenizers",
    "onnx",
    "gguf",
    "pyqtgraph",
    "ziamath",
    "superqt",
    "msgspec",
    "platformdirs",
    "threadpoolctl",
)
"""The libraries whose versions are told."""
BUNDLED = (
    *PARTS,
    "shiboken6",
    "protobuf",
    "ml_dtypes",
    "flatbuffers",
    "ziafont",
    "latex2mathml",
    "QtPy",
    "packaging",
    "typing_extensions",
    "Pygments",
    "colorama",
    "PyYAML",
    "tqdm",
)
"""All that an installer copies: those, and what they are made of."""
_WORDS = ("licen", "copying", "notice", "authors")


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
    for name in PARTS:
        try:
            found.append((name, metadata.version(name)))
        except metadata.PackageNotFoundError:
            continue
    return found


def licence_files(name: str) -> list[Path]:
    """The licence texts that a library brings along, in the frozen program or from its package."""
    bundled = ROOT / "licences" / name
    if bundled.is_dir():
        return sorted(path for path in bundled.iterdir() if path.is_file())
    from importlib import metadata

    try:
        files = metadata.distribution(name).files or []
    except metadata.PackageNotFoundError:
        return []
    found = [Path(str(file.locate())) for file in files]
    return sorted(
        path
        for path in found
        if path.suffix not in (".py", ".pyc")
        and any(word in path.name.lower() for word in _WORDS)
        and path.is_file()
    )
