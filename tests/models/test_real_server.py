"""A llama.cpp server on the loopback address answers as the model that runs here does.

It needs llama-cpp-python with its server (extra `server` of that package), in this environment or
in one whose Python the environment variable LAMINA_SERVER_PYTHON names.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.errors import Stopped
from models.language_model import LanguageModel
from models.sampling import Settings
from models.server import Server, ServerError

PYTHON = os.environ.get("LAMINA_SERVER_PYTHON", sys.executable)
TEXT = "The capital of France is"
GREEDY = Settings(temperature=0)


@pytest.fixture(scope="module")
def server(gguf_path: Path) -> Iterator[Server]:
    asked = [PYTHON, "-c", "import llama_cpp.server.app, uvicorn"]
    if subprocess.run(asked, capture_output=True, check=False).returncode:
        pytest.skip("llama-cpp-python's server is not installed (see LAMINA_SERVER_PYTHON)")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [PYTHON, "-m", "llama_cpp.server", "--model", str(gguf_path), "--n_ctx", "512"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--n_threads", "2"]
    # Told, it keeps the logits that its probabilities come from.
    command += ["--logits_all", "true"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        assert process.stderr is not None
        try:
            ready = any(b"running on" in line for line in process.stderr)
            assert ready, "the server ended before it was ready"
            rest = threading.Thread(target=deque, args=(process.stderr, 0), daemon=True)
            rest.start()
            yield Server(f"127.0.0.1:{port}")
        finally:
            process.kill()


@pytest.fixture(scope="module")
def name(server: Server) -> str:
    return server.models()[0]


def test_it_offers_its_file(server: Server, gguf_path: Path) -> None:
    assert [Path(model).name for model in server.models()] == [gguf_path.name]


def test_its_text_and_probabilities_are_those_of_the_model_here(
    server: Server, name: str, model: LanguageModel
) -> None:
    pieces = list(server.write(TEXT, name, GREEDY, 4))
    assert pieces[0].text == " Paris"
    assert "".join(piece.text for piece in pieces).startswith(" Paris")
    shares = {c.text: c.probability for c in pieces[0].candidates}
    assert max(shares, key=lambda text: shares[text]) == " Paris"
    assert sum(shares.values()) <= 1.0001
    from models.experiments import probabilities

    ours = probabilities(model.reader().read(model.tokenizer.encode(TEXT)))
    paris = model.tokenizer.encode(" Paris")[0]
    # Both round: llama.cpp its activations, ours as well. A tenth is far more than that.
    assert shares[" Paris"] == pytest.approx(float(ours[paris]), abs=0.1)


def test_the_same_seed_writes_the_same_text(server: Server, name: str) -> None:
    settings = Settings(temperature=1.0, seed=7)
    texts = [
        "".join(piece.text for piece in server.write(TEXT, name, settings, 12)) for _ in range(2)
    ]
    assert texts[0] == texts[1]


def test_a_conversation(server: Server, name: str) -> None:
    turns = [("user", "What is the capital of France? Answer in one word.")]
    pieces = list(server.chat(turns, name, GREEDY, 12))
    assert "Paris" in "".join(piece.text for piece in pieces)
    told = [piece.probability for piece in pieces if piece.probability is not None]
    assert all(0 <= share <= 1 for share in told)


def test_stopping_in_the_middle(server: Server, name: str) -> None:
    heard: list[str] = []
    for piece in server.write(TEXT, name, GREEDY, 400, stop=lambda: len(heard) >= 3):
        heard.append(piece.text)
    assert 3 <= len(heard) < 400
    with pytest.raises(Stopped):
        server.models(stop=lambda: True)
    assert server.models()  # and it is still there


def test_a_text_that_is_too_long_is_one_sentence(server: Server, name: str) -> None:
    with pytest.raises(ServerError, match=r"^The server http://127\.0\.0\.1:\d+/v1 [^\n]+\.$"):
        list(server.write("word " * 2000, name, GREEDY, 4))
