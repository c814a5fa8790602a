"""A trained Llama written as other programs open it: a folder as Hugging Face lays it out.

config.json, tokenizer.json and model.safetensors (a length, a JSON of names and places, then the
numbers in float32), which the transformers library and this program's own model import read.
"""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import EngineError
from engine.files import write_atomically
from engine.graph import Graph, Node
from engine.labs.tokeniser import Tokeniser
from engine.language import tr
from engine.transformer import HUGGING_FACE_LLAMA

WEIGHTS = "model.safetensors"


def publish(folder: Path, graph: Graph, tokeniser: Tokeniser) -> None:
    """Write the three files into `folder`, made where it is missing.

    Raises `OSError` where the disk refuses, `EngineError` for a graph that is no such Llama.
    """
    config, weights = config_of(graph), safetensors(graph)
    if config["vocab_size"] != tokeniser.size:
        raise EngineError(tr("The tokeniser has another number of tokens than the network."))
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / "config.json", json.dumps(config, indent=1).encode())
    write_atomically(folder / "tokenizer.json", tokeniser.to_json().encode())
    write_atomically(folder / WEIGHTS, weights)


def config_of(graph: Graph) -> dict[str, Any]:
    """The network's sizes under the names of config.json."""
    table: Any = _node(graph, "embedding").options
    attention = _node(graph, "block_1/attention")
    asked: Any = attention.options
    norm: Any = _node(graph, "norm").options
    forward = _node(graph, "block_1/feed_forward")
    width = int(table["width"])
    heads = int(asked["heads"])
    context: Any = _node(graph, "tokens").options["shape"]
    return {
        "architectures": ["LlamaForCausalLM"],
        "model_type": "llama",
        "hidden_act": "silu",
        "hidden_size": width,
        "intermediate_size": int(forward.weights["W_1"].shape[0]),
        "num_hidden_layers": _layers(graph),
        "num_attention_heads": heads,
        "num_key_value_heads": int(asked.get("kv_heads") or heads),
        "head_dim": int(attention.weights["W_q"].shape[0]) // heads,
        "max_position_embeddings": int(context[0]),
        "vocab_size": int(table["vocabulary"]),
        "rms_norm_eps": float(norm["epsilon"]),
        "rope_theta": float(asked["base"]),
        "tie_word_embeddings": True,
        "bos_token_id": 0,
        "eos_token_id": 0,
        "torch_dtype": "float32",
        "lamina_exact": True,  # kept in 32 bits when this program opens it
    }


def safetensors(graph: Graph) -> bytes:
    """The weights as one file's bytes, named as the transformers library names them."""
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    parts: list[bytes] = []
    end = 0
    for name, places in HUGGING_FACE_LLAMA.places(_layers(graph)).items():
        (place,) = places
        array = _node(graph, place.path).weights[place.weight].astype("<f4")
        start, end = end, end + array.nbytes
        header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [start, end]}
        parts.append(np.ascontiguousarray(array).tobytes())
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + b"".join(parts)


def _layers(graph: Graph) -> int:
    return sum(node.id.startswith("block_") for node in graph.nodes)


def _node(graph: Graph, path: str) -> Node:
    try:
        outer, _, inner = path.partition("/")
        node = graph.node(outer)
        return node.inside.node(inner) if inner and node.inside is not None else node
    except (KeyError, EngineError) as error:
        raise EngineError(
            tr("Only a model as the labs make it can be exported; this network has other layers.")
        ) from error
