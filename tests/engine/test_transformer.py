"""Transformers as graphs: published counts, and an independent numpy GPT-2 for one text."""

from __future__ import annotations

import numpy as np
import pytest

from engine.errors import EngineError
from engine.graph import check
from engine.plan import compile_plan
from engine.transformer import (
    GGUF_LLAMA,
    HUGGING_FACE_GPT2,
    HUGGING_FACE_LLAMA,
    Sizes,
    gpt2,
    llama,
    with_arrays,
)

SMALL = Sizes(vocabulary=11, context=6, width=12, layers=2, heads=3)
TOKENS = np.array([[1, 2, 3, 4, 5, 6], [10, 9, 8, 7, 0, 0]])


@pytest.mark.parametrize("family", [gpt2, llama])
def test_a_transformer_is_a_sound_graph_of_ordinary_layers(family):
    graph = family(SMALL)
    assert check(graph).problems == ()
    assert [node.type for node in graph.nodes].count("group") == SMALL.layers
    logits = compile_plan(graph).run({"tokens": TOKENS})["output"]
    assert logits.shape == (2, 6, 11)
    assert np.isfinite(logits).all()


@pytest.mark.parametrize("family", [gpt2, llama])
def test_later_tokens_change_nothing_earlier(family):
    plan = compile_plan(family(SMALL))
    changed = TOKENS.copy()
    changed[:, 4:] = 3
    before, after = (plan.run({"tokens": each})["output"] for each in (TOKENS, changed))
    np.testing.assert_allclose(before[:, :4], after[:, :4], rtol=1e-12)
    assert (before[:, 4:] != after[:, 4:]).any()


def test_parameter_counts_are_the_published_ones():
    """GPT-2 small has 124,439,808 parameters; per block 7,087,872 (counted at two sizes)."""

    def count(layers):
        sizes = Sizes(vocabulary=50_257, context=8, width=768, layers=layers, heads=12)
        return gpt2(sizes).parameter_count

    one, two = count(1), count(2)
    assert two - one == 7_087_872
    positions_left_out = (1024 - 8) * 768
    assert one + 11 * (two - one) + positions_left_out == 124_439_808


def test_tied_embeddings_are_one_array():
    graph = llama(SMALL)
    assert graph.node("output").weights["W"] is graph.node("embedding").weights["W"]
    apart = llama(SMALL, tied=False)
    assert apart.parameter_count - graph.parameter_count == 11 * 12


def _gpt2_arrays(rng, sizes):
    d, hidden = sizes.width, 4 * sizes.width
    shapes = {
        "wte.weight": (sizes.vocabulary, d),
        "wpe.weight": (sizes.context, d),
        "ln_f.weight": (d,),
        "ln_f.bias": (d,),
    }
    for n in range(sizes.layers):
        shapes |= {
            f"h.{n}.ln_1.weight": (d,),
            f"h.{n}.ln_1.bias": (d,),
            f"h.{n}.attn.c_attn.weight": (d, 3 * d),
            f"h.{n}.attn.c_attn.bias": (3 * d,),
            f"h.{n}.attn.c_proj.weight": (d, d),
            f"h.{n}.attn.c_proj.bias": (d,),
            f"h.{n}.ln_2.weight": (d,),
            f"h.{n}.ln_2.bias": (d,),
            f"h.{n}.mlp.c_fc.weight": (d, hidden),
            f"h.{n}.mlp.c_fc.bias": (hidden,),
            f"h.{n}.mlp.c_proj.weight": (hidden, d),
            f"h.{n}.mlp.c_proj.bias": (d,),
        }
    return {name: rng.normal(size=shape) * 0.5 for name, shape in shapes.items()}


def _plain_gpt2(w, ids, sizes):
    """GPT-2 for one text, head by head, from the paper's formulas and the file's own layout."""

    def norm(x, name):
        x = x - x.mean(axis=-1, keepdims=True)
        scaled = x / np.sqrt((x**2).mean(axis=-1, keepdims=True) + 1e-5)
        return scaled * w[f"{name}.weight"] + w[f"{name}.bias"]

    def affine(x, name):
        return x @ w[f"{name}.weight"] + w[f"{name}.bias"]

    x = w["wte.weight"][ids] + w["wpe.weight"][: len(ids)]
    size = sizes.width // sizes.heads
    for n in range(sizes.layers):
        q, k, v = np.split(affine(norm(x, f"h.{n}.ln_1"), f"h.{n}.attn.c_attn"), 3, axis=-1)
        mixed = []
        for head in range(sizes.heads):
            part = slice(head * size, (head + 1) * size)
            scores = q[:, part] @ k[:, part].T / np.sqrt(size)
            for place in range(len(ids)):
                scores[place, place + 1 :] = -np.inf
            shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
            mixed.append(shares / shares.sum(axis=-1, keepdims=True) @ v[:, part])
        x = x + affine(np.concatenate(mixed, axis=-1), f"h.{n}.attn.c_proj")
        h = affine(norm(x, f"h.{n}.ln_2"), f"h.{n}.mlp.c_fc")
        h = 0.5 * h * (1 + np.tanh(np.sqrt(2 / np.pi) * (h + 0.044715 * h**3)))
        x = x + affine(h, f"h.{n}.mlp.c_proj")
    return norm(x, "ln_f") @ w["wte.weight"].T


