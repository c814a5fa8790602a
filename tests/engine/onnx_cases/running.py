"""One case of ONNX's backend suite through our reading and our engine, against its own data.

A layer's weights are constants, so a case is first tried with its first input computed and the
others constant, then with every input computed; sums and products with every input computed where
their shapes agree, and attention with all but its mask computed. Further outputs (masks, places,
means, caches) belong to no layer: the first output is what is compared.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import onnx
from onnx import numpy_helper
from onnx.backend.test.loader import load_model_tests

from engine.build import chain, layer, sample
from engine.errors import EngineError
from engine.export.reading import OnnxError, read_onnx
from engine.losses import loss_value
from engine.plan import Mode, compile_plan

LAYERS = {
    "Abs": "abs",
    "Add": "add",
    "AveragePool": "average_pool",
    "BatchNormalization": "batch_norm",
    "Concat": "concatenate",
    "Conv": "conv2d",
    "Dropout": "dropout",
    "Elu": "elu",
    "Flatten": "flatten",
    "Gather": "embedding",
    "Gelu": "gelu",
    "Gemm": "linear",
    "GlobalAveragePool": "average_pool",
    "GlobalMaxPool": "max_pool",
    "HardSigmoid": "hard_sigmoid",
    "HardSwish": "hard_sigmoid",
    "Identity": "identity",
    "LayerNormalization": "layer_norm",
    "LeakyRelu": "leaky_relu",
    "LogSoftmax": "log_softmax",
    "MatMul": "linear",
    "MaxPool": "max_pool",
    "Mul": "multiply",
    "Neg": "scale",
    "RMSNormalization": "rms_norm",
    "Relu": "relu",
    "Reshape": "reshape",
    "RotaryEmbedding": "rope",
    "Selu": "elu",
    "Sigmoid": "sigmoid",
    "Sin": "sine",
    "Slice": "slice",
    "Softmax": "softmax",
    "Softplus": "softplus",
    "Split": "slice",
    "Sub": "add",
    "Sum": "add",
    "Swish": "silu",
    "Tanh": "tanh",
    "Transpose": "transpose",
    "Attention": "self_attention",
}
"""Every operator that one of our layers corresponds to, and that layer."""


LOSSES = {
    "SoftmaxCrossEntropyLoss": "cross_entropy_logits",
    "NegativeLogLikelihoodLoss": "cross_entropy",
}
"""Every operator that one of our losses corresponds to, and that loss."""


@cache
def _loaded() -> tuple[Any, ...]:
    """Every case of one operator. SLOW: loading takes up to 20 seconds, once."""
    return tuple(
        case
        for case in load_model_tests(kind="node")
        if len(case.model.graph.node) == 1 and not case.model.functions
    )


@cache
def cases(operators: frozenset[str] = frozenset(LAYERS)) -> dict[str, Any]:
    """Every case of one of those operators by name."""
    found: dict[str, Any] = {}
    for case in _loaded():
        (node,) = case.model.graph.node
        if node.domain == "" and node.op_type in operators:
            found[case.name.removeprefix("test_")] = case
    return found


def loss_outcome(case: Any) -> str:
    """Empty when our loss gives the case's numbers, else what the case has that ours has not."""
    (node,) = case.model.graph.node
    options = {each.name: onnx.helper.get_attribute_value(each) for each in node.attribute}
    if "ignore_index" in options:
        return "leaves a class out."
    if len(case.model.graph.input) > 2:
        return "weighs its classes."
    ((inputs, outputs),) = case.data_sets
    scores, targets = (_array(each) for each in inputs)
    scores = np.moveaxis(scores, 1, -1)  # the suite has the classes on axis 1
    if node.op_type == "NegativeLogLikelihoodLoss":
        return _negative_log(scores, targets, outputs, options)
    return _same_loss(LOSSES[node.op_type], scores, targets, outputs, options)


def _negative_log(scores: Any, targets: Any, outputs: Any, options: Any) -> str:
    """This operator takes any numbers for log-probabilities; ours takes the probabilities."""
    largest = scores.max()  # the suite's are not logarithms of shares: made so, and put back
    shifted = [_array(outputs[0]) + largest * _times(targets, options)]
    return _same_loss("cross_entropy", np.exp(scores - largest), targets, shifted, options)


def _times(targets: Any, options: Any) -> int:
    return targets.size if options.get("reduction", b"mean") == b"sum" else 1


