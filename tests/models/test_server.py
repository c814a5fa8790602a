"""A server's text and probabilities arrive; one that hangs, closes or talks nonsense is a sentence.

The servers are threads of the test on the loopback address, and say exactly what is written here.
"""

from __future__ import annotations

import json
import math
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from models.errors import ModelError, Stopped
from models.sampling import Settings
from models.server import LONGEST_LINE, Server, ServerError
from models.server_answers import Candidate, Piece
from tests.support.scripted_server import DONE, Scripted, event, head, text

ONE_SENTENCE = r"^The server http://127\.0\.0\.1:\d+/v1 [^\n]*; [^\n]*\.$"
Serve = Callable[..., Scripted]


@pytest.fixture
def serve() -> Iterator[Serve]:
    with ExitStack() as servers:

        def start(*parts: bytes, hold: bool = False) -> Scripted:
            server = Scripted(parts, hold)
            servers.callback(server.close)
            return server

        yield start


def written(server: Server, **options) -> list[Piece]:
    return list(server.write("Once", "tiny", Settings(), 5, **options))


def test_a_text_streams_with_its_probabilities(serve: Serve) -> None:
    """As llama.cpp and vLLM answer a completion: lists side by side."""
    logprobs = {
        "tokens": [" upon"],
        "token_logprobs": [-0.5],
        "top_logprobs": [{" a": -2.0, " upon": -0.5}],
    }
    scripted = serve(
        head(),
        b": a comment\n\n",
        event(choices=[{"text": " upon", "logprobs": logprobs}]),
        event(choices=[{"text": " a time", "logprobs": None}]),
        event(choices=[], usage={"total_tokens": 7}),
        DONE,
    )
    pieces = written(Server(scripted.address))
    likely, other = math.exp(-0.5), math.exp(-2.0)
    assert pieces == [
        Piece(" upon", likely, (Candidate(" upon", likely), Candidate(" a", other))),
        Piece(" a time", None, ()),
    ]
    request, _, body = scripted.requests[0].partition(b"\r\n\r\n")
    assert request.startswith(b"POST /v1/completions HTTP/1.1\r\n")
    assert b"Authorization" not in request
    told = json.loads(body)
    assert (told["prompt"], told["model"], told["max_tokens"]) == ("Once", "tiny", 5)
    assert (told["temperature"], told["top_k"], told["seed"]) == (0.8, 40, 42)


def test_a_chat_streams_with_its_probabilities(serve: Serve) -> None:
    """As OpenAI's chats answer: one list of tokens, each with its own alternatives."""
    content = [
        {"token": "Hi", "logprob": -0.1, "top_logprobs": [{"token": "Hi", "logprob": -0.1}]},
        {"token": "!", "logprob": 0.0, "top_logprobs": []},
    ]
    whole = b"".join(
        [
            event(choices=[{"delta": {"role": "assistant"}}]),
            event(choices=[{"delta": {"content": "Hi!"}, "logprobs": {"content": content}}]),
            DONE,
        ]
    )
    chunks = [whole[:7], whole[7:100], whole[100:]]  # cut where no event ends
    sent = b"".join(f"{len(c):x}\r\n".encode() + c + b"\r\n" for c in chunks) + b"0\r\n\r\n"
    scripted = serve(head(extra="Transfer-Encoding: chunked\r\n"), sent)
    server = Server(f"http://{scripted.address}/v1/", key="secret")
    pieces = list(server.chat([("user", "Hello")], "tiny", Settings(), 5))
    assert [piece.text for piece in pieces] == ["Hi", "!"]
    assert pieces[0].probability == pytest.approx(math.exp(-0.1))
    assert pieces[1] == Piece("!", 1.0, ())
    assert b"\r\nAuthorization: Bearer secret\r\n" in scripted.requests[0]
    assert b"/v1/chat/completions" in scripted.requests[0]


def test_an_answer_in_one_piece_is_taken_too(serve: Serve) -> None:
    body = json.dumps({"choices": [{"message": {"content": "All at once"}}]}).encode()
    scripted = serve(head(kind="application/json"), body)
    assert written(Server(scripted.address)) == [Piece("All at once", None, ())]


def test_the_models_it_offers(serve: Serve) -> None:
    body = json.dumps({"object": "list", "data": [{"id": "a"}, {"id": "b\n\x1b"}]}).encode()
    assert Server(serve(head(kind="application/json"), body).address).models() == ("a", "b")


