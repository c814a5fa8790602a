"""A model that runs elsewhere: text and token probabilities from an OpenAI-compatible server.

Spoken to are vLLM, llama.cpp, Ollama and their like, at the address that a person typed and at no
other: redirections are not followed, proxies not asked. What comes back is read with bounds on
time, on the length of a line and on the whole, and every fault is one sentence.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import threading
from collections.abc import Generator, Iterator, Sequence
from typing import Any
from urllib.parse import SplitResult, urlsplit

import msgspec

from models.errors import ModelError, Stopped, reason
from models.language import tr
from models.progress import Stop, never
from models.sampling import Settings
from models.server_answers import (
    Event,
    Logprobs,
    Models,
    Piece,
    error_message,
    error_text,
    one_line,
    told_piece,
)

CONNECT_SECONDS = 10.0
SILENCE_SECONDS = 60.0
"""How long a server may say nothing; a large model's first token takes that long."""
POLL_SECONDS = 0.1
LONGEST_LINE = 1 << 20
LONGEST_ANSWER = 64 << 20
ALTERNATIVES = 5
MOST_MODELS = 1_000

UNAVAILABLE = {
    "tokens": tr("A server tells the pieces it writes, not how it splits the prompt."),
    "vectors": tr("A server does not show its embedding vectors."),
    "attention": tr("A server does not show its layers and attention."),
    "probabilities": tr("A server tells the probabilities of the likeliest few tokens only."),
}
"""What the stages of a model's path cannot show, as sentences."""


class ServerError(ModelError):
    """A server could not be reached, refused, or answered what is no answer."""


