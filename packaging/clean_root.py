"""The installed program in a Debian that holds nothing but what the package says it needs.

    python packaging/clean_root.py [PACKAGE.deb]      the one in dist/ unless told

Makes a root with debootstrap, installs the package with its declared dependencies alone, and there,
as an ordinary user: every library finds the ones it needs, `lamina --self-check` passes, an upgrade
keeps the person's settings, removing the package leaves their files and nothing else, and a network
opens by a double-click. It needs root and debootstrap; where it cannot be done it says so in a line
and succeeds.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLACE = "/usr/lib/lamina"
# Qt tries these and goes on without: they are recommended, not needed.
OPTIONAL = ("libwayland-", "libgtk-", "libgdk-")
USER = "student"
# What desktops find out with who opens a file, and a program that asks them.
DESKTOP = ("shared-mime-info", "desktop-file-utils", "libglib2.0-bin")
KIND = "application/vnd.lamina.network+json"
OPENING_S = 120.0  # for a window to open or close on a busy machine
# What installing and removing anything leaves behind, and what is the person's own.
ASIDE = ("/var/lib/apt", "/var/lib/dpkg", "/var/cache", "/var/log", "/home", "/proc", "/dev",
         "/tmp", "/run")  # fmt: skip
MIRROR, SUITE = "http://deb.debian.org/debian", "bookworm"


class Failed(Exception):
    """What did not hold, as a sentence."""


class Left(Exception):
    """Why the check cannot be made here."""


def main() -> int:
    """0 where all held or the check could not be made, 1 where something did not hold."""
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    started = time.monotonic()
    try:
        package = _package(sys.argv[1:])
        with clean_root() as root:
            _say(f"a clean root after {time.monotonic() - started:.0f} s")
            check(root, package)
    except Left as reason:
        print(f"The check in a clean root is left out: {reason}")
    except Failed as what:
        print(f"In a clean root: {what}", file=sys.stderr)
        return 1
    else:
        _say(f"all held, after {time.monotonic() - started:.0f} s")
    return 0


def _package(given: Sequence[str]) -> Path:
    found = [Path(name) for name in given] or sorted((ROOT / "dist").glob("lamina_*.deb"))
    if not found or not found[-1].is_file():
        raise Left("there is no package in dist/; `make package` makes it.")
    return found[-1].resolve()


@contextlib.contextmanager
def clean_root() -> Iterator[Path]:
    """A minimal Debian in a folder of its own, with /proc and /dev; gone afterwards."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        raise Left("it needs Linux and the rights of root.")
    if not shutil.which("debootstrap"):
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "debootstrap"]
        if not shutil.which("apt-get") or subprocess.run(install, check=False).returncode:
            raise Left("debootstrap is not installed.")
    root = Path(tempfile.mkdtemp(prefix="lamina-root-", dir="/var/tmp"))
    root.chmod(0o755)  # an ordinary user starts the program in there
    mounted: list[Path] = []
    try:
        mirror, suite = mirror_of_this_machine()
        command = ["debootstrap", "--variant=minbase", suite, str(root), mirror]
        made = subprocess.run(command, capture_output=True, text=True, check=False)
        if made.returncode:
            last = (made.stdout + made.stderr).strip().splitlines()[-1:]
            raise Left(f"debootstrap made no root ({' '.join(last)}).")
        _copy_apt(root)
        mounts = [(["-t", "proc", "proc"], "proc"), (["--bind", "/dev"], "dev")]
        if Path("/tmp/.X11-unix").is_dir():
            mounts.append((["--bind", "/tmp/.X11-unix"], "tmp/.X11-unix"))
        for what, place in mounts:
            (root / place).mkdir(parents=True, exist_ok=True)
            if subprocess.run(["mount", *what, str(root / place)], check=False).returncode:
                raise Left(f"/{place} cannot be mounted there.")
            mounted.append(root / place)
        yield root
    finally:
        for place in reversed(mounted):
            subprocess.run(["umount", str(place)], check=False)
        if not any(os.path.ismount(place) for place in mounted):
            shutil.rmtree(root, ignore_errors=True)