def _same_loss(key: str, scores: Any, targets: Any, outputs: Any, options: Any) -> str:
    wanted = np.asarray(_array(outputs[0]), np.float64)
    if options.get("reduction", b"mean") == b"none":
        found = np.array(
            [
                loss_value(key, scores[cell][np.newaxis], targets[cell][np.newaxis])[0]
                for cell in np.ndindex(targets.shape)
            ]
        ).reshape(targets.shape)
    else:
        found = loss_value(key, scores, targets)[0] * _times(targets, options)
    return "" if np.allclose(found, wanted, rtol=1e-5, atol=1e-6) else "gives another loss."


JOINING = ("Add", "Concat", "Mul", "Sub", "Sum")


def outcome(name: str) -> str:
    """Empty when the case passes, else why it does not."""
    case = cases()[name]
    node = case.model.graph.node[0]
    if any(each.name == "training_mode" and each.i for each in node.attribute):
        return _trained(case)
    every = list(range(len(case.model.graph.input)))
    shapes = {np.shape(_array(each)) for each in case.data_sets[0][0]}
    if node.op_type == "Attention":
        return _attempt(case, [at for at in every if node.input[at] != "attn_mask"])
    if node.op_type in JOINING and len(shapes) == 1:
        return _attempt(case, every)
    reasons = [_attempt(case, computed) for computed in ([0], every)]
    return "" if "" in reasons else reasons[0]


def _trained(case: Any) -> str:
    """BatchNormalization while training: the layer itself, since no file is for training."""
    (node,) = case.model.graph.node
    epsilon = next((each.f for each in node.attribute if each.name == "epsilon"), 1e-5)
    for inputs, outputs in case.data_sets:
        x, *arrays = (_array(each) for each in inputs)
        names = ("gamma", "beta", "mean", "variance")
        graph = chain(
            [
                sample("x", x[0]),
                layer(
                    "batch_norm",
                    "y",
                    weights=dict(zip(names, arrays, strict=True)),
                    epsilon=float(epsilon),
                ),
            ]
        )
        once = compile_plan(graph).bind(len(x), Mode.TRAIN)
        once.inputs["x"][...] = x
        once.forward()
        if not np.allclose(once.values["y"], _array(outputs[0]), rtol=case.rtol, atol=1e-6):
            return "gives other numbers."
    return ""


def _attempt(case: Any, computed: list[int]) -> str:
    for inputs, outputs in case.data_sets:
        arrays = [_array(each) for each in inputs]
        try:
            reason = _compare(case, arrays, [_array(each) for each in outputs], computed)
        except OnnxError as error:
            reason = error.missing[0].sentence if error.missing else str(error)
        except EngineError as error:
            reason = str(error)
        if reason:
            return reason
    return ""


def _array(given: Any) -> Any:
    if isinstance(given, onnx.TensorProto):
        return numpy_helper.to_array(given)
    return np.asarray(given) if isinstance(given, np.generic) else given


def _compare(case: Any, arrays: list[Any], expected: list[Any], computed: list[int]) -> str:
    if not all(isinstance(each, np.ndarray) for each in [*arrays, *expected]):
        return "works on sequences or optional values."
    model = onnx.ModelProto()
    model.CopyFrom(case.model)
    names = [each.name for each in model.graph.input]
    model.graph.ClearField("input")
    model.graph.input.extend(case.model.graph.input[at] for at in computed)
    model.graph.ClearField("output")
    model.graph.output.extend(case.model.graph.output[:1])  # further outputs have no layer
    for at, (name, array) in enumerate(zip(names, arrays, strict=True)):
        if at not in computed:
            model.graph.initializer.append(numpy_helper.from_array(array, name))
    imported = read_onnx(model.SerializeToString())
    values = {}
    for name, array in ((names[at], arrays[at]) for at in computed):
        shaped = array if imported.batched else array[np.newaxis]
        if name not in imported.inputs:
            return "does not depend on its input."
        values[imported.inputs[name]] = shaped.reshape(shaped.shape if shaped.ndim > 1 else (1, 1))
    found = compile_plan(imported.graph, np.float32).run(values)
    for name, wanted in zip(imported.outputs, expected, strict=False):
        got = found[imported.outputs[name]]
        got = got if imported.batched else got[0]
        if got.shape != wanted.shape and not (got.size == wanted.size == 1):
            return f"gives the shape {got.shape} instead of {wanted.shape}."
        if wanted.dtype.kind not in "fiub":
            return "computes with a kind of numbers that numpy lacks."
        want = wanted.astype(np.float64).reshape(got.shape)
        if not np.allclose(got, want, rtol=case.rtol, atol=max(case.atol, 1e-6), equal_nan=True):
            return "gives other numbers."
    return ""
