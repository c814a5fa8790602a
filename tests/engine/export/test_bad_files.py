"""Foreign ONNX files of every bad kind: one clear sentence, nothing executed, in bounded time."""

from __future__ import annotations

import itertools
import os

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from engine.errors import EngineError
from engine.export import formats
from engine.export.listing import onnx_listing
from engine.export.reading import OnnxError, read_onnx
from tests.engine.export.networks import trials

FLOATS = TensorProto.FLOAT


def _model(nodes, arrays=(), *, inputs=None, outputs=("y",), opset=20, ir=9, domains=()):
    inputs = inputs or [helper.make_tensor_value_info("x", FLOATS, ["batch", 4])]
    ends = [helper.make_tensor_value_info(name, FLOATS, None) for name in outputs]
    graph = helper.make_graph(list(nodes), "bad", inputs, ends, list(arrays))
    imports = [helper.make_opsetid("", opset), *(helper.make_opsetid(d, 1) for d in domains)]
    model = helper.make_model(graph, opset_imports=imports)
    model.ir_version = ir
    return model


def _gemm(array):
    return _model([helper.make_node("Gemm", ["x", "W"], ["y"], "fc")], [array])


def _refused(model, match, **more):
    data = model if isinstance(model, bytes) else model.SerializeToString()
    with pytest.raises(OnnxError, match=match) as caught:
        read_onnx(data, **more)
    assert isinstance(caught.value, EngineError)
    assert str(caught.value).endswith((".", "`."))
    return caught.value


def _external(location, offset=None, length=None):
    tensor = numpy_helper.from_array(np.ones((4, 4), np.float32), "W")
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    pairs = {"location": location, "offset": offset, "length": length}
    for key, value in pairs.items():
        if value is not None:
            tensor.external_data.add(key=key, value=str(value))
    return tensor


def _secret(folder):
    path = folder / "secret.bin"
    path.write_bytes(np.arange(16, dtype=np.float32).tobytes())
    return path


@pytest.mark.parametrize("how", ["parent", "absolute", "symlink", "hard link", "beside"])
def test_arrays_in_other_files_are_refused_unread(how, tmp_path):
    secret = _secret(tmp_path)
    folder = tmp_path / "model"
    folder.mkdir()
    linked = folder / "weights.bin"
    if how == "symlink":
        linked.symlink_to(secret)
    elif how == "hard link":
        os.link(secret, linked)
    elif how == "beside":
        linked.write_bytes(secret.read_bytes())
    location = {"parent": "../secret.bin", "absolute": str(secret)}.get(how, "weights.bin")
    path = folder / "model.onnx"
    path.write_bytes(_gemm(_external(location)).SerializeToString())
    with pytest.raises(OnnxError, match="array W lies in another file"):
        read_onnx(path)


@pytest.mark.parametrize(("offset", "length"), [(10**9, 64), (0, -1), (-8, 64), (0, 2**62)])
def test_external_offsets_never_come_to_be_used(offset, length):
    _refused(_gemm(_external("weights.bin", offset, length)), "another file")


def test_external_data_without_the_flag_is_refused_too():
    tensor = _external("weights.bin")
    tensor.data_location = TensorProto.DEFAULT
    _refused(_gemm(tensor), "another file")


def test_an_enormous_constant_is_never_made():
    shape = numpy_helper.from_array(np.array([2**20, 2**20], np.int64), "shape")
    nodes = [
        helper.make_node("ConstantOfShape", ["shape"], ["W"], "bomb"),
        helper.make_node("MatMul", ["x", "W"], ["y"], "fc"),
    ]
    _refused(_model(nodes, [shape]), "bomb.*impossible size")


