"""Taking the network elsewhere: the canvas as a picture, a page or a table; the whole as code."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop.canvas import export
from desktop.canvas.scene import NetworkScene
from desktop.panels.build.network_export import FORMS, ask_and_save
from desktop.panels.build.outgoing import Stopped, unless_stopped, write_out
from desktop.panels.spec import Shell
from desktop.theme import set_icon
from engine.files import write_atomically
from engine.language import tr

Kind = tuple[str, Callable[[], Iterable[bytes]]]
"""What the files are called, and what takes from the canvas what is then written on a job."""


class CanvasExport:
    """`action` holds the menu; `name` says what the files are called; `refuse(sentence)` says why
    nothing is written, until the network is another one."""

    def __init__(
        self,
        parent: QWidget,
        shell: Shell,
        scene: NetworkScene,
        name: Callable[[], str],
        refuse: Callable[[str], None],
    ) -> None:
        self._parent, self._shell, self._scene, self._name = parent, shell, scene, name
        self._refuse = refuse
        self.action = QAction(tr("Export"), parent)
        self.action.setToolTip(tr("The network as a picture, a page, a table or code"))
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        self.kinds: dict[str, Kind] = {
            "png": (tr("Picture (*.png)"), lambda: export.png_of(export.image(scene))),
            "svg": (tr("Drawing (*.svg)"), lambda: (export.to_svg(scene),)),
            "pdf": (tr("Page (*.pdf)"), lambda: (export.to_pdf(scene),)),
            "csv": (
                tr("Table (*.csv)"),
                lambda: export.to_csv(scene.document.graph, scene.evaluation),
            ),
        }
        self.copy = self._entry(
            tr("Copy the canvas as a picture"), tr("The whole canvas"), self.copy_now
        )
        set_icon(self.copy, "copy")
        menu.addAction(self.copy)
        menu.addSeparator()
        for kind, text, tip in (
            ("png", tr("Canvas as PNG…"), tr("A picture of the whole canvas")),
            ("svg", tr("Canvas as SVG…"), tr("A drawing whose lines and letters stay sharp")),
            ("pdf", tr("Canvas as PDF…"), tr("One page, as large as the network")),
            (
                "csv",
                tr("All values as CSV…"),
                tr("What comes out of every layer, and every weight"),
            ),
        ):
            menu.addAction(self._entry(text, tip, lambda kind=kind: self.ask_and_save(kind)))
        menu.addSeparator()
        for key, text, tip in FORMS:
            menu.addAction(self._entry(text, tip, lambda key=key: self.ask_and_write(key)))
        self.action.setMenu(menu)

    def ask_and_write(self, key: str) -> None:
        """Ask for a file name and write the network, or the open group, in another form."""
        problems = self._scene.evaluation.findings.problems
        if problems:
            told = tr("The network cannot be exported yet. {0}")
            self._refuse(told.format(problems[0].message))
            return
        ask_and_save(self._parent, self._shell, self._scene.document, key)

    def copy_now(self) -> None:
        """The picture on the clipboard."""
        QGuiApplication.clipboard().setImage(export.image(self._scene))
        self._shell.say(tr("The picture of the canvas is on the clipboard."))

    def ask_and_save(self, kind: str) -> None:
        """Ask for a file name and write."""
        pattern, draw = self.kinds[kind]
        proposal = str(Path.home() / f"{self._name()}.{kind}")
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent, tr("Save the canvas as {0}").format(kind.upper()), proposal, pattern
        )
        if not chosen:
            return
        path = Path(chosen)
        if not path.suffix:
            path = path.with_name(f"{path.name}.{kind}")
        pieces = draw()

        def write(stopped: Stopped) -> tuple[Path]:
            write_atomically(path, unless_stopped(pieces, stopped))
            return (path,)

        write_out(self._shell, path, write)

    def _entry(self, text: str, tip: str, slot: Callable[[], object]) -> QAction:
        entry = QAction(text, self._parent)
        entry.setToolTip(tip)
        entry.triggered.connect(lambda: slot())
        return entry
