"""A prepared model whose manifest is sound and whose files are another's: refused before it runs.

The manifest's checksums can be written by anyone; what counts is that graphs and tokenizer are
those that Lamina itself would make.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import msgspec
import onnx
import pytest
from onnx import TensorProto, helper

from models import manifest as manifests
from models import open_model
from models.errors import ModelFileError
from models.manifest import GENERATION, INSPECTION, TOKENIZER, WEIGHTS
from models.open_model import Opening
from tests.support.small_models import FAMILIES, Small, in_process, weights, write_folder


@pytest.fixture
def theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small model as Lamina prepares it, in a folder that came from elsewhere."""
    monkeypatch.setattr(open_model, "cache", lambda: tmp_path / "cache")
    monkeypatch.setattr(open_model, "apart", in_process)
    small = Small(layers=1)
    opening = Opening(write_folder(tmp_path / "source", small, weights(small)))
    for _ in opening.steps():
        pass
    assert opening.folder is not None
    return Path(shutil.copytree(opening.folder, tmp_path / "theirs"))


def _opened(folder: Path) -> Path | None:
    opening = Opening(folder)
    for _ in opening.steps():
        pass
    return opening.folder


def _seal(folder: Path, **changed: object) -> None:
    """Checksums that are right again, as whoever made the folder can write them."""
    path = folder / manifests.NAME
    manifest = msgspec.json.decode(path.read_bytes(), type=manifests.Manifest)
    files = {name: manifests.record(folder / name) for name in sorted(manifest.files)}
    path.write_bytes(manifests.seal(msgspec.structs.replace(manifest, files=files, **changed)))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_as_we_prepare_it_is_taken(family, tmp_path, monkeypatch):
    monkeypatch.setattr(open_model, "cache", lambda: tmp_path / "cache")
    monkeypatch.setattr(open_model, "apart", in_process)
    small = FAMILIES[family]
    opening = Opening(write_folder(tmp_path / "source", small, weights(small)))
    for _ in opening.steps():
        pass
    assert _opened(opening.folder) == opening.folder


def test_one_that_was_not_touched_is_opened_where_it_lies(theirs):
    assert _opened(theirs) == theirs


def _endless(model: onnx.ModelProto) -> None:
    body = helper.make_graph(
        [helper.make_node("Identity", ["go"], ["on"])], "body",
        [helper.make_tensor_value_info(name, kind, []) for name, kind in
         (("n", TensorProto.INT64), ("go", TensorProto.BOOL))],
        [helper.make_tensor_value_info("on", TensorProto.BOOL, [])],
    )  # fmt: skip
    model.graph.initializer.append(helper.make_tensor("yes", TensorProto.BOOL, [], [True]))
    model.graph.node.insert(0, helper.make_node("Loop", ["", "yes"], [], body=body))


def _enormous(model: onnx.ModelProto) -> None:
    tensor = helper.make_tensor("shape", TensorProto.INT64, [2], [2**21, 2**21])
    model.graph.initializer.append(tensor)
    model.graph.node.insert(0, helper.make_node("ConstantOfShape", ["shape"], ["huge"]))


def _elsewhere(model: onnx.ModelProto) -> None:
    for tensor in model.graph.initializer:
        for pair in tensor.external_data:
            if pair.key == "location":
                pair.value = "../../../etc/passwd"


def _past_the_end(model: onnx.ModelProto) -> None:
    for tensor in model.graph.initializer:
        for pair in tensor.external_data:
            if pair.key == "offset":
                pair.value = str(2**50)


def _negative(model: onnx.ModelProto) -> None:
    for tensor in model.graph.initializer:
        for pair in tensor.external_data:
            if pair.key == "offset":
                pair.value = "-64"


CHANGES = [_endless, _enormous, _elsewhere, _past_the_end, _negative]


@pytest.mark.parametrize("name", [GENERATION, INSPECTION])
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__[1:])
def test_a_graph_of_anothers_making_never_reaches_the_runtime(theirs, change, name):
    model = onnx.load(theirs / name, load_external_data=False)
    change(model)
    (theirs / name).write_bytes(model.SerializeToString())
    _seal(theirs)
    with pytest.raises(ModelFileError, match=r"cannot be opened: .+\."):
        _opened(theirs)


def _bomb(tree: dict) -> None:
    tree["pre_tokenizer"] = {
        "type": "Split", "pattern": {"Regex": "(a+)+$"}, "behavior": "Isolated", "invert": False,
    }  # fmt: skip


def _normalizer(tree: dict) -> None:
    tree["normalizer"] = {"type": "Prepend", "prepend": "x" * 10_000}


def _far_id(tree: dict) -> None:
    tree["added_tokens"][0]["id"] = 4_294_967_295


def _merge(tree: dict) -> None:
    tree["model"]["merges"].append(["nowhere", "else"])


def _hole(tree: dict) -> None:
    tree["model"]["vocab"]["the"] = 5_000


@pytest.mark.parametrize(
    "change", [_bomb, _normalizer, _far_id, _merge, _hole], ids=lambda change: change.__name__[1:]
)
def test_a_tokenizer_of_anothers_making_never_reaches_the_library(theirs, change):
    tree = json.loads((theirs / TOKENIZER).read_text("utf-8"))
    change(tree)
    (theirs / TOKENIZER).write_text(json.dumps(tree), "utf-8")
    _seal(theirs)
    with pytest.raises(ModelFileError, match=TOKENIZER):
        _opened(theirs)


def test_sizes_that_do_not_fit_the_graph_are_refused(theirs):
    manifest = manifests.read(theirs)
    _seal(theirs, architecture=msgspec.structs.replace(manifest.architecture, layers=200))
    with pytest.raises(ModelFileError, match=r"generation\.onnx"):
        _opened(theirs)


def test_weights_that_are_cut_off_are_refused(theirs):
    (theirs / WEIGHTS).write_bytes((theirs / WEIGHTS).read_bytes()[:1000])
    _seal(theirs)
    with pytest.raises(ModelFileError, match=r"does not lie in weights\.bin"):
        _opened(theirs)
