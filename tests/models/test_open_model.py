"""Models from elsewhere compute what their formulas say; bad files are refused in a sentence."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from models import open_model
from models.by_hand import one_score
from models.errors import ModelError, ModelFileError, Stopped
from models.inspect import inspect
from models.language_model import LanguageModel
from models.lens import contributions, lens
from models.open_model import Opening
from models.weights import Weights
from tests.support import small_models as small
from tests.support.small_models import FAMILIES, Small, in_process

ONE_SENTENCE = r"^[^\n]{20,400}; [^\n]*\.$"
IDS = [3, 50, 100, 7, 7, 200, 256, 258, 31, 99, 5, 140]
LLAMA = FAMILIES["llama"]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Models are converted into a folder of the test, in this process: starting another for each
    would take longer than the conversion (tests/trust/test_apart.py has those).
    """
    monkeypatch.setattr(open_model, "cache", lambda: tmp_path / "cache")
    monkeypatch.setattr(open_model, "apart", in_process)
    return tmp_path / "cache"


def opened(path: Path) -> LanguageModel:
    opening = Opening(path)
    reports = list(opening.steps())
    assert reports
    assert all(r.fraction is None or 0 <= r.fraction <= 1 for r in reports)
    assert opening.folder is not None
    return LanguageModel.load(opening.folder, provider="cpu", threads=1)


def refused(path: Path) -> str:
    with pytest.raises(ModelError, match=ONE_SENTENCE) as caught:
        list(Opening(path).steps())
    assert len(str(caught.value)) < 500
    return str(caught.value)


def agrees(model: LanguageModel, expected: np.ndarray) -> None:
    """Eight bits per weight and per number: a relative error of a per cent or two of the spread."""
    found = model.reader().read_rows(IDS, len(IDS)).astype(np.float64)
    error = np.sqrt(((found - expected) ** 2).mean()) / expected.std()
    assert error < 0.03
    one = model.reader()
    for i in IDS:
        last = one.read([i])
    assert np.sqrt(((last - expected[-1]) ** 2).mean()) / expected.std() < 0.03


@pytest.mark.parametrize("name", FAMILIES)
def test_a_hugging_face_folder_of_every_family(name: str, tmp_path: Path) -> None:
    tensors = small.weights(FAMILIES[name])
    folder = small.write_folder(tmp_path / "small", FAMILIES[name], tensors)
    agrees(opened(folder), small.logits(FAMILIES[name], tensors, IDS))


@pytest.mark.parametrize("name", ["llama", "qwen2", "qwen3"])
def test_a_gguf_file_of_every_family(name: str, tmp_path: Path) -> None:
    tensors = small.weights(FAMILIES[name])
    path = small.write_gguf(tmp_path / "small.gguf", FAMILIES[name], tensors, "F32")
    agrees(opened(path), small.logits(FAMILIES[name], tensors, IDS))


