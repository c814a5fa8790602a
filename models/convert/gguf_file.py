"""A GGUF file opened with distrust: its sizes and types are checked before any number is used."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.architecture import Architecture
from models.convert.quantise import BLOCK, EightBit, Quarter, read_q4_1, read_q8_0
from models.convert.vocabulary import Vocabulary
from models.errors import ModelFileError
from models.language import tr

BYTES_PER_BLOCK = {"Q4_1": 20, "Q8_0": 34}


class GgufFile:
    """Reads one file; every mistake in it is raised as ModelFileError with the file's name."""

    def __init__(self, path: Path) -> None:
        import gguf

        self.path = path
        try:
            reader = gguf.GGUFReader(path)
        except Exception as mistake:  # the reader raises whatever its arithmetic trips over
            raise self._damaged(tr("it cannot be read as GGUF")) from mistake
        self._fields: dict[str, Any] = dict(reader.fields)
        self._tensors: dict[str, Any] = {tensor.name: tensor for tensor in reader.tensors}

    def architecture(self) -> Architecture:
        """The network's sizes, from the metadata."""
        heads = self._number("llama.attention.head_count")
        width = self._number("llama.embedding_length")
        head_size = self._number("llama.rope.dimension_count")
        if self._field("general.architecture") != "llama":
            raise self._damaged(tr("it does not hold a Llama-like network"))
        if heads * head_size != width:
            raise self._damaged(tr("its head count, head size and width do not belong together"))
        return Architecture(
            layers=self._number("llama.block_count"),
            heads=heads,
            kv_heads=self._number("llama.attention.head_count_kv"),
            head_size=head_size,
            width=width,
            mlp_width=self._number("llama.feed_forward_length"),
            vocabulary=self._number("llama.vocab_size"),
            context=self._number("llama.context_length"),
            rope_base=float(self._field("llama.rope.freq_base")),
            epsilon=float(self._field("llama.attention.layer_norm_rms_epsilon")),
        )

    def vocabulary(self) -> Vocabulary:
        """Pieces by id, merges by rank, and which ids are control tokens (ggml token type 3)."""
        if self._field("tokenizer.ggml.model") != "gpt2":
            raise self._damaged(tr("its tokenizer is not byte-level BPE"))
        merges: list[tuple[str, str]] = []
        for merge in self._field("tokenizer.ggml.merges"):
            left, _, right = str(merge).partition(" ")
            merges.append((left, right))
        types: list[int] = self._field("tokenizer.ggml.token_type")
        return Vocabulary(
            pieces=tuple(self._field("tokenizer.ggml.tokens")),
            merges=tuple(merges),
            special=tuple(i for i, kind in enumerate(types) if kind == 3),
            begin=int(self._field("tokenizer.ggml.bos_token_id")),
            end=int(self._field("tokenizer.ggml.eos_token_id")),
        )

    def vector(self, name: str, size: int) -> NDArray[np.float32]:
        """A float32 vector (size,)."""
        tensor = self._tensor(name, "F32")
        values = np.array(tensor.data, dtype=np.float32)
        if values.shape != (size,) or not np.isfinite(values).all():
            raise self._damaged(tr("{0} should be {1} finite numbers").format(name, size))
        return values

    def q4_1(self, name: str, outputs: int, inputs: int) -> Quarter:
        """A Q4_1 matrix (outputs, inputs) as its fields."""
        return read_q4_1(self._blocks(name, "Q4_1", outputs, inputs))

    def q8_0(self, name: str, outputs: int, inputs: int) -> EightBit:
        """A Q8_0 matrix (outputs, inputs) as its fields."""
        return read_q8_0(self._blocks(name, "Q8_0", outputs, inputs))

    def _blocks(self, name: str, kind: str, outputs: int, inputs: int) -> NDArray[np.uint8]:
        tensor = self._tensor(name, kind)
        raw: NDArray[np.uint8] = tensor.data
        if inputs % BLOCK or raw.shape != (outputs, inputs // BLOCK * BYTES_PER_BLOCK[kind]):
            raise self._damaged(
                tr("{0} should be a {1} × {2} matrix of type {3}").format(
                    name, outputs, inputs, kind
                )
            )
        return raw

    def _tensor(self, name: str, kind: str) -> Any:
        tensor = self._tensors.get(name)
        if tensor is None:
            raise self._damaged(tr("{0} is missing").format(name))
        if tensor.tensor_type.name != kind:
            raise self._damaged(
                tr("{0} is of type {1}, not {2}").format(name, tensor.tensor_type.name, kind)
            )
        return tensor

    def _field(self, key: str) -> Any:
        field = self._fields.get(key)
        if field is None:
            raise self._damaged(tr("the entry {0} is missing").format(key))
        return field.contents()

    def _number(self, key: str) -> int:
        value = self._field(key)
        if not isinstance(value, int) or not 0 < value < 10_000_000:
            raise self._damaged(
                tr("the entry {0} is {1!r}, not a sensible count").format(key, value)
            )
        return value

    def _damaged(self, what: str) -> ModelFileError:
        return ModelFileError(
            tr(
                "The model file {0} cannot be converted: {1}; download it again, it may be damaged."
            ).format(self.path.name, what)
        )