@pytest.mark.parametrize("operator", ["Expand", "Range", "Add"])
def test_other_ways_to_blow_up_a_constant(operator):
    large = np.array([2**15, 2**15], np.int64)
    given = {
        "Expand": [np.ones(1, np.float32), large],
        "Range": [np.int64(0), np.int64(2**40), np.int64(1)],
        "Add": [np.zeros((2**14, 1), np.float32), np.zeros((1, 2**14), np.float32)],
    }[operator]
    names = [f"c{at}" for at in range(len(given))]
    arrays = [
        numpy_helper.from_array(np.asarray(array), name)
        for name, array in zip(names, given, strict=True)
    ]
    nodes = [
        helper.make_node(operator, names, ["W"], "bomb"),
        helper.make_node("MatMul", ["x", "W"], ["y"], "fc"),
    ]
    _refused(_model(nodes, arrays), "bomb.*impossible size")


def test_computing_without_end_is_refused():
    w = numpy_helper.from_array(np.eye(512, dtype=np.float32), "w0")
    nodes = [helper.make_node("MatMul", [f"w{at}", "w0"], [f"w{at + 1}"]) for at in range(600)]
    nodes.append(helper.make_node("MatMul", ["x", "w600"], ["y"], "fc"))
    _refused(_model(nodes, [w]), "more computing than opening a file may take")


def test_an_input_of_enormous_size_is_never_made():
    entry = helper.make_tensor_value_info("x", FLOATS, ["batch", 60_000, 60_000])
    _refused(_model([helper.make_node("Relu", ["x"], ["y"])], inputs=[entry]), "larger than")


def test_sizes_larger_than_the_bytes():
    tensor = numpy_helper.from_array(np.ones((4, 4), np.float32), "W")
    tensor.dims[0] = 4000
    _refused(_gemm(tensor), "W should have 16,000 numbers, but has 16")
    tensor.dims[0] = 2**40
    _refused(_gemm(tensor), "too many")
    tensor.dims[0] = -4
    _refused(_gemm(tensor), "impossible sizes")
    tensor.dims[0] = 4
    tensor.dims.extend([1] * 20)
    _refused(_gemm(tensor), "impossible sizes")


@pytest.mark.parametrize("size", [-1, 0, 2**40])
def test_impossible_input_sizes(size):
    entry = helper.make_tensor_value_info("x", FLOATS, ["batch", size])
    nodes = [helper.make_node("Relu", ["x"], ["y"])]
    _refused(_model(nodes, inputs=[entry]), "impossible size")


def test_unknown_domains():
    nodes = [helper.make_node("Relu", ["x"], ["y"], "spy", domain="com.example")]
    error = _refused(_model(nodes, domains=("com.example",)), "operators of 'com.example'")
    assert [(each.operator, each.node) for each in error.missing] == [("Relu", "spy")]


def test_a_circle():
    nodes = [
        helper.make_node("Add", ["x", "b"], ["a"], "first"),
        helper.make_node("Relu", ["a"], ["b"], "second"),
        helper.make_node("Identity", ["b"], ["y"], "end"),
    ]
    _refused(_model(nodes), "goes in a circle")
    _refused(_model([helper.make_node("Relu", ["y"], ["y"], "self")]), "goes in a circle")


def test_a_value_computed_twice():
    nodes = [helper.make_node("Relu", ["x"], ["y"]), helper.make_node("Tanh", ["x"], ["y"])]
    _refused(_model(nodes), "computes y twice")


def test_an_endless_loop_is_not_run():
    body = helper.make_graph(
        [helper.make_node("Identity", ["go_in"], ["go_out"])],
        "body",
        [
            helper.make_tensor_value_info("at", TensorProto.INT64, []),
            helper.make_tensor_value_info("go_in", TensorProto.BOOL, []),
        ],
        [helper.make_tensor_value_info("go_out", TensorProto.BOOL, [])],
    )
    nodes = [
        helper.make_node("Loop", ["", "go"], ["z"], "forever", body=body),
        helper.make_node("Add", ["x", "z"], ["y"], "sum"),
    ]
    go = numpy_helper.from_array(np.array(True), "go")
    error = _refused(_model(nodes, [go]), r"Loop \(forever\) has no layer here")
    assert [each.operator for each in error.missing] == ["Loop"]


