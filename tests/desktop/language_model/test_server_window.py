"""Server…: what a server says streams in with its chances, and every fault is one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.other_models.server_window import ServerWindow
from models.server import UNAVAILABLE
from tests.support.scripted_server import DONE, Scripted, event, head

if TYPE_CHECKING:
    from desktop.panels.language_model.panel import LanguageModelPanel

Serve = Callable[..., Scripted]


@pytest.fixture
def serve() -> Iterator[Serve]:
    with ExitStack() as servers:

        def start(*parts: bytes, hold: bool = False) -> Scripted:
            server = Scripted(parts, hold)
            servers.callback(server.close)
            return server

        yield start


@pytest.fixture
def window(panel: LanguageModelPanel) -> ServerWindow:
    panel.windows.server.trigger()
    found = panel.window().findChildren(ServerWindow)
    assert len(found) == 1
    return found[0]


def piece(text: str, probability: float, other: str) -> bytes:
    from math import log

    told = {
        "tokens": [text],
        "token_logprobs": [log(probability)],
        "top_logprobs": [{text: log(probability), other: log(0.01)}],
    }
    return event(choices=[{"text": text, "logprobs": told}])


def generate(window: ServerWindow, server: Scripted, qtbot: QtBot) -> None:
    window.address.setText(server.address)
    window.model.setCurrentText("large")
    window.go.click()
    qtbot.waitUntil(lambda: not window._writing.running, timeout=20_000)


def test_its_models_are_listed_and_its_address_is_remembered(
    panel: LanguageModelPanel, window: ServerWindow, serve: Serve, qtbot: QtBot
) -> None:
    body = b'{"data": [{"id": "large"}, {"id": "larger"}]}'
    server = serve(head(kind="application/json", extra=f"Content-Length: {len(body)}\r\n") + body)
    window.address.setText(server.address)
    window.key.setText("secret")
    window.connect_button.click()
    qtbot.waitUntil(lambda: window.model.count() == 2, timeout=20_000)
    assert [window.model.itemText(row) for row in (0, 1)] == ["large", "larger"]
    assert window.notice.text() == "The server offers 2 models."
    assert b"Authorization: Bearer secret" in server.requests[0]
    kept = panel.shell.settings
    assert kept.get("server_address") == server.address
    assert "secret" not in str([kept.get(key) for key in ("server_address", "panel_state")])


def test_text_and_chances_stream_in(window: ServerWindow, serve: Serve, qtbot: QtBot) -> None:
    server = serve(head(), piece(" Paris", 0.75, " Lyon"), piece(".", 0.5, "!"), DONE)
    window.text.setPlainText("The capital of France is")
    generate(window, server, qtbot)
    assert window.said.toPlainText() == " Paris."
    rows = window.table.rows
    assert rows.rowCount() == 2
    assert rows.data(rows.index(0, 0)) == "·Paris"
    assert rows.data(rows.index(0, 1)).replace("\N{NO-BREAK SPACE}", "").replace(" ", "") == "75.0%"
    assert "·Lyon 1.0" in rows.data(rows.index(0, 2))
    assert window.notice.text() == ""
    assert b'"prompt":"The capital of France is"' in server.requests[0]


def test_a_server_without_chances_says_so(window: ServerWindow, serve: Serve, qtbot: QtBot) -> None:
    generate(window, serve(head(), event(choices=[{"text": "Hm"}]), DONE), qtbot)
    assert window.said.toPlainText() == "Hm"
    assert window.notice.text() == "This server does not tell its probabilities."


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((), "closed the connection"),
        ((head(), piece(" a", 0.5, "b")), "in the middle of its answer"),
        ((b"SSH-2.0-OpenSSH_9\r\n",), "no language model's server"),
        ((head(), b"data: {not json\n\n"), "no language model's server"),
        ((head("401 Unauthorized", "application/json"), b'{"error": "no"}'), "another key"),
    ],
)
def test_faults_are_sentences(
    window: ServerWindow, serve: Serve, qtbot: QtBot, parts: tuple[bytes, ...], said: str
) -> None:
    generate(window, serve(*parts), qtbot)
    assert said in window.notice.text()
    assert window.notice.property("role") == "error"
    assert window.go.text() == "Generate"


def test_a_server_that_hangs_can_be_stopped(
    window: ServerWindow, serve: Serve, qtbot: QtBot
) -> None:
    server = serve(head(), piece(" so", 0.5, "b"), hold=True)
    window.address.setText(server.address)
    window.go.click()
    qtbot.waitUntil(lambda: window.said.toPlainText() == " so", timeout=20_000)
    assert window.go.text() == "Stop"
    window.go.click()
    qtbot.waitUntil(lambda: not window._writing.running, timeout=20_000)
    assert window.said.toPlainText() == " so"
    assert window.go.text() == "Generate"


def test_what_a_server_cannot_show_is_told(window: ServerWindow) -> None:
    from PySide6.QtWidgets import QLabel

    text = "\n".join(each.text() for each in window.findChildren(QLabel))
    assert all(sentence in text for sentence in UNAVAILABLE.values())
