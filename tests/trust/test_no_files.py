"""What a person can name as a file and is none, or none that ends: refused at once, in a sentence.

Every reader of files is given each; an alarm ends what would wait for ever.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from engine.course.errors import CourseError
from engine.errors import EngineError
from models.errors import ModelError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pipes and devices of Linux")

PATIENCE = 30.0  # seconds, on a busy machine; what is refused takes a thousandth of one


class WaitedError(BaseException):
    """Nothing came of it in all that time."""


@contextmanager
def alarm() -> Iterator[None]:
    def ring(*_: object) -> None:
        raise WaitedError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.mkdir()


def link_to_nothing(path: Path) -> None:
    path.symlink_to(path.with_name("gone"))


def circle_of_links(path: Path) -> None:
    path.with_name("other").symlink_to(path)
    path.symlink_to(path.with_name("other"))


def endless_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def full_device(path: Path) -> None:
    path.symlink_to("/dev/full")


def socket(path: Path) -> None:
    import socket

    # A socket's name may have some hundred bytes alone, and a test's folder has more.
    here = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(f"/proc/self/fd/{here}/{path.name}")
    os.close(here)


def hole_of_16_gigabytes(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 34)


def memory_of_the_process(path: Path) -> None:
    path.symlink_to("/proc/self/mem")


def nothing(path: Path) -> None:
    """No file at all."""


def folder_that_is_a_file(path: Path) -> None:
    """See `_place`: the path leads through a file."""


STRANGE = [
    pipe, folder, link_to_nothing, circle_of_links, endless_device, full_device, socket,
    hole_of_16_gigabytes, memory_of_the_process, nothing, folder_that_is_a_file,
]  # fmt: skip
NAMES = {
    "a name of 400 signs": "n" * 400,
    "a path of 9,000 signs": "/".join(["way"] * 2250),
    "NUL": "a\0b",
    "half a surrogate pair": "a\ud83d",
}


def _document(path: Path) -> object:
    from engine.document import load

    return load(path)


def _course(path: Path) -> object:
    from engine.course.reader import load

    (path.parent / "course.md").write_text("# A course\n")
    return load(path.parent)


def _progress(path: Path) -> object:
    from engine.course.progress import load

    return load(path)


def _set(path: Path) -> object:
    from engine.exercises.set_file import load

    return load(path)


def _record(path: Path) -> object:
    from engine.exercises.record import load

    return load(path)


def _table(path: Path) -> object:
    from engine.data import read_csv

    return read_csv(path)


def _text(path: Path) -> object:
    from engine.labs.reading import read_text

    return read_text(path)


def _run(path: Path) -> object:
    from engine.labs.runs import load

    return load(path)


def _onnx(path: Path) -> object:
    from engine.export.reading import read_onnx

    return read_onnx(path)


def _model(path: Path) -> object:
    from models.open_model import Opening

    return list(Opening(path).steps())


READERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "document": (_document, ".lamina"),
    "course": (_course, ".md"),
    "progress": (_progress, ".json"),
    "exercise set": (_set, ".lamina-exercises"),
    "record": (_record, ".json"),
    "table": (_table, ".csv"),
    "text": (_text, ".txt"),
    "run": (_run, ".lamina-run"),
    "onnx": (_onnx, ".onnx"),
    "gguf": (_model, ".gguf"),
    "safetensors": (_model, ".safetensors"),
}
EMPTY_WITHOUT_A_FILE = {"progress", "record"}  # nothing has been done yet, and that is no fault


def _refused(reader: str, path: Path) -> str:
    read, _ = READERS[reader]
    with alarm(), pytest.raises((EngineError, ModelError)) as told:
        read(path)
    return str(told.value)


def _is_a_sentence(text: str) -> bool:
    return text.endswith(".") and len(text) < 400 and all(s.isprintable() for s in text)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from models import open_model

    monkeypatch.setattr(open_model, "cache", lambda: tmp_path / "cache")


@pytest.mark.parametrize("make", STRANGE, ids=lambda make: make.__name__.replace("_", " "))
@pytest.mark.parametrize("reader", READERS)
def test_what_is_no_file_is_refused_at_once(reader, make, tmp_path: Path) -> None:
    place = tmp_path / "in"
    place.mkdir()
    path = place / f"01-a{READERS[reader][1]}"
    make(path)
    if make is folder_that_is_a_file:
        path.write_bytes(b"")
        path = path / path.name
        if reader == "course":
            pytest.skip("a course is a folder")
    if make is hole_of_16_gigabytes and reader == "gguf":
        pytest.skip("a model may be so large: its reading is counted and can be stopped")
    absent = make in (link_to_nothing, nothing)
    if absent and reader in EMPTY_WITHOUT_A_FILE:
        with alarm():
            assert READERS[reader][0](path) is not None
        return
    assert _is_a_sentence(_refused(reader, path))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("reader", READERS)
def test_a_name_that_no_file_can_have_is_refused(reader, name, tmp_path: Path) -> None:
    if reader == "course":
        pytest.skip("a course is a folder")
    told = _refused(reader, tmp_path / f"{NAMES[name]}{READERS[reader][1]}")
    assert told.endswith(".")


def test_the_alarm_rings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[__name__], "PATIENCE", 0.2)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(WaitedError), alarm():
        (tmp_path / "pipe").read_bytes()


def test_a_courses_own_refusals_are_the_ones_seen(tmp_path: Path) -> None:
    (tmp_path / "02-good.md").write_text("# Good\n")
    os.mkfifo(tmp_path / "01-a.md")
    with alarm(), pytest.raises(CourseError, match="is no file"):
        _course(tmp_path / "01-a.md")
