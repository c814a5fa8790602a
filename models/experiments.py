"""The model with parts of it changed: switched off, scaled, replaced, steered; and what that does.

Heads and blocks are switched off or scaled as a whole (ablation); a vector of the residual stream
can be replaced by another text's (activation patching: Vig et al. 2020, "Investigating gender bias
in language models using causal mediation analysis"; Meng et al. 2022, section 2); and a direction
can be added to all of them (Turner et al. 2023, "Activation addition"). Nothing is approximated:
the whole network is computed with the change in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from models.architecture import Architecture
from models.errors import ModelError, Stopped
from models.generation import Writing
from models.inspect import inspect
from models.language import tr
from models.language_model import LanguageModel, Reader
from models.progress import Stop, never
from models.session import BoundStep, Session

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Place = TypeVar("Place")

STRONGEST = 10.0
"""Factors reach from −STRONGEST to STRONGEST: beyond, every model only stammers."""


@dataclass(frozen=True)
class HeadChange:
    """What one head passes on is multiplied by `factor`, at every token; 0 switches it off."""

    layer: int
    head: int
    factor: float = 0.0


@dataclass(frozen=True)
class BlockChange:
    """What a whole block adds is multiplied by `factor`; `block` is "attention" or "mlp"."""

    layer: int
    block: str
    factor: float = 0.0


@dataclass(frozen=True, eq=False)
class Patch:
    """At one position the stream before layer `place` (or behind the last) becomes `vector`."""

    place: int
    position: int
    vector: Floats


@dataclass(frozen=True, eq=False)
class Steering:
    """`scale` · `vector` is added to the stream before layer `place` at every position."""

    place: int
    vector: Floats
    scale: float = 1.0


Change = HeadChange | BlockChange | Patch | Steering


def check(sizes: Architecture, changes: Sequence[Change]) -> None:
    """Raises ModelError for a place that the model does not have, a factor that is none."""
    for change in changes:
        place = change.place if isinstance(change, Patch | Steering) else change.layer
        last = sizes.layers - (0 if isinstance(change, Patch | Steering) else 1)
        if not 0 <= place <= last:
            raise ModelError(
                tr("There is no layer {0}; this model has {1}.").format(place + 1, sizes.layers)
            )
        if isinstance(change, HeadChange) and not 0 <= change.head < sizes.heads:
            raise ModelError(
                tr("There is no head {0}; each layer of this model has {1}.").format(
                    change.head + 1, sizes.heads
                )
            )
        if isinstance(change, BlockChange) and change.block not in ("attention", "mlp"):
            raise ModelError(tr("A block is “attention” or “mlp”."))
        if isinstance(change, Patch | Steering) and change.vector.shape != (sizes.width,):
            raise ModelError(tr("A vector of this model has {0} numbers.").format(sizes.width))
        if isinstance(change, Patch):
            if change.position < 0:
                raise ModelError(tr("The position of a patch is counted from the first token."))
            continue
        factor = change.scale if isinstance(change, Steering) else change.factor
        if not -STRONGEST <= factor <= STRONGEST:
            raise ModelError(tr("A factor is a number from −{0:g} to {0:g}.").format(STRONGEST))


class Arrays:
    """Changes as the graph's inputs; of several at one place the factors multiply, vectors add."""

    def __init__(self, sizes: Architecture, changes: Sequence[Change]) -> None:
        check(sizes, changes)
        self._sizes = sizes
        heads = np.ones((sizes.layers, sizes.heads, sizes.head_size), np.float32)
        self.neurons = np.ones((sizes.layers, 1, sizes.mlp_width), np.float32)
        self._steered: dict[int, Floats] = {}
        self._patches: list[Patch] = []
        for change in changes:
            if isinstance(change, HeadChange):
                heads[change.layer, change.head] *= change.factor
            elif isinstance(change, BlockChange):
                part = heads if change.block == "attention" else self.neurons
                part[change.layer] *= change.factor
            elif isinstance(change, Steering):
                added = np.float32(change.scale) * change.vector.astype(np.float32)
                self._steered[change.place] = self._steered.get(change.place, 0) + added
            else:
                self._patches.append(change)
        self.heads = heads.reshape(sizes.layers, 1, -1)

    def patches(self, start: int, count: int) -> list[Patch]:
        """Those at positions start … start + count − 1."""
        return [p for p in self._patches if start <= p.position < start + count]

    def inputs(self, start: int, count: int) -> dict[str, Floats]:
        """The graph's further inputs for positions start … start + count − 1."""
        sizes = self._sizes
        here = self.patches(start, count)
        wide = count if here else 1
        keep = np.ones((sizes.layers + 1, wide, 1), np.float32)
        width = sizes.width if here or self._steered else 1
        add = np.zeros((sizes.layers + 1, wide, width), np.float32)
        for place, vector in self._steered.items():
            add[place] += vector
        for patch in here:
            keep[patch.place, patch.position - start] = 0
            add[patch.place, patch.position - start] = patch.vector
        return {"heads": self.heads, "neurons": self.neurons, "keep": keep, "add": add}


