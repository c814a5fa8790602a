"""Code: the network as others would write it, always as it is now, to copy, to save, to edit.

The text follows the network on the canvas. What a person types in numpy or PyTorch is read, never
run, and the network follows it when they say so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QVBoxLayout,
)

from desktop.editing.typed import put_network
from desktop.jobs import Job
from desktop.panels.build.code.highlight import Highlighter
from desktop.panels.build.drafts import Drafts, Place
from desktop.panels.build.network_export import ask_and_save
from desktop.panels.build.tabs import FROM_OUTSIDE, KEPT, Bench, Tab
from desktop.theme import set_icon, theme
from desktop.widgets.names import set_names
from desktop.widgets.typed_text import TypedText
from engine.errors import EngineError, FormulaError
from engine.export import formats
from engine.export.code_reading import READABLE, read_code
from engine.graph import Graph
from engine.language import tr

LONGEST = 100_000  # characters shown; a text widget takes seconds for more
_LANGUAGES = {"numpy": "python", "torch": "python", "latex": "latex", "onnx": "onnx"}
_BINARY = ("onnx",)
_SMALL_LAYERS = 64
_SMALL_PARAMETERS = 1_000
_PAUSE = 400  # milliseconds without a key until what was typed is read
_HELP = tr("Edit numbers and layers; Ctrl+Enter makes the network follow, Esc takes back.")


@dataclass(frozen=True)
class Written:
    """One text, or the sentence why there is none."""

    text: str
    fault: str = ""
    beside: tuple[str, ...] = ()


class CodeTab(Tab):
    """Four ways to write one network."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._job: Job | None = None
        self._shown: tuple[Graph, str] | None = None
        self.written = Written("")
        self._seen = ""
        self._said = ("", False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        px = theme().px
        self.choice = QTabBar()
        self.choice.setDrawBase(False)
        self.choice.setProperty("role", "small")
        self.choice.setExpanding(False)
        self.choice.setAccessibleName(tr("Language"))
        self.keys = tuple(formats())
        for key in self.keys:
            # "numpy", not "numpy script": all four stand beside the buttons in a small window.
            index = self.choice.addTab(re.split(r"[\s-]", formats()[key].title)[0])
            self.choice.setTabToolTip(index, formats()[key].help)
        self.choice.currentChanged.connect(self._chosen)
        self.copy = QPushButton(tr("Copy"))
        set_icon(self.copy, "copy")
        self.copy.setToolTip(tr("Put the whole text on the clipboard"))
        self.copy.clicked.connect(self._copy)
        self.save = QPushButton(tr("Save as…"))
        set_icon(self.save, "save")
        self.save.setToolTip(tr("Save the network in this form"))
        self.save.clicked.connect(self._ask_and_save)
        self.help = QLabel("")
        self.help.setProperty("role", "small")
        self.help.setWordWrap(True)
        self.apply = QPushButton(tr("Apply"))
        self.apply.setToolTip(tr("Make the network follow the edited code (Ctrl+Enter)"))
        self.apply.clicked.connect(self._apply)
        self.revert = QPushButton(tr("Take back"))
        self.revert.setToolTip(tr("Show the code of the network as it is (Esc)"))
        self.revert.clicked.connect(self._revert)
        self.text = TypedText()
        self.text.setReadOnly(True)
        self.text.textChanged.connect(self._typed)
        self.text.entered.connect(self._apply)
        self.text.given_up.connect(self._revert)
        self.setFocusProxy(self.text)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(tr("Code of the network"))
        self._drafts = Drafts(self.text)
        self._at: Place = ((), self.key)  # what the text is about
        self.highlighter = Highlighter(self.text.document())
        top = QHBoxLayout()
        for widget in (self.choice, self.revert, self.apply, self.copy, self.save):
            top.addWidget(widget)
        top.insertStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(6), px(10), px(6))
        column.setSpacing(px(4))
        column.addLayout(top)
        column.addWidget(self.text, 1)
        column.addWidget(self.help)
        theme().changed.connect(self._dress)
        self._dress()
        self._enable()

    # --- following ---------------------------------------------------------------------------
    @property
    def key(self) -> str:
        """The format shown."""
        return self.keys[self.choice.currentIndex()]

    def level_moved(self) -> None:
        if self._keep():
            self.bench.shell.say(KEPT)
        self._turn()

    def _keep(self) -> bool:
        """Let what is being typed wait; whether anything was."""
        return self._drafts.keep(self._at, self._shown[0] if self._shown is not None else None)

    def _turn(self) -> None:
        """What is shown from now on is another text."""
        self._pause.stop()
        self.text.settle()
        self._at = (self.bench.document.where, self.key)
        self._shown = None

    def document_replaced(self) -> None:
        self._drafts.forget()
        self._turn()
        key = self.bench.recall("code", "format", self.keys[0])
        if key in self.keys:
            self.choice.setCurrentIndex(self.keys.index(key))

    def let_go(self) -> None:
        self._drafts.forget()
        self._shown = None

    def refresh(self) -> None:
        graph, key = self.bench.document.graph, self.key
        if self._shown is not None and self._shown[0] is graph and self._shown[1] == key:
            return
        if self.text.typed and self._shown is not None and self._shown[1] == key:
            self._say(
                tr("The network has changed meanwhile: Take back shows it as it is."), wrong=True
            )
            return
        self._shown = (graph, key)
        title = Path(self.bench.document.title).stem

        def work(stopped: Callable[[], bool]) -> Generator[Any, None, Written]:
            yield from ()
            return _write(graph, key, title)

        self._drop()
        if len(graph.nodes) <= _SMALL_LAYERS and graph.parameter_count <= _SMALL_PARAMETERS:
            # A thread would take longer to begin than these take to be written.
            self._show(_write(graph, key, title))
            return
        self._say("", wrong=False)
        job = self.bench.shell.jobs.start(
            work,
            name=tr("writing the network down"),
            finished=lambda found: self._show(found) if job is self._job else None,
        )
        self._job = job

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def shut_down(self) -> None:
        super().shut_down()
        self._drop()

    def _chosen(self, index: int) -> None:
        self._keep()
        self._turn()
        self.bench.remember("code", format=self.keys[index])
        if self.isVisible():
            self.refresh()

    def _show(self, written: Written) -> None:
        self._job = None
        self.written = written
        sound = not written.fault
        self.copy.setEnabled(sound)
        self.save.setEnabled(sound)
        shown = written.text if sound else written.fault
        if len(shown) > LONGEST:
            shown = (
                shown[:LONGEST]
                + f"\n# … and {len(written.text) - LONGEST:,} more characters: copy or save it all."
            )
        self.highlighter.speak(_LANGUAGES.get(self.key, "python"))
        with QSignalBlocker(self.text):
            replace_text(self.text, shown)
        self._seen = shown
        self.text.settle()
        whole = sound and shown == written.text and not written.beside
        self.text.setReadOnly(self.key not in READABLE or not whole or "base64" in shown)
        if not self.text.isReadOnly() and (draft := self._drafts.put_back(self._at)) is not None:
            if draft.graph is not None and draft.graph != self.bench.document.graph:
                self._shown = (draft.graph, self.key)
                self.refresh()
            else:
                self._look()
            return
        self._enable()
        if written.beside:
            names = ", ".join(written.beside)
            self._say(tr("Saved with {0} beside it.").format(names), wrong=False)
        else:
            self._say("" if self.text.isReadOnly() else _HELP, wrong=False)

    # --- what a person does ------------------------------------------------------------------
    def _typed(self) -> None:
        text = self.text.toPlainText()
        if text == self._seen:
            return  # only the colours changed
        self._seen = text
        self.text.mark(None)
        self._enable()
        self._pause.start()

    def _enable(self) -> None:
        for button in (self.apply, self.revert):
            button.setVisible(self.key in READABLE)
            button.setEnabled(self.text.typed and not self.text.isReadOnly())

    def _read(self) -> Graph | FormulaError:
        """The network that the text asks for, or what is wrong with it."""
        graph = self.bench.document.graph
        try:
            language = "torch" if self.key == "torch" else "numpy"
            return read_code(language, self.text.toPlainText(), graph, self.written.text)
        except FormulaError as error:
            return error
        except EngineError as error:
            return FormulaError(str(error))

    def _look(self) -> None:
        self._pause.stop()
        if not self.text.typed or self.text.isReadOnly():
            return
        found = self._read()
        if isinstance(found, FormulaError):
            self.text.mark(found.at, found.length)
            self._say(set_names(str(found)), wrong=True)
        else:
            self._say(_HELP, wrong=False)

    def _apply(self) -> None:
        if not self.text.typed or self.text.isReadOnly():
            return
        self._pause.stop()
        if self._shown is None or self._shown[0] is not self.bench.document.graph:
            self._say(
                tr("The network has changed meanwhile: Take back shows it as it is."), wrong=True
            )
            return
        found = self._read()
        if isinstance(found, FormulaError):
            self.text.mark(found.at, found.length, move=True)
            self._say(set_names(str(found)), wrong=True)
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.text.settle()
        self._shown = None
        done = put_network(self.bench.editor, tr("Edit the code"), found)
        if not done and found is not self.bench.document.graph:
            self.bench.shell.say(FROM_OUTSIDE)
        self.refresh()

    def _revert(self) -> None:
        self._pause.stop()
        self.text.settle()
        self._shown = None
        self.refresh()

    def _say(self, sentence: str, *, wrong: bool) -> None:
        if (sentence, wrong) == self._said:
            return  # to dress a label anew lays the whole tab out anew
        self._said = (sentence, wrong)
        self.help.setText(sentence)
        self.help.setVisible(bool(sentence))
        self.help.setProperty("role", "error" if wrong else "small")
        self.text.setAccessibleDescription(sentence)
        self.help.style().unpolish(self.help)
        self.help.style().polish(self.help)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.written.text)
        self.bench.shell.say(tr("The {0} is on the clipboard.").format(formats()[self.key].title))

    def _ask_and_save(self) -> None:
        ask_and_save(self, self.bench.shell, self.bench.document, self.key)

    def _dress(self) -> None:
        self.text.setFont(theme().font("mono"))
        self.text.setTabStopDistance(4 * self.text.fontMetrics().horizontalAdvance(" "))


