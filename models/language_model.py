"""One prepared model, opened: tokenizer, sessions and sizes, and the reading of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models import manifest as manifests
from models.cache import KeyValueCache
from models.errors import ModelError, Stopped
from models.manifest import GENERATION, INSPECTION, TOKENIZER, WEIGHTS
from models.progress import Stop, never
from models.session import BoundStep, Session
from models.tokenizer import Tokenizer

CHUNK = 256
"""Positions read in one run; between runs the stop flag is looked at."""
CHUNK_BYTES = 16 << 20
"""Attention weights of one run of the graph that shows its inside."""
LARGEST_CHUNK = 128
SMALLEST_CHUNK = 16

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class ModelInfo:
    """What the window shows of a model; `weights_mb` are millions of bytes on disk."""

    title: str
    layers: int
    heads: int
    kv_heads: int
    head_size: int
    width: int
    mlp_width: int
    vocabulary: int
    context: int
    provider: str
    threads: int
    weights_mb: float


class LanguageModel:
    """Made by `load`. One thread at a time may use it.

    One graph is open at a time: at first the one that only generates; from the first inspection on
    the one that also shows its inside, which generates the same text. Two would double the memory.
    """

    def __init__(
        self, folder: Path, manifest: manifests.Manifest, provider: str, threads: int
    ) -> None:
        self.folder = folder
        self.sizes = manifest.architecture
        self._manifest = manifest
        self._asked = provider
        self._threads = threads
        self._shows_inside = False
        self._session = Session(folder / GENERATION, provider, threads)

    @classmethod
    def load(cls, folder: Path, provider: str = "auto", threads: int = 0) -> LanguageModel:
        """Open a prepared model and check every byte of it.

        provider: "auto", "cpu", "cuda", "directml" or "coreml"; threads: 0 leaves the number to the
        runtime. Raises ModelFileError for missing, damaged or half-written files, ModelError for an
        unknown provider.
        """
        manifest = manifests.read(folder)
        manifests.check_sizes(folder, manifest)
        # The runtime is given no graph that was not checked; the weights, which it only multiplies
        # with, are checked while it opens them.
        manifests.check_contents(folder, manifest, manifests.FILES - {WEIGHTS})
        with ThreadPoolExecutor(1) as beside:
            checked = beside.submit(manifests.check_contents, folder, manifest, {WEIGHTS})
            try:
                model = cls(folder, manifest, provider, threads)
                model.tokenizer  # noqa: B018 - opened now, while the weights are still being read
            finally:
                checked.result()
        return model

    @property
    def generation(self) -> Session:
        """The graph in use for generating text."""
        return self._session

    @property
    def inspection(self) -> Session:
        """The graph that shows its inside; opened when first asked for, in place of the other."""
        if not self._shows_inside:
            provider = "cpu" if self._session.rebuilt else self._asked
            notice = self._session.notice
            del self._session  # a text that is just being written keeps it until its end
            try:
                self._session = Session(
                    self.folder / INSPECTION, provider, self._threads, self.sizes.layers
                )
            except ModelError:
                self._session = Session(self.folder / GENERATION, provider, self._threads)
                raise
            self._session.notice = self._session.notice or notice
            self._shows_inside = True
        return self._session

    @property
    def notice(self) -> str:
        """Why the model runs elsewhere than asked, as a sentence; "" when it does not."""
        return self._session.notice

    @property
    def info(self) -> ModelInfo:
        """Sizes, and where it runs now."""
        sizes = self.sizes
        return ModelInfo(
            title=self._manifest.title,
            layers=sizes.layers,
            heads=sizes.heads,
            kv_heads=sizes.kv_heads,
            head_size=sizes.head_size,
            width=sizes.width,
            mlp_width=sizes.mlp_width,
            vocabulary=sizes.vocabulary,
            context=sizes.context,
            provider=self._session.provider,
            threads=self._threads,
            weights_mb=self._manifest.files[WEIGHTS].size / 1e6,
        )

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """Text to tokens and back."""
        return Tokenizer(
            self.folder / TOKENIZER, self._manifest.special, self._manifest.system_prompt
        )

    def chunk(self, count: int) -> int:
        """How many of `count` positions to read in one run, so that memory stays bounded."""
        if not self._shows_inside:
            return CHUNK
        # The attention weights of all heads exist for one chunk at a time.
        per_position = self.sizes.layers * self.sizes.heads * count * 4
        return max(SMALLEST_CHUNK, min(LARGEST_CHUNK, CHUNK_BYTES // per_position))

    def check(self, ids: Sequence[int], room: int = 0) -> tuple[int, ...]:
        """The ids, when the model can read them with `room` more to come. Raises ModelError with
        what to change.
        """
        if not ids:
            raise ModelError("There is no text to go on from; type at least one character.")
        for i in ids:
            if not 0 <= i < self.sizes.vocabulary:
                raise ModelError(
                    f"There is no token {i}; this model's tokens go from 0 "
                    f"to {self.sizes.vocabulary - 1:,}."
                )
        if len(ids) + room > self.sizes.context:
            raise ModelError(
                f"The text has {len(ids):,} tokens, and this model reads at most "
                f"{self.sizes.context:,}; shorten it."
            )
        return tuple(ids)

    def reader(self) -> Reader:
        """A new, empty reading."""
        return Reader(self)


class Reader:
    """A text being read by the generation graph: its cache, and one more piece of it at a time."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self.cache = KeyValueCache(model.sizes)
        self._one: BoundStep | None = None

    def read(self, ids: Sequence[int], stop: Stop = never) -> Floats:
        """Read the ids after what was read before; logits (vocabulary,) of the last position, a
        copy.

        Raises ModelError past the context, Stopped when `stop` says so between chunks.
        """
        return self.read_rows(ids, 1, stop)[0]

    def read_rows(self, ids: Sequence[int], rows: int, stop: Stop = never) -> Floats:
        """Like `read`; logits (rows, vocabulary) of the last `rows` positions."""
        self._model.check(ids)
        self.cache.reserve(self.cache.length + len(ids))
        if len(ids) == 1 and rows == 1:
            return self._step().run(np.array(ids, np.int64), np.zeros(1, np.int64)).copy()
        parts: list[Floats] = []
        end = 0
        session = self._model.generation
        largest = self._model.chunk(self.cache.length + len(ids))
        for size in chunk_sizes(len(ids), largest):
            if stop():
                raise Stopped("The reading was stopped.")
            start, end = end, end + size
            wanted = np.arange(max(start, len(ids) - rows), end) - start
            step = BoundStep(session, self.cache, size, len(wanted))
            parts.append(step.run(np.array(ids[start:end], np.int64), wanted))
        return np.concatenate(parts)

    def _step(self) -> BoundStep:
        if self._one is None or self._one.stale():
            self._one = BoundStep(self._model.generation, self.cache, 1, 1)
        return self._one


def chunk_sizes(count: int, largest: int) -> list[int]:
    """Split a text into nearly equal chunks, none of one position unless the text has only one.

    The runtime computes a single position by another kernel with slightly other rounding; equal
    chunks keep the result the same wherever the text is cut.
    """
    parts = -(-count // largest)
    return [count * (k + 1) // parts - count * k // parts for k in range(parts)]
