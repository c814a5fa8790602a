"""The Windows installer, compiled and tried: on Windows, or elsewhere under Wine.

    python packaging/inno_check.py

Compiles lamina.iss with a few stand-ins for the frozen files, installs what comes of it without a
question, installs it again over itself, and removes it: the program, its menu entry and its file
types come and go, a file of the older version goes, the person's files stay. It needs Inno Setup's
compiler, on Windows where its installer puts it, elsewhere named in LAMINA_INNO_COMPILER beside a
`wine` for 32 and 64 bits; where it cannot be done it says so in a line and succeeds.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from package import ROOT, VERSION, inno_command, windows_path

KINDS = {".lamina": "Network", ".lamina-exercises": "Exercises", ".lamina-run": "Run"}
CLASSES = r"HKCU\Software\Classes"
SILENT = ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART")
LEFT_OUT = "The check of the Windows installer is left out: "


class Failed(Exception):
    """What did not hold, as a sentence."""


def main() -> int:
    """0 where all held or the check could not be made, 1 where something did not hold."""
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    compiler, why = inno_command()
    if not compiler:
        print(LEFT_OUT + why)
        return 0
    with tempfile.TemporaryDirectory(prefix="lamina-inno-") as folder:
        root = Path(folder)
        try:
            setup = compiled(compiler, root)
            tried(compiler[:-1], setup)
        except Failed as what:
            print(f"The Windows installer: {what}", file=sys.stderr)
            return 1
    return 0


def stand_ins(root: Path) -> None:
    """A tree like the one that the script packs, with almost nothing in it."""
    frozen = root / "dist" / "lamina"
    (frozen / "_internal" / "models").mkdir(parents=True)
    (frozen / "lamina.exe").write_bytes(b"MZ" + bytes(1024))
    (frozen / "_internal" / "models" / "part.dll").write_bytes(bytes(1024))
    (root / "build" / "icons").mkdir(parents=True)
    for name in ("lamina.ico", "lamina-network.ico"):
        (root / "build" / "icons" / name).write_bytes(icon())
    for name in ("LICENSE", "packaging/windows/lamina.iss"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, root / name)


def icon(side: int = 16) -> bytes:
    """A black square as an .ico: Inno Setup puts it into the installer it makes."""
    header = struct.pack("<IiiHHIIiiII", 40, side, 2 * side, 1, 32, 0, 0, 0, 0, 0, 0)
    picture = header + b"\0\0\0\xff" * side * side + bytes(4 * side)
    entry = struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), 6 + 16)
    return struct.pack("<HHH", 0, 1, 1) + entry + picture


def compiled(compiler: Sequence[str], root: Path) -> Path:
    """The installer that the script makes of stand-ins. Raises Failed."""
    stand_ins(root)
    script = root / "packaging" / "windows" / "lamina.iss"
    said = run([*compiler, f"/DVersion={VERSION}", f"/DRoot={windows_path(root)}",
                windows_path(script)])  # fmt: skip
    setup = root / "dist" / f"lamina-{VERSION}-setup.exe"
    warnings = [line for line in said.splitlines() if line.lstrip().startswith("Warning")]
    if warnings:
        raise Failed(f"the compiler warns: {' '.join(warnings)}")
    if not setup.is_file():
        raise Failed(f"the compiler made no {setup.name}:\n{said[-2000:]}")
    print(
        f"windows installer: the script compiles, {setup.stat().st_size / 1e6:.1f} MB of stand-ins"
    )
    return setup


def tried(start: Sequence[str], setup: Path) -> None:
    """Install, install over it, remove. `start` begins programs of Windows. Raises Failed."""
    local = _local(start)
    program, settings = local / "Programs" / "Lamina", local / "lamina" / "settings.json"
    if program.exists():
        raise Failed(f"Lamina is installed in {program}; remove it first.")
    menu = local.parent / "Roaming/Microsoft/Windows/Start Menu/Programs/Lamina/Lamina.lnk"
    ours = not settings.parent.exists()
    settings.parent.mkdir(parents=True, exist_ok=True)
    if ours:
        settings.write_text("{}", "utf-8")
    kept = settings.read_bytes()
    run([*start, windows_path(setup), *SILENT])
    for path in (program / "lamina.exe", program / "_internal/models/part.dll", menu):
        if not path.is_file():
            raise Failed(f"installing brought no {path}.")
    for suffix, kind in KINDS.items():
        if f"Lamina.{kind}" not in value(start, rf"{CLASSES}\{suffix}"):
            raise Failed(f"{suffix} files are not told to be Lamina's.")
        opened = value(start, rf"{CLASSES}\Lamina.{kind}\shell\open\command")
        if 'lamina.exe" "%1"' not in opened:
            raise Failed(f"{suffix} files are opened with {opened.strip() or 'nothing'}.")
    print("windows installer: installed for one person, with menu entry and file types")
    older = program / "_internal" / "older.dll"
    older.write_bytes(b"")
    run([*start, windows_path(setup), *SILENT])
    if older.exists() or not (program / "_internal/models/part.dll").is_file():
        raise Failed("installing over an older version left its files, or brought none.")
    run([*start, windows_path(program / "unins000.exe"), *SILENT])
    gone(program)  # the remover ends itself in the background
    gone(menu)
    for key in (*KINDS, *(f"Lamina.{kind}" for kind in KINDS.values())):
        if value(start, rf"{CLASSES}\{key}"):
            raise Failed(f"removing left {key} in the registry.")
    if not settings.is_file() or settings.read_bytes() != kept:
        raise Failed("installing or removing changed the person's settings.")
    if ours:
        shutil.rmtree(settings.parent)
    print("windows installer: installed over itself and removed, settings kept")


def gone(path: Path, seconds: float = 30.0) -> None:
    """Wait until `path` is no more. Raises Failed."""
    end = time.monotonic() + seconds
    while path.exists():
        if time.monotonic() > end:
            raise Failed(f"removing left {path}.")
        time.sleep(0.2)


def value(start: Sequence[str], key: str) -> str:
    """What the registry holds at `key`; "" where it holds nothing."""
    asked = subprocess.run(
        [*start, "reg", "query", key, "/ve"], capture_output=True, text=True, check=False
    )
    return asked.stdout if asked.returncode == 0 else ""


def _local(start: Sequence[str], environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of the person's own programs and files."""
    if not start:
        return Path(environment["LOCALAPPDATA"])
    said = subprocess.run(
        [*start, "cmd", "/c", "echo %LOCALAPPDATA%"], capture_output=True, text=True, check=False
    ).stdout
    place = said.strip().splitlines()[-1:] or [""]
    asked = [*start, "winepath", "-u", place[0].strip()]
    return Path(run(asked).strip().splitlines()[-1])


def run(command: Sequence[str]) -> str:
    """A program's words. Raises Failed where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    if done.returncode:
        raise Failed(f"{' '.join(command)[:160]} ended with {done.returncode}:\n{said[-3000:]}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
