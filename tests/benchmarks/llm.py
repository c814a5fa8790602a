"""The language model beside llama.cpp: same weights file, same threads, turn by turn, medians.

    python -m tests.benchmarks.llm --json llm.json
    python -m tests.benchmarks.llm --only decode-64 kl

decode-N, prefill-N: tokens/s at a context of N. decode-speculative: tokens/s of a greedy text that
repeats itself (code), written with guesses looked up in it, beside llama.cpp without.
decode-inspected: milliseconds a token takes in the window while the newest token's attention and
probabilities appear in it, beside the same window where only the text grows; decode-window: beside
no window at all. first-token: seconds from process start to the likeliest next token. inspect:
seconds to read 64 tokens and keep all attention and hidden states, beside reading them only. lens:
seconds to say what all layers would answer after one of 64 tokens, which is what the window shows
at once and all that it computes, beside reading the 64; lens-all: the likeliest one alone, after
each of the 64. kl, top1: mean divergence in nats and share of equal likeliest tokens, against the
same weights in float32. file-mb: what is on disk to write text. rss-1000: peak memory in MB of a
process that inspects 1,000 tokens. decode-64-torch: decode beside transformers in float32. floor-…:
what no tuning gets below, see `llm_floors`.
Peers come with the extra `bench`; where one is not installed its column stays empty.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from models import catalog
from models.inspect import inspect
from models.lens import lens
from models.manifest import GENERATION
from models.weights import Weights
from tests.benchmarks import llm_floors
from tests.benchmarks.llm_sides import (
    LLAMA_FIRST,
    MEMORY,
    OURS_FIRST,
    PROMPT,
    REPEATING,
    TOKENS,
    Llama,
    Ours,
    published_file,
    seconds,
)
from tests.benchmarks.table import Row, interleaved, parser, report, row, say
from tests.support.llm_reference import Reference, remembered
from tests.support.llm_texts import TEXTS

LLAMA = "llama.cpp (llama-cpp-python)"
TORCH = "PyTorch float32"
TRANSFORMERS = "transformers (PyTorch float32)"
ROUNDS = 7


class Bench:
    """What several rows need, made when first asked for."""

    def __init__(self, threads: int) -> None:
        self.threads = threads
        self.ours = Ours(threads)
        self.ids = np.random.default_rng(0).integers(500, 40_000, 512).tolist()
        self.has_llama = importlib.util.find_spec("llama_cpp") is not None
        self._llama: Llama | None = None
        self._similarity: dict[str, tuple[float, float] | None] | None = None

    @property
    def llama(self) -> Llama:
        if self._llama is None:
            self._llama = Llama(published_file(), self.threads, all_logits=False)
        return self._llama

    def speed(self, name: str, make: Callable[[Any], Callable[[], float]]) -> Row:
        """One row in tokens/s; `make` builds the timed function from Ours or Llama."""
        sides = {"ours": make(self.ours)}
        if self.has_llama:
            sides["peer"] = make(self.llama)
        found = interleaved(sides, ROUNDS)
        return row(name, found["ours"], "tokens/s", peer=found.get("peer"), peer_name=LLAMA)

    def decode(self, name: str, context: int) -> Row:
        return self.speed(name, lambda side: side.decoder(self.ids[:context]))

    def prefill(self, name: str, context: int) -> Row:
        ids = self.ids[:context]

        def make(side: Any) -> Callable[[], float]:
            return lambda: context / seconds(lambda: side.prefill(ids))

        return self.speed(name, make)

    def speculative(self, name: str) -> Row:
        sides = {"ours": self.ours.speculative}
        if self.has_llama:
            sides["peer"] = self.llama.decoder(self.ours.model.tokenizer.encode(REPEATING))
        found = interleaved(sides, ROUNDS)
        return row(name, found["ours"], "tokens/s", peer=found.get("peer"), peer_name=LLAMA)

    def inspected(self, name: str) -> Row:
        return self._window(name, "the window without inspection", "text_alone")

    def window(self, name: str) -> Row:
        return self._window(name, "without a window", "bare")

    def _window(self, name: str, peer_name: str, peer: str) -> Row:
        from tests.benchmarks.llm_window import in_window

        with in_window(self.ours.model) as side:
            found = interleaved({"ours": side.followed, "peer": getattr(side, peer)}, ROUNDS)
        return row(name, found["ours"], "ms", peer=found["peer"], peer_name=peer_name)

    def torch(self, name: str) -> Row:
        sides = {"ours": self.ours.decoder(self.ids[:64])}
        peer_name = TORCH
        if importlib.util.find_spec("torch") is not None:
            from tests.benchmarks.llm_torch import TorchModel, TransformersModel

            peer: type[TorchModel | TransformersModel] = TorchModel
            if importlib.util.find_spec("transformers") is not None:
                peer, peer_name = TransformersModel, TRANSFORMERS
            sides["peer"] = peer(published_file(), self.threads).decoder(self.ids[:64], TOKENS)
        found = interleaved(sides, 3)
        return row(name, found["ours"], "tokens/s", peer=found.get("peer"), peer_name=peer_name)

    def first_token(self, name: str) -> Row:
        sides = {"ours": lambda: self._process(OURS_FIRST)}
        if self.has_llama:
            sides["peer"] = lambda: self._process(LLAMA_FIRST)
        found = interleaved(sides, 5)
        return row(name, found["ours"], "s", peer=found.get("peer"), peer_name=LLAMA)

    def inspection(self, name: str) -> Row:
        model, plain, ids = Ours(self.threads).model, self.ours.model, self.ids[:64]
        found = interleaved(
            {
                "ours": lambda: seconds(lambda: inspect(model, ids)),
                "peer": lambda: seconds(lambda: plain.reader().read(ids)),
            },
            ROUNDS,
        )
        return row(name, found["ours"], "s", peer=found["peer"], peer_name="reading only")

    def lens(self, name: str, positions: Sequence[int], count: int) -> Row:
        model, ids = self.ours.model, self.ids[:64]
        weights, seen = Weights(model.folder), inspect(Ours(self.threads).model, ids)
        plain = Ours(self.threads).model
        found = interleaved(
            {
                "ours": lambda: seconds(lambda: lens(weights, model.sizes, seen, positions, count)),
                "peer": lambda: seconds(lambda: plain.reader().read(ids)),
            },
            ROUNDS,
        )
        return row(name, found["ours"], "s", peer=found["peer"], peer_name="reading 64 tokens")

    def decode_floor(self, name: str) -> Row:
        size = llm_floors.bytes_per_token(self.ours.model.folder)
        sides = {"ours": llm_floors.Reading(size, self.threads).tokens_per_second}
        if self.has_llama:
            sides["peer"] = self.llama.decoder(self.ids[:64])
        found = interleaved(sides, ROUNDS)
        return row(name, found["ours"], "tokens/s", peer=found.get("peer"), peer_name=LLAMA)

    def first_token_floor(self, name: str) -> Row:
        sides = {"ours": lambda: self._process(llm_floors.SESSION_ONLY)}
        if self.has_llama:
            sides["peer"] = lambda: self._process(LLAMA_FIRST)
        found = interleaved(sides, 5)
        return row(name, found["ours"], "s", peer=found.get("peer"), peer_name=LLAMA)

    def lens_floor(self, name: str) -> Row:
        plain, ids = self.ours.model, self.ids[:64]
        found = interleaved(
            {
                "ours": llm_floors.Product(plain.sizes, len(ids)).seconds,
                "peer": lambda: seconds(lambda: plain.reader().read(ids)),
            },
            3,
        )
        return row(name, found["ours"], "s", peer=found["peer"], peer_name="reading 64 tokens")

    def kl(self, name: str) -> Row:
        ours, peer = (figures and figures[0] for figures in self._agreement())
        return row(name, ours or 0.0, "nats", peer=peer, peer_name=LLAMA)

    def top1(self, name: str) -> Row:
        ours, peer = (figures and figures[1] for figures in self._agreement())
        return row(name, ours or 0.0, "fraction", peer=peer, peer_name=LLAMA)

    def file(self, name: str) -> Row:
        folder = catalog.folder(catalog.SMOLLM2)
        size = sum((folder / file).stat().st_size for file in ("weights.bin", "generation.onnx"))
        peer = catalog.SMOLLM2.source.member_size
        return row(name, size / 1e6, "MB", peer=peer / 1e6, peer_name="the GGUF file")

    def memory(self, name: str) -> Row:
        peak = int(self._output(MEMORY))
        return row(name, peak / 1e6, "MB")

    def _process(self, script: str) -> float:
        return seconds(lambda: self._output(script))

    def _output(self, script: str) -> str:
        graph = catalog.folder(catalog.SMOLLM2) / GENERATION
        files = [str(published_file()), str(graph)]
        command = [sys.executable, "-c", script, str(self.threads), PROMPT, *files]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def _agreement(self) -> tuple[tuple[float, float], tuple[float, float] | None]:
        """Divergence and top-1 agreement with float32, ours and llama.cpp's, over all texts."""
        if self._similarity is None:
            texts = [self.ours.model.tokenizer.encode(text) for text in TEXTS]
            exact = float_logits(texts)
            ours = np.concatenate([self.ours.model.reader().read_rows(i, len(i)) for i in texts])
            peer = None
            if self.has_llama:
                llama = Llama(published_file(), self.threads, all_logits=True)
                peer = agreement(exact, llama.logits(texts))
            self._similarity = {"ours": agreement(exact, ours), "peer": peer}
        ours_found = self._similarity["ours"]
        if ours_found is None:
            raise RuntimeError("our own figures are always measured")
        return ours_found, self._similarity["peer"]


