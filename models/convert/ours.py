"""A prepared model from elsewhere: its graphs and its tokenizer must be those that we would make.

The manifest's checksums say that files were not damaged, not who made them. A graph of another
origin could loop for ever or fill the memory, a tokenizer's patterns keep the library busy; so none
reaches ONNX Runtime or the tokenizers library. From the sizes in the manifest and the places of the
arrays all of it is made again, and whatever differs is refused.
"""

from __future__ import annotations

import io
import math
from pathlib import Path
from typing import Any

import msgspec
from onnx import helper

from models.convert import graph
from models.convert.changed_graph import experiment_graph
from models.convert.published import MOST_TOKENS, checked_sizes, refusal
from models.convert.vocabulary import CUTS, Vocabulary, make_tokenizer
from models.convert.weight_file import Stored, WeightFile
from models.language import tr
from models.manifest import EXPERIMENT, GENERATION, INSPECTION, TOKENIZER, WEIGHTS, Manifest
from models.weights import Weights

LONGEST_GRAPH, LONGEST_TOKENIZER = 32 << 20, 64 << 20
MAKERS = {
    GENERATION: graph.generation_graph,
    INSPECTION: graph.inspection_graph,
    EXPERIMENT: experiment_graph,
}
OTHERS = tr("open the GGUF file or the folder it was made from")


class _Added(msgspec.Struct):
    id: int
    content: str


class _Bpe(msgspec.Struct):
    vocab: dict[str, int]
    merges: list[tuple[str, str]]
    ignore_merges: bool = False


class _File(msgspec.Struct):
    model: _Bpe
    pre_tokenizer: dict[str, Any]
    added_tokens: list[_Added] = []


def check_ours(folder: Path, manifest: Manifest) -> None:
    """Raises ModelFileError where a file is not the one that this program makes."""
    sizes = checked_sizes(folder, manifest.architecture)
    for name in MAKERS:
        if (folder / name).stat().st_size > LONGEST_GRAPH:
            raise refusal(folder, tr("{0} is longer than a graph can be").format(name), OTHERS)
    weights = _weights(folder)
    for name, make in MAKERS.items():
        try:
            made = make(sizes, weights).SerializeToString()
        except (KeyError, ValueError, TypeError) as mistake:
            raise refusal(
                folder, tr("{0} and its weights do not fit").format(name), OTHERS
            ) from mistake
        if made != (folder / name).read_bytes():
            raise refusal(
                folder, tr("{0} was not made by this version of Lamina").format(name), OTHERS
            )
    _check_tokenizer(folder, manifest)


def _weights(folder: Path) -> WeightFile:
    """Where the arrays lie, each within the file."""
    size = (folder / WEIGHTS).stat().st_size
    weights = WeightFile(io.BytesIO(), WEIGHTS)
    for name, (kind, shape, offset) in Weights(folder).places.items():
        length = math.prod(shape) * kind.itemsize
        if any(not 0 < n < 1 << 32 for n in shape) or not 0 <= offset <= offset + length <= size:
            raise refusal(
                folder, tr("its array “{0}” does not lie in {1}").format(name[:80], WEIGHTS)
            )
        number = helper.np_dtype_to_tensor_dtype(kind)
        weights.stored[name] = Stored(number, shape, offset, length)
    return weights


def _check_tokenizer(folder: Path, manifest: Manifest) -> None:
    path = folder / TOKENIZER
    if path.stat().st_size > LONGEST_TOKENIZER:
        raise refusal(folder, tr("its {0} is larger than such a file can be").format(TOKENIZER))
    try:
        data = path.read_bytes()
        file = msgspec.json.decode(data, type=_File)
        whole = msgspec.json.decode(data)
        vocabulary = _vocabulary(file, manifest)
        made = msgspec.json.decode(make_tokenizer(vocabulary).to_str(pretty=False))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError) as mistake:
        raise refusal(folder, tr("its {0} is damaged").format(TOKENIZER), OTHERS) from mistake
    if made != whole:
        raise refusal(
            folder, tr("its {0} was not made by this version of Lamina").format(TOKENIZER), OTHERS
        )


def _vocabulary(file: _File, manifest: Manifest) -> Vocabulary:
    """What the file is made of. Raises ValueError for what we never write."""
    count = len(file.model.vocab)
    if count > MOST_TOKENS or sorted(file.model.vocab.values()) != list(range(count)):
        raise ValueError("the ids are not those of a vocabulary")
    cut = next((cut for cut in CUTS if _cutting(cut) == file.pre_tokenizer), None)
    if cut is None:
        raise ValueError("the way of cutting is not known")
    special = manifest.special
    return Vocabulary(
        pieces=tuple(sorted(file.model.vocab, key=file.model.vocab.__getitem__)),
        merges=tuple(file.model.merges),
        special=tuple(token.id for token in file.added_tokens),
        begin=special.begin,
        end=special.end,
        cut=cut,
        whole=file.model.ignore_merges,
        stop=special.stop,
    )


def _cutting(cut: str) -> Any:
    one = make_tokenizer(Vocabulary(("a",), (), (), 0, 0, cut))
    return msgspec.json.decode(one.to_str(pretty=False))["pre_tokenizer"]
