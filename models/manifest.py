"""model.json: what a prepared model consists of, written last, so that a folder with it is a whole
one.

It names every file with its size and SHA-256, the network's sizes and the template of a chat, and
carries a checksum of itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from models.architecture import Architecture
from models.errors import ModelFileError
from models.language import tr

NAME = "model.json"
WEIGHTS = "weights.bin"
GENERATION = "generation.onnx"
INSPECTION = "inspection.onnx"
EXPERIMENT = "experiment.onnx"
TOKENIZER = "tokenizer.json"
FILES = frozenset({WEIGHTS, GENERATION, INSPECTION, EXPERIMENT, TOKENIZER})

RECIPE = 3
"""Counts up when the conversion changes: models made by an older one are then made again."""

SCHEMA = "lamina-model"
VERSION = 1
PIECE = 16 << 20
"""Bytes of a file that are in memory at once while it is checked."""
REPAIR = tr("run `python -m models --prepare` to make it again")


class FileRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Size in bytes and SHA-256 (hexadecimal) of one file."""

    size: int
    sha256: str


class SpecialTokens(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Ids that mean something to the program: where a turn begins and ends, and where text
    stops; `chat`: whether the model knows turns (ChatML).
    """

    begin: int
    end: int
    stop: tuple[int, ...]
    all: tuple[int, ...]
    chat: bool = True


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that a program needs to know of a prepared model before opening its weights."""

    schema: str
    version: int
    recipe: int
    key: str
    title: str
    source_sha256: str
    architecture: Architecture
    special: SpecialTokens
    system_prompt: str
    files: dict[str, FileRecord]
    checksum: str = ""


def seal(manifest: Manifest) -> bytes:
    """The manifest as JSON with its own checksum filled in."""
    sealed = msgspec.structs.replace(manifest, checksum=_checksum(manifest))
    return msgspec.json.format(msgspec.json.encode(sealed), indent=2) + b"\n"


def read(folder: Path) -> Manifest:
    """The manifest of a prepared model. Raises ModelFileError when it is missing, damaged or of
    another version.
    """
    path = folder / NAME
    try:
        manifest = msgspec.json.decode(path.read_bytes(), type=Manifest)
    except FileNotFoundError as missing:
        raise ModelFileError(
            tr("There is no prepared model in {0}; {1}.").format(folder, REPAIR)
        ) from missing
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as mistake:
        raise ModelFileError(
            tr("The file {0} cannot be read as a model; {1}.").format(path, REPAIR)
        ) from mistake
    if manifest.schema != SCHEMA or manifest.version != VERSION:
        raise ModelFileError(
            tr("The file {0} was made by another version; {1}.").format(path, REPAIR)
        )
    if manifest.checksum != _checksum(manifest) or manifest.files.keys() != FILES:
        raise ModelFileError(tr("The file {0} is damaged; {1}.").format(path, REPAIR))
    return manifest


def check_sizes(folder: Path, manifest: Manifest) -> None:
    """Every file present with its size: a matter of microseconds. Raises ModelFileError naming the
    first that is not.
    """
    for name, record in manifest.files.items():
        path = folder / name
        try:
            size = path.stat().st_size
        except OSError as missing:
            raise ModelFileError(
                tr("The model file {0} is missing; {1}.").format(path, REPAIR)
            ) from missing
        if size != record.size:
            raise ModelFileError(
                tr("The model file {0} has {1:,} bytes instead of {2:,}; {3}.").format(
                    path, size, record.size, REPAIR
                )
            )


def check_contents(folder: Path, manifest: Manifest, names: Iterable[str] = FILES) -> None:
    """Every byte of some files against its SHA-256; raises ModelFileError for one that differs."""
    check_sizes(folder, manifest)
    for name in sorted(names):
        record = manifest.files[name]
        path = folder / name
        try:
            found = sha256(path)
        except OSError as mistake:
            raise ModelFileError(
                tr("The model file {0} cannot be read; {1}.").format(path, REPAIR)
            ) from mistake
        if found != record.sha256:
            raise ModelFileError(tr("The model file {0} is damaged; {1}.").format(path, REPAIR))


def record(path: Path) -> FileRecord:
    """Size and checksum of a file as it is now."""
    return FileRecord(path.stat().st_size, sha256(path))


def sha256(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    found = hashlib.sha256()
    with path.open("rb", buffering=0) as file:
        # Few large pieces: between two of them the thread waits for its turn among Python's.
        room = memoryview(bytearray(min(PIECE, max(path.stat().st_size, 1))))
        while count := file.readinto(room):
            found.update(room[:count])
    return found.hexdigest()


def _checksum(manifest: Manifest) -> str:
    bare = msgspec.structs.replace(manifest, checksum="")
    return hashlib.sha256(msgspec.json.encode(bare, order="deterministic")).hexdigest()
