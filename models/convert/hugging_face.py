"""A model's folder as Hugging Face lays it out: config.json, *.safetensors, tokenizer.json.

Only what is known to be computed rightly is opened: another activation, stretched rotary positions
or a tokenizer with rules of its own is refused, not guessed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from models.architecture import Architecture
from models.convert.published import (
    CONTEXT,
    MOST_EXACT,
    MOST_TOKENS,
    Published,
    Tensor,
    checked_sizes,
    refusal,
)
from models.convert.safetensors_file import read_safetensors
from models.convert.vocabulary import DIGITS, PATTERNS, PLAIN, Vocabulary
from models.language import tr

CONFIG, TOKENIZER, INDEX = "config.json", "tokenizer.json", "model.safetensors.index.json"
LONGEST = {CONFIG: 1 << 20, TOKENIZER: 64 << 20, INDEX: 32 << 20}
FAMILIES = ("llama", "mistral", "qwen2", "qwen3")
LAYER_NAMES = {
    "input_layernorm.weight": "attention_norm",
    "self_attn.q_proj.weight": "query",
    "self_attn.k_proj.weight": "key",
    "self_attn.v_proj.weight": "value",
    "self_attn.q_proj.bias": "query_bias",
    "self_attn.k_proj.bias": "key_bias",
    "self_attn.v_proj.bias": "value_bias",
    "self_attn.q_norm.weight": "query_norm",
    "self_attn.k_norm.weight": "key_norm",
    "self_attn.o_proj.weight": "attention_out",
    "post_attention_layernorm.weight": "mlp_norm",
    "mlp.gate_proj.weight": "gate",
    "mlp.up_proj.weight": "up",
    "mlp.down_proj.weight": "down",
}
NAMES = {"model.embed_tokens.weight": "embedding", "model.norm.weight": "norm"}
HEAD = "lm_head.weight"
EXACT = "lamina_exact"
"""In config.json: keep the numbers as they are (the labs' tiny models)."""
OTHERS = (tr("choose another model"),)


def read_folder(folder: Path) -> Published:
    """Open a folder; its numbers stay in its files. Raises ModelFileError with one sentence."""
    config = _Config(folder, _json(folder, CONFIG))
    family = config.get("model_type", str)
    if family not in FAMILIES:
        raise refusal(
            folder,
            tr("its architecture “{0}” is not one of {1}").format(family[:40], ", ".join(FAMILIES)),
            tr("choose a Llama-like model"),
        )
    if config.get("hidden_act", str, "silu") != "silu":
        raise refusal(folder, tr("its activation is not SiLU"), *OTHERS)
    tensors = _tensors(folder)
    if any("mlp." in name or "o_proj" in name for name in tensors if name.endswith(".bias")):
        raise refusal(folder, tr("it has biases where Llama has none"), *OTHERS)
    tied = config.get("tie_word_embeddings", bool, HEAD not in tensors)
    if not tied and HEAD in tensors:
        tensors["head"] = tensors[HEAD]
    vocabulary = _vocabulary(folder, config, tensors)
    heads, width = config.count("num_attention_heads"), config.count("hidden_size")
    sizes = Architecture(
        layers=config.count("num_hidden_layers"),
        heads=heads,
        kv_heads=config.count("num_key_value_heads", heads),
        head_size=config.count("head_dim", width // max(heads, 1)),
        width=width,
        mlp_width=config.count("intermediate_size"),
        vocabulary=len(vocabulary.pieces),
        context=min(config.count("max_position_embeddings"), CONTEXT),
        rope_base=_rope_base(folder, config),
        epsilon=float(config.get("rms_norm_eps", float, 1e-6)),
        qkv_bias="layer.0.query_bias" in tensors,
        head_norm="layer.0.query_norm" in tensors,
        window=_window(config, family),
        own_head="head" in tensors,
    )
    checked = checked_sizes(folder, sizes)
    exact = config.get(EXACT, bool, False) and checked.parameters <= MOST_EXACT
    return Published(folder, folder.name, checked, vocabulary, tensors, exact)


def _rope_base(folder: Path, config: _Config) -> float:
    rope = config.get("rope_parameters", dict, {})
    scaling = config.get("rope_scaling", dict, {}) or rope
    kind = scaling.get("rope_type", scaling.get("type", "default"))
    if kind != "default" or config.get("partial_rotary_factor", float, 1.0) != 1:
        raise refusal(
            folder, tr("its rotary positions are stretched, which is not supported"), *OTHERS
        )
    base = rope.get("rope_theta", config.get("rope_theta", float, 10_000.0))
    if isinstance(base, bool) or not isinstance(base, int | float):
        raise refusal(folder, tr("the base of its rotary positions is not a number"))
    return float(base)


def _window(config: _Config, family: str) -> int:
    used = config.get("use_sliding_window", bool, family == "mistral")
    return config.count("sliding_window", 0) if used else 0


def _tensors(folder: Path) -> dict[str, Tensor]:
    if (folder / INDEX).is_file():
        index = _json(folder, INDEX).get("weight_map")
        if not isinstance(index, dict):
            raise refusal(folder, tr("its {0} does not list any file").format(INDEX))
        listed: dict[str, Any] = index  # pyright: ignore[reportUnknownVariableType]
        names = sorted({str(name) for name in listed.values()})
    else:
        names = sorted(path.name for path in folder.glob("*.safetensors"))
    if not names:
        raise refusal(folder, tr("it holds no *.safetensors file"))
    found: dict[str, Tensor] = {}
    for name in names:
        path = folder / name
        # A name that leads out of the folder would open a file that nobody chose.
        if Path(name).name != name or not path.is_file() or not name.endswith(".safetensors"):
            raise refusal(folder, tr("its file “{0}” is missing").format(name[:80]))
        for theirs, tensor in read_safetensors(path):
            ours = _renamed(theirs)
            if ours in found:
                raise refusal(folder, tr("“{0}” is there twice").format(theirs[:80]))
            found[ours] = tensor
    return found


def _renamed(name: str) -> str:
    if name in NAMES:
        return NAMES[name]
    parts = name.split(".", 3)
    if len(parts) == 4 and parts[:2] == ["model", "layers"] and parts[3] in LAYER_NAMES:
        return f"layer.{parts[2]}.{LAYER_NAMES[parts[3]]}"
    return name


def _vocabulary(folder: Path, config: _Config, tensors: dict[str, Tensor]) -> Vocabulary:
    try:
        file = msgspec.convert(_json(folder, TOKENIZER), _File)
    except msgspec.ValidationError as mistake:
        raise refusal(
            folder,
            tr("its {0} is damaged or not byte-level BPE ({1})").format(TOKENIZER, mistake),
            *OTHERS,
        ) from mistake
    bpe = file.model
    if bpe.type != "BPE" or bpe.byte_fallback:
        raise refusal(folder, tr("its tokenizer is not byte-level BPE"), *OTHERS)
    size = config.count("vocab_size")
    if size > MOST_TOKENS:
        raise refusal(folder, tr("its vocabulary of {0:,} tokens is larger than any").format(size))
    rows = tensors["embedding"].shape[:1] if "embedding" in tensors else (size,)
    if rows != (size,):  # before a name is made for each
        raise refusal(
            folder, tr("its embedding has {0:,} rows instead of {1:,}").format(sum(rows), size)
        )
    ids, added = dict(bpe.vocab), file.added_tokens
    ids |= {token.content: token.id for token in added}
    pieces: list[str | None] = [None] * size
    for piece, i in ids.items():
        if not 0 <= i < size or pieces[i] is not None:
            raise refusal(
                folder, tr("its token {0} is outside the vocabulary, or there twice").format(i)
            )
        pieces[i] = piece
    # Rows of the embedding to which no token belongs.
    unused = [i for i, piece in enumerate(pieces) if piece is None]
    named = tuple(f"<|unused {i}|>" if piece is None else piece for i, piece in enumerate(pieces))
    pairs = [m.split(" ") if isinstance(m, str) else m for m in bpe.merges]
    if any(len(pair) != 2 for pair in pairs):
        raise refusal(folder, tr("a merge in its {0} does not have two parts").format(TOKENIZER))
    ends = config.ids("eos_token_id")
    start, finish = ids.get("<|im_start|>"), ids.get("<|im_end|>")
    chat = start is not None and finish is not None
    end = ends[0] if ends else 0
    return Vocabulary(
        pieces=named,
        merges=tuple((left, right) for left, right in pairs),
        special=(*(token.id for token in added), *unused),
        begin=start if chat and start is not None else end,
        end=finish if chat and finish is not None else end,
        cut=_cut(folder, file),
        whole=bpe.ignore_merges,
        chat=chat,
        stop=ends,
    )


class _Added(msgspec.Struct):
    id: int
    content: str


class _Bpe(msgspec.Struct):
    vocab: dict[str, int]
    merges: list[str | list[str]]
    type: str = "BPE"
    byte_fallback: bool = False
    ignore_merges: bool = False


class _Pattern(msgspec.Struct):
    regex: str = msgspec.field(default="", name="Regex")


class _Step(msgspec.Struct):
    type: str = ""
    individual_digits: bool = False
    add_prefix_space: bool = False
    invert: bool = False
    pattern: _Pattern | None = None
    pretokenizers: list[_Step] = []


class _Kind(msgspec.Struct):
    type: str


class _File(msgspec.Struct):
    """What is used of a tokenizer.json."""

    model: _Bpe
    added_tokens: list[_Added] = []
    pre_tokenizer: _Step | None = None
    normalizer: _Kind | None = None


def _cut(folder: Path, file: _File) -> str:
    """Which of the known ways to cut text the tokenizer uses."""
    outer = file.pre_tokenizer or _Step()
    steps = outer.pretokenizers or [outer]
    kinds = [step.type for step in steps]
    # NFC alone may be left out: it changes no text that is in that form, as nearly all is.
    normal = file.normalizer is None or file.normalizer.type == "NFC"
    if normal and not any(step.add_prefix_space for step in steps):
        if kinds == ["ByteLevel"]:
            return PLAIN
        if kinds == ["Digits", "ByteLevel"] and steps[0].individual_digits:
            return DIGITS
        pattern = steps[0].pattern
        if kinds == ["Split", "ByteLevel"] and pattern and not steps[0].invert:
            for name, known in PATTERNS.items():
                if pattern.regex == known:
                    return name
    raise refusal(folder, tr("its tokenizer cuts text in a way that is not known here"), *OTHERS)


class _Config:
    """config.json, asked for by type; a null counts as absent."""

    def __init__(self, folder: Path, values: dict[str, Any]) -> None:
        self._folder = folder
        self._values = values

    def get(self, key: str, kind: type[Any], default: Any = None) -> Any:
        value = self._values.get(key)
        value = default if value is None else value
        right = isinstance(value, int | float if kind is float else kind)
        if value is None or not right or (isinstance(value, bool) and kind is not bool):
            raise refusal(
                self._folder, tr("“{0}” in its {1} is missing or damaged").format(key, CONFIG)
            )
        return value

    def count(self, key: str, default: int | None = None) -> int:
        value = self.get(key, int, default)
        if not 0 <= value < 1 << 40:
            raise refusal(
                self._folder, tr("“{0}” in its {1} is not a sensible count").format(key, CONFIG)
            )
        return int(value)

    def ids(self, key: str) -> tuple[int, ...]:
        value = self._values.get(key)
        values = [value] if isinstance(value, int) else value or []
        try:
            return tuple(msgspec.convert(values, list[int]))
        except msgspec.ValidationError as mistake:
            raise refusal(
                self._folder, tr("“{0}” in its {1} is damaged").format(key, CONFIG)
            ) from mistake


def _json(folder: Path, name: str) -> dict[str, Any]:
    path = folder / name
    if not path.is_file():
        raise refusal(
            folder, tr("its {0} is missing").format(name), tr("choose the folder that holds it")
        )
    if path.stat().st_size > LONGEST[name]:
        raise refusal(folder, tr("its {0} is larger than such a file can be").format(name))
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as mistake:
        raise refusal(folder, tr("its {0} is damaged").format(name)) from mistake
