"""What Lamina itself left in its folders, which may be cut off or another's: runs, kept work."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import numpy as np

from models.errors import ModelError


@cache
def runs() -> list[bytes]:
    """Before the first step; and after some, with a moment, of a text of one's own.

    As small as a run can be: what is mutated is then its structure and not only its weights, and
    a hundred thousand of them are tried in minutes.
    """
    from engine.data.texts import text
    from engine.labs.corpus import Corpus
    from engine.labs.merging import learn
    from engine.labs.pretraining import PreTraining, RunSettings
    from engine.labs.runs import dumps
    from engine.labs.tokeniser import Tokeniser

    source = text("as-you-like-it")[:600]
    corpus = Corpus.of(source, Tokeniser((m.left, m.right) for m in learn(source, 264)))
    small = RunSettings(layers=1, width=32, heads=2, context=8, batch=2, planned=20)
    found: list[bytes] = []
    for steps in (0, 3):
        run = PreTraining(corpus, small)
        for _ in range(steps):
            run.advance()
            run.note_loss()
        if steps:
            run.measure()
            run.remember("so far")
        found.append(dumps(run, "A comedy", ""))
        run.close()
    return found


def run(path: Path) -> None:
    from engine.labs.runs import dumps, load

    found, title, key = load(path)
    try:
        with np.errstate(all="ignore"):
            if found.settings.batch * found.settings.context < 10**4:  # what is asked for next
                found.advance()
        dumps(found, title, key)
    finally:
        found.close()


def kept_seeds() -> list[bytes]:
    """A picture of the canvas as the window writes it, and the words that lie beside it."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage

    found: list[bytes] = []
    for form in (QImage.Format.Format_RGB32, QImage.Format.Format_Indexed8):
        image = QImage(48, 30, form)
        image.fill(3)
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        found.append(bytes(data.data()))
    words = {"title": "A network", "origin": "/home/a/network.lamina", "kept_at": 1.8e9}
    return [*found, json.dumps(words).encode()]


def kept(path: Path) -> None:
    from desktop.panels.build.keeping.dialogs import small_picture
    from desktop.panels.build.keeping.safe import left_over

    stem = path.with_name("1-a")
    for ending in (".png", ".json", ".lamina"):
        stem.with_suffix(ending).write_bytes(path.read_bytes())
    for entry in left_over(path.parent):
        if small_picture(entry.picture, 192, 120).isNull():
            raise ModelError("The kept picture cannot be read; a blank one is shown.")
