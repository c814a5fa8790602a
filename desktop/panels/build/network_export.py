"""Saving the network in the forms of others: a question for a name, and work for a job."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.document import OpenDocument
from desktop.panels.build.outgoing import write_out
from desktop.panels.spec import Shell
from engine.language import tr

FORMS = (
    ("numpy", tr("Network as numpy…"), tr("A Python script that needs numpy alone")),
    ("torch", tr("Network as PyTorch…"), tr("A PyTorch module with its weights")),
    ("onnx", tr("Network as ONNX…"), tr("A model that other programs run")),
    ("latex", tr("Network as LaTeX…"), tr("A document with the network’s formulas and matrices")),
)


def ask_and_save(parent: QWidget, shell: Shell, document: OpenDocument, key: str) -> None:
    """Ask for a file name and write what `document` shows in the form `key`."""
    from engine.export import formats, save  # with onnx: not before somebody wants it

    form = formats()[key]
    title = Path(document.title).stem
    stem = title.replace(" ", "_") or tr("network")
    path, _ = QFileDialog.getSaveFileName(
        parent,
        tr("Save as {0}").format(form.title),
        str(Path.home() / f"{stem}{form.suffix}"),
        f"{form.title} (*{form.suffix})",
    )
    if not path:
        return
    target = Path(path)
    if not target.suffix:
        target = target.with_suffix(form.suffix)
    graph = document.graph
    write_out(shell, target, lambda stopped: save(key, target, graph, title, stopped))
