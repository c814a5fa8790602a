"""Saving is all or nothing."""

from __future__ import annotations

import errno
import os
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from engine.files import write_atomically


def test_a_new_file_and_an_old_one(tmp_path):
    path = tmp_path / "a.txt"
    write_atomically(path, b"one")
    os.chmod(path, 0o640)
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_link_stays_a_link(tmp_path):
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_failure_while_replacing_leaves_the_old_file_alone(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def fail(*names: object) -> None:
        raise OSError("the drive went away")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="went away"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file sizes are POSIX")
def test_a_full_disk_leaves_the_old_file_alone(tmp_path):
    """A size limit on the process stands in for the full disk: the write fails half way."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    script = (
        "import resource, signal, sys\n"
        "from engine.files import write_atomically\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try:\n    write_atomically(sys.argv[1], bytes(100_000))\n"
        "except OSError:\n    sys.exit(3)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False, timeout=60)
    assert done.returncode == 3
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.txt"]


POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions and pipes of POSIX")


def test_a_write_protected_file_is_refused_for_root_too(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(OSError, match="write-protected"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.txt"]


@POSIX
def test_a_file_that_another_may_write_is_refused(tmp_path):
    """As another user than the owner, in a folder that is everybody's."""
    if os.geteuid() != 0:
        pytest.skip("only root can become another")
    tmp_path.chmod(0o777)
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o644)
    os.chmod(tmp_path.parent, 0o755)
    os.chmod(tmp_path.parent.parent, 0o755)
    child = os.fork()
    if child == 0:
        os.setgid(54321)
        os.setuid(54321)
        try:
            write_atomically(path, b"new")
        except OSError as error:
            os._exit(3 if "write-protected" in str(error) else 4)
        os._exit(5)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 3
    assert path.read_bytes() == b"old"


@POSIX
def test_only_ordinary_files_are_replaced(tmp_path):
    pipe, entry = tmp_path / "pipe", tmp_path / "socket"
    os.mkfifo(pipe)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(entry))
        for path in (pipe, entry, Path("/dev/null")):
            kind = stat.S_IFMT(path.stat().st_mode)
            with pytest.raises(OSError, match="no ordinary file"):
                write_atomically(path, b"new")
            assert stat.S_IFMT(path.stat().st_mode) == kind
    with pytest.raises(OSError, match="It is a folder"):
        write_atomically(tmp_path, b"new")


@POSIX
def test_links_that_lead_in_a_circle_are_refused(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.symlink_to(two)
    two.symlink_to(one)
    with pytest.raises(OSError, match="symbolic links") as raised:
        write_atomically(one, b"new")
    assert raised.value.errno == errno.ELOOP
    assert one.is_symlink()
    assert two.is_symlink()


@POSIX
def test_a_link_to_nothing_makes_what_it_names(tmp_path):
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "later")
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "later").read_bytes() == b"new"


@POSIX
def test_a_file_keeps_its_owner_and_group_when_root_saves_it(tmp_path):
    if os.geteuid() != 0:
        pytest.skip("only root can give files away")
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    os.chown(path, 54321, 54322)
    path.chmod(0o660)
    write_atomically(path, b"new")
    found = path.stat()
    assert (found.st_uid, found.st_gid) == (54321, 54322)
    assert stat.S_IMODE(found.st_mode) == 0o660


@POSIX
def test_a_group_that_cannot_be_kept_gains_nothing(tmp_path, monkeypatch):
    if os.geteuid() != 0:
        pytest.skip("only root can give files away")
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    os.chown(path, -1, 54322)
    path.chmod(0o664)

    def refused(*arguments: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "chown", refused)
    write_atomically(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


@pytest.mark.parametrize("name", ["🦆" * 63, "ü" * 127, "n" * 255])
def test_the_longest_names_can_be_saved(tmp_path, name):
    path = tmp_path / name
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert os.listdir(tmp_path) == [name]


@POSIX
def test_a_name_that_is_no_utf_8_can_be_saved(tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("name", ["a\0b", "a\ud800b"])
def test_what_can_be_no_file_name_is_refused_as_any_other_fault(tmp_path, name):
    with pytest.raises(OSError, match="no file name has"):
        write_atomically(f"{tmp_path}/{name}", b"new")
    assert os.listdir(tmp_path) == []


@POSIX
def test_the_umask_is_never_touched_and_still_counts(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "umask", lambda mask: pytest.fail("another thread could see this"))
    path = tmp_path / "a.txt"
    write_atomically(path, b"new")
    (tmp_path / "plain").write_bytes(b"")
    assert path.stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_other_hard_links_keep_the_old_content(tmp_path):
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_bytes(b"old")
    os.link(path, other)
    write_atomically(path, b"new")
    assert (path.read_bytes(), other.read_bytes()) == (b"new", b"old")


# --- what a killed save leaves ----------------------------------------------------------------
def _left_behind(folder: Path, name: str, hours: float) -> Path:
    path = folder / name
    path.write_bytes(b"half")
    now = path.stat().st_mtime
    os.utime(path, (now - hours * 3600, now - hours * 3600))
    return path


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
def test_what_a_killed_save_left_is_taken_away_by_a_later_one(tmp_path):
    path = tmp_path / "a.lamina"
    path.write_bytes(b"old")
    script = (
        "import os, signal, sys\n"
        "from engine.files import write_atomically\n"
        "os.fsync = lambda descriptor: os.kill(os.getpid(), signal.SIGKILL)\n"
        "write_atomically(sys.argv[1], b'new')\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    (left,) = [each for each in tmp_path.iterdir() if each != path]
    write_atomically(path, b"soon after")  # it could be somebody's who is still writing
    assert left.exists()
    hour = left.stat().st_mtime - 3700
    os.utime(left, (hour, hour))
    write_atomically(path, b"later")
    assert os.listdir(tmp_path) == ["a.lamina"]
    assert path.read_bytes() == b"later"


def test_nothing_else_is_swept(tmp_path):
    path = tmp_path / "a.txt"
    others = [
        _left_behind(tmp_path, name, 48)
        for name in (
            ".a.txt.0123456789ab~",  # longer
            ".a.txt.0123456789a",  # shorter
            ".a.txt.0123456789xy",  # no hexadecimal number
            "a.txt.0123456789ab",  # not hidden
            ".aXtxt.0123456789ab",  # the dot is a dot
            ".b.txt.0123456789ab",  # of another file
        )
    ]
    others.append(_left_behind(tmp_path, ".a.txt.ba9876543210", 0.5))  # too young
    folder = tmp_path / ".a.txt.aaaaaaaaaaaa"
    folder.mkdir()
    os.utime(folder, (0, 0))
    stale = _left_behind(tmp_path, ".a.txt.0123456789ab", 2)
    write_atomically(path, b"new")
    assert not stale.exists()
    assert all(each.exists() for each in (*others, folder, path))
