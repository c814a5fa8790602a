"""Each export, run on its own, gives what the engine gives (float32, 1e-5 of the largest number).

numpy scripts run in a fresh interpreter, ONNX models in onnxruntime and in ONNX's own reference,
PyTorch modules where torch is installed (the `bench` extra).
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx.reference import ReferenceEvaluator

from engine.errors import EngineError
from engine.export import formats, save
from engine.export.arrays import MOST_ENCODED, MOST_INLINE
from engine.export.onnx_model import IR_VERSION, OPSET
from engine.graph import Graph
from engine.spec import registry
from tests.engine.export.networks import drawn, trials

NAMES = list(trials())
HERE = Path(__file__).parent


def _run_scripts(key, folder):
    """Every network written and run in one fresh interpreter; what that printed."""
    for name, trial in trials().items():
        written = save(key, folder / f"{name.replace('-', '_')}.py", trial.graph, name)
        assert len(written) == 1
        np.savez(written[0].with_suffix(".in.npz"), *trial.inputs.values())
    done = subprocess.run(
        [sys.executable, "-I", HERE / f"run_{key}.py", folder],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _outputs(folder, name):
    with np.load(folder / f"{name.replace('-', '_')}.out.npz") as found:
        return [found[each] for each in found.files]


@pytest.fixture(scope="module")
def numpy_runs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("numpy")
    return folder, _run_scripts("numpy", folder)


@pytest.fixture(scope="module")
def torch_runs(tmp_path_factory):
    if importlib.util.find_spec("torch") is None:
        pytest.skip("torch is in the bench extra and not installed here")
    folder = tmp_path_factory.mktemp("torch")
    _run_scripts("torch", folder)
    return folder


def test_every_registered_layer_is_exported():
    assert {name.rpartition("-")[0] for name in NAMES} >= set(registry())


@pytest.mark.parametrize("name", NAMES)
def test_the_numpy_script_gives_what_the_engine_gives(name, numpy_runs):
    trials()[name].compare(_outputs(numpy_runs[0], name))


def test_numpy_scripts_import_numpy_only(numpy_runs):
    assert numpy_runs[1].strip() == "['numpy']"


@pytest.mark.parametrize("name", NAMES)
def test_the_torch_module_gives_what_the_engine_gives(name, torch_runs):
    trials()[name].compare(_outputs(torch_runs, name))


def _onnx_inputs(trial, model):
    return dict(zip((i.name for i in model.graph.input), trial.inputs.values(), strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_the_onnx_model_gives_what_the_engine_gives(name):
    trial = trials()[name]
    data = formats()["onnx"].write(trial.graph, name, name).main
    model = onnx.load_from_string(data)
    onnx.checker.check_model(model, full_check=True)
    assert (model.opset_import[0].version, model.ir_version) == (OPSET, IR_VERSION)
    inputs = _onnx_inputs(trial, model)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    trial.compare(session.run(None, inputs))
    trial.compare(ReferenceEvaluator(model).run(None, inputs))


@pytest.mark.parametrize("key", ["numpy", "torch", "onnx", "latex"])
def test_writing_twice_gives_the_same_bytes(key):
    graph = trials()["images"].graph
    write = formats()[key].write
    assert write(graph, "Images", "images") == write(graph, "Images", "images")


def test_a_script_with_few_weights_shows_them_and_one_with_many_packs_them(tmp_path):
    small = trials()["example-lecture"].graph
    (path,) = save("numpy", tmp_path / "small.py", small, "The lecture's network")
    assert "f_1_W = np.array([[1, 1], [1, -1]], np.float32)" in path.read_text("utf-8")
    wide = trials()["wide"].graph
    assert wide.parameter_count > MOST_INLINE
    (path,) = save("numpy", tmp_path / "wide.py", wide, "Wide")
    assert "base64" in path.read_text("utf-8")
    done = subprocess.run(
        [sys.executable, "-I", path], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.startswith("[[")


def test_very_many_weights_go_into_a_file_beside(tmp_path, monkeypatch):
    monkeypatch.setattr("engine.export.arrays.MOST_ENCODED", MOST_INLINE + 1)
    assert trials()["wide"].graph.parameter_count < MOST_ENCODED
    for key in ("numpy", "torch"):
        folder = tmp_path / key
        folder.mkdir()
        path, beside = save(key, folder / "net.py", trials()["wide"].graph, "Wide")
        assert beside.name == "net.npz"
        assert "net.npz" in path.read_text("utf-8")
        with np.load(beside) as arrays:
            assert arrays["wide_W"].shape == (60, 40)


def test_scripts_name_repeated_blocks_once():
    text = formats()["numpy"].write(trials()["groups"].graph, "Groups", "groups").main.decode()
    assert text.count("def apply_block(") == 1
    assert 'for name in ("block_1", "block_2"):' in text
    text = formats()["torch"].write(trials()["groups"].graph, "Groups", "groups").main.decode()
    assert text.count("class Block(nn.Module)") == 1


def test_a_network_with_a_problem_is_refused_with_its_sentence(tmp_path):
    bad = drawn("linear")[0]
    bad = Graph(bad.nodes, ())
    for key in formats():
        with pytest.raises(EngineError, match="not connected"):
            save(key, tmp_path / "bad", bad)
        with pytest.raises(EngineError, match="no layer yet"):
            save(key, tmp_path / "empty", Graph())
    assert not any(tmp_path.iterdir())
    with pytest.raises(EngineError, match="no export called 'docx'"):
        save("docx", tmp_path / "x", drawn("linear")[0])


def test_what_is_stopped_leaves_no_file(tmp_path):
    for key in formats():
        with pytest.raises(EngineError, match="stopped"):
            save(key, tmp_path / "net", drawn("linear")[0], stopped=lambda: True)
    assert not any(tmp_path.iterdir())
