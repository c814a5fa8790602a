"""Where the model runs: what was asked for, or the CPU with a sentence that says why."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models import providers, session
from models.cache import KeyValueCache
from models.errors import ModelError
from models.generation import generate
from models.language_model import LanguageModel
from models.sampling import Settings
from models.session import BoundStep, Session
from tests.support.failing import Failing

GREEDY = Settings(temperature=0)


def test_the_cpu_is_always_there() -> None:
    assert "cpu" in session.available()


@pytest.mark.parametrize("asked", ["auto", "cpu"])
def test_the_cpu_needs_no_notice(tiny_folder: Path, asked: str) -> None:
    model = LanguageModel.load(tiny_folder, provider=asked, threads=1)
    if "cuda" not in session.available():
        assert (model.info.provider, model.notice) == ("cpu", "")


def test_a_provider_that_is_not_installed(tiny_folder: Path) -> None:
    absent = next(key for key in ("directml", "coreml", "cuda") if key not in session.available())
    model = LanguageModel.load(tiny_folder, provider=absent)
    assert model.info.provider == "cpu"
    assert model.notice.startswith("The installed ONNX Runtime has no ")
    assert model.notice.endswith("the model runs on the CPU.")


def test_a_provider_nobody_knows(tiny_folder: Path) -> None:
    with pytest.raises(
        ModelError, match=r"^There is no provider called 'tpu'; choose auto, cpu, .*\.$"
    ):
        LanguageModel.load(tiny_folder, provider="tpu")


def test_a_provider_that_finds_no_device(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The runtime lists CUDA without a card, and opens the session on the CPU without a word."""
    monkeypatch.setattr(session, "available", lambda: ("cpu", "cuda"))
    opened = Session._open
    monkeypatch.setattr(Session, "_open", lambda self, provider: opened(self, "cpu"))
    lm = LanguageModel.load(tiny_folder, provider="auto", threads=1)
    assert lm.notice == "CUDA found no device; the model runs on the CPU."


def test_a_provider_that_does_not_start(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "available", lambda: ("cpu", "cuda"))
    opened = Session._open

    def open_or_fail(self: Session, provider: str) -> Any:
        if provider == "cuda":
            raise RuntimeError("libcudnn.so.9: cannot open shared object file\nmore")
        return opened(self, provider)

    monkeypatch.setattr(Session, "_open", open_or_fail)
    lm = LanguageModel.load(tiny_folder, provider="cuda", threads=1)
    assert lm.info.provider == "cpu"
    assert lm.notice.startswith("CUDA did not start (libcudnn.so.9")
    assert "\n" not in lm.notice


@pytest.mark.parametrize("good_runs", [0, 1, 5])
def test_a_provider_that_fails_in_mid_run(tiny_folder: Path, good_runs: int) -> None:
    lm = LanguageModel.load(tiny_folder, provider="cpu", threads=2)
    ids = lm.tokenizer.encode("The capital of France is")
    expected = [step.id for step in generate(lm, ids, GREEDY, 10)]
    real = lm.generation.handle
    lm.generation.handle = Failing(real, good_runs)
    assert lm.info.provider == "cuda"
    assert [step.id for step in generate(lm, ids, GREEDY, 10)] == expected
    assert lm.info.provider == "cpu"
    assert lm.notice.startswith("CUDA failed while running (CUDA error 700")
    assert lm.notice.endswith("the model runs on the CPU now.")
    assert lm.generation.handle is not real


def test_the_cpu_failing_is_one_sentence(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lm = LanguageModel.load(tiny_folder, provider="cpu", threads=1)
    failing = Failing(lm.generation.handle, 0)
    monkeypatch.setattr(failing, "get_providers", lambda: ["CPUExecutionProvider"])
    lm.generation.handle = failing
    with pytest.raises(
        ModelError, match=r"^ONNX Runtime failed while running the model \(.*\); .*\.$"
    ):
        lm.reader().read([504, 505])


def test_the_rebuild_happens_once(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lm = LanguageModel.load(tiny_folder, provider="cpu", threads=1)
    real = lm.generation.handle
    lm.generation.handle = Failing(real, 0)
    monkeypatch.setattr(Session, "_open", lambda self, provider: Failing(real, 0))
    with pytest.raises(ModelError, match="ONNX Runtime failed while running"):
        lm.reader().read([504, 505])


def test_a_session_that_was_replaced_still_says_that_it_fell_back(tiny_folder: Path) -> None:
    """A text that is just being read goes on in the old session, and falls back there."""
    lm = LanguageModel.load(tiny_folder, provider="cpu", threads=1)
    old = lm.generation
    old.handle = Failing(old.handle, 0)
    step = BoundStep(old, KeyValueCache(lm.sizes), 2, 1)
    assert lm.inspection is not old
    step.run(np.array([504, 505]), np.array([1]))
    assert lm.notice.startswith("CUDA failed while running (CUDA error 700")


def test_two_threads_that_fail_together_fall_back_together(tiny_folder: Path) -> None:
    lm = LanguageModel.load(tiny_folder, provider="cpu", threads=1)
    session = lm.generation
    expected = lm.reader().read([504, 505])
    session.handle = Failing(session.handle, 0)
    steps = [BoundStep(session, KeyValueCache(lm.sizes), 2, 1) for _ in range(2)]
    for step in steps:  # both were bound before either of them failed
        found = step.run(np.array([504, 505]), np.array([1]))
        np.testing.assert_array_equal(found[0], expected)
    assert session.rebuilt == 1


def test_every_provider_is_declared_once() -> None:
    """Whoever names providers takes them from the declaration."""
    assert [key for key, _ in providers.CHOICES] == [providers.AUTO, *providers.BY_KEY]
    assert set(providers.AUTOMATIC) <= set(providers.BY_KEY)
    names = {provider.runtime_name for provider in providers.PROVIDERS}
    import onnxruntime

    assert names <= set(onnxruntime.get_all_providers())


def test_arrays_given_to_the_runtime_outlive_the_cache_that_grew(model: LanguageModel) -> None:
    """Growing replaces the arrays; a step that is still bound to the old ones is bound anew."""
    reader = model.reader()
    reader.read([504] * 127)
    first = reader.read([504])  # fills the first capacity with the one-token step
    second = reader.read([504])  # grows
    again = model.reader()
    again.cache.reserve(256)
    again.read([504] * 127)
    np.testing.assert_array_equal(again.read([504]), first)
    np.testing.assert_array_equal(again.read([504]), second)


def test_importing_the_package_imports_nothing_heavy() -> None:
    script = (
        "import sys, models, models.errors, models.catalog\n"
        "heavy = {'numpy', 'onnxruntime', 'tokenizers', 'onnx', 'gguf'} & set(sys.modules)\n"
        "print(sorted(heavy))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "[]\n"


def test_a_prepared_model_needs_neither_gguf_nor_onnx(prepared: Path) -> None:
    script = (
        "import sys\n"
        "sys.modules['gguf'] = sys.modules['onnx'] = None\n"
        "from pathlib import Path\n"
        "from models.language_model import LanguageModel\n"
        "from models.inspect import inspect\n"
        f"lm = LanguageModel.load(Path({str(prepared)!r}))\n"
        "ids = lm.tokenizer.encode('The capital of France is')\n"
        "print(lm.tokenizer.decode([int(inspect(lm, ids).logits.argmax())]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == " Paris\n"
