"""The exported folder is what other programs take it for."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from engine.errors import EngineError
from engine.examples import examples
from engine.labs import recipe
from engine.labs.publishing import publish
from engine.labs.tokeniser import Tokeniser


def test_the_folder_holds_the_model(tmp_path: Path) -> None:
    model = recipe.bundled()
    publish(tmp_path / "tiny", model.graph, model.tokeniser)
    data = (tmp_path / "tiny" / "model.safetensors").read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    table = model.graph.node("embedding").weights["W"]
    entry = header["model.embed_tokens.weight"]
    start, end = (8 + length + place for place in entry["data_offsets"])
    numbers = np.frombuffer(data[start:end], "<f4").reshape(entry["shape"])
    np.testing.assert_array_equal(numbers, table.astype(np.float32))
    config = json.loads((tmp_path / "tiny" / "config.json").read_text())
    assert (config["vocab_size"], config["hidden_size"]) == table.shape
    assert config["num_hidden_layers"] == 2
    library = Tokenizer.from_file(str(tmp_path / "tiny" / "tokenizer.json"))
    sample = "The king said to them, “naïve 天”."
    assert library.encode(sample).ids == model.tokeniser.encode(sample).tolist()


def test_other_networks_and_tokenisers_are_refused(tmp_path: Path) -> None:
    model = recipe.bundled()
    with pytest.raises(EngineError, match="other layers"):
        publish(tmp_path, examples()[0].build().graph, model.tokeniser)
    with pytest.raises(EngineError, match="another number of tokens"):
        publish(tmp_path, model.graph, Tokeniser([]))
    assert not list(tmp_path.iterdir())
