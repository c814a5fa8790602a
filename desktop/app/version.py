"""The version of Lamina, and what it is made of; pyproject.toml is the one place that sets it."""

from __future__ import annotations

import os
import platform
import sys
from functools import cache
from pathlib import Path

from engine.language import tr

ROOT = Path(__file__).resolve().parents[2]
PARTS = (
    "PySide6-Essentials",
    "numpy",
    "onnxruntime",
    "onnxruntime-gpu",
    "tokenizers",
    "onnx",
    "gguf",
    "ziamath",
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
    "typing_extensions",
    "colorama",
    "PyYAML",
    "tqdm",
)
"""All that an installer copies: those, and what they are made of."""
TEXTS = {
    "PySide6-Essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "ICU": ("ICU.txt",),
    "tokenizers": ("Apache-2.0.txt",),
    "flatbuffers": ("Apache-2.0.txt",),
    "latex2mathml": ("latex2mathml.txt",),
    "SmolLM2-135M-Instruct": ("Apache-2.0.txt",),
}
"""The texts in packaging/licences, for what comes without one of its own."""
_WORDS = ("licen", "copying", "notice", "authors")


@cache  # shown again and again, and read from a file
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
    system = platform.platform(terse=True)
    return [("Python", platform.python_version()), (tr("System"), system), *_installed()]


@cache
def _installed() -> tuple[tuple[str, str], ...]:
    from importlib import metadata

    found: list[tuple[str, str]] = []
    for name in PARTS:
        try:
            found.append((name, metadata.version(name)))
        except metadata.PackageNotFoundError:
            continue
    return tuple(found)


def libraries() -> list[str]:
    """What comes with this program and has a licence text, by name."""
    bundled = ROOT / "licences"
    if bundled.is_dir():  # an installer: what is really there
        return sorted((path.name for path in bundled.iterdir()), key=str.lower)
    names = dict.fromkeys(("Python", *BUNDLED, *TEXTS))
    return sorted((name for name in names if licence_files(name)), key=str.lower)


def licence_files(name: str) -> list[Path]:
    """The licence texts of a library, in the frozen program, from us, or from its package."""
    bundled = ROOT / "licences" / name
    if bundled.is_dir():
        return sorted(path for path in bundled.iterdir() if path.is_file())
    if name == "Python":
        places = Path(sys.base_prefix), Path(os.__file__).parent
        return [path for place in places if (path := place / "LICENSE.txt").is_file()][:1]
    if name in TEXTS:
        texts = [ROOT / "packaging" / "licences" / text for text in TEXTS[name]]
        return [path for path in texts if path.is_file()]
    from importlib import metadata

    try:
        files = metadata.distribution(name).files or []
    except metadata.PackageNotFoundError:
        return []
    found = [
        Path(str(file.locate()))  # this one takes its time, and there are thousands
        for file in files
        if file.suffix not in (".py", ".pyc") and any(word in file.name.lower() for word in _WORDS)
    ]
    return sorted(path for path in found if path.is_file())
