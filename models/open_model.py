"""Open model…: a file or folder from elsewhere becomes a prepared model in the user's cache folder.

Converted once: the result lies under the checksum of all that it was made from, so that the same
model is found again wherever it was moved, and another one never mistaken for it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from models import manifest as manifests
from models.apart import MEMORY, apart
from models.architecture import Architecture
from models.errors import ModelError, ModelFileError, Stopped, reason
from models.language import tr
from models.manifest import EXPERIMENT, GENERATION, INSPECTION, RECIPE, TOKENIZER, WEIGHTS
from models.progress import Progress, Stop, never

REPACKED = 1
"""Counts up when foreign models are repacked in another way."""
SYSTEM_PROMPT = tr("You are a helpful assistant.")
CHUNK = 16 << 20
LONGEST_TITLE = 60
CONFIG = "config.json"
CHOICES = tr("a GGUF file, a Hugging Face folder with config.json, or a model prepared by Lamina")


class Opening:
    """One model being opened: run `steps` to its end, then load `folder`."""

    def __init__(self, chosen: Path) -> None:
        self.chosen = chosen
        self.folder: Path | None = None

    def steps(self, stop: Stop = never) -> Iterator[Progress]:
        """Do the work, reporting. Raises ModelError (one sentence), Stopped; leaves nothing half.

        A model prepared by Lamina, its graphs and tokenizer our own, is used where it lies; any
        other is converted into the cache.
        """
        try:
            yield from self._steps(stop)
        except (OSError, MemoryError) as mistake:
            why = reason(mistake) if isinstance(mistake, OSError) else tr("not enough memory")
            raise ModelError(
                tr(
                    "The model {0} could not be opened ({1}); make room, or "
                    "check that its files can be read, then try again."
                ).format(self.chosen.name, why)
            ) from mistake

    def _steps(self, stop: Stop) -> Iterator[Progress]:
        source = _source(self.chosen)
        if (source / manifests.NAME).is_file():
            manifest = manifests.read(source)
            yield Progress(None, tr("Checking the files"))
            manifests.check_contents(source, manifest)
            from models.convert.ours import check_ours

            check_ours(source, manifest)
            self._used(source)
            return
        digest = hashlib.sha256(f"{RECIPE} {REPACKED}".encode())
        files = _files(source)
        total = sum(path.stat().st_size for path in files) or 1
        done = 0
        for path in files:
            digest.update(path.name.encode())
            with path.open("rb") as file:
                while part := file.read(CHUNK):
                    digest.update(part)
                    done += len(part)
                    yield Progress(done / total, tr("Reading the model"))
                    _heed(stop)
        target = cache() / digest.hexdigest()[:32]
        if not _whole(target):
            yield from _convert(source, digest.hexdigest(), target, stop)
        self._used(target)
        yield Progress(1.0, tr("The model is ready"))

    def _used(self, folder: Path) -> None:
        """This is it; its time of use puts it in front of the others."""
        self.folder = folder
        with contextlib.suppress(OSError):
            os.utime(folder)


@dataclass(frozen=True)
class Kept:
    """A model converted before: its folder in the cache, its title, its sizes, bytes on disk."""

    folder: Path
    title: str
    sizes: Architecture
    size: int


def kept() -> tuple[Kept, ...]:
    """What lies in the cache and can be opened at once, the last used first."""
    found: list[tuple[float, Kept]] = []
    for manifest_path in cache().glob(f"*/{manifests.NAME}"):
        folder = manifest_path.parent
        with contextlib.suppress(ModelError, OSError):
            manifest = manifests.read(folder)
            manifests.check_sizes(folder, manifest)
            size = sum(record.size for record in manifest.files.values())
            one = Kept(folder, manifest.title, manifest.architecture, size)
            found.append((folder.stat().st_mtime, one))
    return tuple(one for _, one in sorted(found, key=lambda pair: (-pair[0], pair[1].title)))


def forget(folder: Path) -> None:
    """Delete a converted model; what it was made from stays. Raises ModelError."""
    if folder.parent.resolve() != cache().resolve():
        raise ModelError(
            tr("{0} is no converted model, so that nothing was deleted.").format(folder)
        )
    try:
        shutil.rmtree(folder)
    except OSError as mistake:
        raise ModelError(
            tr(
                "The converted model in {0} could not be deleted "
                "({1}); close what has it open, then try again."
            ).format(folder, reason(mistake))
        ) from mistake


def cache() -> Path:
    """Where converted models lie; any of its folders may be deleted, and is then made again."""
    return Path(platformdirs.user_cache_dir("Lamina", appauthor=False)) / "models" / "opened"


def _source(chosen: Path) -> Path:
    """The file or folder that holds the model when a person chose `chosen`."""
    inside = (*manifests.FILES, manifests.NAME, CONFIG)
    if chosen.is_dir():
        if (chosen / manifests.NAME).is_file() or (chosen / CONFIG).is_file():
            return chosen
    elif chosen.is_file():
        if chosen.suffix.lower() == ".gguf":
            return chosen
        if chosen.suffix.lower() == ".safetensors" or chosen.name in inside:
            return _source(chosen.parent)
        with chosen.open("rb") as file:
            if file.read(4) == b"GGUF":
                return chosen
    else:
        raise ModelFileError(
            tr("There is no file or folder {0}; choose {1}.").format(chosen, CHOICES)
        )
    raise ModelFileError(
        tr("{0} is not a model that can be opened; choose {1}.").format(chosen.name, CHOICES)
    )


def _files(source: Path) -> list[Path]:
    if source.is_file():
        return [source]
    names = (CONFIG, TOKENIZER, "model.safetensors.index.json")
    listed = [source / name for name in names if (source / name).is_file()]
    return listed + sorted(path for path in source.glob("*.safetensors") if path.is_file())


def _whole(folder: Path) -> bool:
    try:
        manifests.check_sizes(folder, manifests.read(folder))
    except ModelError:
        return False
    return True


def _convert(source: Path, checksum: str, target: Path, stop: Stop) -> Iterator[Progress]:
    """Convert in a process of its own, then put what it made in its place, whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        prefix=".opening-", dir=target.parent, ignore_cleanup_errors=True
    ) as room:
        made = Path(room) / "made"
        made.mkdir()
        size = sum(path.stat().st_size for path in _files(source))
        work = (source, made, checksum, target.name)
        yield from apart(source.name, convert_into, work, memory=MEMORY + size, stop=stop)
        manifests.check_sizes(made, manifests.read(made))
        _heed(stop)
        if target.exists():  # half of one, or damaged
            shutil.rmtree(target)
        os.replace(made, target)


