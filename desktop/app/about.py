"""About Lamina: what it is made of, where the model runs, the licences of all it brings along."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from desktop.app import faults
from desktop.app.sheet import Sheet, copy_button, label, scrolled
from desktop.app.version import ROOT, libraries, licence_files, parts, version
from engine.language import tr


class About(Sheet):
    """Versions of Lamina and of everything it is made of, and where the language model runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("About Lamina"), 480, 520, parent)
        self.column.addWidget(label(tr("Lamina {0}").format(version()), "display", self))
        self.column.addWidget(
            label(
                tr(
                    "Take neural networks and language models apart, number by number. Lamina "
                    "runs on "
                    "this computer alone: it opens no connection to any network of its own "
                    "accord, and "
                    "never looks for updates. A new version is installed over this one; settings "
                    "stay."
                ),
                "muted",
                self,
            )
        )
        area, page, grid = scrolled(tr("Versions"), self)
        found = [*parts(), (tr("Language model runs on"), provider_in_use())]
        for row, (name, number) in enumerate(found):
            grid.addWidget(label(name, "muted", page), row, 0)
            grid.addWidget(label(number, "mono", page), row, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(found), 1)
        self.column.addWidget(area, 1)
        text = "\n".join(f"{name} {number}" for name, number in [("Lamina", version()), *found])
        help = tr("Put the versions on the clipboard")
        self.end(copy_button(text, tr("Copy versions"), help, self))


def provider_in_use() -> str:
    """Where the models that are open run; opening none only to say so."""
    shared = sys.modules.get("models.shared")
    running = () if shared is None else shared.in_use()
    if not running:
        return tr("no model is open")
    from models import providers

    found = {providers.title(model.info.provider) for model in running}
    return ", ".join(sorted(found))


def licence_texts() -> list[tuple[str, str]]:
    """Title and text of each licence file that comes with the program."""
    root = Path(getattr(sys, "_MEIPASS", ROOT))
    fonts = Path(faults.__file__).parents[1] / "theme" / "fonts"
    places = (
        ("Lamina", root / "LICENSE"),
        (tr("What it contains"), root / "THIRD_PARTY.md"),
        (tr("Typefaces"), fonts / "OFL.txt"),
    )
    return [(title, path.read_text("utf-8")) for title, path in places if path.is_file()]


class Licences(Sheet):
    """The licences of Lamina and of all that is bundled with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Licences"), 760, 600, parent)
        tabs = QTabWidget(self)
        tabs.setAccessibleName(tr("Licences"))
        tabs.setDocumentMode(True)
        for title, text in licence_texts():
            view = _reader(tr("Licence: {0}").format(title), tabs)
            if title == tr("What it contains"):
                view.setMarkdown(text)
            else:
                view.setPlainText(text)
            tabs.addTab(view, title)
        tabs.addTab(LibraryLicences(tabs), tr("Libraries"))
        self.column.addWidget(tabs, 1)
        self.end()


class LibraryLicences(QWidget):
    """The licence texts that each library brings with it, one library at a time.

    They are looked for when this is first shown, which takes some frames.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.library = QComboBox(self)
        self.library.setAccessibleName(tr("Library"))
        self.library.setToolTip(tr("Which library's licence is shown"))
        self.text = _reader(tr("The library's licence"), self)
        self.library.currentTextChanged.connect(self._show)
        column = QVBoxLayout(self)
        column.addWidget(self.library)
        column.addWidget(self.text, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.library.count():
            self.library.addItems(libraries())

    def _show(self, name: str) -> None:
        texts = [path.read_text("utf-8", "replace") for path in licence_files(name)]
        self.text.setPlainText("\n\n".join(texts))


def _reader(name: str, parent: QWidget) -> QTextBrowser:
    view = QTextBrowser(parent)
    view.setAccessibleName(name)
    view.setToolTip(name)
    view.setOpenLinks(False)
    return view
