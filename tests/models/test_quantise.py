"""The repacked numbers are the published ones: against gguf's dequantiser and ONNX Runtime's own
kernel.
"""

from __future__ import annotations

import gguf.quants
import numpy as np
import onnxruntime
import pytest
from gguf import GGMLQuantizationType as Kind
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from onnx import TensorProto, helper

from models.convert.bundled import rotary_order
from models.convert.calibration import values
from models.convert.gguf_file import GgufFile
from models.convert.quantise import (
    BLOCK,
    FourBit,
    Quarter,
    join,
    read_q4_1,
    read_q8_0,
    with_residual_rows,
)


def unpacked(matrix: FourBit) -> NDArray[np.float64]:
    """(rows, inputs with residual rows): what MatMulNBits documents, d · (q − z)."""
    rows, blocks, _ = matrix.packed.shape
    levels = np.empty((rows, blocks, BLOCK))
    levels[:, :, 0::2] = matrix.packed & 15
    levels[:, :, 1::2] = matrix.packed >> 4
    zeros = np.empty((rows, 2 * matrix.zero_points.shape[1]))
    zeros[:, 0::2] = matrix.zero_points & 15
    zeros[:, 1::2] = matrix.zero_points >> 4
    scales = matrix.scales.astype(np.float64)
    return ((levels - zeros[:, :blocks, None]) * scales[:, :, None]).reshape(rows, -1)[
        :, : matrix.inputs
    ]


def some_quarter(rng: np.random.Generator, rows: int, blocks: int) -> Quarter:
    scales = rng.uniform(0.001, 0.02, (rows, blocks)).astype(np.float16)
    minima = (-scales * rng.uniform(2, 13, (rows, blocks))).astype(np.float16)
    return Quarter(rng.integers(0, 16, (rows, blocks, BLOCK), np.uint8), scales, minima)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 4), st.integers(1, 3))
def test_q4_1_reads_as_gguf_does(seed: int, rows: int, blocks: int) -> None:
    rng = np.random.default_rng(seed)
    raw = gguf.quants.quantize(
        rng.normal(size=(rows, blocks * BLOCK)).astype(np.float32), Kind.Q4_1
    )
    np.testing.assert_array_equal(values(read_q4_1(raw)), gguf.quants.dequantize(raw, Kind.Q4_1))


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 4), st.integers(1, 3))
def test_q8_0_reads_as_gguf_does(seed: int, rows: int, blocks: int) -> None:
    rng = np.random.default_rng(seed)
    raw = gguf.quants.quantize(
        rng.normal(size=(rows, blocks * BLOCK)).astype(np.float32), Kind.Q8_0
    )
    eight = read_q8_0(raw)
    found = (eight.packed.astype(np.float32) - 128) * eight.scales.astype(np.float32)[:, :, None]
    np.testing.assert_array_equal(found.reshape(rows, -1), gguf.quants.dequantize(raw, Kind.Q8_0))


@pytest.mark.parametrize("blocks", [1, 2, 18, 33, 48])
def test_residual_rows_give_back_the_product(blocks: int) -> None:
    rng = np.random.default_rng(blocks)
    matrix = some_quarter(rng, 24, blocks)
    four = with_residual_rows(matrix, np.eye(blocks, dtype=np.float32))
    weights = unpacked(four)
    assert weights.shape == (24, blocks * BLOCK + blocks)
    # The published numbers, block by block: what is wrong is the same for all 32 and within half a
    # step of the residual rows.
    exact = values(matrix).astype(np.float64).reshape(24, blocks, BLOCK)
    whole = weights[:, : blocks * BLOCK].reshape(24, blocks, BLOCK)
    residual = weights[:, blocks * BLOCK :][:, :, None] / BLOCK
    wrong = np.abs(whole + residual - exact)
    assert wrong.max() < 0.1 * float(matrix.scales.max())
    without = np.abs(whole - exact)
    assert wrong.mean() < 0.3 * without.mean()


def test_whole_zero_points_need_no_residual() -> None:
    rng = np.random.default_rng(0)
    matrix = some_quarter(rng, 8, 4)
    scales = np.full((8, 4), 2.0**-6, np.float16)
    minima = -scales * rng.integers(0, 16, (8, 4)).astype(np.float16)
    exact = Quarter(matrix.levels, scales, minima)
    weights = unpacked(with_residual_rows(exact, np.eye(4, dtype=np.float32)))
    np.testing.assert_array_equal(weights[:, 128:], 0)
    np.testing.assert_array_equal(weights[:, :128], values(exact))


