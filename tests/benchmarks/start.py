"""How long until the window is painted, how much room the program takes, how long it installs.

`python -m tests.benchmarks.start [--json FILE] [--only NAME…]`. First paints are counted from the
start of the process and stand beside an empty PySide6 window, the least that any program of this
kind can take; they are the frozen program's once `make package` has made `dist/`, else those from
source. Cold means that the files read were put out of the page cache before (Linux only). Rows that
need the frozen program or its installer are there once `dist/` holds them.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from tests.benchmarks.table import Row, parser, report, row, say

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "dist" / "lamina" / ("lamina.exe" if os.name == "nt" else "lamina")
NAMES = (
    "first-paint-cold",
    "first-paint-warm",
    "frozen-over-source",
    "installed-mb",
    "installer-mb",
    "install-s",
)
_ROUNDS_WARM, _ROUNDS_COLD = 7, 3
_MB = 1_000_000

SOURCE = [sys.executable, "-m", "desktop", "--first-paint"]
FROZEN_COMMAND = [str(FROZEN), "--first-paint"]
# The same clock and the same moment, with a window that holds nothing.
EMPTY = [
    sys.executable,
    "-c",
    "from desktop.app import clock\n"
    "from PySide6.QtCore import QTimer\n"
    "from PySide6.QtWidgets import QApplication, QMainWindow\n"
    "class Window(QMainWindow):\n"
    "    def paintEvent(self, event):\n"
    "        QTimer.singleShot(0, self.done)\n"
    "    def done(self):\n"
    "        print(clock.milliseconds_since_start())\n"
    "        self.close()\n"
    "app = QApplication([])\n"
    "window = Window()\n"
    "window.resize(1440, 900)\n"
    "window.show()\n"
    "app.exec()\n",
]


def milliseconds(command: list[str]) -> float:
    """Run a command that prints the milliseconds to its first paint."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
    return float(done.stdout.split()[0])


def forget(folders: Iterable[Path]) -> None:
    """Put every file under `folders` out of the page cache: the next reader waits for the disk."""
    for folder in folders:
        for path in _files(folder):
            try:
                handle = os.open(path, os.O_RDONLY)
            except OSError:
                continue
            try:
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(handle)


def first_paints(
    sides: dict[str, list[str]], rounds: int, cold: Iterable[Path]
) -> dict[str, float]:
    """Median first paint of each side over `rounds`, in turn; `cold` is forgotten before each."""
    figures: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds):
        for name, command in sides.items():
            forget(cold)
            figures[name].append(milliseconds(command))
    return {name: statistics.median(values) for name, values in figures.items()}


def installed_bytes() -> tuple[int, str]:
    """What lies on the disk after installing, without the model, and what was measured."""
    if FROZEN.is_file():
        model = FROZEN.parent / "_internal" / "models" / "bundle"
        return _size(FROZEN.parent) - _size(model), "the frozen folder"
    own = sum(_size(ROOT / name) for name in ("desktop", "engine"))
    own += _size(ROOT / "models") - _size(ROOT / "models" / "bundle")
    return own + sum(_package_size(name) for name in runtime_packages()), "from source, with pip"


def runtime_packages() -> set[str]:
    """The packages that Lamina needs to run, those that they need included."""
    import tomllib

    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [*project["dependencies"], *project["optional-dependencies"]["cpu"]]
    found: set[str] = set()
    while waiting:
        requirement = Requirement(waiting.pop())
        name = canonicalize_name(requirement.name)
        if name in found or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        try:
            waiting += metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue  # left out on purpose, as huggingface-hub is
        found.add(name)
    return found


def _package_size(name: str) -> int:
    files = metadata.files(name) or []
    paths = {Path(str(file.locate())) for file in files}
    return sum(path.stat().st_size for path in paths if path.is_file())


def _files(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names)


def _size(folder: Path) -> int:
    return sum(
        path.stat().st_size
        for path in _files(folder)
        if path.is_file() and not path.is_symlink() and "__pycache__" not in path.parts
    )


def install_seconds(package: Path) -> float:
    """How long dpkg takes to install a .deb into a fresh root of its own (root's rights needed)."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder, "var/lib/dpkg")
        for name in ("info", "updates", "triggers"):
            (kept / name).mkdir(parents=True)
        (kept / "status").touch()
        command = ["dpkg", f"--root={folder}", "--force-depends", "--force-not-root"]
        began = time.monotonic()
        subprocess.run([*command, "--install", str(package)], capture_output=True, check=True)
        return time.monotonic() - began


def _installer() -> Path | None:
    found = [p for kind in ("*.deb", "*.exe", "*.dmg") for p in (ROOT / "dist").glob(kind)]
    return found[0] if found else None


def measure(names: Iterable[str]) -> Iterator[Row]:
    """The rows of `names` that can be measured here, in order."""
    wanted = set(names)
    frozen = FROZEN.is_file()
    sides = {"ours": FROZEN_COMMAND if frozen else SOURCE, "peer": EMPTY}
    say("first paints of the frozen program" if frozen else "first paints from source")
    peer_name = "an empty PySide6 window"
    say("a warm-up")
    for command in sides.values():
        milliseconds(command)
    if "first-paint-cold" in wanted:
        if hasattr(os, "posix_fadvise"):
            say("first paint, cold")
            cold = [Path(sys.prefix), Path(os.__file__).parent, ROOT / "desktop"]
            cold += [FROZEN.parent] if frozen else []
            figures = first_paints(sides, _ROUNDS_COLD, cold)
            yield row(
                "first-paint-cold", figures["ours"], "ms", peer=figures["peer"], peer_name=peer_name
            )
        else:
            say("first-paint-cold is left out: this system cannot put files out of its cache")
    if "first-paint-warm" in wanted:
        say("first paint, warm")
        figures = first_paints(sides, _ROUNDS_WARM, ())
        yield row(
            "first-paint-warm", figures["ours"], "ms", peer=figures["peer"], peer_name=peer_name
        )
    if "frozen-over-source" in wanted and frozen:
        say("the frozen program beside the source")
        both = {"source": SOURCE, "frozen": FROZEN_COMMAND}
        figures = first_paints(both, _ROUNDS_WARM, ())
        yield row(
            "frozen-over-source",
            figures["frozen"],
            "ms",
            peer=figures["source"],
            peer_name="the same from source",
        )
    if "installed-mb" in wanted:
        size, what = installed_bytes()
        say(f"installed size, without the model: {what}")
        yield row("installed-mb", size / _MB, "MB")
    installer = _installer()
    if "installer-mb" in wanted and installer is not None:
        yield row("installer-mb", installer.stat().st_size / _MB, "MB")
    if "install-s" in wanted and installer is not None and installer.suffix == ".deb":
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            say("installing")
            yield row("install-s", install_seconds(installer), "s")
        else:
            say("install-s is left out: installing a package needs the rights of root")


def main() -> None:
    """Measure, print the table, write the JSON."""
    options = parser(__doc__.splitlines()[0], NAMES).parse_args()
    report(list(measure(options.only or NAMES)), options.json)


if __name__ == "__main__":
    main()
