"""A small model whose folder asks for it keeps its numbers in 32 bits, in every family."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from models import open_model
from models.by_hand import one_score
from models.inspect import inspect
from models.language_model import LanguageModel
from models.lens import contributions, lens
from models.weights import Weights
from tests.support import small_models as small
from tests.support.small_models import FAMILIES

IDS = [3, 50, 100, 7, 7, 200, 256, 258, 31, 99, 5, 140]


@pytest.mark.parametrize("name", FAMILIES)
def test_logits_scores_and_lens_are_those_of_the_formulas(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_model, "cache", lambda: tmp_path / "cache")
    tensors = small.weights(FAMILIES[name])
    folder = small.write_folder(tmp_path / "small", FAMILIES[name], tensors)
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | {"lamina_exact": True}))
    opening = open_model.Opening(folder)
    for _ in opening.steps():
        pass
    assert opening.folder is not None
    model = LanguageModel.load(opening.folder, "cpu", 1)
    expected = small.logits(FAMILIES[name], tensors, IDS)
    assert np.abs(model.reader().read_rows(IDS, len(IDS)) - expected).max() < 1e-3
    one = model.reader()
    last = [one.read([i]) for i in IDS][-1]
    assert np.abs(last - expected[-1]).max() < 1e-3

    weights, seen = Weights(model.folder), inspect(model, IDS)
    assert weights.exact
    table = tensors["model.embed_tokens.weight"]
    np.testing.assert_array_equal(weights.embedding([5, 2]), table[[5, 2]])
    found = one_score(weights, model.sizes, seen, (1, 3), 9, 9)
    np.testing.assert_allclose(found.weights, seen.head(1, 3)[9, :10], atol=1e-4)
    shares = np.exp(expected[-1] - expected[-1].max())
    shares /= shares.sum()
    best = np.argsort(-shares, kind="stable")[:3]
    answer = lens(weights, model.sizes, seen, [len(IDS) - 1], 3)
    assert answer.ids[-1, 0].tolist() == best.tolist()
    np.testing.assert_allclose(answer.probabilities[-1, 0], shares[best], rtol=5e-3)
    parts = contributions(weights, model.sizes, seen, int(best[0]))
    assert abs(parts.rest) < 1e-2