def test_a_chain_of_100_000_operators_is_refused_before_it_is_read():
    nodes = [
        helper.make_node("Relu", ["x" if at == 0 else f"v{at}"], [f"v{at + 1}"])
        for at in range(100_000)
    ]
    _refused(_model(nodes, outputs=("v100000",)), "more than 20,000 operators")


def test_a_long_chain_that_is_allowed_needs_no_recursion():
    names = ["x", *(f"v{at}" for at in range(3000)), "y"]
    nodes = [helper.make_node("Relu", [a], [b]) for a, b in itertools.pairwise(names)]
    assert len(read_onnx(_model(nodes).SerializeToString()).graph.nodes) == len(names)


@pytest.mark.parametrize("kept", [0.02, 0.3, 0.9, 0.999])
def test_truncated_files(kept):
    data = formats()["onnx"].write(trials()["wide"].graph, "wide", "wide").main
    _refused(data[: int(len(data) * kept)], "damaged|empty|no output|no network|should have")


@pytest.mark.parametrize(
    ("data", "match"),
    [
        (b"", "is empty"),
        (b"  \n", "is empty"),
        (b"<!DOCTYPE html><html><body>404</body></html>", "web page"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n", "Git LFS"),
        (b"GGUF\x03\x00\x00\x00", "another format"),
        (b"PK\x03\x04 a zip", "another format"),
        (b"hello, this is no model at all", "damaged|no network"),
        (b"\xff" * 400, "damaged"),
        (onnx.ModelProto().SerializeToString() or b"\x08\x09", "no network|version"),
    ],
)
def test_what_is_no_model(data, match):
    _refused(data, match)


@pytest.mark.parametrize("name", ["example-xor", "images", "self_attention-0", "batch_norm-0"])
def test_flipped_bytes_never_raise_anything_else(name):
    rng = np.random.default_rng(0)
    data = formats()["onnx"].write(trials()[name].graph, name, name).main
    refused = 0
    for _ in range(150):
        broken = bytearray(data)
        for place in rng.integers(0, len(data), 3):
            broken[place] = int(rng.integers(256))
        try:
            read_onnx(bytes(broken))
        except OnnxError:
            refused += 1
    assert refused > 0


@pytest.mark.parametrize("size", [1, 10, 100, 1000])
def test_random_bytes(size):
    _refused(np.random.default_rng(size).bytes(size), ".")


@pytest.mark.parametrize(("opset", "ir"), [(99, 9), (1, 9), (20, 99), (20, 0)])
def test_versions_that_are_not_known(opset, ir):
    nodes = [helper.make_node("Relu", ["x"], ["y"])]
    _refused(
        _model(nodes, opset=opset, ir=ir), "operator set 99|operator set 1;|version 99|version 0"
    )


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_weights_that_are_not_finite(value):
    w = np.ones((4, 4), np.float32)
    w[1, 2] = value
    _refused(_gemm(numpy_helper.from_array(w, "W")), "NaN|not finite")


def test_nan_in_a_constant_node():
    value = numpy_helper.from_array(np.full((4, 4), np.nan, np.float32), "value")
    nodes = [
        helper.make_node("Constant", [], ["W"], "c", value=value),
        helper.make_node("MatMul", ["x", "W"], ["y"], "fc"),
    ]
    _refused(_model(nodes), "NaN")


def test_a_file_of_empty_messages_is_refused_before_it_is_parsed():
    """Two bytes each in the file, a hundred in memory."""
    empty = b"\x0a\x00"  # GraphProto.node, empty
    graph = empty * 2_000_000
    length = b""
    size = len(graph)
    while size:
        length += bytes([size & 0x7F | (0x80 if size > 0x7F else 0)])
        size >>= 7
    _refused(b"\x08\x09" + b"\x3a" + length + graph, "more than 20,000 operators")


def test_functions_and_sparse_arrays_are_refused():
    model = _model([helper.make_node("Relu", ["x"], ["y"])])
    model.functions.append(
        helper.make_function("own", "f", ["a"], ["b"], [], [helper.make_opsetid("", 20)])
    )
    _refused(model, "functions of its own")


def test_a_file_that_cannot_be_opened(tmp_path):
    with pytest.raises(OnnxError, match=r"gone\.onnx cannot be read"):
        read_onnx(tmp_path / "gone.onnx")
    with pytest.raises(OnnxError, match="cannot be read"):
        read_onnx(tmp_path)


def test_a_huge_file_is_refused_by_its_size(tmp_path):
    path = tmp_path / "huge.onnx"
    with path.open("wb") as file:
        file.truncate(2**31)  # sparse: takes no room
    with pytest.raises(OnnxError, match="larger than 1 GB"):
        read_onnx(path)


def test_everything_without_a_layer_is_listed_once():
    nodes = [
        helper.make_node("Erf", ["x"], ["a"], "one"),
        helper.make_node("Relu", ["a"], ["b"], "behind it"),
        helper.make_node("TopK", ["x", "k"], ["c", "d"], "two"),
        helper.make_node("Relu", ["x"], ["e"], "fine"),
        helper.make_node("Sum", ["b", "c", "e"], ["y"], "sum"),
        helper.make_node("Hardmax", ["x"], ["unused"], "not needed"),
    ]
    k = numpy_helper.from_array(np.array([1], np.int64), "k")
    error = _refused(_model(nodes, [k]), "cannot be opened as a network")
    assert sorted((each.operator, each.node) for each in error.missing) == [
        ("Erf", "one"),
        ("TopK", "two"),
    ]
    for each in error.missing:
        assert each.operator in each.sentence
        assert each.node in each.sentence


def test_a_free_size_must_be_named():
    entry = helper.make_tensor_value_info("x", FLOATS, ["batch", "places", 4])
    nodes = [helper.make_node("Relu", ["x"], ["y"])]
    model = _model(nodes, inputs=[entry])
    _refused(model, "leaves the size 'places' free")
    imported = read_onnx(model.SerializeToString(), length=7)
    assert imported.shapes["y"] == (7, 4)


def test_a_model_whose_output_is_constant_or_nowhere():
    constant = numpy_helper.from_array(np.ones(3, np.float32), "y")
    _refused(
        _model([helper.make_node("Relu", ["x"], ["z"])], [constant]), "not depend on any input"
    )
    _refused(_model([helper.make_node("Relu", ["x"], ["z"])]), "computed by nothing")


def test_listing_a_foreign_file_goes_through_the_same_checks():
    """What the network view refuses, the text view must not read either."""
    for data in (
        b"",
        b"<html>",
        b"GGUF" + bytes(60),
        bytes(range(256)),
        _gemm(_external("../secret.bin")).SerializeToString(),
        _model([helper.make_node("Relu", ["x"], ["y"])], ir=99).SerializeToString(),
    ):
        with pytest.raises(OnnxError):
            onnx_listing(data)


def test_a_listing_names_what_is_in_the_file(tmp_path):
    long = helper.make_node("Gemm", ["x", "W"], ["y"], "fc", transB=1, alpha=0.5)
    data = _model(
        [long, helper.make_node("Foo", ["y", ""], ["z"], axes=list(range(20)), mode="x" * 999)],
        [numpy_helper.from_array(np.ones((3, 4), np.float32), "W")],
        outputs=("z",),
    ).SerializeToString()
    path = tmp_path / "net.onnx"
    path.write_bytes(data)
    text = onnx_listing(path)
    assert text == onnx_listing(data)
    assert text.splitlines()[:6] == [
        "# bad: operator set 20",
        "input x: numbers batch × 4",
        "weight W: float32 3×4",
        "",
        "y = Gemm(x, W)  {alpha=0.5, transB=1}",
        "z = Foo(y, _)  {axes=[0, 1, 2, 3, 4, 5, 6, 7, …], mode='" + "x" * 200 + "'}",
    ]
    assert text.endswith("\noutput z\n")


def test_every_export_of_ours_can_be_listed():
    for name, trial in trials().items():
        text = onnx_listing(formats()["onnx"].write(trial.graph, name, "network").main)
        assert "output " in text, name
