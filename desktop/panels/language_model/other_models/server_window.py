"""Server…: a model that runs elsewhere writes here, and its probabilities are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.other_models import asking
from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.workbench import Workbench
from desktop.panels.spec import Shell
from desktop.plots.bar_list import percent
from desktop.theme import theme
from desktop.widgets.halves import keep_out_of_line
from desktop.widgets.parts import Card, button, label
from desktop.widgets.pasting import BoundedText
from desktop.widgets.spin_boxes import SpinBox
from desktop.widgets.tokens import visible
from desktop.widgets.window_size import open_at
from engine.language import tr
from models.server_answers import Piece

_LEAD = tr(
    "For models too large for this computer: vLLM, llama.cpp, Ollama and whatever else speaks "
    "OpenAI's language. The text goes to the address that you type and to no other."
)
_LONGEST = 100_000  # characters of a text


class ServerWindow(QDialog):
    """Address, key and model; a text; what the server writes, with its chances."""

    def __init__(self, shell: Shell, bench: Workbench, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._bench = bench
        self._listing = Latest(shell.jobs, tr("asking a server for its models"))
        self._writing = Latest(shell.jobs, tr("having a server write"))
        self.pieces: list[Piece] = []
        self.setWindowTitle(tr("Server"))
        px = theme().px
        self.address = QLineEdit(shell.settings.get("server_address"))
        self.address.setPlaceholderText("http://localhost:8080")
        self.address.setAccessibleName(tr("Address"))
        self.address.setToolTip(tr("Where the server listens, such as http://localhost:8080"))
        self.address.setMaxLength(500)
        self.address.returnPressed.connect(self.connect_)
        self.key = QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setPlaceholderText(tr("only where the server asks for one"))
        self.key.setAccessibleName(tr("Key"))
        self.key.setToolTip(tr("Sent to this server alone, and forgotten when Lamina closes"))
        self.model = QComboBox()
        self.model.setEditable(True)
        self.model.setAccessibleName(tr("Model"))
        self.model.setToolTip(tr("One of the models that the server offers"))
        typed = QLineEdit()  # a screen reader comes upon it, not upon the box around it
        typed.setAccessibleName(tr("Model"))
        typed.setToolTip(tr("One of the models that the server offers"))
        self.model.setLineEdit(typed)
        self.connect_button = button(
            tr("Connect"), tr("Ask the server for its models"), self.connect_
        )
        self.chat = QCheckBox(tr("Answer it as a message"))
        self.chat.setToolTip(tr("Through the model's own template, on the server"))
        self.text = BoundedText(_LONGEST)
        self.text.setPlainText(bench.text or "The capital of France is")
        self.text.refused.connect(lambda sentence: self.notice.setText(sentence))
        self.text.setAccessibleName(tr("Text"))
        self.text.setToolTip(tr("What the server's model goes on from"))
        self.text.setTabChangesFocus(True)
        self.limit = SpinBox()
        self.limit.setRange(1, 4096)
        self.limit.setValue(64)
        self.limit.setAccessibleName(tr("Tokens at most"))
        self.limit.setToolTip(tr("How many tokens the server may write"))
        self.go = button(tr("Generate"), tr("Have the server write"), self.toggle)
        self.go.setProperty("role", "primary")
        self.said = QPlainTextEdit()
        self.said.setReadOnly(True)
        self.said.setAccessibleName(tr("What the server wrote"))
        self.said.setTabChangesFocus(True)
        self.table = RowsTable(
            tr("Tokens and their probabilities"),
            (tr("token"), tr("probability"), tr("could have come")),
            (1,),
        )
        self.table.set_widths(90, 84)
        for line in (self.address, self.key, typed):
            keep_out_of_line(line, lambda sentence: self.tell(sentence, problem=True))
        self.notice = label("", "muted", wrap=True)
        self.notice.setAccessibleName(tr("About the server"))
        self._lay_out()
        open_at(self, px(880), px(620))
        self._follow()

    def _lay_out(self) -> None:
        px = theme().px
        form = QFormLayout()
        form.setHorizontalSpacing(px(10))
        where = QHBoxLayout()
        where.addWidget(self.address, 1)
        where.addWidget(self.connect_button)
        form.addRow(tr("Address"), where)
        form.addRow(tr("Key"), self.key)
        form.addRow(tr("Model"), self.model)
        left = Card(tr("TEXT"))
        left.body.addWidget(self.text, 2)
        left.body.addWidget(self.chat)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(label(tr("at most")))
        row.addWidget(self.limit)
        row.addWidget(label(tr("tokens")))
        row.addWidget(self.go)
        left.body.addLayout(row)
        left.body.addWidget(label(tr("WHAT THE SERVER WROTE"), "section"))
        left.body.addWidget(self.said, 3)
        right = Card(tr("PROBABILITIES"))
        right.body.addWidget(self.table, 3)
        right.body.addWidget(label(tr("WHAT A SERVER CANNOT SHOW"), "section"))
        from models.server import UNAVAILABLE

        cannot = QScrollArea()
        cannot.setWidgetResizable(True)
        cannot.setFrameShape(QFrame.Shape.NoFrame)
        cannot.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        cannot.setWidget(label("\n".join(UNAVAILABLE.values()), "small", wrap=True))
        right.body.addWidget(cannot, 2)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setChildrenCollapsible(False)
        across.addWidget(left)
        across.addWidget(right)
        across.setStretchFactor(0, 3)
        across.setStretchFactor(1, 2)
        across.setSizes([px(470), px(380)])
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(16)] * 4)
        column.setSpacing(px(10))
        column.addWidget(label(_LEAD, "muted", wrap=True))
        column.addLayout(form)
        column.addWidget(across, 1)
        column.addWidget(self.notice)

    # --- its models --------------------------------------------------------------------------
    def connect_(self) -> None:
        """Ask for the models at the address typed."""
        address, key = self.address.text(), self.key.text()
        self.tell(tr("Asking for its models"))
        self._listing.start(
            lambda stop: asking.list_models(address, key, stop),
            finished=self._listed,
            failed=lambda sentence: self.tell(sentence, problem=True),
            cancelled=lambda: self.tell(""),
        )

    def _listed(self, names: tuple[str, ...]) -> None:
        self._shell.settings.set("server_address", self.address.text())
        was = self.model.currentText()
        self.model.clear()
        self.model.addItems(names)
        if was in names:
            self.model.setCurrentText(was)
        count = tr("one model") if len(names) == 1 else tr("{0} models").format(len(names))
        self.tell(
            tr("The server offers {0}.").format(count)
            if names
            else tr("The server offers no model.")
        )

    # --- its text ----------------------------------------------------------------------------
    def toggle(self) -> None:
        """Have it write, or stop it."""
        if self._writing.running:
            job = self._writing.job
            if job is not None:
                job.cancel()
            return
        where = (self.address.text(), self.key.text(), self.model.currentText())
        text, chat, limit = self.text.toPlainText(), self.chat.isChecked(), self.limit.value()
        settings = self._bench.settings
        self.pieces = []
        self.said.clear()
        self.table.rows.show_rows(0, lambda _: ())
        self.tell(tr("Waiting for {0}").format(where[2] or tr("the server")))
        self._writing.start(
            lambda stop: asking.ask(where, text, chat, settings, limit, stop),
            reported=self._heard,
            finished=lambda _: self._ended(""),
            failed=lambda sentence: self._ended(sentence),
            cancelled=lambda: self._ended(tr("Stopped."), problem=False),
        )
        self._follow()

    def _heard(self, piece: Piece) -> None:
        if not self.pieces:
            self.tell("")
        self.pieces.append(piece)
        end = QTextCursor(self.said.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        end.insertText(piece.text)
        told = [p for p in self.pieces if p.probability is not None]
        self.table.rows.show_rows(len(told), lambda row: _told(told[row]))
        self.table.scrollToBottom()

    def _ended(self, sentence: str, problem: bool = True) -> None:
        told = any(piece.probability is not None for piece in self.pieces)
        if not sentence and self.pieces and not told:
            sentence, problem = tr("This server does not tell its probabilities."), False
        if not sentence and not self.pieces:
            sentence, problem = tr("The server wrote nothing."), False
        self.tell(sentence, problem=problem and bool(sentence))
        self._follow()

    def _follow(self) -> None:
        writing = self._writing.running
        self.go.setText(tr("Stop") if writing else tr("Generate"))
        self.go.setToolTip(tr("Stop the server") if writing else tr("Have the server write"))

    def tell(self, sentence: str, *, problem: bool = False) -> None:
        """One sentence at the foot."""
        role = "error" if problem else "muted"
        if self.notice.property("role") != role:
            self.notice.setProperty("role", role)
            self.notice.style().unpolish(self.notice)
            self.notice.style().polish(self.notice)
        self.notice.setText(sentence)

    def shut_down(self) -> None:
        """Stop asking; nothing more is said."""
        self._listing.cancel()
        self._writing.cancel()


def _told(piece: Piece) -> tuple[str, str, str]:
    others = "  ".join(
        f"{visible(other.text)} {percent(other.probability)}" for other in piece.candidates
    )
    return visible(piece.text), percent(piece.probability or 0.0), others
