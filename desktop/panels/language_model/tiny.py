"""The bundled tiny model of the training labs, for when the large one is not there."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.panels.language_model.other_models.opening import Arrivals
from desktop.panels.language_model.work import Stop
from desktop.panels.spec import Shell
from engine.language import tr


class TinyModel(QObject):
    """`open` writes it out once and brings it in like any other model."""

    def __init__(self, shell: Shell, arrivals: Arrivals, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._arrivals = arrivals

    def open(self) -> None:
        """Write the model's folder on a job, then open it."""
        folder = self._shell.settings.folder / "models" / "Tiny model"

        def work(stop: Stop) -> Generator[None, None, Path]:
            from engine.labs import recipe
            from engine.labs.publishing import WEIGHTS, publish

            yield
            model = recipe.bundled()
            publish(folder, model.graph, model.tokeniser)
            return folder / WEIGHTS

        self._shell.jobs.start(
            work,
            name=tr("opening the tiny model"),
            finished=self._arrivals.open,
            failed=lambda error: self._shell.say(
                tr("The tiny model could not be opened: {0}").format(error), problem=True
            ),
        )