def mirror_of_this_machine() -> tuple[str, str]:
    """Where this machine takes its packages from, if it is a Debian; else Debian's own place."""
    release = Path("/etc/os-release")
    known = dict(re.findall(r'^(\w+)="?([^"\n]*)', release.read_text(), re.M))
    if known.get("ID") != "debian":
        return MIRROR, SUITE
    suite = known.get("VERSION_CODENAME", SUITE)
    for path in (Path("/etc/apt/sources.list"), *Path("/etc/apt/sources.list.d").glob("*")):
        text = path.read_text("utf-8", "replace") if path.is_file() else ""
        for block in text.split("\n\n"):
            address = re.search(r"^URIs:\s*(\S+)", block, re.M)
            if address and re.search(rf"^Suites:.*\b{suite}(\s|$)", block, re.M):
                return address[1], suite
        line = re.search(rf"^deb (?:\[[^]]*\] )?(\S+) {suite} ", text, re.M)
        if line:
            return line[1], suite
    return MIRROR, suite


def _copy_apt(root: Path) -> None:
    """What lets apt work there as it does here."""
    for path in Path("/etc/apt/apt.conf.d").glob("99*"):
        shutil.copy(path, root / "etc/apt/apt.conf.d")
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")


def check(root: Path, package: Path) -> None:
    """Install, look, run, upgrade and remove. Raises Failed."""
    shutil.copy(package, root / "tmp" / "lamina.deb")
    needs = subprocess.run(
        ["dpkg-deb", "--field", str(package), "Depends"], capture_output=True, text=True, check=True
    ).stdout
    names = [re.split(r"[ (|]", each.strip())[0] for each in needs.split(",")]
    _inside(root, "apt-get", "update", "-qq")
    _inside(root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *names)
    _inside(root, "useradd", "-m", USER)
    before = _files(root)
    began = time.monotonic()
    _inside(root, "dpkg", "-i", "/tmp/lamina.deb")
    _say(f"installed in {time.monotonic() - began:.1f} s")
    _libraries(root)
    _self_check(root)
    _upgrade_keeps_settings(root)
    _inside(root, "apt-get", "purge", "-y", "-qq", "lamina")
    left = sorted(_files(root) - before)
    if left:
        raise Failed(f"removing the package left {', '.join(left[:8])}.")
    if not (root / "home" / USER / ".config/lamina/settings.json").is_file():
        raise Failed("removing the package took the person's settings with it.")
    _say("removed, and the person's files are there")
    _double_click(root)


def _libraries(root: Path) -> None:
    """Every library of the package finds the ones that it is linked to."""
    # The program tells the loader of its own folder when it starts.
    script = f"export LD_LIBRARY_PATH={PLACE}/_internal; find {PLACE} -name '*.so*' -type f "
    script += "| xargs ldd 2>/dev/null | grep 'not found' || true"
    said = _inside(root, "sh", "-c", script)
    missing = {line.split()[0] for line in said.splitlines()}
    missing = {name for name in missing if not name.startswith(OPTIONAL)}
    if missing:
        raise Failed(f"no package that is declared brings {', '.join(sorted(missing))}.")
    _say("every library finds its own")


def _self_check(root: Path) -> None:
    """The installed program, started by its name as a person would, on a screen if there is one."""
    with _screen() as screen:
        command = ["runuser", "-u", USER, "--", "env", *screen, f"HOME=/home/{USER}"]
        command += ["lamina", "--self-check", "--json", f"/home/{USER}/report.json"]
        began = time.monotonic()
        said = _inside(root, *command)
    report = json.loads((root / "home" / USER / "report.json").read_text("utf-8"))
    if not report.get("ok"):
        raise Failed(f"the self-check failed: {report.get('failures')} {said[-2000:]}")
    platform = report["gui"]["platform"]
    _say(f"the self-check passed ({platform}) in {time.monotonic() - began:.0f} s")


@contextlib.contextmanager
def _screen() -> Iterator[list[str]]:
    """The environment that a window needs: an X server of our own, else none at all."""
    if not shutil.which("Xvfb"):
        yield ["QT_QPA_PLATFORM=offscreen"]
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-ac", "-nolisten", "tcp", "-screen", "0",
         "1920x1200x24"],
        pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        number = os.read(reading, 16).decode().strip()
        yield [f"DISPLAY=:{number}"] if number else ["QT_QPA_PLATFORM=offscreen"]
    finally:
        os.close(reading)
        server.terminate()
        server.wait()


