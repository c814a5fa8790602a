"""One prepared model, opened: tokenizer, sessions and sizes, and the reading of tokens."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models import manifest as manifests
from models.cache import KeyValueCache
from models.errors import ModelError, Stopped
from models.language import tr
from models.manifest import EXPERIMENT, GENERATION, INSPECTION, TOKENIZER, WEIGHTS
from models.opening import Opening
from models.progress import Stop, never
from models.providers import AUTO
from models.session import BoundStep, Session
from models.tokenizer import Tokenizer

CHUNK = 256
"""Positions read in one run; between runs the stop flag is looked at."""
FEW = 8
"""So many positions at most are read by a step that stays bound, for the next time."""
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
    parameters: int
    provider: str
    threads: int
    weights_mb: float

    @property
    def bits_per_weight(self) -> float:
        """What a weight takes on disk on average, scales and all."""
        return self.weights_mb * 8e6 / self.parameters


class LanguageModel:
    """Made by `load`. Several threads may use it at once, each with a reader of its own.

    One graph is open: the one that only generates, or the one that also shows its inside and
    generates the same text. Two for good would double the memory, so the first inspection replaces
    the one by the other; who looks inside anyway opens the other from the start.
    """

    def __init__(
        self,
        folder: Path,
        manifest: manifests.Manifest,
        provider: str,
        threads: int,
        graph: str = GENERATION,
    ) -> None:
        self.folder = folder
        self.sizes = manifest.architecture
        self.notice = ""  # why the model runs elsewhere than asked, as a sentence
        self._manifest = manifest
        self._asked = provider
        self._threads = threads
        self._swapping = threading.Lock()
        self._session = self._open(graph, provider)
        self._experiment: Session | None = None
        self._experimenting = True

    @classmethod
    def load(
        cls,
        folder: Path,
        provider: str = AUTO,
        threads: int = 0,
        graph: str = GENERATION,
        begun: Opening | None = None,
    ) -> LanguageModel:
        """Open a prepared model and check every byte of it.

        provider: "auto" or a key of `models.providers`; threads: 0 leaves the number to the
        runtime; graph: INSPECTION for a model that will be looked into; begun: what `opening`
        began of this folder. Raises ModelFileError for missing, damaged or half-written files,
        ModelError for an unknown provider.
        """
        opening = begun or Opening(folder)
        try:
            model = cls(folder, opening.manifest, provider, threads, graph)
            model.tokenizer = opening.tokenizer()
        finally:
            opening.end()
        return model

    @property
    def generation(self) -> Session:
        """The graph in use for generating text."""
        return self._session

    @property
    def inspection(self) -> Session:
        """The graph that shows its inside; opened when first asked for, in place of the other."""
        with self._swapping:
            if not self._session.earlier:
                # What is just being written goes on with the old one until this one is there.
                provider = "cpu" if self._session.rebuilt else self._asked
                self._session = self._open(INSPECTION, provider)
        return self._session

    @property
    def experiment(self) -> Session:
        """The graph that can be changed; opened beside the other when first asked for."""
        with self._swapping:
            opened = self._experiment
            if opened is None:
                provider = "cpu" if self._session.rebuilt else self._asked
                opened = self._open(EXPERIMENT, provider)
            if self._experimenting:
                self._experiment = opened
            return opened

    def begin_experiments(self) -> None:
        """Keep the graph that can be changed from its first use on, as before any end."""
        self._experimenting = True

    def end_experiments(self) -> None:
        """Keep it no longer. What runs in it ends in peace, and what asks for it after this end, as
        work that is not through yet, has it for itself. `give_back` frees its memory.
        """
        self._experimenting = False

    def give_back(self) -> None:
        """Free the memory of the graph that can be changed, unless experiments began again. Takes
        some hundredths of a second, or waits until a graph is open: not for the window's thread.
        """
        with self._swapping:
            if not self._experimenting:
                self._experiment = None

    def _open(self, graph: str, provider: str) -> Session:
        # In no circle with the session: the model goes, with its weights, when the last of those
        # who hold it lets it go, not when a collector comes by.
        model = weakref.ref(self)

        def tell(sentence: str) -> None:
            told = model()
            if told is not None:
                told.notice = sentence

        earlier = 0 if graph == GENERATION else self.sizes.layers
        return Session(self.folder / graph, provider, self._threads, earlier, tell)

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
            parameters=sizes.parameters,
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

    def chunk(self, session: Session, count: int) -> int:
        """How many of `count` positions to read in one run, so that memory stays bounded."""
        if not session.earlier:
            return CHUNK
        # The attention weights of all heads exist for one chunk at a time.
        per_position = self.sizes.layers * self.sizes.heads * count * 4
        return max(SMALLEST_CHUNK, min(LARGEST_CHUNK, CHUNK_BYTES // per_position))

    def check(self, ids: Sequence[int], room: int = 0) -> tuple[int, ...]:
        """The ids, when the model can read them with `room` more to come. Raises ModelError with
        what to change.
        """
        if not ids:
            raise ModelError(tr("There is no text to go on from; type at least one character."))
        for i in ids:
            if not 0 <= i < self.sizes.vocabulary:
                raise ModelError(
                    tr("There is no token {0}; this model's tokens go from 0 to {1:,}.").format(
                        i, self.sizes.vocabulary - 1
                    )
                )
        if len(ids) + room > self.sizes.context:
            raise ModelError(
                tr(
                    "The text has {0:,} tokens, and this model reads at most {1:,}; shorten it."
                ).format(len(ids), self.sizes.context)
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
        self._steps: dict[int, BoundStep] = {}

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
        if len(ids) == rows <= FEW:
            return self._step(rows).run(np.array(ids, np.int64), np.arange(rows)).copy()
        parts: list[Floats] = []
        end = 0
        session = self.session
        largest = self._model.chunk(session, self.cache.length + len(ids))
        for size in chunk_sizes(len(ids), largest):
            if stop():
                raise Stopped(tr("The reading was stopped."))
            start, end = end, end + size
            wanted = np.arange(max(start, len(ids) - rows), end) - start
            step = self._bound(session, size, len(wanted))
            parts.append(step.run(np.array(ids[start:end], np.int64), wanted))
        return np.concatenate(parts)

    def _step(self, positions: int) -> BoundStep:
        """A step that is run again and again, with the logits of all of its positions."""
        session = self.session
        step = self._steps.get(positions)
        if step is None or step.session is not session or step.stale():
            step = self._steps[positions] = self._bound(session, positions, positions)
        return step

    @property
    def session(self) -> Session:
        """The graph that reads."""
        return self._model.generation

    def _bound(self, session: Session, positions: int, rows: int) -> BoundStep:
        return BoundStep(session, self.cache, positions, rows)


def chunk_sizes(count: int, largest: int) -> list[int]:
    """Split a text into nearly equal chunks, none of one position unless the text has only one.

    The runtime computes a single position by another kernel with slightly other rounding; equal
    chunks keep the result the same wherever the text is cut.
    """
    parts = -(-count // largest)
    return [count * (k + 1) // parts - count * k // parts for k in range(parts)]