class Server:
    """One server; every request opens a connection of its own, so that several threads may ask."""

    def __init__(self, address: str, key: str = "", silence: float = SILENCE_SECONDS) -> None:
        """address: as typed, "localhost:8080" or "http://host/v1". key: sent as bearer token.

        silence: seconds without a byte after which an answer is given up. Raises ModelError.
        """
        self._place = _place(address)
        self.address = self._place.geturl()
        if not key.isprintable() or not key.isascii():
            raise ModelError(tr("The key holds characters that no key has; copy it again."))
        self._key = key
        self._silence = silence

    def models(self, stop: Stop = never) -> tuple[str, ...]:
        """Names of the models it offers. Raises ServerError, Stopped."""
        with self._asked("GET", "/models", None, stop) as answer:
            found = self._parsed(self._whole(answer, stop), Models)
        return tuple(one_line(model.id) for model in found.data[:MOST_MODELS])

    def write(
        self, text: str, model: str, settings: Settings, limit: int, stop: Stop = never
    ) -> Iterator[Piece]:
        """Go on from a text for at most `limit` tokens. Raises ServerError; ends quietly when
        stopped.
        """
        told = {"prompt": text, "logprobs": ALTERNATIVES}
        yield from self._stream("/completions", told, model, settings, limit, stop)

    def chat(
        self,
        messages: Sequence[tuple[str, str]],
        model: str,
        settings: Settings,
        limit: int,
        stop: Stop = never,
    ) -> Iterator[Piece]:
        """Answer (role, content) turns, through the model's own template on the server's side."""
        turns = [{"role": role, "content": content} for role, content in messages]
        told = {"messages": turns, "logprobs": True, "top_logprobs": ALTERNATIVES}
        yield from self._stream("/chat/completions", told, model, settings, limit, stop)

    def _stream(
        self,
        path: str,
        told: dict[str, Any],
        model: str,
        settings: Settings,
        limit: int,
        stop: Stop,
    ) -> Iterator[Piece]:
        told |= {
            "model": model,
            "stream": True,
            "max_tokens": limit,
            "temperature": settings.temperature,
            "top_p": settings.top_p,
            "seed": settings.seed,
            # Beyond OpenAI's own: llama.cpp, vLLM and Ollama know these.
            "top_k": settings.top_k,
            "min_p": settings.min_p,
            "repeat_penalty": settings.repeat_penalty,
        }
        try:
            with self._asked("POST", path, told, stop) as answer:
                streamed = "json" not in (answer.getheader("Content-Type") or "")
                events = self._events(answer, stop) if streamed else [self._whole(answer, stop)]
                for event in events:
                    yield from self._pieces(event)
        except Stopped:
            return

    def _events(self, answer: http.client.HTTPResponse, stop: Stop) -> Iterator[bytes]:
        """The data of server-sent events (WHATWG HTML, section 9.2), up to "[DONE]"."""
        total = 0
        heard = False
        while True:
            line = self._heard(lambda: answer.readline(LONGEST_LINE + 1), stop)
            total += len(line)
            if len(line) > LONGEST_LINE or total > LONGEST_ANSWER:
                raise self._error(tr("sends more than an answer can be"), tr("ask another server"))
            if not line:
                break
            name, _, data = line.strip().partition(b":")
            if name == b"data":
                heard = True
                if data.strip() == b"[DONE]":
                    return
                yield data.strip()
            elif name and name not in (b"event", b"id", b"retry"):
                raise self._nonsense()
        raise self._error(
            tr("closed the connection in the middle of its answer")
            if heard
            else tr("closed the connection without an answer"),
            tr("look at its log, then try again"),
        )

    def _pieces(self, event: bytes) -> Iterator[Piece]:
        found = self._parsed(event, Event)
        if found.error is not None:
            raise self._error(
                tr("reports: “{0}”").format(error_message(found.error)),
                tr("change that, then try again"),
            )
        if found.choices is None:
            raise self._nonsense()
        for choice in found.choices[:1]:
            text = choice.text or ""
            for part in (choice.delta, choice.message):
                text += (part.content or "") if part else ""
            told = choice.logprobs or Logprobs()
            pieces = [
                told_piece(t.token, t.logprob, {c.token: c.logprob for c in t.top_logprobs})
                for t in told.content or []
            ] or [
                told_piece(token, logprob, others or {})
                for token, logprob, others in zip(
                    told.tokens or [],
                    told.token_logprobs or [],
                    told.top_logprobs or [None] * len(told.tokens or []),
                    strict=False,
                )
            ]
            # Half a letter comes as "�" in a token's text; the text of the event is whole.
            if len(pieces) == 1:
                yield Piece(text, pieces[0].probability, pieces[0].candidates)
            elif pieces and "".join(piece.text for piece in pieces) == text:
                yield from pieces
            elif text:
                yield Piece(text, None, ())

    @contextlib.contextmanager
    def _asked(
        self, method: str, path: str, told: dict[str, Any] | None, stop: Stop
    ) -> Generator[http.client.HTTPResponse]:
        """The answer to one request, its status looked at; stopping closes the connection."""
        headers = {"Accept": "text/event-stream, application/json", "User-Agent": "Lamina"}
        if self._key:
            headers["Authorization"] = tr("Bearer {0}").format(self._key)
        body = None
        if told is not None:
            headers["Content-Type"] = "application/json"
            try:
                body = msgspec.json.encode(told)
            except UnicodeEncodeError as mistake:
                raise ModelError(
                    tr("The text holds half of a surrogate pair, which is no letter; remove it.")
                ) from mistake
        secure = self._place.scheme == "https"
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        connection = kind(self._place.hostname or "", self._place.port, timeout=CONNECT_SECONDS)
        if stop():
            raise Stopped(tr("The request was stopped."))
        try:
            try:
                connection.connect()
            except (OSError, UnicodeError) as mistake:
                why = reason(mistake) or tr("no answer")
                raise self._error(
                    tr("cannot be reached ({0})").format(one_line(why)),
                    tr("check the address and whether the server runs"),
                ) from mistake
            wire: socket.socket = connection.sock
            wire.settimeout(self._silence)
            with _closed_when(stop, wire):
                where = f"{self._place.path}{path}"
                self._heard(lambda: connection.request(method, where, body, headers), stop)
                answer: Any = self._heard(connection.getresponse, stop)
                with answer:  # it owns the wire once the server has said that it will close
                    self._check(answer, stop)
                    yield answer
        finally:
            connection.close()

    def _check(self, answer: http.client.HTTPResponse, stop: Stop) -> None:
        status = answer.status
        if status == http.client.OK:
            return
        if 300 <= status < 400:
            raise self._error(
                tr("sends on to another address, which is not followed"),
                tr("type that one instead"),
            )
        said = ""
        with contextlib.suppress(ModelError):
            said = error_text(self._whole(answer, stop))
        said = f": “{said}”" if said else ""
        if status in (401, 403):
            raise self._error(
                tr("asks for another key{0}").format(said), tr("enter the key that belongs to it")
            )
        if status == 404:
            raise self._error(
                tr("knows no such address or model{0}").format(said),
                tr("choose one of the models it offers"),
            )
        if status == 429:
            raise self._error(
                tr("has too much to do{0}").format(said), tr("wait a little, then try again")
            )
        if 400 <= status < 500:
            raise self._error(
                tr("refuses the request ({0}){1}").format(status, said),
                tr("change it, then try again"),
            )
        raise self._error(
            tr("failed ({0}){1}").format(status, said), tr("look at its log, then try again")
        )

    def _whole(self, answer: http.client.HTTPResponse, stop: Stop) -> bytes:
        content = self._heard(lambda: answer.read(LONGEST_LINE + 1), stop)
        if len(content) > LONGEST_LINE:
            raise self._error(tr("sends more than an answer can be"), tr("ask another server"))
        return content

    def _heard(self, work: Any, stop: Stop) -> Any:
        """What `work` gets from the wire; every way in which it can fail is a sentence."""
        try:
            got = work()
        except TimeoutError as mistake:
            raise self._error(
                tr("said nothing for {0:g} seconds").format(self._silence),
                tr("look at its log, then try again"),
            ) from mistake
        except (OSError, http.client.HTTPException, ValueError, OverflowError) as mistake:
            if stop():
                raise Stopped(tr("The request was stopped.")) from mistake
            closed = OSError, http.client.IncompleteRead, http.client.RemoteDisconnected
            if isinstance(mistake, closed):
                raise self._error(
                    tr("closed the connection in the middle of its answer"),
                    tr("look at its log, then try again"),
                ) from mistake
            raise self._nonsense() from mistake
        if stop():
            raise Stopped(tr("The request was stopped."))
        return got

    def _parsed(self, content: bytes, kind: type[Any]) -> Any:
        try:
            return msgspec.json.decode(content, type=kind)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as mistake:
            raise self._nonsense() from mistake

    def _nonsense(self) -> ServerError:
        return self._error(
            tr("answers what no language model's server answers"),
            tr("check the address and its port"),
        )

    def _error(self, what: str, mend: str) -> ServerError:
        return ServerError(tr("The server {0} {1}; {2}.").format(self.address, what, mend))


