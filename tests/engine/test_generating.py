"""A continued text gives the numbers of one pass over the whole of it."""

from __future__ import annotations

import numpy as np
import pytest

from engine.build import chain, layer, sample
from engine.errors import EngineError
from engine.generating import Continuation
from engine.graph import Graph
from engine.plan import compile_plan


def text_network(places: str, **attention: object) -> Graph:
    return chain(
        [
            layer("input", "ids", shape=(12,), tokens=True),
            layer("embedding", "e", vocabulary=17, width=8, start_scale=1.0),
            layer(places, "p"),
            layer("rms_norm", "n"),
            layer("self_attention", "a", heads=4, **attention),
            layer("feed_forward", "f", kind="swiglu"),
            layer("layer_norm", "m"),
            layer("linear", "head", outputs=17),
        ]
    )


@pytest.mark.parametrize(
    ("places", "attention"),
    [
        ("learned_positions", {}),
        ("sinusoidal_positions", {"kv_heads": 2}),
        ("rope", {"bias": False}),
        ("identity", {"rotary": True, "kv_heads": 1}),
    ],
)
@pytest.mark.parametrize("pieces", [(1,) * 12, (5, 1, 1, 5), (12,), (1, 4, 7)])
def test_feeding_in_pieces_equals_one_pass(places, attention, pieces):
    plan = compile_plan(text_network(places, **attention))
    ids = np.random.default_rng(0).integers(0, 17, 12)
    whole = plan.run({"ids": ids[np.newaxis]})["head"][0]
    text = Continuation(plan)
    for _ in range(2):
        parts = np.split(ids, np.cumsum(pieces)[:-1])
        found = np.concatenate([text.feed(part.tolist()) for part in parts])
        np.testing.assert_allclose(found, whole, rtol=1e-9, atol=1e-12)
        assert text.past == 12
        text.restart()


def test_what_cannot_be_continued_is_told():
    text = Continuation(compile_plan(text_network("rope")))
    with pytest.raises(EngineError, match="from 0 to 16"):
        text.feed([17])
    with pytest.raises(EngineError, match="no token"):
        text.feed([])
    with pytest.raises(EngineError, match="at most 12 tokens"):
        text.feed([0] * 13)
    assert text.past == 0
    with pytest.raises(EngineError, match="hides later places"):
        Continuation(compile_plan(text_network("rope", causal=False))).feed([1])
    with pytest.raises(EngineError, match="one input of token ids"):
        Continuation(compile_plan(chain([sample("x", [1.0]), layer("tanh", "t")])))


@pytest.mark.parametrize(
    "middle",
    [
        [layer("flatten", "m")],
        [layer("transpose", "m")],
        [layer("transpose", "m"), layer("softmax", "s"), layer("transpose", "back")],
        [layer("reshape", "m", shape=(24, 4))],
        [layer("slice", "m", stop=6)],
    ],
)
def test_layers_that_mix_places_cannot_continue_a_text(middle):
    nodes = [
        layer("input", "ids", shape=(12,), tokens=True),
        layer("embedding", "e", vocabulary=9, width=8),
        *middle,
        layer("linear", "head", outputs=9),
    ]
    with pytest.raises(EngineError, match="place by place"):
        Continuation(compile_plan(chain(nodes)))