def test_gpt2_computes_what_its_formulas_say():
    rng = np.random.default_rng(3)
    arrays = _gpt2_arrays(rng, SMALL)
    graph = gpt2(SMALL, weights=with_arrays(arrays, HUGGING_FACE_GPT2, SMALL))
    found = compile_plan(graph).run({"tokens": TOKENS})["output"]
    single = {name: np.float64(np.float32(array)) for name, array in arrays.items()}
    for text, logits in zip(TOKENS, found, strict=True):
        np.testing.assert_allclose(logits, _plain_gpt2(single, text, SMALL), rtol=1e-9, atol=1e-9)


def _llama_arrays(rng, sizes, naming):
    head = sizes.width // sizes.heads
    wide, narrow = sizes.heads * head, (sizes.kv_heads or sizes.heads) * head
    hidden = sizes.hidden
    shapes = {
        "W_q": (wide, sizes.width),
        "W_k": (narrow, sizes.width),
        "W_v": (narrow, sizes.width),
    }
    shapes |= {
        "W_o": (sizes.width, wide),
        "W_1": (hidden, sizes.width),
        "W_3": (hidden, sizes.width),
    }
    shapes |= {"W_2": (sizes.width, hidden), "gamma": (sizes.width,)}
    return {
        name: rng.normal(size=(sizes.vocabulary, sizes.width))
        if places[0].weight == "W"
        else rng.normal(size=shapes[places[0].weight])
        for name, places in naming.places(sizes.layers).items()
    }


def test_both_llama_namings_give_one_model():
    """GGUF holds the rows of q and k in another order; a head's scores are the same."""
    sizes = Sizes(11, 6, 12, 2, heads=3, kv_heads=1, hidden=10)
    rng = np.random.default_rng(5)
    theirs = _llama_arrays(rng, sizes, HUGGING_FACE_LLAMA)
    other = {}
    names = zip(HUGGING_FACE_LLAMA.places(2).items(), GGUF_LLAMA.places(2).items(), strict=True)
    for (name, (place,)), (gguf_name, (gguf_place,)) in names:
        assert (place.path, place.weight) == (gguf_place.path, gguf_place.weight)
        array = theirs[name]
        if place.weight in ("W_q", "W_k"):  # i and i + size/2 brought side by side
            heads = 3 if place.weight == "W_q" else 1
            array = array.reshape(heads, 2, 2, 12).swapaxes(1, 2).reshape(array.shape)
        other[gguf_name] = array
    found = [
        compile_plan(llama(sizes, weights=with_arrays(arrays, naming, sizes))).run(
            {"tokens": TOKENS}
        )["output"]
        for arrays, naming in ((theirs, HUGGING_FACE_LLAMA), (other, GGUF_LLAMA))
    ]
    np.testing.assert_array_equal(found[0], found[1])


def test_an_output_of_its_own_is_used():
    rng = np.random.default_rng(1)
    arrays = _gpt2_arrays(rng, SMALL) | {"lm_head.weight": rng.normal(size=(11, 12))}
    weights = with_arrays(arrays, HUGGING_FACE_GPT2, SMALL)
    output = gpt2(SMALL, weights=weights).node("output").weights["W"]
    np.testing.assert_array_equal(output, np.float32(arrays["lm_head.weight"]))


def test_arrays_that_do_not_belong_are_refused():
    arrays = _gpt2_arrays(np.random.default_rng(1), SMALL)
    less = {name: array for name, array in arrays.items() if not name.startswith("h.1.mlp")}
    with pytest.raises(EngineError, match=r"lacks h\.1\.mlp\.c_fc\.weight and 3 more"):
        with_arrays(less, HUGGING_FACE_GPT2, SMALL)
    with pytest.raises(EngineError, match=r"h\.0\.ln_1\.bias holds numbers that are not finite"):
        with_arrays(arrays | {"h.0.ln_1.bias": np.full(12, np.nan)}, HUGGING_FACE_GPT2, SMALL)
    bad = arrays | {"h.0.attn.c_attn.weight": np.ones((12, 35))}
    with pytest.raises(EngineError, match=r"h\.0\.attn\.c_attn\.weight does not have the shape"):
        with_arrays(bad, HUGGING_FACE_GPT2, SMALL)
    weights = with_arrays(arrays | {"wte.weight": np.ones((7, 12))}, HUGGING_FACE_GPT2, SMALL)
    with pytest.raises(EngineError, match="W of embedding is 7×12, but must be 11×12"):
        gpt2(SMALL, weights=weights)


def test_impossible_sizes_are_refused():
    with pytest.raises(EngineError, match="width 10 cannot be shared evenly among 3 heads"):
        Sizes(11, 6, 10, 2, heads=3)
    with pytest.raises(EngineError, match="4 heads cannot share 3 key-value heads"):
        Sizes(11, 6, 12, 2, heads=4, kv_heads=3)
    with pytest.raises(EngineError, match="layers must be at least 1"):
        Sizes(11, 6, 12, 0, heads=3)
