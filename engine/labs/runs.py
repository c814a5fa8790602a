"""A run on disk: everything that decides how it goes on, and its history, in one file.

The file is a zip of arrays (numpy's own format, nothing in it is executed) with a JSON of the rest,
written beside the old one and renamed over it, so that a crash leaves one or the other.
"""

from __future__ import annotations

import io
import json
import math
import os
import tokenize
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
import numpy as np

from engine.data.texts import text as bundled
from engine.data.texts import texts
from engine.errors import EngineError, reason
from engine.files import open_ordinary, write_atomically
from engine.labs.corpus import Corpus
from engine.labs.merging import LONGEST_TEXT
from engine.labs.pretraining import Curves, Moment, PreTraining, RunSettings, parameters_of
from engine.labs.tokeniser import LARGEST as LARGEST_VOCABULARY
from engine.labs.tokeniser import Tokeniser
from engine.language import tr

SUFFIX = ".lamina-run"
VERSION = 1
LARGEST = 512 * 2**20  # bytes of a file that is opened, packed or not
MOST_THREADS = 16
_MOST = {
    "layers": 64,
    "width": 4096,
    "heads": 64,
    "context": 4096,
    "batch": 4096,
    "planned": 10**9,
    "seed": 2**63 - 1,
    "step": 10**12,
    "epoch": 10**12,
    "position": 2**40,
}
"""What no run of Lamina has more of. Its weights must be as many as those in its file, so that no
small file asks for a large network."""


class _Told(msgspec.Struct, forbid_unknown_fields=True):
    """What the file says beside its arrays."""

    schema: str
    version: int
    title: str
    text_key: str
    settings: RunSettings
    threads: int
    step: int
    epoch: int
    position: int
    seconds: float
    randomness: list[dict[str, Any]]
    curves: Curves
    moments: list[tuple[int, float, str]]
    memories: int


def save(path: Path, run: PreTraining, title: str, text_key: str) -> None:
    """Write the run. Raises `OSError` where the disk refuses; what was there is then untouched."""
    write_atomically(path, dumps(run, title, text_key))


def dumps(run: PreTraining, title: str, text_key: str) -> bytes:
    """The run as a file's bytes."""
    now = run.trainer.snapshot()
    told = _Told(
        schema="lamina-run",
        version=VERSION,
        title=title,
        text_key=text_key,
        settings=run.settings,
        threads=run.threads,
        step=now.step,
        epoch=now.epoch,
        position=now.position,
        seconds=run.seconds,
        randomness=[dict(state) for state in now.randomness],
        curves=run.curves,
        moments=[(each.step, each.seconds, each.written) for each in run.moments],
        memories=len(now.memory),
    )
    arrays: dict[str, Any] = {
        "merges": np.array(run.corpus.tokeniser.merges, np.int32).reshape(-1, 2),
        "order": now.order.astype(np.int32),
        "parameters": now.parameters,
    }
    for n, memory in enumerate(now.memory):
        arrays[f"memory_{n}"] = memory
    for n, moment in enumerate(run.moments):
        arrays[f"moment_{n}"] = moment.parameters
        arrays[f"places_{n}"] = moment.places
    if text_key not in texts():
        packed = zlib.compress(run.corpus.text.encode(), 6)
        arrays["text"] = np.frombuffer(packed, np.uint8)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as file:
        file.writestr("run.json", json.dumps(msgspec.to_builtins(told)))
        for name, array in arrays.items():
            part = io.BytesIO()
            np.lib.format.write_array(part, np.ascontiguousarray(array), allow_pickle=False)
            file.writestr(f"{name}.npy", part.getbuffer())
    return out.getvalue()


def load(path: Path) -> tuple[PreTraining, str, str]:
    """The run, its text's title and key. Raises `EngineError` with a sentence."""
    try:
        content = open_ordinary(path)
    except OSError as error:
        raise _refused(path, reason(error)) from error
    try:
        with content:
            if os.fstat(content.fileno()).st_size > LARGEST:
                raise _refused(path, tr("it is larger than any run"))
            return _read(path, content)
    except (
        zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, IndexError, EOFError,
        NotImplementedError, RecursionError, OverflowError, MemoryError, RuntimeError,
        msgspec.MsgspecError, tokenize.TokenError, SyntaxError,
    ) as error:  # fmt: skip
        raise _refused(path, tr("it is damaged or no run of Lamina")) from error
    except OSError as error:  # a place before the file's beginning, which only the system refuses
        raise _refused(path, tr("it cannot be read to its end")) from error


def _refused(path: Path, why: str) -> EngineError:
    return EngineError(
        tr("The run {0} cannot be opened: {1}; choose another file.").format(path.name, why)
    )


