"""Any GGUF file of a Llama-like network, read by us: every count, type and offset is held against
the file before a byte is believed (the format: ggml, docs/gguf.md, versions 2 and 3).
"""

from __future__ import annotations

import math
import struct
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.architecture import Architecture
from models.convert.published import CONTEXT, Published, Tensor, checked_sizes, refusal
from models.convert.vocabulary import CUTS, Vocabulary
from models.language import tr

MAGIC = b"GGUF"
MOST_ENTRIES, MOST_TENSORS, MOST_ITEMS, LONGEST = 10_000, 100_000, 4_000_000, 1 << 20
NUMBERS = dict(zip((*range(8), 10, 11, 12), "BbHhIif?Qqd", strict=True))
STRING, ARRAY = 8, 9
FAMILIES = ("llama", "qwen2", "qwen3")
LAYER_NAMES = {
    "attn_norm.weight": "attention_norm",
    "attn_q.weight": "query",
    "attn_k.weight": "key",
    "attn_v.weight": "value",
    "attn_q.bias": "query_bias",
    "attn_k.bias": "key_bias",
    "attn_v.bias": "value_bias",
    "attn_q_norm.weight": "query_norm",
    "attn_k_norm.weight": "key_norm",
    "attn_output.weight": "attention_out",
    "ffn_norm.weight": "mlp_norm",
    "ffn_gate.weight": "gate",
    "ffn_up.weight": "up",
    "ffn_down.weight": "down",
}
NAMES = {"token_embd.weight": "embedding", "output_norm.weight": "norm", "output.weight": "head"}
TURNED = ("query", "key", "query_bias", "key_bias")
CONTROL = (3, 4)
"""Kinds of token (ggml) that stand for no text: control, and defined by the model's user."""


