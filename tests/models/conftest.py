"""The prepared model, made first where it is absent, and the published file it must agree with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from models import catalog
from models.convert.gguf_file import GgufFile
from models.convert.wheel import obtain
from models.language_model import LanguageModel
from models.progress import never
from tests.support.llm_reference import CACHE, Reference, remembered
from tests.support.llm_texts import TEXTS
from tests.support.tiny_model import prepared_tiny

Arrays = dict[str, np.ndarray]


@pytest.fixture(scope="session")
def prepared() -> Path:
    """The folder of the bundled model; a few seconds (and a download) when it is not there yet."""
    if not catalog.is_ready(catalog.SMOLLM2):
        for _ in catalog.prepare(catalog.SMOLLM2):
            pass
    return catalog.folder(catalog.SMOLLM2)


@pytest.fixture(scope="session")
def model(prepared: Path) -> LanguageModel:
    """The model on the CPU with two threads."""
    return LanguageModel.load(prepared, provider="cpu", threads=2)


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the bundled tiny model, for whatever is not about SmolLM2 itself."""
    return prepared_tiny(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def tiny(tiny_folder: Path) -> LanguageModel:
    """The tiny model on the CPU with two threads; it reads 64 tokens of 512."""
    return LanguageModel.load(tiny_folder, "cpu", 2)


@pytest.fixture(scope="session")
def gguf_path() -> Path:
    """The published GGUF file, kept between runs in a git-ignored folder."""
    source = catalog.SMOLLM2.source
    path = CACHE / Path(source.member).name
    if not path.is_file() or path.stat().st_size != source.member_size:
        CACHE.mkdir(parents=True, exist_ok=True)
        for _ in obtain(source, CACHE, never):
            pass
    return path


@pytest.fixture(scope="session")
def gguf(gguf_path: Path) -> GgufFile:
    """The published file as the converter reads it."""
    return GgufFile(gguf_path)


@pytest.fixture(scope="session")
def text_ids(model: LanguageModel) -> list[tuple[int, ...]]:
    """The twenty texts as tokens."""
    return [model.tokenizer.encode(text) for text in TEXTS]


@pytest.fixture(scope="session")
def reference(text_ids: list[tuple[int, ...]], request: pytest.FixtureRequest) -> Arrays:
    """Of the float32 reference: all logits of all texts, attention and hidden of the first."""

    def make() -> Arrays:
        readings = request.getfixturevalue("float_model").read(text_ids)
        return {
            "logits": np.concatenate([reading.logits for reading in readings]),
            "attention": readings[0].attention,
            "hidden": readings[0].hidden,
        }

    parts = [catalog.SMOLLM2.source.member_sha256, str(text_ids)]
    return remembered("texts", parts, make)


@pytest.fixture(scope="session")
def float_model(gguf_path: Path) -> Reference:
    """The float32 reference, opened only where its results are not remembered."""
    return Reference(gguf_path)


@pytest.fixture
def copied(prepared: Path, tmp_path: Path) -> Callable[..., Path]:
    """A folder that stands for the prepared model: the named files copied, the others linked."""

    def copy(*names: str) -> Path:
        folder = tmp_path / "model"
        folder.mkdir()
        for path in prepared.iterdir():
            if path.name in names:
                shutil.copyfile(path, folder / path.name)
            else:
                os.symlink(path, folder / path.name)
        return folder

    return copy