def _read(path: Path, content: BinaryIO) -> tuple[PreTraining, str, str]:
    with zipfile.ZipFile(content) as file:
        if sum(entry.file_size for entry in file.infolist()) > LARGEST:
            raise _refused(path, tr("it is larger than any run"))
        told = msgspec.convert(json.loads(file.read("run.json")), _Told)
        if told.schema != "lamina-run" or told.version != VERSION:
            raise _refused(path, tr("it was made by another version of Lamina"))

        _within_bounds(told)

        def array(name: str, kind: type[np.generic], *shape: int) -> Any:
            return _array(file, name, np.dtype(kind), shape)

        text = _text(told.text_key, array)
        merges = array("merges", np.int32)
        if merges.ndim != 2 or len(merges) > LARGEST_VOCABULARY:
            raise ValueError("merges")
        corpus = Corpus.of(text, Tokeniser(map(tuple, merges.tolist())))
        parameters = array("parameters", np.float32)
        if parameters.size != parameters_of(told.settings, corpus.tokeniser.size):
            raise ValueError("parameters")
        run = PreTraining(corpus, told.settings, min(max(1, told.threads), MOST_THREADS))
        try:
            _restore(run, told, array, parameters)
        except BaseException:
            run.close()
            raise
    return run, told.title, told.text_key


def _within_bounds(told: _Told) -> None:
    for where in (told.settings, told):
        for name, most in _MOST.items():
            if not 0 <= getattr(where, name, 0) <= most:
                raise ValueError(name)
    numbers = [told.settings.rate, told.seconds, *(seconds for _, seconds, _ in told.moments)]
    curves = told.curves
    for values in (curves.train, curves.test, *curves.norms.values()):
        numbers += values
    if not all(math.isfinite(number) for number in numbers):
        raise ValueError("not finite")
    lengths = [(curves.steps, curves.train), (curves.test_steps, curves.test)]
    lengths += [(curves.norm_steps, norms) for norms in curves.norms.values()]
    if any(len(steps) != len(values) for steps, values in lengths):
        raise ValueError("curves")
    if any(not math.isfinite(share) for _, share in curves.words):
        raise ValueError("words")


def _array(file: zipfile.ZipFile, name: str, kind: np.dtype[Any], shape: tuple[int, ...]) -> Any:
    """An array of the file, of this kind and shape (any, where none is given)."""
    entry = file.getinfo(f"{name}.npy")
    with file.open(entry) as part:
        if np.lib.format.read_magic(part) != (1, 0):
            raise ValueError(name)
        found, reversed_, told = np.lib.format.read_array_header_1_0(part)
        # The numbers it says it has, before room is made for them.
        bytes_ = math.prod(found) * told.itemsize
        if told != kind or reversed_ or bytes_ != entry.file_size - part.tell():
            raise ValueError(name)
        if shape and found != shape:
            raise ValueError(name)
        values = np.frombuffer(part.read(bytes_ + 1), told)
    return values.reshape(found).copy()


def _restore(run: PreTraining, told: _Told, array: Any, parameters: Any) -> None:
    """Put what the file says into a new run."""
    size = run.trainer.plan.parameters.size
    now = run.trainer.snapshot()
    if len(told.randomness) != len(now.randomness) or told.memories != len(now.memory):
        raise ValueError("randomness")
    order = array("order", np.int32, *now.order.shape).astype(now.order.dtype)
    if sorted(order.tolist()) != list(range(len(order))) or told.position >= len(order):
        raise ValueError("order")
    run.trainer.restore(
        replace(
            now,
            step=told.step,
            epoch=told.epoch,
            position=told.position,
            order=order,
            parameters=_finite(parameters.reshape(size)),
            memory=tuple(
                _finite(array(f"memory_{n}", np.float32, size)) for n in range(told.memories)
            ),
            state={},
            randomness=tuple(told.randomness),
        )
    )
    run.seconds = told.seconds
    run.curves = told.curves
    run.moments = [
        Moment(
            step,
            seconds,
            _finite(array(f"moment_{n}", np.float32, size)),
            _finite(array(f"places_{n}", np.float64, len(run.mapped), 2)),
            written,
        )
        for n, (step, seconds, written) in enumerate(told.moments)
    ]


def _text(key: str, array: Any) -> str:
    if key in texts():
        return bundled(key)
    unpack = zlib.decompressobj()
    data = unpack.decompress(array("text", np.uint8).tobytes(), 4 * LONGEST_TEXT)
    return data.decode("utf-8")


def _finite(values: Any) -> Any:
    if not np.isfinite(values).all():
        raise ValueError("not finite")
    return values