@pytest.mark.parametrize("kind", ["F16", "BF16", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0"])
def test_every_type_of_numbers_in_gguf(kind: str, tmp_path: Path) -> None:
    tensors = small.weights(LLAMA)
    path = small.write_gguf(tmp_path / "small.gguf", LLAMA, tensors, kind)
    # The file holds query and key in another order of rows, which blocks along a row do not see.
    agrees(opened(path), small.logits(LLAMA, small.stored_as(tensors, kind), IDS))


@pytest.mark.parametrize("kind", ["Q2_K", "Q3_K", "Q4_K", "Q5_K", "Q6_K"])
def test_k_quants_are_read_as_their_packages_dequantiser_reads_them(
    kind: str, tmp_path: Path
) -> None:
    import gguf

    from models.convert.any_gguf import read_gguf

    number = gguf.GGMLQuantizationType[kind]
    _, size = gguf.GGML_QUANT_SIZES[number]
    raw = np.random.default_rng(1).integers(0, 60, (len(small.PIECES), size), dtype=np.uint8)
    wide = Small(width=256, head_size=64)
    path = tmp_path / "k.gguf"
    small.write_gguf(path, wide, small.weights(wide), "F32", {"token_embd.weight": (raw, number)})
    embedding = read_gguf(path).matrix("embedding", len(small.PIECES), 256)
    expected = gguf.quants.dequantize(raw, number)
    np.testing.assert_array_equal(embedding.rows(0, len(raw)), expected)
    np.testing.assert_array_equal(embedding.rows(5, 9), expected[5:9])


@pytest.mark.parametrize("dtype", ["F16", "BF16"])
def test_half_precision_safetensors(dtype: str, tmp_path: Path) -> None:
    tensors = small.weights(LLAMA)
    folder = small.write_folder(tmp_path / "half", LLAMA, tensors, dtype)
    kept = {n: (v.view(np.uint32) >> 16 << 16).view(np.float32) for n, v in tensors.items()}
    exact = kept if dtype == "BF16" else {n: v.astype(np.float16) for n, v in tensors.items()}
    agrees(opened(folder), small.logits(LLAMA, exact, IDS))


def test_a_model_in_several_files_with_an_index(tmp_path: Path) -> None:
    tensors = small.weights(LLAMA)
    folder = small.write_folder(tmp_path / "parts", LLAMA, {})
    (folder / "model.safetensors").unlink()
    names = sorted(tensors)
    parts = {"a.safetensors": names[:5], "b.safetensors": names[5:]}
    for file, held in parts.items():
        small.write_safetensors(folder / file, {name: tensors[name] for name in held})
    index = {"weight_map": {name: file for file, held in parts.items() for name in held}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    agrees(opened(folder / "a.safetensors"), small.logits(LLAMA, tensors, IDS))


def test_it_is_converted_once_and_can_be_looked_into(tmp_path: Path, cache: Path) -> None:
    tensors = small.weights(FAMILIES["qwen3"])
    folder = small.write_folder(tmp_path / "one", FAMILIES["qwen3"], tensors)
    model = opened(folder)
    moved = folder.rename(tmp_path / "moved")
    again = Opening(moved)
    assert not any("Converting" in report.text for report in again.steps())
    assert again.folder == model.folder
    assert [p.name for p in cache.iterdir()] == [model.folder.name]
    seen = inspect(model, IDS)
    np.testing.assert_allclose(seen.attention.sum(axis=-1), 1, atol=1e-5)
    ready = Opening(model.folder / "generation.onnx")
    list(ready.steps())
    assert ready.folder == model.folder


def test_text_and_chat(tmp_path: Path) -> None:
    folder = small.write_folder(tmp_path / "s", LLAMA, small.weights(LLAMA))
    tokenizer = opened(folder).tokenizer
    ids = tokenizer.encode("the té <|im_end|>")
    assert tokenizer.decode(ids) == "the té <|im_end|>"
    assert [tokenizer.piece(i) for i in ids[:2]] == ["the", "Ġt"]
    assert len(small.PIECES) - 1 not in ids
    assert tokenizer.chat([("user", "he")])[0] == len(small.PIECES) - 2
    told = small.tokenizer()
    told["added_tokens"] = []
    (folder / "tokenizer.json").write_text(json.dumps(told))
    with pytest.raises(ModelError, match="no chat template"):
        opened(folder).tokenizer.chat([("user", "he")])


def test_damage_in_the_cache_is_mended_and_stopping_leaves_nothing(
    tmp_path: Path, cache: Path
) -> None:
    folder = small.write_folder(tmp_path / "s", LLAMA, small.weights(LLAMA))
    for asked in (0, 3, 5):
        calls = iter(range(100))
        with pytest.raises(Stopped):
            list(Opening(folder).steps(lambda calls=calls, asked=asked: next(calls) >= asked))
        assert not cache.exists() or not list(cache.iterdir())
    model = opened(folder)
    (model.folder / "tokenizer.json").write_text("{")
    agrees(opened(folder), small.logits(LLAMA, small.weights(LLAMA), IDS))


Change = Callable[[Path], object]


def _config(**changes: object) -> Change:
    return lambda folder: (folder / "config.json").write_text(
        json.dumps(small.config(LLAMA) | changes)
    )


def _tokenizer(change: Callable[[dict], object]) -> Change:
    def apply(folder: Path) -> None:
        told = small.tokenizer()
        change(told)
        (folder / "tokenizer.json").write_text(json.dumps(told))

    return apply


def _tensors(header: bytes, content: bytes = b"", length: int | None = None) -> Change:
    size = (len(header) if length is None else length).to_bytes(8, "little")
    return lambda folder: (folder / "model.safetensors").write_bytes(size + header + content)


def _one(dtype: str = "F32", shape: object = (2,), place: object = (0, 8)) -> bytes:
    entry = {"dtype": dtype, "shape": shape, "data_offsets": place}
    return json.dumps({"model.norm.weight": entry}).encode()


BAD_FOLDERS: dict[str, tuple[Change, str]] = {
    "another family": (_config(model_type="gpt_bigcode"), "architecture"),
    "another activation": (_config(hidden_act="gelu"), "activation"),
    "stretched positions": (_config(rope_scaling={"rope_type": "yarn"}), "stretched"),
    "no layers": (_config(num_hidden_layers=0), "layer count"),
    "too many layers": (_config(num_hidden_layers=10**6), "layer count"),
    "a negative width": (_config(hidden_size=-64), "hidden_size"),
    "an odd width": (_config(hidden_size=65), "multiple of 32"),
    "a true width": (_config(hidden_size=True), "hidden_size"),
    "no head count": (_config(num_attention_heads=None), "num_attention_heads"),
    "heads that cannot share": (_config(num_key_value_heads=3), "cannot share"),
    "a larger vocabulary": (_config(vocab_size=1000), "instead of"),
    "an endless vocabulary": (_config(vocab_size=1 << 39), "larger than any"),
    "another width": (_config(intermediate_size=128), "instead of"),
    "broken json": (lambda f: (f / "config.json").write_text('{"a": NaN'), "damaged"),
    "deep json": (lambda f: (f / "config.json").write_text("[" * 100_000), "damaged"),
    "a web page": (lambda f: (f / "config.json").write_text("<!doctype html>"), "damaged"),
    "no tokenizer": (lambda f: (f / "tokenizer.json").unlink(), "missing"),
    "an id past the vocabulary": (
        _tokenizer(lambda t: t["model"]["vocab"].update(extra=4294967295)),
        "token 4294967295",
    ),
    "a merge outside": (_tokenizer(lambda t: t["model"]["merges"].append("q z")), "merge"),
    "a merge of three": (_tokenizer(lambda t: t["model"]["merges"].append("a b c")), "two parts"),
    "a regex bomb": (
        _tokenizer(
            lambda t: t.update(
                pre_tokenizer={
                    "type": "Sequence",
                    "pretokenizers": [
                        {"type": "Split", "pattern": {"Regex": "(a+)+$"}, "behavior": "Isolated"},
                        {"type": "ByteLevel"},
                    ],
                }
            )
        ),
        "cuts text",
    ),
    "another tokenizer": (_tokenizer(lambda t: t["model"].update(type="Unigram")), "BPE"),
    "a header of 100 GB": (_tensors(b"{}", length=100 << 30), "header is longer"),
    "an empty file": (lambda f: (f / "model.safetensors").write_bytes(b""), "header is longer"),
    "no header": (_tensors(b"not json"), "header cannot be read"),
    "a pointer": (
        lambda f: (f / "model.safetensors").write_text(
            "version https://git-lfs.github.com/spec/v1"
        ),
        "header is longer",
    ),
    "past the end": (_tensors(_one(place=(0, 8))), "beyond the end"),
    "backwards": (_tensors(_one(place=(8, 0)), bytes(8)), "beyond the end"),
    "before the start": (_tensors(_one(place=(-8, 0)), bytes(8)), "beyond the end"),
    "more than its bytes": (_tensors(_one(shape=(1 << 39,)), bytes(8)), "do not fit"),
    "a negative dimension": (_tensors(_one(shape=(-2,)), bytes(8)), "shape"),
    "another type": (_tensors(_one(dtype="F8_E4M3"), bytes(8)), "type F8"),
    "nothing of the model": (_tensors(b"{}"), "missing"),
    "a file elsewhere": (
        lambda f: (f / "model.safetensors.index.json").write_text(
            json.dumps({"weight_map": {"a": "../../secret.safetensors"}})
        ),
        "secret.safetensors” is missing",
    ),
    "not numbers": (
        lambda f: small.write_safetensors(
            f / "model.safetensors",
            small.weights(LLAMA) | {"model.norm.weight": np.full(64, np.nan, np.float32)},
        ),
        "not finite",
    ),
}


@pytest.mark.parametrize("name", BAD_FOLDERS)
def test_a_bad_folder_is_refused(name: str, tmp_path: Path, cache: Path) -> None:
    change, word = BAD_FOLDERS[name]
    folder = small.write_folder(tmp_path / "bad", LLAMA, small.weights(LLAMA))
    change(folder)
    assert word in refused(folder)
    assert not cache.exists() or not list(cache.iterdir())


def _patched(place: int, code: str, value: int) -> Callable[[bytes], bytes]:
    part = struct.pack(f"<{code}", value)
    return lambda raw: raw[:place] + part + raw[place + len(part) :]


def _renumbered(name: str, place: int, code: str, value: int) -> Callable[[bytes], bytes]:
    """Change what stands `place` bytes behind a tensor's name."""

    def apply(raw: bytes) -> bytes:
        at = raw.index(name.encode()) + len(name) + place
        return _patched(at, code, value)(raw)

    return apply


BAD_GGUF: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda raw: b"", "too short"),
    "only its mark": (lambda raw: raw[:4], "too short"),
    "a web page": (lambda raw: b"<!doctype html><title>404</title>", "not a GGUF"),
    "half": (lambda raw: raw[: len(raw) // 2], "end"),
    "half its header": (lambda raw: raw[:2000], "ends too early"),
    "a version to come": (_patched(4, "I", 99), "version is 99"),
    "too many tensors": (_patched(8, "Q", 1 << 60), "announces"),
    "some tensors too many": (_patched(8, "Q", 90_000), ""),
    "too many entries": (_patched(16, "Q", 1 << 60), "announces"),
    "some entries too many": (_patched(16, "Q", 9_000), ""),
    "a name of 4 EB": (_patched(24, "Q", 1 << 62), "longer than a model needs"),
    "a hundred dimensions": (_renumbered("token_embd.weight", 0, "I", 100), "dimensions"),
    "a dimension of 2⁶³": (_renumbered("token_embd.weight", 4, "Q", 1 << 63), "dimension"),
    "a dimension too large": (_renumbered("token_embd.weight", 4, "Q", 6400), "beyond the end"),
    "an unknown type": (_renumbered("token_embd.weight", 20, "I", 999), "unknown type"),
    "an offset past the end": (_renumbered("token_embd.weight", 24, "Q", 1 << 50), "beyond"),
    "a family elsewhere": (
        lambda raw: raw.replace(b"\5\0\0\0\0\0\0\0llama", b"\5\0\0\0\0\0\0\0mamba"),
        "mamba",
    ),
}


@pytest.mark.parametrize("name", BAD_GGUF)
def test_a_bad_gguf_file_is_refused(name: str, tmp_path: Path, cache: Path) -> None:
    change, word = BAD_GGUF[name]
    path = small.write_gguf(tmp_path / "good.gguf", LLAMA, small.weights(LLAMA), "F32")
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(change(path.read_bytes()))
    assert word in refused(bad)
    assert not cache.exists() or not list(cache.iterdir())


def test_what_is_no_model_at_all(tmp_path: Path) -> None:
    (tmp_path / "x.onnx").write_bytes(b"\x08\x0a")
    for path in (tmp_path, tmp_path / "x.onnx", tmp_path / "absent.gguf"):
        with pytest.raises(ModelFileError, match=r"choose a GGUF file.*\.$"):
            list(Opening(path).steps())


@pytest.mark.parametrize("name", FAMILIES)
def test_an_opened_model_is_taken_apart_like_any_other(name: str, tmp_path: Path) -> None:
    """Scores by hand, the lens and the contributions from eight-bit weights, in every family."""
    small_one = FAMILIES[name]
    folder = small.write_folder(tmp_path / "small", small_one, small.weights(small_one))
    model = opened(folder)
    weights, seen = Weights(model.folder), inspect(model, IDS)
    for layer, head, query, key in ((0, 0, 11, 8), (1, 3, 9, 9), (1, 1, 3, 0)):
        found = one_score(weights, model.sizes, seen, (layer, head), query, key)
        theirs = seen.head(layer, head)[query, : query + 1]
        np.testing.assert_allclose(found.weights, theirs, atol=2e-3)
    answer = lens(weights, model.sizes, seen, [len(IDS) - 1], 3)
    logits = seen.logits.astype(np.float64)
    shares = np.exp(logits - logits.max()) / np.exp(logits - logits.max()).sum()
    best = np.argsort(-shares, kind="stable")[:3]
    assert answer.ids[-1, 0].tolist() == best.tolist()
    np.testing.assert_allclose(answer.probabilities[-1, 0], shares[best], rtol=2e-2)
    parts = contributions(weights, model.sizes, seen, int(best[0]))
    assert abs(parts.rest) < 0.05 * np.abs(logits).max()
