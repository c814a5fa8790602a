"""The tiny model through ONNX Runtime: the same logits, attention and tokens as in the engine."""

from __future__ import annotations

import numpy as np
import pytest

from engine.labs import recipe
from engine.labs.viewer import Viewer
from engine.plan import compile_plan
from models.inspect import inspect
from models.language_model import LanguageModel
from tests.support.tiny_model import prepared_tiny


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> LanguageModel:
    """The bundled tiny model exported, converted and opened."""
    return LanguageModel.load(prepared_tiny(tmp_path_factory.mktemp("tiny")), "cpu", 1)


def test_logits_are_those_of_the_engine(opened: LanguageModel) -> None:
    model = recipe.bundled()
    plan = compile_plan(model.graph, np.float64)
    ids = model.tokeniser.encode("The king of Israel said to his servants, “Go, and bring")[:60]
    row = np.zeros((1, 64), np.int64)
    row[0, : len(ids)] = ids
    wanted = plan.run({"tokens": row})["output"][0, : len(ids)]
    found = opened.reader().read_rows(ids.tolist(), len(ids))
    assert np.abs(found - wanted).max() < 1e-4
    one_by_one = opened.reader()
    last = [one_by_one.read([id]) for id in ids.tolist()][-1]
    assert np.abs(last - wanted[-1]).max() < 1e-4


def test_attention_and_tokens_are_those_of_the_engine(opened: LanguageModel) -> None:
    model = recipe.bundled()
    sample = "In the beginning, naïve 天."
    ids = model.tokeniser.encode(sample).tolist()
    assert list(opened.tokenizer.encode(sample)) == ids
    seen = inspect(opened, ids)
    viewer = Viewer(model.graph)
    for layer in range(2):
        wanted = viewer.attention(ids, layer)
        assert np.abs(seen.attention[layer] - wanted).max() < 1e-4
    assert opened.info.title == "Tiny model"
    assert opened.info.context == 64
