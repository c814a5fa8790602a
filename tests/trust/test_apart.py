"""Foreign models are read in a process of its own: it may hang, die or grow; the window lives."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from models import open_model
from models.apart import apart
from models.errors import ModelError, ModelFileError, Stopped
from models.language_model import LanguageModel
from models.open_model import Opening
from models.progress import Progress
from tests.support.small_models import Small, logits, weights, write_folder, write_gguf


def fine(*words: str) -> Iterator[Progress]:
    for at, word in enumerate(words):
        yield Progress(at / len(words), word)


def refuses() -> Iterator[Progress]:
    yield Progress(None, "Reading")
    raise ModelFileError("The model x cannot be opened: it is none; choose another.")


def hangs() -> Iterator[Progress]:
    yield Progress(None, "Reading")
    threading.Event().wait()


def grows() -> Iterator[Progress]:
    yield Progress(None, "Reading")
    np.ones(1 << 30)
    yield Progress(1.0, "Grown")


def dies() -> Iterator[Progress]:
    yield Progress(None, "Reading")
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def fails() -> Iterator[Progress]:
    yield Progress(None, "Reading")
    raise OSError(28, "No space left on device")


def full_of_errors() -> Iterator[Progress]:
    yield Progress(None, "Reading")
    raise KeyError("a fault of ours")


@pytest.fixture(autouse=True)
def nothing_left(capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


def test_what_is_reported_arrives():
    found = list(apart("x", fine, ("one", "two")))
    assert found == [Progress(0.0, "one"), Progress(0.5, "two")]


@pytest.mark.parametrize(
    ("work", "sentence"),
    [
        (refuses, "The model x cannot be opened: it is none; choose another."),
        (hangs, "nothing was heard of its reading for 1 seconds"),
        (dies, "reading it ended the process that read it"),
        (full_of_errors, "reading it ended the process that read it"),
        (fails, r"no space left on device|No space left on device"),
        pytest.param(
            grows,
            "more memory than it may have",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="enforced on Linux alone"),
        ),
    ],
    ids=["refuses", "hangs", "dies", "errors", "full disk", "grows"],
)
def test_whatever_it_does_becomes_one_sentence(work, sentence):
    silence = 1.0 if work is hangs else 60.0
    with pytest.raises(ModelError, match=sentence) as told:
        list(apart("x", work, (), silence=silence, memory=1 << 30))
    assert str(told.value).endswith(".")


def test_stopping_kills_it():
    stopped = threading.Event()
    reports = apart("x", hangs, (), stop=stopped.is_set)
    assert next(reports) == Progress(None, "Reading")
    stopped.set()
    with pytest.raises(Stopped):
        next(reports)


def test_walking_away_kills_it():
    reports = apart("x", hangs, ())
    next(reports)
    reports.close()


@pytest.mark.parametrize("kind", ["folder", "gguf"])
def test_a_model_is_opened_through_it_and_computes_right(kind, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(open_model, "cache", lambda: tmp_path / "cache")
    small = Small(layers=1)
    tensors = weights(small)
    if kind == "folder":
        chosen = write_folder(tmp_path / "model", small, tensors)
    else:
        chosen = write_gguf(tmp_path / "model.gguf", small, tensors, "F32")
    opening = Opening(chosen)
    reports = [report.text for report in opening.steps()]
    assert "Converting layer 1 of 1" in reports
    assert opening.folder is not None
    ids = [3, 50, 100, 7]
    model = LanguageModel.load(opening.folder, provider="cpu", threads=1)
    found = model.reader().read_rows(ids, len(ids))
    expected = logits(small, tensors, ids)
    assert np.abs(found - expected).max() < 0.1 * expected.std()


def test_a_refusal_leaves_nothing_in_the_cache(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(open_model, "cache", lambda: tmp_path / "cache")
    small = Small(layers=1)
    folder = write_folder(tmp_path / "model", small, weights(small))
    (folder / "tokenizer.json").write_text("{}")
    with pytest.raises(ModelFileError, match=r"tokenizer\.json"):
        list(Opening(folder).steps())
    assert list((tmp_path / "cache").iterdir()) == []
