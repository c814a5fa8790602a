"""The prompt: an editor that shows its tokens, the three actions, and one sentence when needed.

In a chat the editor shows the model's own template and cannot be typed into; what is said next is
written below it.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.panels.language_model.message import MessageEdit
from desktop.panels.language_model.workbench import GENERATE_MOST, Workbench
from desktop.theme import set_icon, theme
from desktop.widgets.parts import label
from desktop.widgets.tokens_edit import TokenEdit
from engine.language import tr

_LINES = 2  # lines of text that the editor asks for; it takes more where there is room

# Pixels at a text scale of 1 that the row of buttons takes, with words and with signs.
_ALL_WORDS, _BOTH_MODES = 570, 430


class PromptEdit(TokenEdit):
    """The token editor with a hint while it is empty."""

    hint = tr("Type the beginning of a text, for example: The capital of France is")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.document().isEmpty():
            painter = QPainter(self.viewport())
            painter.setPen(theme().color("muted"))
            painter.setFont(theme().font("body"))
            area = QRectF(self.viewport().rect()).adjusted(14, 10, -10, 0)
            painter.drawText(area, int(Qt.TextFlag.TextWordWrap), self.hint)
            painter.end()

    def sizeHint(self) -> QSize:
        # So many lines that none of them has to be scrolled to.
        around = 2 * self.document().documentMargin() + self.height() - self.viewport().height()
        return QSize(theme().px(400), math.ceil(_LINES * self.line_height() + around))


class Prompt(QWidget):
    """Editor and actions; they write to the workbench, and follow it."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._compact = False
        self.editor = PromptEdit()
        self.editor.setAccessibleName(tr("Prompt"))
        self.editor.setAccessibleDescription(
            tr("The text that the model goes on from. Its tokens are shown under the letters.")
        )
        self.editor.setProperty("role", "prompt")
        self.editor.edited.connect(bench.edit)
        self.editor.refused.connect(self._refused)
        self.editor.token_reached.connect(bench.looking.pick_query)
        self.continue_mode = _mode(tr("Continue text"), tr("The model goes on from your text"))
        self.chat_mode = _mode(tr("Chat"), tr("You and the model take turns, in its own template"))
        modes = QButtonGroup(self)
        for button in (self.continue_mode, self.chat_mode):
            modes.addButton(button)
        self.continue_mode.clicked.connect(lambda _=False: bench.set_mode(chat=False))
        # Alone, where there is no room for both, the button turns back what it turned on.
        self.chat_mode.clicked.connect(
            lambda _=False: bench.set_mode(chat=not self._compact or bench.conversation is None)
        )
        self.message = MessageEdit()
        self.message.sent.connect(self._send)
        self.message.refused.connect(self._refused)
        self.notice = label("", "small", wrap=True)
        self.notice.setAccessibleName(tr("About the text"))

        self.generate = self._action(tr("Generate"), "Ctrl+Return", "play", self._toggle)
        self.step = self._action(tr("Step one token"), "Ctrl+Shift+Return", "step", self._step)
        self.step.setToolTip(tr("Write one token (Ctrl+Shift+Return)"))
        self.reset = self._action(tr("Reset"), "Ctrl+Shift+R", "reset", bench.reset)
        self.reset.setToolTip(tr("Back to the prompt, without what was written (Ctrl+Shift+R)"))
        self.chat = QAction(tr("Chat"), self)
        self.chat.setCheckable(True)
        self.chat.setShortcut(QKeySequence("Ctrl+Shift+M"))
        self.chat.setToolTip(tr("Take turns with the model, or go on from a text (Ctrl+Shift+M)"))
        self.chat.triggered.connect(lambda on: bench.set_mode(chat=on))
        self.generate_button = _button(self.generate, "primary")
        self.step_button = _button(self.step)
        self.reset_button = _button(self.reset)
        top = QHBoxLayout()
        top.setSpacing(theme().px(6))
        top.addWidget(self.continue_mode)
        top.addWidget(self.chat_mode)
        top.addStretch(1)
        for button in (self.reset_button, self.step_button, self.generate_button):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(6))
        layout.addLayout(top)
        layout.addWidget(self.editor, 1)
        layout.addWidget(self.message)
        layout.addWidget(self.notice)

        bench.mode_changed.connect(self._mode_changed)
        bench.text_replaced.connect(self.editor.set_text)
        bench.text_added.connect(lambda text: self.editor.append_text(text, bench.chips))
        bench.tokens_changed.connect(self._tokens)
        bench.running_changed.connect(self._running)
        bench.notice_changed.connect(self._notice)
        bench.looking.pair_changed.connect(self._pair)
        bench.door.phase_changed.connect(self._running)
        theme().changed.connect(self._running)
        self._mode_changed()

    def fit_to(self, width: int) -> None:
        """Where `width` is narrow for the text's size show Reset and Step by their signs alone, and
        where it is narrower still, of the two modes only Chat, to be switched on and off; names
        and tool tips stay.
        """
        self._compact = width < theme().px(_BOTH_MODES)
        self.continue_mode.setVisible(not self._compact)
        signs = width < theme().px(_ALL_WORDS)
        for button, action in ((self.reset_button, self.reset), (self.step_button, self.step)):
            text = "" if signs else action.text()
            if button.text() != text:
                button.setProperty("compact", signs)
                button.setText(text)

    def actions_(self) -> list[QAction]:
        """Generate, Step, Reset and Chat, for menus."""
        return [self.generate, self.step, self.reset, self.chat]

    def _action(self, text: str, keys: str, icon: str, slot: object) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        set_icon(action, icon)
        action.triggered.connect(lambda _=False: slot())  # type: ignore[operator]
        return action

    def _toggle(self) -> None:
        if self._bench.writing and not self._bench.stopping:
            self._bench.stop()
        elif self._bench.conversation is not None:
            self._send()
        else:
            self._bench.generate()

    def _step(self) -> None:
        if self._bench.conversation is not None:
            self._send(1)
        else:
            self._bench.step()

    def _send(self, limit: int = GENERATE_MOST) -> None:
        """Say what was written below, or have an answer that was stopped gone on with."""
        bench, message = self._bench, self.message.toPlainText()
        if bench.conversation is None or (bench.writing and not bench.stopping):
            return
        if message.strip():
            self.message.clear()
            bench.send(message, limit)
        elif not bench.conversation.asked:
            bench.tell(tr("Write a message first; the model answers it."))
        elif bench.ended:
            bench.tell(tr("The answer is finished; write the next message."), problem=False)
        else:
            bench.write_most(limit)

    def _mode_changed(self) -> None:
        """Another kind of text: the template is shown, not edited."""
        chat = self._bench.conversation is not None
        self.chat_mode.setChecked(chat)
        self.chat.setChecked(chat)
        self.continue_mode.setChecked(not chat)
        self.message.setVisible(chat)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
        if not chat:
            flags = Qt.TextInteractionFlag.TextEditorInteraction
        self.editor.setTextInteractionFlags(flags)
        self.editor.setAccessibleName(tr("Conversation") if chat else tr("Prompt"))
        self._running()

    def _running(self) -> None:
        bench = self._bench
        writing = bench.writing and not bench.stopping
        possible = bench.door.phase in ("ready", "opening")
        chat = bench.conversation is not None
        self.generate.setText(tr("Stop") if writing else tr("Send") if chat else tr("Generate"))
        act = (
            tr("Say this and have it answered")
            if chat
            else tr("Write up to {0} tokens").format(GENERATE_MOST)
        )
        self.generate.setToolTip(
            tr("{0} (Ctrl+Return)").format(tr("Stop writing") if writing else act)
        )
        set_icon(self.generate, "stop" if writing else "play", "on_accent")
        for way in (self.chat_mode, self.chat):
            way.setEnabled(bench.opened is not None)
        self.generate.setEnabled(possible)
        self.step.setEnabled(possible and not bench.writing)
        self.reset.setEnabled(bool(bench.written))
        self._notice()

    def _tokens(self) -> None:
        self.editor.set_chips(self._bench.chips)
        self.reset.setEnabled(bool(self._bench.written))
        self._notice()

    def _pair(self) -> None:
        pair = self._bench.looking.pair
        self.editor.set_marks({} if pair is None else {pair[0]: "accent", pair[1]: "negative"})

    def _notice(self) -> None:
        """A problem, or else what the tints mean; one line is always kept free for it."""
        bench = self._bench
        role = "error" if bench.notice and bench.problem else "small"
        if self.notice.property("role") != role:
            self.notice.setProperty("role", role)
            self.notice.style().unpolish(self.notice)
            self.notice.style().polish(self.notice)
        text = bench.notice
        if not text and bench.conversation is not None:
            text = tr("grey: control tokens of the template · framed in blue: written by the model")
        elif not text and bench.written:
            text = tr("tinted: the prompt · framed: written by the model")
        elif not text and bench.chips:
            text = tr("each piece is a token, with its id under it")
        self.notice.setText(text or " ")

    def _refused(self, sentence: str) -> None:
        self._bench.note(sentence)


def _mode(text: str, help: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "mode")
    button.setCheckable(True)
    button.setToolTip(help)
    return button


def _button(action: QAction, role: str = "") -> QPushButton:
    """A push button that is an action's face."""
    button = QPushButton()
    if role:
        button.setProperty("role", role)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setIconSize(QSize(theme().px(16), theme().px(16)))
        button.setText("" if button.property("compact") else action.text())
        button.setAccessibleName(action.text())
        button.setIcon(action.icon())
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())

    action.changed.connect(follow)
    follow()
    return button
