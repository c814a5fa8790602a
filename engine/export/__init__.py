"""A network as a file for others: numpy script, PyTorch module, ONNX model, LaTeX; and back.

`formats()` walks this folder for the ways out, each declared once as a `Format`; `save` writes one.
The way in is `engine.export.reading`, which turns a foreign ONNX file into a network or says what
in it has no layer here.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from engine.errors import EngineError
from engine.export.format import Files, Format
from engine.files import write_atomically
from engine.graph import Graph
from engine.language import tr


@cache
def formats() -> Mapping[str, Format]:
    """Every way to write a network, by key, in the order they are offered."""
    modules = (
        importlib.import_module(f"{__name__}.{found.name}")
        for found in pkgutil.iter_modules(__path__)
        if not found.ispkg
    )
    found = [module.FORMAT for module in modules if hasattr(module, "FORMAT")]
    return MappingProxyType({each.key: each for each in sorted(found, key=lambda f: f.place)})


def save(
    key: str,
    path: Path,
    graph: Graph,
    title: str = "Network",
    stopped: Callable[[], bool] = lambda: False,
) -> tuple[Path, ...]:
    """Write the network at `path`, and beside it what does not fit into one file.

    Gives the files written. Raises `EngineError` when the network has a problem or cannot be
    written this way, also once `stopped` says so, and `OSError` when the disk refuses.
    """
    if key not in formats():
        raise EngineError(tr("There is no export called {0!r}.").format(key))
    files = formats()[key].write(graph, title, path.stem)
    written = [path, *(path.with_name(name) for name in files.beside)]
    if stopped():  # asked no later: one file of several would be of no use
        raise EngineError(tr("The writing was stopped."))
    for target, data in zip(written, (files.main, *files.beside.values()), strict=True):
        write_atomically(target, data)
    return tuple(written)


__all__ = ["Files", "Format", "formats", "save"]
