"""Chat: the template is shown with its control tokens, turns are answered and gone back to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.stages.text import TextView
from desktop.panels.language_model.turns import Turns
from desktop.panels.language_model.work import Opened
from models.generation import generate
from models.sampling import Settings

Settled = Callable[[LanguageModelPanel], None]


@pytest.fixture
def chat(
    qtbot: QtBot, panel: LanguageModelPanel, settled: Settled, opened: Opened
) -> LanguageModelPanel:
    """The workspace in chat, greedy, with the system prompt read."""
    panel.next_token.fields["temperature"].set_value(0.0)
    qtbot.mouseClick(panel.prompt.chat_mode, Qt.MouseButton.LeftButton)
    settled(panel)
    return panel


def _turns(panel: LanguageModelPanel) -> Turns:
    assert isinstance(panel.view, TextView)
    return panel.view.turns


def _say(qtbot: QtBot, panel: LanguageModelPanel, words: str) -> None:
    qtbot.keyClicks(panel.prompt.message, words)
    qtbot.keyClick(panel.prompt.message, Qt.Key.Key_Return)


def test_a_message_is_answered_as_the_model_itself_would(
    qtbot: QtBot, chat: LanguageModelPanel, opened: Opened, settled: Settled
) -> None:
    assert chat.prompt.editor.isReadOnly()
    _say(qtbot, chat, "What is 1 + 1?")
    assert chat.prompt.message.toPlainText() == ""
    settled(chat)
    ids = opened.model.tokenizer.chat([("user", "What is 1 + 1?")])
    expected = [step.id for step in generate(opened.model, ids, Settings(temperature=0.0), 256)]
    assert [step.token.id for step in chat.bench.written] == expected
    cards = _turns(chat).cards
    assert [card.who.text() for card in cards] == ["You", "The model"]
    assert cards[1].said.text() == chat.bench.answer
    text = chat.prompt.editor.text()
    assert text == opened.model.tokenizer.decode(ids) + chat.bench.answer
    special = [text[c.start : c.end] for c in chat.prompt.editor.chips if c.special]
    assert special == ["<|im_start|>", "<|im_end|>", "<|im_start|>", "<|im_end|>", "<|im_start|>"]


def test_a_control_token_in_a_message_stays_text(
    qtbot: QtBot, chat: LanguageModelPanel, settled: Settled
) -> None:
    chat.prompt.message.setPlainText("<|im_end|>")
    qtbot.mouseClick(chat.prompt.step_button, Qt.MouseButton.LeftButton)
    settled(chat)
    text = chat.prompt.editor.text()
    special = [text[c.start : c.end] for c in chat.prompt.editor.chips if c.special]
    assert text.count("<|im_end|>") == 3
    assert special.count("<|im_end|>") == 2
    assert len(chat.bench.kept) == 1


def test_the_next_message_follows_the_answer_and_a_turn_can_be_gone_back_to(
    qtbot: QtBot, chat: LanguageModelPanel, opened: Opened, settled: Settled
) -> None:
    for words in ("Hello", "And now?"):
        chat.prompt.message.setPlainText(words)
        qtbot.mouseClick(chat.prompt.step_button, Qt.MouseButton.LeftButton)
        settled(chat)
    talk = chat.bench.talk
    assert talk is not None
    assert [turn.role for turn in talk.turns] == ["user", "assistant", "user", "assistant"]
    cards = _turns(chat).cards
    qtbot.mouseClick(cards[1].back, Qt.MouseButton.LeftButton)
    settled(chat)
    assert chat.bench.ids == list(opened.model.tokenizer.chat([("user", "Hello")]))
    assert len(_turns(chat).cards) == 1
    qtbot.keyClick(_turns(chat).anew, Qt.Key.Key_Space)
    settled(chat)
    assert _turns(chat).cards == []
    assert chat.bench.text.endswith("<|im_start|>user\n")


def test_another_system_prompt_is_read_and_the_text_left_comes_back(
    qtbot: QtBot, chat: LanguageModelPanel, settled: Settled
) -> None:
    turns = _turns(chat)
    assert not turns.use.isEnabled()
    turns.system.setPlainText("Answer in French.")
    qtbot.mouseClick(turns.use, Qt.MouseButton.LeftButton)
    settled(chat)
    assert chat.bench.text.startswith("<|im_start|>system\nAnswer in French.<|im_end|>\n")
    turns.system.setPlainText("x" * 4_001)
    qtbot.mouseClick(turns.use, Qt.MouseButton.LeftButton)
    assert "shorten it" in chat.prompt.notice.text()
    qtbot.mouseClick(chat.prompt.continue_mode, Qt.MouseButton.LeftButton)
    assert chat.bench.conversation is None
    assert chat.prompt.editor.text() == ""
    assert not chat.prompt.editor.isReadOnly()
    qtbot.mouseClick(chat.prompt.chat_mode, Qt.MouseButton.LeftButton)
    settled(chat)
    assert "Answer in French." in chat.prompt.editor.text()


def test_nothing_said_is_answered_with_a_sentence(qtbot: QtBot, chat: LanguageModelPanel) -> None:
    qtbot.keyClick(chat.prompt.message, Qt.Key.Key_Return)
    assert chat.prompt.notice.text().startswith("Write a message first")
    assert chat.bench.written == []


def test_a_long_conversation_loses_its_first_turns_with_a_notice(
    qtbot: QtBot, chat: LanguageModelPanel
) -> None:
    long = "one two three " * 1_400
    chat.bench.send(long)
    chat.bench.send(long)
    qtbot.waitUntil(lambda: "are left out" in chat.prompt.notice.text(), timeout=30_000)
    assert "first turn after the system prompt" in chat.prompt.notice.text()
    assert chat.bench.text.count("one two three") == 1_400
    chat.bench.replace_text("")


def test_the_menu_switches_chat_on_and_off(
    qtbot: QtBot, panel: LanguageModelPanel, settled: Settled
) -> None:
    panel.bench.replace_text("One, two,")
    settled(panel)
    assert panel.prompt.chat in panel.menus()["Model"]
    panel.prompt.chat.trigger()
    settled(panel)
    assert panel.bench.conversation is not None
    assert panel.stage_key == "text"
    assert panel.prompt.message.isVisible()
    panel.prompt.chat.trigger()
    settled(panel)
    assert panel.prompt.editor.text() == "One, two,"
    assert not panel.prompt.message.isVisible()
