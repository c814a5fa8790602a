"""The language model beside llama.cpp: same weights file, same threads, turn by turn, medians.

    python -m tests.benchmarks.llm --json llm.json
    python -m tests.benchmarks.llm --only decode-64 kl

decode-N, prefill-N: tokens/s at a context of N. decode-speculative: tokens/s of a greedy text that
repeats itself (code), written with guesses looked up in it, beside llama.cpp without. first-token:
seconds from process start to the likeliest next token. inspect: seconds to read 64 tokens and keep
all attention and hidden states, beside reading them only. lens: seconds to say what all layers
would answer after one of 64 tokens, which is what the window shows at once and all that it
computes, beside reading the 64; lens-all: the same for all 64 of them. kl, top1: mean divergence
in nats and share of equal likeliest tokens, against the same weights in float32. file-mb: what is
on disk to write text. rss-1000: peak memory in MB of a process that inspects 1,000 tokens.
decode-64-torch: decode beside PyTorch in float32.
Peers come with the extra `bench`; where one is not installed its column stays empty.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from models import catalog, speculative
from models.convert.wheel import obtain
from models.generation import Step
from models.inspect import inspect
from models.language_model import LanguageModel, Reader
from models.lens import lens
from models.progress import never
from models.sampling import Settings
from models.weights import Weights
from tests.benchmarks.table import Row, interleaved, parser, report, row, say
from tests.support.llm_reference import CACHE, Reference, remembered
from tests.support.llm_texts import TEXTS

LLAMA = "llama.cpp (llama-cpp-python)"
TORCH = "PyTorch float32"
TRANSFORMERS = "transformers (PyTorch float32)"
PROMPT = "The capital of France is"
REPEATING = """class Point:
    def get_x(self):
        return self.x

    def get_y(self):
        return self.y

    def get_z(self):
        return self.z

    def set_x(self, x):
        self.x = x

    def set_y(self, y):
"""
TOKENS = 24
SPECULATIVE_TOKENS = 96
ROUNDS = 7

OURS_FIRST = """
import sys
from models import catalog, opening
model = opening.load(catalog.folder(catalog.SMOLLM2), "cpu", int(sys.argv[1]))
logits = model.reader().read(model.tokenizer.encode(sys.argv[2]))
print(model.tokenizer.decode([int(logits.argmax())]))
"""
LLAMA_FIRST = """
import sys
from llama_cpp import Llama
threads = int(sys.argv[1])
model = Llama(sys.argv[3], n_ctx=512, n_threads=threads, n_threads_batch=threads, verbose=False)
model.eval(model.tokenize(sys.argv[2].encode(), add_bos=False))
print(model.detokenize([int(model._scores[-1].argmax())]).decode())
"""
MEMORY = """
import sys
from pathlib import Path
from models import catalog
from models.inspect import inspect
from models.language_model import LanguageModel
from models.manifest import INSPECTION
folder = catalog.folder(catalog.SMOLLM2)
model = LanguageModel.load(folder, "cpu", int(sys.argv[1]), INSPECTION)  # as the window opens it
inspect(model, [500 + i for i in range(1000)])
status = Path("/proc/self/status")
if status.exists():
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    print(int(line.split()[1]) * 1024)
else:
    import psutil
    print(psutil.Process().memory_info().peak_wset)
"""


class Ours:
    """This program's model, at a chosen context."""

    def __init__(self, threads: int) -> None:
        self.model = LanguageModel.load(catalog.folder(catalog.SMOLLM2), "cpu", threads)

    def prefill(self, ids: Sequence[int]) -> Reader:
        reader = self.model.reader()
        reader.read(ids)
        return reader

    def decoder(self, ids: Sequence[int]) -> Callable[[], float]:
        """Tokens per second of further tokens behind `ids`."""
        reader = self.prefill(ids)
        reader.cache.reserve(len(ids) + TOKENS)

        def run() -> float:
            reader.cache.cut(len(ids))
            started = time.perf_counter()
            for i in range(TOKENS):
                reader.read([1000 + i])
            return TOKENS / (time.perf_counter() - started)

        return run

    def speculative(self) -> float:
        """Tokens per second of a text that repeats itself, drawing included, prompt not."""
        writing = speculative.begin(self.model, self.model.tokenizer.encode(REPEATING))
        greedy = Settings(temperature=0)
        started = time.perf_counter()
        reports = writing.go_on(lambda: greedy, SPECULATIVE_TOKENS)
        written = sum(isinstance(report, Step) for report in reports)
        return written / (time.perf_counter() - started)


class Llama:
    """llama.cpp reading the published GGUF file itself."""

    def __init__(self, path: Path, threads: int, *, all_logits: bool) -> None:
        import llama_cpp  # pyright: ignore[reportMissingImports]

        self.model: Any = llama_cpp.Llama(
            str(path),
            n_ctx=1024,
            n_batch=512,
            n_threads=threads,
            n_threads_batch=threads,
            logits_all=all_logits,
            verbose=False,
        )

    def prefill(self, ids: Sequence[int]) -> None:
        self.model.reset()
        self.model.eval(list(ids))

    def decoder(self, ids: Sequence[int]) -> Callable[[], float]:
        def run() -> float:
            if self.model.n_tokens < len(ids):
                self.prefill(ids)
            self.model.n_tokens = len(ids)
            started = time.perf_counter()
            for i in range(TOKENS):
                self.model.eval([1000 + i])
            return TOKENS / (time.perf_counter() - started)

        return run

    def logits(self, texts: Sequence[Sequence[int]]) -> np.ndarray:
        found: list[np.ndarray] = []
        for ids in texts:
            self.prefill(ids)
            found.append(np.array(self.model._scores[: len(ids)]))
        return np.concatenate(found)


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

    def lens(self, name: str, positions: Sequence[int]) -> Row:
        model, ids = self.ours.model, self.ids[:64]
        weights, seen = Weights(model.folder), inspect(Ours(self.threads).model, ids)
        plain = Ours(self.threads).model
        found = interleaved(
            {
                "ours": lambda: seconds(lambda: lens(weights, model.sizes, seen, positions)),
                "peer": lambda: seconds(lambda: plain.reader().read(ids)),
            },
            ROUNDS,
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
        command = [sys.executable, "-c", script, str(self.threads), PROMPT, str(published_file())]
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
    "prefill-64": lambda bench, name: bench.prefill(name, 64),
    "prefill-512": lambda bench, name: bench.prefill(name, 512),
    "first-token": Bench.first_token,
    "inspect": Bench.inspection,
    "lens": lambda bench, name: bench.lens(name, [63]),
    "lens-all": lambda bench, name: bench.lens(name, range(64)),
    "kl": Bench.kl,
    "top1": Bench.top1,
    "file-mb": Bench.file,
    "rss-1000": Bench.memory,
    "decode-64-torch": Bench.torch,
}


def published_file() -> Path:
    """The GGUF file, kept in the git-ignored cache."""
    source = catalog.SMOLLM2.source
    path = CACHE / Path(source.member).name
    if not path.is_file() or path.stat().st_size != source.member_size:
        CACHE.mkdir(parents=True, exist_ok=True)
        for progress in obtain(source, CACHE, never):
            say(progress.text)
    return path


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


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


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