MEASURES: dict[str, Callable[[Bench, str], Row]] = {
    "decode-64": lambda bench, name: bench.decode(name, 64),
    "decode-512": lambda bench, name: bench.decode(name, 488),
    "decode-speculative": Bench.speculative,
    "decode-inspected": Bench.inspected,
    "decode-window": Bench.window,
    "prefill-64": lambda bench, name: bench.prefill(name, 64),
    "prefill-512": lambda bench, name: bench.prefill(name, 512),
    "first-token": Bench.first_token,
    "inspect": Bench.inspection,
    "lens": lambda bench, name: bench.lens(name, [63], 5),
    "lens-all": lambda bench, name: bench.lens(name, range(64), 1),
    "kl": Bench.kl,
    "top1": Bench.top1,
    "file-mb": Bench.file,
    "rss-1000": Bench.memory,
    "decode-64-torch": Bench.torch,
    "floor-decode": Bench.decode_floor,
    "floor-first-token": Bench.first_token_floor,
    "floor-lens-all": Bench.lens_floor,
}


def float_logits(texts: Sequence[Sequence[int]]) -> np.ndarray:
    """Logits of all positions from the float32 reference; the tests keep them under the same
    name.
    """

    def make() -> dict[str, np.ndarray]:
        readings = Reference(published_file()).read(texts)
        return {
            "logits": np.concatenate([reading.logits for reading in readings]),
            "attention": readings[0].attention,
            "hidden": readings[0].hidden,
        }

    parts = [catalog.SMOLLM2.source.member_sha256, str(list(texts))]
    return remembered("texts", parts, make)["logits"]