def convert_into(source: Path, made: Path, checksum: str, key: str) -> Iterator[Progress]:
    """Convert a foreign model into the empty folder `made`. Raises ModelFileError."""
    from models.convert import graph
    from models.convert.any_gguf import read_gguf
    from models.convert.changed_graph import experiment_graph
    from models.convert.hugging_face import read_folder
    from models.convert.published import refusal
    from models.convert.repack import write_published
    from models.convert.vocabulary import make_tokenizer
    from models.convert.weight_file import WeightFile

    yield Progress(None, tr("Reading the header"))
    published = read_gguf(source) if source.is_file() else read_folder(source)
    sizes, vocabulary = published.sizes, published.vocabulary
    try:
        tokenizer = make_tokenizer(vocabulary)
    except ValueError as mistake:
        raise refusal(source, tr("in its vocabulary {0}").format(mistake)) from mistake
    text = tokenizer.to_str(pretty=False)
    (made / TOKENIZER).write_text(text, encoding="utf-8", newline="\n")
    with (made / WEIGHTS).open("wb") as file:
        weights = WeightFile(file, WEIGHTS)
        for done in write_published(published, weights):
            yield Progress(
                done / sizes.layers, tr("Converting layer {0} of {1}").format(done, sizes.layers)
            )
        file.flush()
        os.fsync(file.fileno())
    graph.save_graph(graph.generation_graph(sizes, weights), made / GENERATION)
    graph.save_graph(graph.inspection_graph(sizes, weights), made / INSPECTION)
    graph.save_graph(experiment_graph(sizes, weights), made / EXPERIMENT)
    yield Progress(None, tr("Writing checksums"))
    manifest = manifests.Manifest(
        schema=manifests.SCHEMA,
        version=manifests.VERSION,
        recipe=RECIPE,
        key=key,
        title=_title(published.title) or source.stem,
        source_sha256=checksum,
        architecture=sizes,
        special=manifests.SpecialTokens(
            begin=vocabulary.begin,
            end=vocabulary.end,
            stop=tuple(sorted({vocabulary.end, *vocabulary.stop})),
            all=tuple(sorted(set(vocabulary.special))),
            chat=vocabulary.chat,
        ),
        system_prompt=SYSTEM_PROMPT,
        files={name: manifests.record(made / name) for name in sorted(manifests.FILES)},
    )
    (made / manifests.NAME).write_bytes(manifests.seal(manifest))


def _title(told: str) -> str:
    """A foreign title without what does not belong on a line."""
    return "".join(letter for letter in told if letter.isprintable())[:LONGEST_TITLE].strip()


def _heed(stop: Stop) -> None:
    if stop():
        raise Stopped(tr("Opening the model was stopped."))
