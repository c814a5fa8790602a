"""The converted model against the same weights in float32, computed by other code
(tests/support/llm_reference).

What differs by design: inputs of every product are rounded to eight bits per block of 32 (about 0.4
% of a block's largest number, 121 products deep), and the residual rows to four bits. The bounds
are about one and a half times what was measured.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from models import catalog
from models.generation import generate
from models.inspect import inspect
from models.language_model import LanguageModel
from models.sampling import Settings
from tests.support.llm_reference import remembered
from tests.support.llm_texts import TEXTS

Ids = list[tuple[int, ...]]


def log_softmax(logits: NDArray[np.float32]) -> NDArray[np.float64]:
    shifted = logits.astype(np.float64) - logits.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def divergence(expected: NDArray[np.float32], found: NDArray[np.float32]) -> tuple[float, float]:
    """Mean KL(expected ‖ found) in nats, and the share of positions with the same likeliest
    token.
    """
    p, q = log_softmax(expected), log_softmax(found)
    return (
        float((np.exp(p) * (p - q)).sum(axis=-1).mean()),
        float((p.argmax(axis=-1) == q.argmax(axis=-1)).mean()),
    )


def test_next_token_probabilities_when_reading(
    model: LanguageModel, text_ids: Ids, reference: dict[str, np.ndarray]
) -> None:
    found = np.concatenate([model.reader().read_rows(ids, len(ids)) for ids in text_ids])
    assert len(found) >= 488
    nats, same = divergence(reference["logits"], found)
    assert nats <= 0.005
    assert same >= 0.96


def test_next_token_probabilities_token_by_token(
    model: LanguageModel, text_ids: Ids, reference: dict[str, np.ndarray]
) -> None:
    """One position at a time runs other kernels, the ones that write text."""
    found: list[NDArray[np.float32]] = []
    for ids in text_ids:
        reader = model.reader()
        found += [reader.read([i]) for i in ids]
    nats, same = divergence(reference["logits"], np.stack(found))
    assert nats <= 0.005
    assert same >= 0.96


def test_attention_is_the_references(
    model: LanguageModel, text_ids: Ids, reference: dict[str, np.ndarray]
) -> None:
    found = inspect(model, text_ids[0]).attention
    expected = reference["attention"]
    assert found.shape == expected.shape
    off = np.abs(found - expected)
    # A weight is a share of 1; eight-bit inputs move a score by some hundredths, and with it a
    # share near ½ by a few per cent.
    assert off.mean() < 0.003
    assert np.quantile(off, 0.999) < 0.08
    # A head that looked at other tokens would have other likeliest keys altogether.
    assert (found.argmax(axis=-1) == expected.argmax(axis=-1)).mean() > 0.97


def test_hidden_states_are_the_references(
    model: LanguageModel, text_ids: Ids, reference: dict[str, np.ndarray]
) -> None:
    found = inspect(model, text_ids[0]).hidden
    expected = reference["hidden"]
    assert found.shape == expected.shape
    # The embedding is stored exactly; each layer adds its rounding.
    np.testing.assert_allclose(found[0], expected[0], rtol=0, atol=1e-6)
    wrong = np.linalg.norm(found - expected, axis=2) / np.linalg.norm(expected, axis=2)
    assert wrong[1:].mean() < 0.05
    cosine = (found * expected).sum(axis=2) / (
        np.linalg.norm(found, axis=2) * np.linalg.norm(expected, axis=2)
    )
    assert cosine.min() > 0.97


def test_greedy_text_parts_from_the_reference_only_where_it_wavers(
    model: LanguageModel,
    request: pytest.FixtureRequest,
    record_property: Callable[[str, object], None],
) -> None:
    """20 prompts × 48 tokens: where the reference, reading our text, would first have gone on
    otherwise, its two best logits are less than 0.3 apart. `-s` lists all 20.
    """
    assert len(TEXTS) == 20
    prompts = [model.tokenizer.encode(text[: len(text) // 2]) for text in TEXTS]
    written = [
        [*ids, *(step.id for step in generate(model, ids, Settings(temperature=0), 48))]
        for ids in prompts
    ]

    def make() -> dict[str, np.ndarray]:
        readings = request.getfixturevalue("float_model").read(written)
        top = [np.argsort(-reading.logits, axis=1)[:, :2] for reading in readings]
        best = [
            np.take_along_axis(reading.logits, ids, axis=1)
            for reading, ids in zip(readings, top, strict=True)
        ]
        return {"ids": np.concatenate(top), "logits": np.concatenate(best)}

    source = catalog.SMOLLM2.source.member_sha256
    reference = remembered("greedy", [source, str(written)], make)
    gaps: list[float] = []
    listed: list[str] = []
    start, say = 0, model.tokenizer.piece
    for number, (prompt, ids) in enumerate(zip(prompts, written, strict=True), 1):
        told = f"the same {len(ids) - len(prompt)} tokens"
        for at in range(len(prompt) - 1, len(ids) - 1):
            if reference["ids"][start + at, 0] != ids[at + 1]:
                gap = float(-np.diff(reference["logits"][start + at])[0])
                gaps.append(gap)
                other = say(int(reference["ids"][start + at, 0]))
                told = (
                    f"parts at token {at + 2 - len(prompt)}: {say(ids[at + 1])} here, {other} "
                    f"there, {gap:.3f} apart"
                )
                break
        start += len(ids)
        listed.append(f"prompt {number:2}: {told}")
    print("", *listed, sep="\n")
    record_property("greedy", listed)
    assert gaps, "no text parts: the check has lost its meaning"
    assert max(gaps) < 0.3


@pytest.mark.parametrize("prompt", ["The capital of France is"])
def test_the_known_answer(model: LanguageModel, prompt: str) -> None:
    ids = model.tokenizer.encode(prompt)
    assert model.tokenizer.decode([int(model.reader().read(ids).argmax())]) == " Paris"
