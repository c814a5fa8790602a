"""Files that PyTorch's own exporter wrote (pytorch/make.py) give what PyTorch computed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.export.reading import read_onnx
from engine.plan import compile_plan

FOLDER = Path(__file__).parent / "pytorch"
GPT = {"embedding", "learned_positions", "layer_norm", "self_attention", "add", "linear", "gelu"}
KINDS = {
    "by-hand": GPT,
    "by-torch": GPT,
    "flattened": GPT,
    "llama": {"embedding", "rms_norm", "self_attention", "add", "linear", "silu", "multiply"},
    "convolutions": {
        "conv2d",
        "relu",
        "max_pool",
        "leaky_relu",
        "flatten",
        "linear",
        "log_softmax",
    },
    "feed-forward": {"linear", "silu", "gelu", "softmax"},
}


@pytest.fixture(scope="module")
def expected():
    with np.load(FOLDER / "expected.npz") as file:
        return dict(file)


@pytest.mark.parametrize("batch", ["fixed", "free"])
@pytest.mark.parametrize("name", list(KINDS))
def test_a_pytorch_export_reads_as_ordinary_layers_and_computes_the_same(name, batch, expected):
    imported = read_onnx(FOLDER / f"{name}-{batch}.onnx")
    types = {node.type for node in imported.graph.nodes}
    assert types == {*KINDS[name], "input"}  # what a person would have drawn, nothing spelled out
    found = compile_plan(imported.graph, np.float32).run(
        {imported.inputs["x"]: expected[f"{name}.x"]}
    )
    y = expected[f"{name}.y"]
    np.testing.assert_allclose(
        found[imported.outputs["y"]], y, rtol=1e-5, atol=1e-5 * np.abs(y).max()
    )


def test_what_attention_is_made_of_is_read_off():
    imported = read_onnx(FOLDER / "llama-free.onnx")
    (attention,) = (node for node in imported.graph.nodes if node.type == "self_attention")
    options = attention.options
    assert (options["heads"], options["kv_heads"], options["causal"]) == (4, 2, True)
    assert options["rotary"]
    assert options["base"] == pytest.approx(10_000, rel=1e-3)
    assert attention.weights["W_k"].shape == (8, 16)
