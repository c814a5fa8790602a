"""Exported to ONNX and read back: another graph perhaps, the same numbers."""

from __future__ import annotations

import tracemalloc

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

from engine.export import formats
from engine.export.reading import OnnxError, read_onnx
from engine.plan import compile_plan
from tests.engine.export.networks import trials


@pytest.mark.parametrize("name", list(trials()))
def test_what_was_exported_reads_back_and_computes_the_same(name):
    trial = trials()[name]
    imported = read_onnx(formats()["onnx"].write(trial.graph, name, name).main)
    assert imported.batched
    plan = compile_plan(imported.graph, np.float32)
    given = dict(zip(imported.inputs.values(), trial.inputs.values(), strict=True))
    found = plan.run(given)
    trial.compare([found[id] for id in imported.outputs.values()])


def _attention(mask, heads=4, kv_heads=2, **options):
    """An Attention operator on three products of one sequence, with a mask the file holds."""
    rng = np.random.default_rng(0)
    sizes = {"q": 12, "k": 12 // heads * kv_heads, "v": 12 // heads * kv_heads}
    arrays = {f"w_{n}": rng.normal(size=(12, size)).astype(np.float32) for n, size in sizes.items()}
    nodes = [helper.make_node("MatMul", ["x", f"w_{n}"], [n]) for n in sizes]
    options |= {"q_num_heads": heads, "kv_num_heads": kv_heads}
    nodes.append(helper.make_node("Attention", [*sizes, "mask"], ["y"], **options))
    model = helper.make_model(
        helper.make_graph(
            nodes,
            "masked",
            [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", 5, 12])],
            [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["batch", 5, 12])],
            [numpy_helper.from_array(a, n) for n, a in (arrays | {"mask": mask}).items()],
        ),
        opset_imports=[helper.make_opsetid("", 23)],
    )
    model.ir_version = 11
    onnx.checker.check_model(model)
    return model


LATER = np.triu(np.ones((5, 5), bool), 1)


@pytest.mark.parametrize(
    "mask",
    [
        ~LATER,
        np.where(LATER, -np.inf, 0).astype(np.float32),
        np.where(LATER, -3.4e38, 0).astype(np.float32)[np.newaxis, np.newaxis],
        np.ones((5, 5), bool),
        np.zeros((1, 5, 5), np.float32),
    ],
)
@pytest.mark.parametrize("options", [{}, {"scale": 0.3}])
def test_a_constant_mask_that_hides_later_places_or_nothing_is_read(mask, options):
    model = _attention(mask, **options)
    x = np.random.default_rng(1).normal(size=(2, 5, 12)).astype(np.float32)
    (expected,) = ReferenceEvaluator(model).run(None, {"x": x})
    imported = read_onnx(model.SerializeToString())
    plan = compile_plan(imported.graph, np.float32)
    found = plan.run({imported.inputs["x"]: x})[imported.outputs["y"]]
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(
    "mask",
    [
        np.eye(5, dtype=bool),
        ~LATER[:, :3],
        np.where(LATER, -1.0, 0).astype(np.float32),
        np.where(LATER, -np.inf, 0.5).astype(np.float32),
        np.sin(np.arange(100, dtype=np.float32) ** 2).reshape(1, 4, 5, 5),  # of each head its own
    ],
)
@pytest.mark.parametrize("options", [{}, {"scale": 0.3}, {"is_causal": 1}])
def test_any_other_constant_mask_becomes_part_of_queries_and_keys(mask, options):
    model = _attention(mask, **options)
    x = np.random.default_rng(1).normal(size=(2, 5, 12)).astype(np.float32)
    (expected,) = ReferenceEvaluator(model).run(None, {"x": x})
    imported = read_onnx(model.SerializeToString())
    found = compile_plan(imported.graph, np.float32).run({imported.inputs["x"]: x})
    np.testing.assert_allclose(found[imported.outputs["y"]], expected, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(
    ("mask", "words"),
    [
        (LATER, "hides every place from some place"),
        (np.zeros((2, 1, 5, 5), np.float32), "another mask for each sample"),
        (np.zeros((3, 5, 5), np.float32), "mask of another shape"),
        (np.zeros((5, 7), np.float32), "mask of another shape"),
    ],
)
def test_masks_that_no_layer_has_are_told(mask, words):
    with pytest.raises(OnnxError, match=words):
        read_onnx(_attention(mask).SerializeToString())


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"left_window_size": 3}, "very many places"),
        ({"is_causal": 1}, None),
    ],
)
def test_what_is_added_to_very_many_scores_is_never_laid_out(options, words):
    sizes = {"q": [1, 2, 60_000, 2], "k": [1, 2, 60_000, 2], "v": [1, 2, 60_000, 2]}
    values = [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in sizes.items()]
    result = helper.make_tensor_value_info("y", TensorProto.FLOAT, sizes["q"])
    node = helper.make_node("Attention", list(sizes), ["y"], **options)
    graph = helper.make_graph([node], "long", values, [result])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 25)])
    model.ir_version = 11
    tracemalloc.start()
    try:
        read_onnx(model.SerializeToString())
        assert words is None
    except OnnxError as error:
        assert words in str(error)  # noqa: PT017 - the other case reads
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 50_000_000


@pytest.mark.parametrize("root", [2**0.5, 1.3])
def test_only_the_gelu_with_its_own_numbers_is_a_gelu(root):
    constants = {"root": root, "one": 1.0, "half": 0.5}
    nodes = [
        helper.make_node("Div", ["x", "root"], ["d"]),
        helper.make_node("Erf", ["d"], ["e"]),
        helper.make_node("Add", ["e", "one"], ["p"]),
        helper.make_node("Mul", ["x", "p"], ["m"]),
        helper.make_node("Mul", ["m", "half"], ["y"]),
    ]
    sizes = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["batch", 3]) for n in "xy"]
    arrays = [numpy_helper.from_array(np.array(a, np.float32), n) for n, a in constants.items()]
    graph = helper.make_graph(nodes, "gelu", sizes[:1], sizes[1:], arrays)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)])
    model.ir_version = 10
    if root == 1.3:
        with pytest.raises(OnnxError, match="Erf"):
            read_onnx(model.SerializeToString())
        return
    imported = read_onnx(model.SerializeToString())
    assert [node.type for node in imported.graph.nodes] == ["input", "gelu"]