@contextlib.contextmanager
def _closed_when(stop: Stop, wire: socket.socket) -> Generator[None]:
    """Ends a wait on the wire as soon as `stop` says so: it shuts the connection down."""
    done = threading.Event()

    def watch() -> None:
        while not done.wait(POLL_SECONDS):
            if stop():
                with contextlib.suppress(OSError):
                    wire.shutdown(socket.SHUT_RDWR)
                return

    watching = threading.Thread(target=watch, name="server-stop", daemon=True)
    watching.start()
    try:
        yield
    finally:
        done.set()
        watching.join()


def _place(address: str) -> SplitResult:
    """The address typed, made whole: scheme, host, port, and the path that ends in /v1."""
    typed = address.strip()
    wrong = ModelError(
        tr("That is not the address of a server; type one like http://localhost:8080.")
    )
    if not typed or not typed.isprintable() or " " in typed or len(typed) > 500:
        raise wrong
    try:
        place = urlsplit(typed if "://" in typed else f"http://{typed}")
        port = place.port
    except ValueError as mistake:
        raise wrong from mistake
    strange = place.username is not None or place.query or place.fragment or port == 0
    if place.scheme not in ("http", "https") or not place.hostname or strange:
        raise wrong
    if not place.path.isascii():
        raise wrong
    path = place.path.rstrip("/")
    return place._replace(path=path if path.endswith("/v1") else f"{path}/v1")