def _double_click(root: Path) -> None:
    """With what desktops know file types by: a network opens from its icon, and all of it goes."""
    _inside(root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *DESKTOP)
    _inside(root, "dpkg", "-i", "/tmp/lamina.deb")
    network = root / "home" / USER / "a network.lamina"
    network.write_bytes(_network())
    person = ["runuser", "-u", USER, "--", "env", f"HOME=/home/{USER}"]
    place = f"/home/{USER}/{network.name}"
    kind = _inside(root, *person, "gio", "info", "-a", "standard::content-type", place)
    if KIND not in kind:
        raise Failed(f"a network is not known by its name: {kind.strip()[-200:]}")
    settings = root / "home" / USER / ".config/lamina/settings.json"
    with _screen() as screen:
        # Its words go nowhere, since the window would keep them open for as long as it lives.
        command = ["sh", "-c", 'exec gio open "$0" >/dev/null 2>&1', place]
        _inside(root, *person[:-1], *screen, person[-1], *command)
        end = time.monotonic() + OPENING_S
        while json.dumps(place) not in settings.read_text("utf-8"):
            if time.monotonic() > end:
                _close(root)
                raise Failed("double-clicking a network did not open it.")
            time.sleep(0.2)
        _close(root)
    _inside(root, "apt-get", "purge", "-y", "-qq", "lamina")
    cache = root / "usr/share/applications/mimeinfo.cache"
    left = [name for name in _files(root) if "lamina" in name.lower()]
    if left or (cache.is_file() and "lamina" in cache.read_text("utf-8")):
        raise Failed(f"removing the package left {', '.join(left[:8]) or 'its file types'}.")
    _say("a network opened by a double-click; the file types went with the package")


def _network() -> bytes:
    """The first example, as a file."""
    sys.path.insert(0, str(ROOT))
    from engine.document import dumps
    from engine.examples import examples

    return dumps(examples()[0].build())


def _close(root: Path) -> None:
    """Close the window as the end of a session does; it is what runs from the folder `root`."""
    running = _running(root)
    for number in running:
        os.kill(number, signal.SIGTERM)
    end = time.monotonic() + OPENING_S
    while _running(root):
        if time.monotonic() > end:
            raise Failed("the window did not close.")
        time.sleep(0.2)


def _running(root: Path) -> list[int]:
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if os.readlink(place / "root") == str(root) and os.readlink(place / "exe"):
                found.append(int(place.name))
    return found


def _upgrade_keeps_settings(root: Path) -> None:
    settings = root / "home" / USER / ".config" / "lamina" / "settings.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    if not settings.is_file():
        settings.write_text("{}", "utf-8")
    home = root / "home" / USER
    owner = home.stat()
    for path in (settings, *settings.relative_to(home).parents):
        os.chown(home / path, owner.st_uid, owner.st_gid)  # the program writes them as the person
    kept = settings.read_bytes()
    _inside(root, "dpkg", "-i", "/tmp/lamina.deb")
    if settings.read_bytes() != kept:
        raise Failed("installing the package again changed the person's settings.")
    _say("installed over itself, settings kept")


def _files(root: Path) -> set[str]:
    found: set[str] = set()
    for folder, folders, names in os.walk(root):
        inside = "/" + os.path.relpath(folder, root).removeprefix(".")
        folders[:] = [name for name in folders if os.path.join(inside, name) not in ASIDE]
        found |= {os.path.join(inside, name) for name in names}
    return found


def _inside(root: Path, *command: str) -> str:
    """Run a command in the root; its output. Raises Failed where it fails."""
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive",
                   "LANG": "C.UTF-8"}  # fmt: skip
    done = subprocess.run(
        ["chroot", str(root), *command], env=environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    said = done.stdout + done.stderr
    if done.returncode:
        raise Failed(f"{' '.join(command)[:120]} ended with {done.returncode}:\n{said[-4000:]}")
    return said


def _say(text: str) -> None:
    print(f"clean root: {text}")


if __name__ == "__main__":
    sys.exit(main())
