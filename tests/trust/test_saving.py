"""Saving: whatever happens, the old file or the new one is there, whole, and nothing beside it."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine.document import load, save
from engine.errors import DocumentError
from engine.files import write_atomically
from tests.support.networks import lecture
from tests.trust import saving

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals, links and limits of POSIX")


@POSIX
def test_two_hundred_saves_killed_at_any_moment_leave_a_whole_file(tmp_path):
    killed = saving.kill_saves(tmp_path / "a.lamina", 200, seed=1)
    assert killed.broken == ()
    assert killed.inside == 200
    # Both sides of the rename were hit, or the moments were not random at all.
    assert 0 < killed.kept_old < 200


@POSIX
def test_the_measure_sees_a_save_that_is_not_atomic(tmp_path, monkeypatch):
    """Writing into the file itself, as most programs do, is caught by the same loop."""
    script = (
        "import sys; from pathlib import Path; from tests.trust import saving\n"
        "saving.write_atomically = lambda path, data: Path(path).write_bytes(data)\n"
        "saving._main(Path(sys.argv[1]), 60, 1)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "a.lamina")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[3:] != []


@POSIX
def test_a_really_full_disk_keeps_the_old_document(tmp_path):
    """A file system of 64 KB of the test's own, where the system lets it be mounted."""
    if shutil.which("unshare") is None or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom engine.files import write_atomically\n"
        "path = Path(sys.argv[1]) / 'a.lamina'\nwrite_atomically(path, b'o' * 30_000)\n"
        "try:\n    write_atomically(path, b'n' * 60_000)\n"
        "except OSError as error:\n"
        "    whole = path.read_bytes() == b'o' * 30_000\n"
        "    print(error.errno, whole, os.listdir(path.parent))\n"
    )
    mount = 'mount -t tmpfs -o size=64k tmpfs "$1" && exec "$2" -c "$3" "$1"'
    command = ["unshare", "-m", "sh", "-c", mount, "sh", str(tmp_path), sys.executable, script]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode in (1, 32) and "denied" in done.stderr + done.stdout:
        pytest.skip("no mounting here")
    assert done.stdout.strip() == f"{errno.ENOSPC} True ['a.lamina']", done.stderr


# What a call says when a disk fills up, a quota ends, a cable is pulled, a network drive is lost.
FAILURES = {
    "open": (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EMFILE, errno.ESTALE, errno.EDQUOT),
    "fsync": (errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.ESTALE),
    "replace": (errno.EACCES, errno.EBUSY, errno.ESTALE, errno.EIO, errno.ETIMEDOUT, errno.EXDEV),
    "stat": (errno.EIO, errno.ESTALE, errno.EACCES),
}


@pytest.mark.parametrize(
    ("call", "code"),
    [(call, code) for call, codes in FAILURES.items() for code in codes],
    ids=lambda value: errno.errorcode[value] if isinstance(value, int) else value,
)
def test_each_call_that_fails_leaves_the_old_file_and_a_sentence(tmp_path, monkeypatch, call, code):
    path = tmp_path / "network.lamina"
    document = lecture()
    save(path, document)
    before = path.read_bytes()

    def fail(*arguments: object, **named: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(DocumentError, match=r"network\.lamina cannot be saved: .+\.") as told:
            save(path, document)
    assert os.strerror(code).lower() in str(told.value)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["network.lamina"]


def test_a_write_that_ends_half_way_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    import engine.files as files

    class Full:
        """A file on a disk that fills up after a hundred bytes."""

        def __init__(self, file):
            self._file = file
            self.name = file.name

        def __enter__(self):
            return self

        def __exit__(self, *what):
            self._file.close()

        def write(self, data):
            self._file.write(data[:100])
            self._file.flush()
            raise OSError(errno.ENOSPC, "No space left on device")

        def flush(self):
            self._file.flush()

        def fileno(self):
            return self._file.fileno()

    beside = files._beside
    monkeypatch.setattr(files, "_beside", lambda *given: Full(beside(*given)))
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, bytes(10_000))
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_a_folder_that_cannot_be_flushed_is_no_failure(tmp_path, monkeypatch):
    """Some network drives refuse; the file itself is on the disk by then."""
    path = tmp_path / "a"
    real = os.fsync

    def refuse(descriptor: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{descriptor}"):
            raise OSError(errno.EINVAL, "Invalid argument")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", refuse)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


def _as_another(work) -> int:
    """The exit status of `work` done by a user who is not root."""
    child = os.fork()
    if child == 0:
        status = 99
        try:
            os.setgid(54321)
            os.setuid(54321)
            status = work()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@POSIX
def test_a_read_only_folder_keeps_the_old_file(tmp_path):
    path = tmp_path / "home" / "a"
    path.parent.mkdir()
    path.write_bytes(b"old")
    path.chmod(0o666)
    path.parent.chmod(0o555)

    def attempt() -> int:
        try:
            write_atomically(path, b"new")
        except OSError as error:
            return 3 if error.errno in (errno.EACCES, errno.EROFS) else 4
        return 5

    if os.geteuid() != 0:
        assert attempt() == 3
    else:
        for folder in (tmp_path, tmp_path.parent, tmp_path.parent.parent):
            folder.chmod(0o755)
        assert _as_another(attempt) == 3
    assert path.read_bytes() == b"old"
    assert os.listdir(path.parent) == ["a"]
    path.parent.chmod(0o755)


@POSIX
def test_a_link_is_followed_and_stays_even_when_the_save_is_killed(tmp_path):
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "a", tmp_path / "link"
    real.write_bytes(saving.version(0))
    link.symlink_to(real)
    killed = saving.kill_saves(link, 20, seed=2)
    assert killed.broken == ()
    assert link.is_symlink()
    assert saving.number_of(real.read_bytes()) is not None
    assert set(os.listdir(tmp_path)) == {"link", "real"}


def test_what_is_saved_can_be_opened(tmp_path):
    path = tmp_path / "network.lamina"
    save(path, lecture())
    assert load(path).graph == lecture().graph
