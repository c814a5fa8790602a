"""The windows beside the workspace, each opened by an action and made when first wanted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from desktop.panels.language_model.other_models.opening import Arrivals
from desktop.panels.language_model.workbench import Workbench
from desktop.panels.spec import Shell
from engine.language import tr

if TYPE_CHECKING:
    from desktop.panels.language_model.experiments.window import ExperimentsWindow
    from desktop.panels.language_model.other_models.server_window import ServerWindow
    from desktop.panels.language_model.other_models.window import ModelsWindow


class Windows(QObject):
    """`open_model`, `server` and `compare` are actions for menus and bars."""

    def __init__(self, shell: Shell, bench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self._bench = bench
        self._home = parent
        self.arrivals = Arrivals(bench, self)
        self.arrivals.arrived.connect(self._arrived)
        self._models: ModelsWindow | None = None
        self._in_passing = False  # shown for a file from elsewhere, until it is open
        self._server: ServerWindow | None = None
        self.open_model = self._action(
            tr("Open model…"),
            tr("Work with another model: a GGUF file or a folder"),
            self._show_models,
        )
        self.open_model.setShortcut(QKeySequence("Ctrl+Shift+O"))
        self._experiments: ExperimentsWindow | None = None
        self.compare = self._action(
            tr("Compare…"),
            tr("Two texts side by side, heads and blocks switched off, vectors replaced"),
            self._show_experiments,
        )
        self.server = self._action(
            tr("Server…"), tr("Have a model write that runs on a server"), self._show_server
        )

    def actions(self) -> Sequence[QAction]:
        """What the Model menu gets."""
        return (self.compare, self.open_model, self.server)

    def bring(self, path: str) -> None:
        """Open a model's file that was dropped on the window or chosen elsewhere.

        The window of models says how far it is, and goes again unless it has a problem to tell.
        """
        self._in_passing = self._models is None or not self._models.isVisible()
        self._show_models().bring(Path(path))

    def shut_down(self) -> None:
        """Stop what runs in the windows, and close them."""
        self.arrivals.shut_down()
        if self._server is not None:
            self._server.shut_down()
        if self._experiments is not None:
            self._experiments.shut_down()
        for window in (self._models, self._server, self._experiments):
            if window is not None:
                window.close()

    def _show_models(self) -> ModelsWindow:
        if self._models is None:
            from desktop.panels.language_model.other_models.window import ModelsWindow

            self._models = ModelsWindow(self._bench, self.arrivals, self._home)
        self._models.refresh()
        _show(self._models)
        return self._models

    def _show_server(self) -> ServerWindow:
        if self._server is None:
            from desktop.panels.language_model.other_models.server_window import ServerWindow

            self._server = ServerWindow(self._shell, self._bench, self._home)
        _show(self._server)
        return self._server

    def _show_experiments(self) -> ExperimentsWindow:
        if self._experiments is None:
            from desktop.panels.language_model.experiments.window import ExperimentsWindow

            self._experiments = ExperimentsWindow(self._bench, self._home)
        _show(self._experiments)
        return self._experiments

    def _arrived(self) -> None:
        opened = self._bench.opened
        if opened is not None:
            self._shell.say(tr("{0} is in use now.").format(opened.info.title))
            if self._in_passing and self._models is not None and not opened.model.notice:
                self._models.close()
        self._in_passing = False

    def _action(self, text: str, help: str, slot: object) -> QAction:
        action = QAction(text, self)
        action.setToolTip(help)
        action.triggered.connect(lambda _=False: slot())  # type: ignore[operator]
        return action


def _show(window: QDialog) -> None:
    """In front of the others, without holding them up."""
    window.show()
    window.raise_()
    window.activateWindow()
