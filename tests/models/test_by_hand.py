"""One score, computed here from the weights, is the one that the runtime computed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest

from models.by_hand import one_score, rms_norm, turn
from models.convert.bundled import rotary_order
from models.convert.gguf_file import GgufFile
from models.errors import ModelError, ModelFileError
from models.inspect import Inspection, inspect
from models.language_model import LanguageModel, Reader
from models.weights import Weights

TEXT = "The cat sat on the mat because the cat was tired, and the dog looked at it for a while."
PLACES = [(0, 0), (0, 8), (7, 4), (13, 6), (21, 2), (29, 0), (29, 8)]


@pytest.fixture(scope="module")
def weights(prepared: Path) -> Weights:
    return Weights(prepared)


@pytest.fixture(scope="module")
def seen(model: LanguageModel) -> Inspection:
    return inspect(model, model.tokenizer.encode(TEXT))


@pytest.fixture(scope="module")
def read(model: LanguageModel, seen: Inspection) -> Reader:
    reader = model.reader()
    reader.read(seen.ids)
    return reader


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("query", [0, 1, 11, 20])
def test_the_weights_are_those_of_the_model(
    model: LanguageModel, weights: Weights, seen: Inspection, place: tuple[int, int], query: int
) -> None:
    key = query // 2
    found = one_score(weights, model.sizes, seen, place, query, key)
    attention = seen.head(*place)[query]
    np.testing.assert_allclose(found.weights, attention[: query + 1], atol=1e-3)
    assert found.weight == found.weights[key]
    assert found.scores[key] == pytest.approx(found.score, abs=1e-4)
    assert found.products.sum() == pytest.approx(found.total, abs=1e-3)
    assert found.score == found.total / 8


@pytest.mark.parametrize("place", PLACES)
def test_keys_and_values_are_those_in_the_cache(
    model: LanguageModel, weights: Weights, seen: Inspection, read: Reader, place: tuple[int, int]
) -> None:
    last = len(seen.ids) - 1
    found = one_score(weights, model.sizes, seen, place, last, 3)
    for name, ours in (("key", found.keys), ("value", found.values)):
        theirs = read.cache.arrays[f"{name}.{place[0]}"][0, found.shared, : last + 1]
        np.testing.assert_allclose(ours, theirs, atol=2e-3 * np.abs(theirs).max())
    np.testing.assert_array_equal(found.keys[3], found.k_turned)


def test_three_heads_share_keys_and_values(
    model: LanguageModel, weights: Weights, seen: Inspection
) -> None:
    heads = [one_score(weights, model.sizes, seen, (5, head), 9, 4) for head in range(9)]
    assert [found.shared for found in heads] == [0, 0, 0, 1, 1, 1, 2, 2, 2]
    np.testing.assert_array_equal(heads[0].k, heads[2].k)
    assert not np.array_equal(heads[0].q, heads[1].q)


def test_turning_keeps_lengths_and_tells_only_the_distance() -> None:
    rng = np.random.default_rng(3)
    q, k = rng.normal(size=(2, 1, 64)).astype(np.float32)
    at = [turn(v, np.array([p]), 1e5)[0] for v, p in ((q, 40), (k, 33), (q, 7), (k, 0))]
    assert np.linalg.norm(at[0]) == pytest.approx(np.linalg.norm(q), rel=1e-5)
    assert at[0] @ at[1] == pytest.approx(at[2] @ at[3], abs=1e-3)
    # As complex numbers: a pair is one, and turning multiplies it by e^(i · position · speed).
    pairs = (q[0, :32] + 1j * q[0, 32:]) * np.exp(1j * 40 * 1e5 ** -(np.arange(32) / 32))
    np.testing.assert_allclose(at[0], np.concatenate([pairs.real, pairs.imag]), atol=1e-4)


def test_the_norm_makes_the_mean_square_one() -> None:
    stream = np.random.default_rng(1).normal(0, 7, (3, 576)).astype(np.float32)
    normed = rms_norm(stream, np.ones(576, np.float32), 1e-5)
    np.testing.assert_allclose(np.square(normed).mean(axis=1), 1, atol=1e-5)


def test_every_array_is_where_onnx_says(prepared: Path, weights: Weights) -> None:
    graph = onnx.load(prepared / "generation.onnx", load_external_data=False).graph
    onnx.load_external_data_for_model(onnx.ModelProto(graph=graph), str(prepared))
    names = [tensor.name for tensor in graph.initializer if len(tensor.external_data)]
    for tensor in graph.initializer:
        if tensor.name in ("norm", "layer.3.qkv.packed", "layer.29.down.scales"):
            theirs = onnx.numpy_helper.to_array(tensor, str(prepared))
            np.testing.assert_array_equal(weights.array(tensor.name), theirs)
    assert set(names) <= set(weights._places)


def test_the_matrices_are_those_of_the_published_file(weights: Weights, gguf: GgufFile) -> None:
    """Four bits and residual columns come close to the Q4_1 matrix that they stand for."""
    quarter = gguf.q4_1("blk.4.attn_q.weight", 576, 576).rows(rotary_order(9, 64))
    steps, least = (part[..., None].astype(np.float32) for part in (quarter.scales, quarter.minima))
    published = (quarter.levels * steps + least).reshape(576, 576)
    ours = weights.packed("layer.4.qkv", 576).matrix[:576]
    assert np.abs(ours - published).max() < 0.1 * np.abs(published).max()
    assert np.corrcoef(ours.ravel(), published.ravel())[0, 1] > 0.99


def test_embeddings_are_the_first_residual_stream(weights: Weights, seen: Inspection) -> None:
    np.testing.assert_array_equal(weights.embedding(seen.ids), seen.hidden[0])
    assert weights.embedding(slice(10, 14)).shape == (4, 576)


@pytest.mark.parametrize(
    ("place", "query", "key", "sentence"),
    [
        ((30, 0), 3, 1, "no head 1 in layer 31"),
        ((0, 9), 3, 1, "no head 10 in layer 1"),
        ((0, 0), 1, 3, "looks only at itself and at earlier ones"),
        ((0, 0), 99, 3, "looks only at itself and at earlier ones"),
    ],
)
def test_what_is_not_there_is_one_sentence(
    model: LanguageModel,
    weights: Weights,
    seen: Inspection,
    place: tuple[int, int],
    query: int,
    key: int,
    sentence: str,
) -> None:
    with pytest.raises(ModelError, match=sentence):
        one_score(weights, model.sizes, seen, place, query, key)


def test_a_text_whose_beginning_was_not_kept_is_one_sentence(
    model: LanguageModel, weights: Weights, seen: Inspection
) -> None:
    part = replace(seen, hidden=seen.hidden[:, 3:])
    with pytest.raises(ModelError, match=r"22 tokens, and the vectors of its last 19 .*; shorten"):
        one_score(weights, model.sizes, part, (0, 0), 5, 2)


@pytest.mark.parametrize("data", [b"", b"\xff" * 40, b"\x3a\xff\xff\xff\xff\x7f", b"<html>"])
def test_a_graph_that_is_none_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "generation.onnx").write_bytes(data)
    with pytest.raises(ModelFileError, match=r"^The model file .*\.$"):
        Weights(tmp_path).array("norm")