SAID = json.dumps({"error": {"message": "the model\nis loading"}}).encode()
JSON = "application/json"
FAULTS: dict[str, tuple[tuple[bytes, ...], str]] = {
    "closes at once": ((), "closed the connection"),
    "closes after its header": ((head(),), "without an answer"),
    "closes in the middle": ((head(), text("a")), "in the middle of its answer"),
    "closes in a line": ((head(), b'data: {"cho'), "no language model"),
    "closes in a chunk": (
        (head(extra="Transfer-Encoding: chunked\r\n"), b"ff\r\ndata: "),
        "the connection",
    ),
    "another protocol": ((b"SSH-2.0-OpenSSH_9.2\r\n",), "no language model"),
    "bytes": ((bytes(range(256)) * 4,), "no language model"),
    "a web page": ((head(kind="text/html"), b"<!doctype html>\n<p>Hi</p>\n"), "no language model"),
    "no json": ((head(), b"data: hello\n\n"), "no language model"),
    "other json": ((head(), event(answer=42)), "no language model"),
    "a list": ((head(), b"data: []\n\n"), "no language model"),
    "not numbers": (
        (head(), b'data: {"choices":[{"text":"a","logprobs":{"token_logprobs":[NaN]}}]}\n\n'),
        "no language model",
    ),
    "deep json": ((head(), b"data: " + b"[" * 100_000 + b"\n\n"), "no language model"),
    "an endless line": ((head(), b"data: " + b"x" * (LONGEST_LINE + 1)), "more than an answer"),
    "an endless header": ((b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200,), "no language model"),
    "a long body": ((head(kind=JSON), b" " * (LONGEST_LINE + 1)), "more than an answer"),
    "a bad chunk": (
        (head(extra="Transfer-Encoding: chunked\r\n"), b"zz\r\n", b"data: 1\r\n"),
        "the connection",
    ),
    "a way elsewhere": (
        (head("302 Found", extra="Location: http://127.0.0.2:1/\r\n"),),
        "not followed",
    ),
    "unauthorised": ((head("401 Unauthorized", JSON), SAID), "another key: “the model is loading”"),
    "forbidden": ((head("403 Forbidden"),), "another key"),
    "not found": ((head("404 Not Found", "text/html"), b"<p>404</p>"), "no such address or model;"),
    "too many": ((head("429 Too Many Requests"),), "too much to do"),
    "a bad request": ((head("400 Bad Request", JSON), SAID), "refuses the request (400): “the"),
    "a fault": ((head("500 Internal Server Error"),), "failed (500)"),
    "loading": ((head("503 Unavailable", JSON), SAID), "failed (503): “the model is loading”"),
    "a fault in the stream": ((head(), text("a"), event(error={"message": "oh"})), "“oh”"),
    "a fault as text": ((head(), event(error="out of memory")), "“out of memory”"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_one_sentence(serve: Serve, name: str) -> None:
    parts, word = FAULTS[name]
    with pytest.raises(ServerError, match=ONE_SENTENCE) as caught:
        written(Server(serve(*parts).address))
    assert word in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("parts", [(), (b"HTTP/1.1 200",), (head(),), (head(), text("a"))])
def test_a_server_that_hangs_is_given_up(serve: Serve, parts: tuple[bytes, ...]) -> None:
    with pytest.raises(ServerError, match=r"said nothing for 0\.2 seconds; ") as caught:
        written(Server(serve(*parts, hold=True).address, silence=0.2))
    assert "\n" not in str(caught.value)


def test_stopping_ends_a_wait_at_once_and_quietly(serve: Serve) -> None:
    """The server would be silent for ever, and is waited for an hour."""
    scripted = serve(head(), text("a"), hold=True)
    stopped = threading.Event()
    server = Server(scripted.address, silence=3600)
    pieces = server.write("Once", "tiny", Settings(), 5, stop=stopped.is_set)
    assert next(pieces).text == "a"
    stopped.set()
    assert list(pieces) == []
    assert list(server.write("Once", "tiny", Settings(), 5, stop=lambda: True)) == []
    with pytest.raises(Stopped):
        server.models(stop=lambda: True)


def test_a_port_where_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(ServerError, match=r"cannot be reached \(connection refused\); check"):
        written(Server(f"127.0.0.1:{port}"))


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "http://", "ftp://host", "file:///etc/passwd", "host:99999", "host:0", "a b"),
        *("http://user:pass@host", "http://host/?q=1", "http://host/é", "http://[::1", "h\nost"),
        "x" * 501,
    ],
)
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(ModelError, match=r"type one like http://localhost:8080\.$"):
        Server(typed)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("localhost:8080", "http://localhost:8080/v1"),
        (" https://host/api/ ", "https://host/api/v1"),
        ("http://[::1]:80/v1", "http://[::1]:80/v1"),
    ],
)
def test_addresses_are_made_whole(typed: str, address: str) -> None:
    assert Server(typed).address == address


def test_keys_and_texts_that_cannot_be_sent(serve: Serve) -> None:
    with pytest.raises(ModelError, match="copy it again"):
        Server("localhost", key="a\r\nHost: elsewhere")
    server = Server(serve(head(), DONE).address)
    with pytest.raises(ModelError, match="surrogate"):
        list(server.write("\ud800", "tiny", Settings(), 5))