class ChangedReader(Reader):
    """A reading by the network with changes in it; its cache holds changed keys and values."""

    def __init__(self, model: LanguageModel, changes: Sequence[Change]) -> None:
        """Raises ModelError for changes that the model cannot take."""
        super().__init__(model)
        self._arrays = Arrays(model.sizes, changes)
        # Held until the reading ends: asked for again after `end_experiments`, by work that was
        # cancelled and is not through yet, the graph would be opened again for nobody.
        self._session = model.experiment

    @property
    def session(self) -> Session:
        return self._session

    def _step(self, positions: int) -> BoundStep:
        # A patch is for its own position; all others meet the same inputs.
        if self._arrays.patches(self.cache.length, positions):
            return self._bound(self.session, positions, positions)
        return super()._step(positions)

    def _bound(self, session: Session, positions: int, rows: int) -> BoundStep:
        inputs = self._arrays.inputs(self.cache.length, positions)
        return BoundStep(session, self.cache, positions, rows, inputs=inputs)


def begin(
    model: LanguageModel, ids: Sequence[int], changes: Sequence[Change], stop: Stop = never
) -> Writing:
    """Read a text with changes; it can be gone on from, changed all the way. Without changes it is
    read as ever. Raises as Writing.begin does.
    """
    if not changes:
        return Writing.begin(model, ids, stop)
    reader = ChangedReader(model, changes)
    return Writing(model, reader, list(ids), reader.read(ids, stop), 0.0)


def diverging(first: Sequence[int], second: Sequence[int]) -> int | None:
    """The place of the first token in which two texts differ; None where they are the same.

    Where one text is the beginning of the other, they differ where it ends.
    """
    for place, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return place
    return None if len(first) == len(second) else min(len(first), len(second))


# --- what changes do ----------------------------------------------------------------------------
def probabilities(logits: Floats) -> Doubles:
    """(vocabulary,) logits → probabilities at temperature 1."""
    shifted = np.exp(logits.astype(np.float64) - logits.max())
    return shifted / shifted.sum()


@dataclass(frozen=True)
class Effect(Generic[Place]):
    """With the change at `place`, the watched token has `probability` of coming next, and
    `likeliest` has the most. `done` of `total` changes were tried.
    """

    place: Place
    probability: float
    likeliest: int
    done: int
    total: int


def effects(
    model: LanguageModel,
    ids: Sequence[int],
    token: int,
    variants: Sequence[tuple[Place, Sequence[Change]]],
    stop: Stop = never,
) -> Iterator[Effect[Place]]:
    """How likely `token` comes next under each of many changes, one after another.

    Raises ModelError, Stopped.
    """
    if not 0 <= token < model.sizes.vocabulary:
        raise ModelError(tr("There is no token {0} in this model's vocabulary.").format(token))
    for done, (place, changes) in enumerate(variants, 1):
        if stop():
            raise Stopped(tr("The comparison was stopped."))
        shares = probabilities(ChangedReader(model, changes).read(ids, stop))
        yield Effect(place, float(shares[token]), int(shares.argmax()), done, len(variants))


def every_head(
    sizes: Architecture, factor: float = 0.0, also: Sequence[Change] = ()
) -> list[tuple[tuple[int, int], Sequence[Change]]]:
    """Each head of the model changed on its own, beside `also`: ((layer, head), changes)."""
    return [
        ((layer, head), (*also, HeadChange(layer, head, factor)))
        for layer in range(sizes.layers)
        for head in range(sizes.heads)
    ]


def every_block(
    sizes: Architecture, factor: float = 0.0, also: Sequence[Change] = ()
) -> list[tuple[tuple[int, str], Sequence[Change]]]:
    """Each block of the model changed on its own, beside `also`: ((layer, block), changes)."""
    return [
        ((layer, block), (*also, BlockChange(layer, block, factor)))
        for layer in range(sizes.layers)
        for block in ("attention", "mlp")
    ]


def streams(model: LanguageModel, ids: Sequence[int], stop: Stop = never) -> Floats:
    """The residual stream of a text, (layers + 1, positions, width), for patches and steering.

    Raises ModelError for a text so long that its beginning was not kept, Stopped.
    """
    seen = inspect(model, ids, stop, layers=())
    if seen.hidden.shape[1] < len(ids):
        raise ModelError(
            tr(
                "The text has {0:,} tokens, and the vectors of the last "
                "{1:,} alone are kept; shorten it."
            ).format(len(ids), seen.hidden.shape[1])
        )
    return seen.hidden


def every_place(
    source: Floats, position: int, target: int, also: Sequence[Change] = ()
) -> list[tuple[int, Sequence[Change]]]:
    """The source's vector at `position` put at `target`, before each layer in turn."""
    return [
        (place, (*also, Patch(place, target, source[place, position])))
        for place in range(len(source))
    ]


def direction(more: Floats, less: Floats, place: int) -> Floats:
    """What steers from one text to another: the difference of their last tokens' vectors before
    layer `place`. more, less: streams (layers + 1, positions, width).
    """
    found: Floats = more[place, -1] - less[place, -1]
    return found


def named(changes: Iterable[Change]) -> list[str]:
    """The changes in words, as lists show them."""
    return [_named(change) for change in changes]


def _named(change: Change) -> str:
    if isinstance(change, HeadChange):
        return tr("layer {0} · head {1} {2}").format(
            change.layer + 1, change.head + 1, _factor(change.factor)
        )
    if isinstance(change, BlockChange):
        block = "MLP" if change.block == "mlp" else tr("attention")
        return tr("layer {0} · {1} {2}").format(change.layer + 1, block, _factor(change.factor))
    if isinstance(change, Patch):
        return tr("before layer {0} · token {1} replaced").format(
            change.place + 1, change.position + 1
        )
    return tr("before layer {0} · direction × {1:g}").format(change.place + 1, change.scale)


def _factor(factor: float) -> str:
    return tr("off") if factor == 0 else tr("× {0:g}").format(factor)
