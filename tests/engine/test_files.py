"""Saving is all or nothing."""

from __future__ import annotations

import os
import stat
import subprocess
import sys

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