def read_gguf(path: Path) -> Published:
    """Open a GGUF file; its numbers stay in it. Raises ModelFileError with one sentence."""
    header = _Header(path)
    entries = _Entries(path, header.entries)
    family = entries.text("general.architecture")
    if family not in FAMILIES:
        raise refusal(
            path,
            tr("its architecture “{0}” is not one of {1}").format(family[:40], ", ".join(FAMILIES)),
            tr("choose a Llama-like model"),
        )
    scaling = header.entries.get(f"{family}.rope.scaling.type", "none")
    if scaling != "none" or "rope_freqs.weight" in header.tensors:
        raise refusal(path, tr("its rotary positions are stretched, which is not supported"))
    width = entries.count(f"{family}.embedding_length")
    heads = entries.count(f"{family}.attention.head_count")
    vocabulary = _vocabulary(path, entries)
    size = entries.count(f"{family}.attention.key_length", width // max(heads, 1))
    if entries.count(f"{family}.rope.dimension_count", size) != size:
        raise refusal(path, tr("only a part of each head is turned, which is not supported"))
    names = _renamed(header.tensors)
    sizes = Architecture(
        layers=entries.count(f"{family}.block_count"),
        heads=heads,
        kv_heads=entries.count(f"{family}.attention.head_count_kv", heads),
        head_size=size,
        width=width,
        mlp_width=entries.count(f"{family}.feed_forward_length"),
        vocabulary=len(vocabulary.pieces),
        context=min(entries.count(f"{family}.context_length"), CONTEXT),
        rope_base=entries.real(f"{family}.rope.freq_base", 10_000.0),
        epsilon=entries.real(f"{family}.attention.layer_norm_rms_epsilon"),
        qkv_bias="layer.0.query_bias" in names,
        head_norm="layer.0.query_norm" in names,
        window=entries.count(f"{family}.attention.sliding_window", 0),
        own_head="head" in names,
    )
    title = str(header.entries.get("general.name", path.stem))
    tensors = {
        ours: header.tensor(theirs, family == "llama" and ours.rpartition(".")[2] in TURNED)
        for ours, theirs in names.items()
    }
    return Published(path, title, checked_sizes(path, sizes), vocabulary, tensors)


def _renamed(names: dict[str, Any]) -> dict[str, str]:
    """Our names of the tensors → the file's."""
    found: dict[str, str] = {}
    for name in names:
        if name in NAMES:
            found[NAMES[name]] = name
        parts = name.split(".", 2)
        if len(parts) == 3 and parts[0] == "blk" and parts[2] in LAYER_NAMES:
            found[f"layer.{parts[1]}.{LAYER_NAMES[parts[2]]}"] = name
    return found


def _vocabulary(path: Path, entries: _Entries) -> Vocabulary:
    if entries.text("tokenizer.ggml.model") != "gpt2":
        raise refusal(path, tr("its tokenizer is not byte-level BPE"), tr("choose another model"))
    cut = entries.text("tokenizer.ggml.pre")
    if cut not in CUTS:
        raise refusal(
            path,
            tr("its way of cutting text, “{0}”, is not known").format(cut[:40]),
            tr("choose another model"),
        )
    pieces = tuple(entries.texts("tokenizer.ggml.tokens"))
    pairs = (merge.partition(" ") for merge in entries.texts("tokenizer.ggml.merges"))
    kinds = entries.items("tokenizer.ggml.token_type")
    end = entries.count("tokenizer.ggml.eos_token_id")
    start, finish = (
        pieces.index(name) if name in pieces else None for name in ("<|im_start|>", "<|im_end|>")
    )
    chat = start is not None and finish is not None
    return Vocabulary(
        pieces=pieces,
        merges=tuple((left, right) for left, _, right in pairs),
        special=tuple(i for i, kind in enumerate(kinds[: len(pieces)]) if kind in CONTROL),
        begin=start if chat and start is not None else end,
        end=finish if chat and finish is not None else end,
        cut=cut,
        whole=cut == "llama-bpe",
        chat=chat,
        stop=(end,),
    )


class _Entries:
    """The metadata, asked for by type."""

    def __init__(self, path: Path, entries: dict[str, Any]) -> None:
        self._path = path
        self._entries = entries

    def count(self, key: str, default: int | None = None) -> int:
        value = self._value(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 1 << 31:
            raise refusal(self._path, tr("its entry {0} is not a sensible count").format(key))
        return value

    def real(self, key: str, default: float | None = None) -> float:
        value = self._value(key, default)
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not math.isfinite(value)
        ):
            raise refusal(self._path, tr("its entry {0} is not a number").format(key))
        return float(value)

    def text(self, key: str) -> str:
        value = self._value(key, None)
        if not isinstance(value, str):
            raise refusal(self._path, tr("its entry {0} is not a text").format(key))
        return value

    def items(self, key: str) -> list[Any]:
        value = self._value(key, None)
        if not isinstance(value, list):
            raise refusal(self._path, tr("its entry {0} is not a list").format(key))
        return value  # pyright: ignore[reportUnknownVariableType]

    def texts(self, key: str) -> list[str]:
        values = self.items(key)
        if not all(isinstance(value, str) for value in values):
            raise refusal(self._path, tr("its entry {0} is not a list of texts").format(key))
        return values

    def _value(self, key: str, default: Any) -> Any:
        value = self._entries.get(key, default)
        if value is None:
            raise refusal(self._path, tr("its entry {0} is missing").format(key))
        return value


class _Header:
    """Everything before the numbers: `entries`, and `tensors` as name → (shape, kind, offset)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._size = path.stat().st_size
        if self._size < 24:
            raise refusal(path, tr("it is too short to be a model"))
        self._bytes: NDArray[np.uint8] = np.memmap(path, np.uint8, "r")
        self._at = 4
        if bytes(self._bytes[:4]) != MAGIC:
            raise refusal(path, tr("it is not a GGUF file"))
        version = self._number("I")
        if version not in (2, 3):
            raise refusal(
                path, tr("its GGUF version is {0}, and only 2 and 3 are read").format(version)
            )
        tensors, entries = self._number("Q"), self._number("Q")
        if tensors > MOST_TENSORS or entries > MOST_ENTRIES:
            raise refusal(path, tr("it announces more entries than a model has"))
        self.entries: dict[str, Any] = {}
        for _ in range(entries):
            key = self._string()
            self.entries[key] = self._value(self._number("I"))
        self.tensors: dict[str, tuple[tuple[int, ...], int, int]] = {}
        for _ in range(tensors):
            self._description()
        step = self.entries.get("general.alignment", 32)
        if not isinstance(step, int) or not 0 < step <= 1 << 16:
            raise refusal(path, tr("its alignment is not a sensible number"))
        self._start = self._at + -self._at % step

    def tensor(self, name: str, pairs: bool) -> Tensor:
        """A tensor whose rows are made float32 when asked for."""
        import gguf

        shape, number, offset = self.tensors[name]
        try:
            kind = gguf.GGMLQuantizationType(number)
            block, per_block = gguf.GGML_QUANT_SIZES[kind]
        except (ValueError, KeyError) as mistake:
            raise refusal(
                self.path, tr("“{0}” is of an unknown type").format(name[:60])
            ) from mistake
        rows, inputs = (1, shape[0]) if len(shape) == 1 else (shape[0], math.prod(shape[1:]))
        if inputs % block:
            raise refusal(self.path, tr("“{0}” does not consist of whole blocks").format(name[:60]))
        width = inputs // block * per_block
        begin = self._start + offset
        if begin + rows * width > self._size:
            raise refusal(self.path, tr("“{0}” lies beyond the end of the file").format(name[:60]))
        raw = self._bytes[begin : begin + rows * width].reshape(rows, width)

        def read(start: int, stop: int) -> NDArray[np.float32]:
            part = np.ascontiguousarray(raw[:1] if len(shape) == 1 else raw[start:stop])
            try:
                values = gguf.quants.dequantize(part, kind)
            except NotImplementedError as missing:
                raise refusal(
                    self.path,
                    tr("numbers of type {0} cannot be read").format(kind.name),
                    tr("choose another model"),
                ) from missing
            numbers = np.asarray(values, np.float32)
            return numbers.reshape(-1)[start:stop] if len(shape) == 1 else numbers

        return Tensor(shape, read, pairs)

    def _description(self) -> None:
        name = self._string()
        count = self._number("I")
        if not 0 < count <= 4:
            raise refusal(self.path, tr("“{0}” has {1} dimensions").format(name[:60], count))
        shape = tuple(self._number("Q") for _ in range(count))
        kind, offset = self._number("I"), self._number("Q")
        if name in self.tensors:
            raise refusal(self.path, tr("“{0}” is there twice").format(name[:60]))
        if not all(0 < n < 1 << 40 for n in shape):
            raise refusal(
                self.path, tr("“{0}” has a dimension that no file holds").format(name[:60])
            )
        self.tensors[name] = (shape[::-1], kind, offset)  # the fastest dimension comes first

    def _value(self, kind: int) -> Any:
        if kind == STRING:
            return self._string()
        if kind != ARRAY:
            return self._number(self._code(kind))
        items, count = self._number("I"), self._number("Q")
        if count > MOST_ITEMS:
            raise refusal(
                self.path, tr("a list of {0:,} items is longer than a model needs").format(count)
            )
        if items == STRING:
            return [self._string() for _ in range(count)]
        code = self._code(items)
        part = self._take(count * struct.calcsize(code))
        return list(struct.unpack(f"<{count}{code}", part))

    def _code(self, kind: int) -> str:
        code = NUMBERS.get(kind)
        if code is None:
            raise refusal(self.path, tr("an entry is of the unknown type {0}").format(kind))
        return code

    def _number(self, code: str) -> Any:
        return struct.unpack(f"<{code}", self._take(struct.calcsize(code)))[0]

    def _string(self) -> str:
        length = self._number("Q")
        if length > LONGEST:
            raise refusal(
                self.path, tr("a text of {0:,} bytes is longer than a model needs").format(length)
            )
        try:
            return self._take(length).decode()
        except UnicodeDecodeError as mistake:
            raise refusal(self.path, tr("a text in it is not valid UTF-8")) from mistake

    def _take(self, count: int) -> bytes:
        if self._at + count > self._size:
            raise refusal(self.path, tr("it ends too early, its download was not complete"))
        self._at += count
        return self._bytes[self._at - count : self._at].tobytes()
