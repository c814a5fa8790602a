"""The filters one after the other: how many tokens each leaves, and how much probability it takes.

The same order in which `models.sampling` applies them; each is switched on with all before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from models.language import tr
from models.sampling import Distribution, Settings, distribution


@dataclass(frozen=True)
class Filter:
    """One step. `setting` is what it is set to; `left` tokens have a probability after it; it
    `removed` so much of what was there before any filter cut off (0 to 1), and `moved` so much from
    some tokens to others; `entropy_bits` after it, with what is left scaled up to 1.
    """

    title: str
    setting: str
    left: int
    removed: float
    moved: float
    entropy_bits: float


def _number(value: float) -> str:
    return tr("{0:g}").format(value)


def filters(shares: Distribution, history: Sequence[int]) -> tuple[Filter, ...]:
    """What became of the model's probabilities on the way to the draw. history: the tokens that the
    repeat penalty looked at.
    """
    settings, logits = shares.settings, shares.logits
    size = len(logits)
    plain = Settings(1.0, 0, 1.0, 0.0, settings.seed, 1.0)
    found = [Filter(tr("model"), "", size, 0.0, 0.0, shares.model_entropy_bits)]
    if settings.temperature == 0:
        taken = float(shares.model[shares.front_ids[0]])
        found.append(Filter("temperature", "0", 1, 1 - taken, 0.0, 0.0))
        return tuple(found)
    now, before = plain, shares.model
    step: Distribution | None = None

    def set_to(change: Mapping[str, float]) -> Distribution:
        """With one setting more as it is to be; what changes nothing is not computed again."""
        nonlocal now
        old, now = now, replace(now, **change)
        if now == shares.settings:
            return shares
        if step is not None and now == old:
            return step
        return distribution(logits, now, history)

    for title, setting, change in (
        (tr("÷ temperature"), _number(settings.temperature), {"temperature": settings.temperature}),
        (
            tr("repeat penalty"),
            _number(settings.repeat_penalty),
            {"repeat_penalty": settings.repeat_penalty},
        ),
    ):
        step = set_to(change)
        moved = float(np.abs(step.tempered - before).sum()) / 2
        before = step.tempered
        found.append(Filter(title, setting, size, 0.0, moved, step.entropy_bits))
    lost = 0.0
    most = tr("{0:,}").format(settings.top_k) if settings.top_k else tr("all")
    for title, setting, change in (
        (
            "top-k",
            most,
            {"top_k": settings.top_k},
        ),
        ("top-p", _number(settings.top_p), {"top_p": settings.top_p}),
        ("min-p", _number(settings.min_p), {"min_p": settings.min_p}),
    ):
        step = set_to(change)
        removed = max(step.removed - lost, 0.0)
        lost = max(step.removed, lost)
        found.append(Filter(title, setting, step.kept_count, removed, 0.0, step.entropy_bits))
    found.append(Filter("softmax", tr("to 1"), shares.kept_count, 0.0, lost, shares.entropy_bits))
    return tuple(found)
