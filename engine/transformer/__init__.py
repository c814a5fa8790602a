"""Language models built from the same layers as every other network here.

`gpt2` and `llama` lay out a decoder-only transformer as a graph: embedding, blocks as groups, norm,
output. Nothing in them is special-cased; open a block and it is attention, norms and sums.
`with_arrays` gives such a graph the weights of a published model, by name.
"""

from engine.transformer.building import Sizes, gpt2, llama
from engine.transformer.naming import (
    GGUF_LLAMA,
    HUGGING_FACE_GPT2,
    HUGGING_FACE_LLAMA,
    Naming,
    with_arrays,
)

__all__ = [
    "GGUF_LLAMA",
    "HUGGING_FACE_GPT2",
    "HUGGING_FACE_LLAMA",
    "Naming",
    "Sizes",
    "gpt2",
    "llama",
    "with_arrays",
]