def replace_text(editor: QPlainTextEdit, text: str) -> None:
    """Put `text` in place, touching only the lines that differ: the view stays where it is."""
    present = editor.toPlainText()
    if present == text:
        return
    old, new = present.split("\n"), text.split("\n")
    shorter = min(len(old), len(new))
    first = next((k for k in range(shorter) if old[k] != new[k]), shorter)
    last = next((k for k in range(shorter - first) if old[-1 - k] != new[-1 - k]), shorter - first)
    # In characters: equal lines before with their ends, equal lines behind with the ends before.
    most = min(len(present), len(text))
    before = min(sum(len(line) + 1 for line in old[:first]), most)
    behind = min(sum(len(line) + 1 for line in old[len(old) - last :]), most - before)
    if not before and not behind:
        editor.setPlainText(text)
        return
    cursor = QTextCursor(editor.document())
    cursor.setPosition(before)
    cursor.setPosition(len(present) - behind, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[before : len(text) - behind])


def _write(graph: Graph, key: str, title: str) -> Written:
    if not graph.nodes:
        return Written("", tr("There is no network yet: add layers, and their code appears here."))
    try:
        files = formats()[key].write(graph, title, "network")
        if key in _BINARY:
            from engine.export.listing import onnx_listing

            return Written(onnx_listing(files.main), beside=tuple(files.beside))
        return Written(files.main.decode("utf-8"), beside=tuple(files.beside))
    except EngineError as error:
        return Written("", str(error))
