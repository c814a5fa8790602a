"""A run learns, is measured honestly, and goes on from its file bit for bit."""

from __future__ import annotations

import io
import json
import math
import re
import zipfile
from pathlib import Path

import numpy as np
import pytest

from engine.data.texts import text
from engine.errors import EngineError
from engine.generating import Continuation
from engine.labs.corpus import Corpus
from engine.labs.merging import learn
from engine.labs.pretraining import PreTraining, RunSettings, parameters_of
from engine.labs.runs import dumps, load, save
from engine.labs.tokeniser import Tokeniser
from engine.labs.viewer import flat_map, nearest
from engine.plan import compile_plan

SMALL = RunSettings(layers=1, width=32, heads=2, context=16, batch=8, planned=200)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    source = text("as-you-like-it")[:30_000]
    return Corpus.of(source, Tokeniser((m.left, m.right) for m in learn(source, 300)))


def test_simple_guessers_give_what_their_definitions_give(corpus: Corpus) -> None:
    held = corpus.held_out.tolist()
    each = corpus.held_out_characters / len(held)
    counts = dict.fromkeys(range(corpus.tokeniser.size), 1)
    for i in corpus.train.tolist():
        counts[i] += 1
    total = sum(counts.values())
    frequencies = -sum(math.log2(counts[i] / total) for i in held) / len(held) / each
    assert corpus.baselines["chance"] == pytest.approx(math.log2(corpus.tokeniser.size) / each)
    assert corpus.baselines["frequencies"] == pytest.approx(frequencies)
    assert corpus.baselines["bigrams"] < frequencies


def test_a_run_learns_more_than_letters_tell(corpus: Corpus) -> None:
    run = PreTraining(corpus, SMALL)
    before = run.measure()
    assert before == pytest.approx(corpus.baselines["chance"], rel=0.02)
    while run.step < 150:
        run.advance()
    run.note_loss()
    after = run.measure()
    assert after < corpus.baselines["frequencies"] < before
    assert run.curves.test == [before, after]
    assert run.trainer.plan.parameters.size == parameters_of(SMALL, corpus.tokeniser.size)
    whole = run.held_out()
    outputs = run.trainer.plan.run({"tokens": corpus.tests(16).inputs})["output"]
    logs = outputs - np.log(np.exp(outputs.astype(np.float64)).sum(-1, keepdims=True))
    right = np.take_along_axis(logs, corpus.tests(16).targets[..., None], -1)
    assert whole == pytest.approx(corpus.bits(float(-right.mean())), rel=1e-4)
    run.close()


@pytest.mark.parametrize("threads", [1, 2])
def test_a_saved_run_goes_on_bit_for_bit(corpus: Corpus, tmp_path: Path, threads: int) -> None:
    run = PreTraining(corpus, SMALL, threads)
    for _ in range(12):
        run.advance()
    run.change_rate(1e-3)
    run.advance()
    run.note_loss()
    run.measure()
    run.remember("so far")
    path = tmp_path / "a.lamina-run"
    save(path, run, "A comedy", "")
    again, title, key = load(path)
    assert (title, key, again.step, again.settings) == ("A comedy", "", 13, run.settings)
    assert vars(again.curves) == vars(run.curves)
    assert again.moments[0].written == "so far"
    np.testing.assert_array_equal(again.moments[0].places, run.moments[0].places)
    for _ in range(320):  # into the next epoch
        run.advance()
        again.advance()
    assert run.trainer.epoch == again.trainer.epoch >= 1
    np.testing.assert_array_equal(run.trainer.plan.parameters, again.trainer.plan.parameters)
    run.close()
    again.close()


@pytest.mark.parametrize("kept", [0, 10, 5_000, -100])
def test_a_cut_or_foreign_file_is_refused(corpus: Corpus, tmp_path: Path, kept: int) -> None:
    run = PreTraining(corpus, SMALL)
    path = tmp_path / "cut.lamina-run"
    save(path, run, "A comedy", "")
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(EngineError, match=r"cut\.lamina-run cannot be opened"):
        load(path)
    run.close()


def test_a_changed_byte_is_noticed(corpus: Corpus, tmp_path: Path) -> None:
    run = PreTraining(corpus, SMALL)
    path = tmp_path / "bit.lamina-run"
    save(path, run, "A comedy", "")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 64
    path.write_bytes(data)
    with pytest.raises(EngineError, match="damaged"):
        load(path)
    run.close()


def test_texts_that_are_too_short_are_refused_with_what_would_mend_it() -> None:
    for source in ("x", "a" * 400, ""):
        tokeniser = Tokeniser((m.left, m.right) for m in learn(source, 300))
        with pytest.raises(EngineError, match=r"longer text or a shorter context"):
            PreTraining(Corpus.of(source, tokeniser), SMALL)


def test_sizes_that_cannot_be_exported_are_refused() -> None:
    with pytest.raises(EngineError, match="multiple of 32"):
        RunSettings(width=48)
    with pytest.raises(EngineError, match="fewer heads"):
        RunSettings(width=64, heads=8)