def agreement(exact: np.ndarray, found: np.ndarray) -> tuple[float, float]:
    """Mean KL(exact ‖ found) in nats and the share of equal likeliest tokens; both (n,
    vocabulary).
    """
    p, q = log_softmax(exact), log_softmax(found)
    same = (exact.argmax(axis=1) == found.argmax(axis=1)).mean()
    return float((np.exp(p) * (p - q)).sum(axis=1).mean()), float(same)


def log_softmax(logits: np.ndarray) -> np.ndarray:
    shifted = logits.astype(np.float64) - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def main() -> None:
    """Measure the rows asked for, all by default."""
    options = parser("The language model beside its peers.", tuple(MEASURES))
    options.add_argument("--threads", type=int, default=min(2, os.cpu_count() or 1), metavar="N")
    chosen = options.parse_args()
    if not catalog.is_ready(catalog.SMOLLM2):
        for progress in catalog.prepare(catalog.SMOLLM2):
            say(f"{progress.fraction:4.0%} {progress.text}")
    bench = Bench(chosen.threads)
    if not bench.has_llama:
        say("llama-cpp-python is not installed (extra `bench`): its column stays empty.")
    rows: list[Row] = []
    for name, measure in MEASURES.items():
        if not chosen.only or name in chosen.only:
            say(f"measuring {name}")
            rows.append(measure(bench, name))
    report(rows, chosen.json)


if __name__ == "__main__":
    main()
