"""Files: written so that a crash, a full disk or a kill leaves the old or the new one, whole; and
opened only where they are files, since a pipe is waited for without end and a device may have none.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from engine.language import tr

_PREFIX_BYTES = 60  # of the target's name in the temporary one; file systems allow 143 to 255
_NAMES_TRIED = 100
_STALE = 3600.0  # seconds; no save takes so long
_NO_NAME = tr("Its name holds a character that no file name has")
_NO_FILE = tr("It is a device or a pipe, no ordinary file")
_WRITABLE_BY_ANYONE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


class TooLargeError(OSError):
    """The file is larger than its reader takes."""


def open_ordinary(path: str | os.PathLike[str]) -> BinaryIO:
    """An ordinary file (links followed), to be read.

    Raises `OSError`, its `strerror` for people, where the system refuses, where a folder, a pipe or
    a device stands there, and for what cannot be the name of a file.
    """
    # Without O_NONBLOCK a pipe would be waited for here, before anyone could ask what it is.
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        descriptor = os.open(path, flags)
    except ValueError:
        raise OSError(errno.EINVAL, _NO_NAME) from None
    kind = os.fstat(descriptor).st_mode
    if stat.S_ISREG(kind):
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), os.fspath(path))
    raise OSError(errno.EINVAL, _NO_FILE, os.fspath(path))


def read_ordinary(path: str | os.PathLike[str], most: int) -> bytes:
    """The content of an ordinary file of at most `most` bytes.

    Raises `TooLargeError` for a larger one, and `OSError` as `open_ordinary` does.
    """
    with open_ordinary(path) as file:
        # Asked first, so that a file with nothing in it but its size is not read at all.
        size = os.fstat(file.fileno()).st_size
        data = file.read(most + 1) if size <= most else b""
        if size > most or len(data) > most:
            raise TooLargeError(errno.EFBIG, tr("It is too large"), os.fspath(path))
        return data


def write_atomically(path: str | os.PathLike[str], data: bytes | Iterable[bytes]) -> None:
    """Put `data`, whole or as it comes in pieces, at `path`, or leave what was there untouched.

    A temporary file beside the target (symbolic links followed first) is written, flushed to the
    disk and renamed over it; then the folder is flushed, so that the rename survives a power cut.
    The permissions stay, and owner and group as far as the system lets us give files away; access
    lists and extended attributes do not. A new file gets the permissions any new file gets.

    Because the file is replaced and not written into, other hard links to it keep the old content
    and are links to this file no longer.

    A temporary file of this target that a killed save left behind over an hour ago is taken away.

    What making a piece raises is passed on, and nothing is written then.

    Raises `OSError`, its `strerror` for people, where the disk refuses and where the target is no
    ordinary file, is write-protected (for root, too: a protected file was protected on purpose),
    or cannot be the name of a file.
    """
    try:
        target = Path(os.path.realpath(path))
        old = _regular(path)
        if old is not None and (not old.st_mode & _WRITABLE_BY_ANYONE or not _may_write(target)):
            raise OSError(errno.EACCES, tr("It is write-protected"), str(target))
        file = _beside(target, 0o666 if old is None else 0o600)
    except ValueError:  # a NUL character, or a half of a surrogate pair
        raise OSError(errno.EINVAL, _NO_NAME) from None
    try:
        with file:
            for piece in (data,) if isinstance(data, bytes) else data:
                file.write(piece)
            file.flush()
            if old is not None:
                _make_alike(file.name, old)
            os.fsync(file.fileno())
            written = os.fstat(file.fileno())
        os.replace(file.name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(file.name)
        raise
    _flush_folder(target.parent)
    _sweep(target, written)


def _regular(path: str | os.PathLike[str]) -> os.stat_result | None:
    """What stands at `path`, links followed; None where nothing does.

    Raises OSError for anything that is no ordinary file, and for links that lead in a circle.
    """
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, tr("It is a folder"), os.fspath(path))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, _NO_FILE, os.fspath(path))
    return found


def _may_write(target: Path) -> bool:
    effective = os.access in os.supports_effective_ids
    return os.access(target, os.W_OK, effective_ids=effective)


def _beside(target: Path, mode: int) -> BinaryIO:
    """A new file in the target's folder; the system takes the umask off `mode` itself."""
    prefix = _prefix(target)
    for _ in range(_NAMES_TRIED):
        name = target.parent / f".{prefix}.{os.urandom(6).hex()}"
        with contextlib.suppress(FileExistsError):
            return open(name, "xb", opener=lambda path, flags: os.open(path, flags, mode))
    raise FileExistsError(
        errno.EEXIST, tr("No name is free for a temporary file"), str(target.parent)
    )


def _prefix(target: Path) -> str:
    """Of the name, as much as a temporary one bears."""
    # Cut by bytes, as the limit counts; what the cut leaves of a character goes too.
    return os.fsencode(target.name)[:_PREFIX_BYTES].decode("utf-8", "ignore")


def _sweep(target: Path, written: os.stat_result) -> None:
    """Take away what earlier saves of this target left when they were killed.

    Only ordinary files that are named as `_beside` names them, belong to whom the new one belongs
    to, and are much older: both times are the drive's, so clocks that differ do no harm.
    """
    name = re.compile(re.escape(f".{_prefix(target)}.") + "[0-9a-f]{12}")
    with contextlib.suppress(OSError), os.scandir(target.parent) as entries:
        for entry in entries:
            if name.fullmatch(entry.name) is None:
                continue
            with contextlib.suppress(OSError):
                found = os.lstat(entry.path)
                mine = stat.S_ISREG(found.st_mode) and found.st_uid == written.st_uid
                if mine and written.st_mtime - found.st_mtime > _STALE:
                    os.unlink(entry.path)


def _make_alike(name: str, old: os.stat_result) -> None:
    """Give the new file the owner, the group and the permissions of the old one."""
    mode = stat.S_IMODE(old.st_mode) & 0o777
    new = os.stat(name)
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        with contextlib.suppress(OSError):
            os.chown(name, -1, old.st_gid)
        with contextlib.suppress(OSError):
            os.chown(name, old.st_uid, -1)
        if os.stat(name).st_gid != old.st_gid:
            # Another group than before: it may do no more than everybody else.
            mode = mode & ~0o070 | (mode & 0o007) << 3
    os.chmod(name, mode)


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows has no handle on a folder to flush
        return
    with contextlib.suppress(OSError):  # some network drives refuse; the file itself is safe
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