def test_texts_written_side_by_side_are_those_written_alone(corpus: Corpus) -> None:
    run = PreTraining(corpus, SMALL)
    for _ in range(30):
        run.advance()
    viewer = run.viewer
    viewer.show(run.trainer.plan.parameters)
    prompt = corpus.train[:3].tolist()
    rows = viewer.write(prompt, 10, 3, seed=1, temperature=1e-9)
    plan = compile_plan(run.trainer.graph(), np.float32)
    alone = Continuation(plan)
    ids = list(prompt)
    scores = alone.feed(prompt)[-1]
    for _ in range(10):
        scores[0] = -np.inf
        ids.append(int(scores.argmax()))
        scores = alone.feed(ids[-1:])[-1]
    assert rows.tolist() == [ids[3:]] * 3
    drawn = viewer.write(prompt, 10, 4, seed=5)
    assert drawn.tolist() == viewer.write(prompt, 10, 4, seed=5).tolist()
    assert len({tuple(row) for row in drawn.tolist()}) > 1
    attention = viewer.attention(corpus.train[:8].tolist(), 0)
    assert attention.shape == (2, 8, 8)
    np.testing.assert_allclose(attention.sum(-1), 1, atol=1e-5)
    assert np.triu(attention, 1).max() == 0
    run.close()


def test_the_map_keeps_its_orientation() -> None:
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(40, 12)) * np.array([9.0, 5.0, *[0.5] * 10])
    first = flat_map(vectors)
    turn = np.array([[0.6, -0.8], [-0.8, -0.6]])  # a turn and a mirror
    np.testing.assert_allclose(flat_map(vectors, first @ turn), first @ turn, atol=1e-9)
    moved = flat_map(vectors + rng.normal(size=vectors.shape) * 0.05, first)
    assert np.abs(moved - first).max() < 0.5
    spread = np.linalg.svd(vectors - vectors.mean(0), compute_uv=False)[:2]
    np.testing.assert_allclose(np.linalg.norm(first, axis=0), spread)
    close = nearest(vectors, 3, 2)
    cosines = vectors @ vectors[3] / np.linalg.norm(vectors, axis=1) / np.linalg.norm(vectors[3])
    assert close[0].cosine == pytest.approx(np.sort(cosines[1:][np.arange(1, 40) != 3])[-1])


def test_old_moments_are_thinned_out(corpus: Corpus) -> None:
    run = PreTraining(corpus, SMALL)
    for _ in range(130):
        run.advance()
        run.remember()
    steps = [moment.step for moment in run.moments]
    assert len(steps) <= 60
    assert steps == sorted(set(steps))
    assert steps[0] == 1
    assert steps[-1] == 130
    run.close()


HOSTILE = {
    "a large network in a small file": {"settings": {"width": 4096, "layers": 64}},
    "no heads": {"settings": {"heads": 0}},
    "a negative step": {"step": -1},
    "a place past the end": {"position": 2**30},
    "a rate that is no number": {"settings": {"rate": float("nan")}},
    "an endless batch": {"settings": {"batch": 2**62}},
    "a curve of words": {"curves": {"train": ["a"]}},
    "more losses than steps": {"curves": {"train": [1.0, 2.0, 3.0]}},
    "memories that are not there": {"memories": 3},
    "a true step": {"step": True},
    "another version": {"version": 99},
    "an unknown word": {"surprise": 1},
}


@pytest.fixture(scope="module")
def parts(corpus: Corpus) -> dict[str, bytes]:
    """The files within a saved run."""
    run = PreTraining(corpus, SMALL)
    data = dumps(run, "A comedy", "")
    run.close()
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def _written(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return path


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_a_run_says_of_itself_is_looked_at_first(
    parts: dict[str, bytes], tmp_path: Path, kind: str
) -> None:
    told = json.loads(parts["run.json"])
    for key, value in HOSTILE[kind].items():
        told[key] = {**told[key], **value} if isinstance(value, dict) else value
    path = _written(tmp_path / "odd.lamina-run", {**parts, "run.json": json.dumps(told).encode()})
    with pytest.raises(EngineError, match=r"odd\.lamina-run cannot be opened|at least 1"):
        load(path)


@pytest.mark.parametrize(
    ("was", "head"),
    [
        (rb"\(\d+,\), \} *", b"(9999999999999,), }"),
        (rb"\(\d+,\), \} *", b"(-1,), }"),
        (rb"'<f4'", b"'|O8'"),
        (rb"'<f4'", b"'<f8'"),
    ],
)
def test_an_array_that_says_more_than_it_holds_is_refused(
    parts: dict[str, bytes], tmp_path: Path, was: bytes, head: bytes
) -> None:
    array = parts["parameters.npy"]
    old = re.search(was, array[:128])
    assert old is not None
    changed = array.replace(old[0], head.ljust(len(old[0])), 1)
    assert len(changed) == len(array)
    path = _written(tmp_path / "odd.lamina-run", {**parts, "parameters.npy": changed})
    with pytest.raises(EngineError, match="damaged"):
        load(path)