def test_blocks_of_zeros_stay_zero() -> None:
    zero = Quarter(
        np.zeros((2, 3, BLOCK), np.uint8),
        np.zeros((2, 3), np.float16),
        np.zeros((2, 3), np.float16),
    )
    np.testing.assert_array_equal(
        unpacked(with_residual_rows(zero, np.eye(3, dtype=np.float32))), 0
    )


def test_an_important_block_is_kept_closer() -> None:
    rng = np.random.default_rng(3)
    matrix = some_quarter(rng, 200, 18)
    products = np.eye(18, dtype=np.float32)
    products[7, 7] = 1000

    def wrong(weight: NDArray[np.float32]) -> float:
        weights = unpacked(with_residual_rows(matrix, weight))
        whole, extra = weights[:, : 18 * BLOCK], weights[:, 18 * BLOCK :] / BLOCK
        off = (
            whole.reshape(200, 18, BLOCK)
            + extra[:, :, None]
            - values(matrix).reshape(200, 18, BLOCK)
        )
        return float(np.abs(off[:, 7]).mean())

    assert wrong(products) < 0.5 * wrong(np.eye(18, dtype=np.float32))


@pytest.mark.parametrize(("blocks", "rows"), [(2, 7), (3, 16), (18, 33)])
def test_onnx_runtime_reads_the_packing_as_we_wrote_it(blocks: int, rows: int) -> None:
    rng = np.random.default_rng(rows)
    four = with_residual_rows(some_quarter(rng, rows, blocks), np.eye(blocks, dtype=np.float32))
    inputs = {
        "packed": four.packed,
        "scales": four.scales.astype(np.float32),
        "zeros": four.zero_points,
    }
    node = helper.make_node(
        "MatMulNBits",
        ["x", *inputs],
        ["y"],
        domain="com.microsoft",
        K=four.inputs,
        N=rows,
        bits=4,
        block_size=BLOCK,
        accuracy_level=1,
    )
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        [node],
        "one",
        [value("x", TensorProto.FLOAT, [1, "n", four.inputs])],
        [value("y", TensorProto.FLOAT, [1, "n", rows])],
        initializer=[
            helper.make_tensor(
                k, helper.np_dtype_to_tensor_dtype(v.dtype), v.shape, v.tobytes(), raw=True
            )
            for k, v in inputs.items()
        ],
    )
    proto = helper.make_model(
        graph,
        ir_version=10,
        opset_imports=[helper.make_opsetid("", 21), helper.make_opsetid("com.microsoft", 1)],
    )
    session = onnxruntime.InferenceSession(
        proto.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    x = rng.normal(size=(1, 3, four.inputs)).astype(np.float32)
    (found,) = session.run(None, {"x": x})
    np.testing.assert_allclose(found[0], x[0] @ unpacked(four).T, rtol=0, atol=1e-4)


def test_joined_matrices_stand_one_under_the_other() -> None:
    rng = np.random.default_rng(5)
    first, second = some_quarter(rng, 3, 2), some_quarter(rng, 5, 2)
    np.testing.assert_array_equal(
        values(join([first, second])), np.concatenate([values(first), values(second)])
    )


def test_rotary_order_pairs_halves() -> None:
    # GGUF stores a head's rows as 0, h, 1, h+1, …: the permutation must put them back in order.
    stored = np.array(
        [head * 8 + i + 4 * j for head in range(3) for i in range(4) for j in range(2)]
    )
    np.testing.assert_array_equal(stored[rotary_order(3, 8)], np.arange(24))


def test_every_matrix_of_the_published_file_is_nearly_exact(gguf: GgufFile) -> None:
    sizes = gguf.architecture()
    for layer in (0, 17, 29):
        matrix = gguf.q4_1(f"blk.{layer}.ffn_down.weight", sizes.width, sizes.mlp_width)
        blocks = sizes.mlp_width // BLOCK
        weights = unpacked(with_residual_rows(matrix, np.eye(blocks, dtype=np.float32)))
        whole = weights[:, : sizes.mlp_width].reshape(sizes.width, blocks, BLOCK)
        exact = values(matrix).reshape(whole.shape)
        off = whole + weights[:, sizes.mlp_width :][:, :, None] / BLOCK - exact
        # Rounding a weight to 16 levels is itself wrong by up to half a step; this adds a tenth of
        # that.
        step = matrix.scales.astype(np.float64)[:, :, None]
        assert np.sqrt((off**2).mean()) < 0.05 * np.sqrt((step**2).mean())
