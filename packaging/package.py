"""The installers of the platform it runs on: one command, `make package`.

    python packaging/package.py               freeze, then whatever this platform installs
    python packaging/package.py --freeze      the folder dist/lamina alone
    python packaging/package.py --installers  from the folder that is there

Linux: a .deb, and an AppImage where its runtime is named. Windows: an Inno Setup installer. macOS:
an application in a .dmg. Everything goes to dist/; what is left out is said in a line.
"""

from __future__ import annotations

import argparse
import gzip
import os
import platform
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST, BUILD = ROOT / "dist", ROOT / "build"
FROZEN = DIST / "lamina"
LINUX = ROOT / "packaging" / "linux"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
VERSION: str = PROJECT["version"]
RUNTIME_VARIABLE = "LAMINA_APPIMAGE_RUNTIME"
COMPILER_VARIABLE = "LAMINA_INNO_COMPILER"
IDENTITY_VARIABLE = "LAMINA_SIGNING_IDENTITY"
COMPRESSION = ("-Zzstd", "-z9")  # 19 saves 9 MB of 165 and takes four minutes more
# Shared object → Debian's package. Of what Qt needs, these are not on every desktop.
BROUGHT = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
LIBRARIES = (
    Path("/usr/lib") / f"{platform.machine()}-linux-gnu",
    Path("/usr/lib64"),
    Path("/usr/lib"),
)
_COMPILERS = ("Inno Setup 6/ISCC.exe", "Inno Setup 7/ISCC.exe")


def main() -> int:
    """Freeze and make the installers; the exit status of the first step that fails."""
    parser = argparse.ArgumentParser(description="Make Lamina's installers.")
    parser.add_argument("--freeze", action="store_true", help="only the frozen folder")
    parser.add_argument("--installers", action="store_true", help="only from the folder there is")
    arguments = parser.parse_args()
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    if not arguments.installers:
        freeze()
    if not arguments.freeze:
        make = {"linux": linux, "darwin": macos, "win32": windows}.get(sys.platform)
        if make is None:
            print(f"There is no installer for {sys.platform}; the program is in {FROZEN}.")
            return 1
        make()
    return 0


def freeze() -> None:
    """The program with all that it needs, as the folder dist/lamina."""
    run([sys.executable, str(ROOT / "packaging" / "icons.py"), str(BUILD / "icons")])
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(DIST), "--workpath", str(BUILD / "work")]
    run([*command, str(ROOT / "build_spec.spec")])
    told(f"frozen into {FROZEN.relative_to(ROOT)}", FROZEN)


# --- Linux -----------------------------------------------------------------------------------
def linux() -> None:
    """The .deb and, where its runtime is there, the AppImage: both from the same folder."""
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(FROZEN, tree / "usr" / "lib" / "lamina", symlinks=True)
    place_desktop_files(tree / "usr")
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "lamina").symlink_to("../lib/lamina/lamina")
    debian_files(tree)
    deb(tree)
    appimage()


def place_desktop_files(usr: Path) -> None:
    """Menu entry, file types, icons, AppStream metadata, manual page and licence under `usr`."""
    share = usr / "share"
    for name, place in (
        ("lamina.desktop", "applications/lamina.desktop"),
        ("lamina-mime.xml", "mime/packages/lamina.xml"),
        ("io.github.lamina.Lamina.metainfo.xml", "metainfo/io.github.lamina.Lamina.metainfo.xml"),
    ):
        text = filled((LINUX / name).read_text("utf-8"))
        (share / place).parent.mkdir(parents=True, exist_ok=True)
        (share / place).write_text(text, "utf-8")
    shutil.copytree(BUILD / "icons" / "hicolor", share / "icons" / "hicolor")
    compressed(share / "man" / "man1" / "lamina.1.gz", filled((LINUX / "lamina.1").read_text()))


def filled(text: str) -> str:
    """A file of ours with the version and the day put in."""
    return text.replace("@VERSION@", VERSION).replace("@DATE@", time.strftime("%Y-%m-%d", when()))


def when() -> time.struct_time:
    """The day of the build; SOURCE_DATE_EPOCH fixes it."""
    return time.gmtime(float(os.environ.get("SOURCE_DATE_EPOCH", time.time())))


def compressed(path: Path, text: str) -> None:
    """A text as a .gz that is the same for the same text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def debian_files(tree: Path) -> None:
    """What Debian wants of every package: control, checksums, copyright, changelog."""
    documents = tree / "usr" / "share" / "doc" / "lamina"
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(
        (ROOT / "LICENSE").read_text("utf-8")
        + "\nWhat Lamina brings along, and under which licences, is told below; the texts are in\n"
        "/usr/lib/lamina/_internal/licences.\n\n" + (ROOT / "THIRD_PARTY.md").read_text("utf-8"),
        "utf-8",
    )
    day = time.strftime("%a, %d %b %Y %H:%M:%S +0000", when())
    compressed(
        documents / "changelog.gz",
        f"lamina ({VERSION}) stable; urgency=medium\n\n  * Release {VERSION}.\n\n"
        f" -- The Lamina authors <lamina@localhost>  {day}\n",
    )
    for folder, _, files in os.walk(tree):
        os.chmod(folder, 0o755)
        for name in files:
            path = Path(folder, name)
            if not path.is_symlink():
                runs = path.name == "lamina" and path.parent.name == "lamina"
                path.chmod(0o755 if runs or ".so" in path.name else 0o644)
    (tree / "DEBIAN").mkdir(mode=0o755)
    (tree / "DEBIAN" / "control").write_text(control(tree), "utf-8")


def control(tree: Path) -> str:
    """The package's name card. It needs the C library it was built beside, or a newer one."""
    kilobytes = sum(p.lstat().st_size for p in tree.rglob("*") if not p.is_dir()) // 1024
    needs = (LINUX / "depends.txt").read_text("utf-8").split()
    needs.insert(0, f"libc6 (>= {platform.libc_ver()[1]})")
    return (
        f"Package: lamina\nVersion: {VERSION}\nArchitecture: {debian_architecture()}\n"
        "Maintainer: The Lamina authors <lamina@localhost>\nSection: education\n"
        f"Priority: optional\nInstalled-Size: {kilobytes}\nDepends: {', '.join(needs)}\n"
        "Recommends: libwayland-client0, libwayland-cursor0, libwayland-egl1, shared-mime-info, "
        "desktop-file-utils, hicolor-icon-theme\n"
        f"Description: {PROJECT['description']}\n"
        " Lamina teaches neural networks and language models by letting you take them apart:\n"
        " a canvas for networks, a course with exercises, and a small language model with all\n"
        " its numbers. It runs offline; the language model SmolLM2-135M-Instruct is included.\n"
    )


def debian_architecture() -> str:
    """amd64, arm64: Debian's word for this machine."""
    machine = platform.machine().lower()
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(machine, machine)


def deb(tree: Path) -> None:
    """dist/lamina_VERSION_ARCH.deb."""
    if not shutil.which("dpkg-deb"):
        print("The .deb is left out: dpkg-deb is not installed.")
        return
    target = DIST / f"lamina_{VERSION}_{debian_architecture()}.deb"
    run(["dpkg-deb", "--root-owner-group", *COMPRESSION, "--build", str(tree), str(target)])
    told("packed", target)


def appimage() -> None:
    """An AppImage: the official runtime, then the folder as a squashfs behind it."""
    runtime, why = appimage_runtime()
    if not runtime:
        print(f"The AppImage is left out: {why}")
        return
    tree = BUILD / "AppDir"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(FROZEN, tree / "usr" / "lib" / "lamina", symlinks=True)
    bring_along(tree / "usr" / "lib" / "lamina" / "_internal")
    place_desktop_files(tree / "usr")
    (tree / "AppRun").symlink_to("usr/lib/lamina/lamina")
    shutil.copy(LINUX / "lamina.desktop", tree / "lamina.desktop")
    shutil.copy(BUILD / "icons" / "hicolor" / "256x256" / "apps" / "lamina.png", tree)
    (tree / ".DirIcon").symlink_to("lamina.png")
    packed = BUILD / "lamina.squashfs"
    packed.unlink(missing_ok=True)
    run(["mksquashfs", str(tree), str(packed), "-root-owned", "-noappend", "-comp", "zstd",
         "-Xcompression-level", "19", "-quiet", "-no-progress"])  # fmt: skip
    target = DIST / f"Lamina-{VERSION}-{platform.machine()}.AppImage"
    target.write_bytes(runtime + packed.read_bytes())
    target.chmod(0o755)
    told("packed", target)


def appimage_runtime() -> tuple[bytes, str]:
    """The program that an AppImage begins with, which unpacks and starts the rest; else why not."""
    named = os.environ.get(RUNTIME_VARIABLE, "")
    if not named:
        return b"", f"its runtime is not here; {RUNTIME_VARIABLE} names the file where it is."
    if not Path(named).is_file():
        return b"", f"{RUNTIME_VARIABLE} names {named}, which is not there."
    runtime = Path(named).read_bytes()
    if runtime[:4] != b"\x7fELF" or runtime[8:11] != b"AI\x02":
        return b"", f"{named} is not a runtime of the AppImage project (type 2)."
    if not shutil.which("mksquashfs"):
        return b"", "mksquashfs is not installed (Debian: squashfs-tools)."
    return runtime, ""


def bring_along(place: Path) -> None:
    """The small libraries that a .deb asks the system for and no AppImage can ask for."""
    for name, package in BROUGHT.items():
        found = [folder / name for folder in LIBRARIES if (folder / name).exists()]
        if not found:
            raise SystemExit(f"The AppImage brings {name} along; install {package}.")
        shutil.copy(found[0], place / name)
        terms = Path("/usr/share/doc") / package / "copyright"
        if terms.is_file():
            (place / "licences" / package).mkdir(parents=True, exist_ok=True)
            shutil.copy(terms, place / "licences" / package)


# --- Windows ---------------------------------------------------------------------------------
def windows() -> None:
    """dist/lamina-VERSION-setup.exe: per user, no administrator."""
    compiler, why = inno_command()
    if not compiler:
        raise SystemExit(f"There is no installer without its compiler: {why}")
    script = ROOT / "packaging" / "windows" / "lamina.iss"
    run([*compiler, f"/DVersion={VERSION}", f"/DRoot={windows_path(ROOT)}", windows_path(script)])
    told("packed", DIST / f"lamina-{VERSION}-setup.exe")


def inno_command() -> tuple[list[str], str]:
    """What starts Inno Setup's compiler here, under Wine where this is not Windows; else why not.

    It is the one named in LAMINA_INNO_COMPILER, on the path, or where its installer puts it.
    """
    named = os.environ.get(COMPILER_VARIABLE, "")
    if named and not Path(named).is_file():
        return [], f"{COMPILER_VARIABLE} names {named}, which is not there."
    found = named or shutil.which("iscc") or ""
    for variable in ("ProgramFiles(x86)", "ProgramFiles"):
        for name in _COMPILERS:
            path = Path(os.environ.get(variable, "")) / name
            if not found and path.is_file():
                found = str(path)
    if not found:
        return [], f"Inno Setup's ISCC.exe is not installed, nor named in {COMPILER_VARIABLE}."
    if sys.platform == "win32":
        return [found], ""
    wine = shutil.which("wine")
    return ([wine, windows_path(Path(found))], "") if wine else ([], "wine is not installed.")


def windows_path(path: Path) -> str:
    """A path as programs of Windows read it; Wine shows the whole of this machine as Z:."""
    absolute = str(path.absolute())
    return absolute if sys.platform == "win32" else "Z:" + absolute.replace("/", "\\")


# --- macOS -----------------------------------------------------------------------------------
def macos() -> None:
    """dist/Lamina-VERSION-ARCH.dmg: the application beside a link to Applications.

    Signed with the identity named in LAMINA_SIGNING_IDENTITY, else ad hoc, which runs on the Mac
    that it was made on and after "Open anyway" elsewhere.
    """
    application = DIST / "Lamina.app"
    identity = os.environ.get(IDENTITY_VARIABLE, "")
    sign = ["codesign", "--force", "--deep", "--sign", identity or "-"]
    if identity:
        rights = ROOT / "packaging" / "macos" / "entitlements.plist"
        sign += ["--options", "runtime", "--timestamp", "--entitlements", str(rights)]
    run([*sign, str(application)])
    tree = BUILD / "dmg"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(application, tree / "Lamina.app", symlinks=True)
    (tree / "Applications").symlink_to("/Applications")
    target = DIST / f"Lamina-{VERSION}-{platform.machine()}.dmg"
    target.unlink(missing_ok=True)
    run(["hdiutil", "create", "-volname", "Lamina", "-srcfolder", str(tree), "-format", "UDZO",
         str(target)])  # fmt: skip
    told("packed", target)


# --- running ---------------------------------------------------------------------------------
def run(command: Sequence[str]) -> None:
    """Run a step; its failure ends the whole with its status."""
    status = subprocess.run(command, cwd=ROOT, check=False).returncode
    if status:
        print(f"{Path(command[0]).name} ended with status {status} (see above).", file=sys.stderr)
        raise SystemExit(status)


def told(what: str, path: Path) -> None:
    """Say what was made and how large it is."""
    files = [path] if path.is_file() else [p for p in path.rglob("*") if not p.is_symlink()]
    size = sum(file.stat().st_size for file in files if file.is_file())
    print(f"{what}: {path.name}, {size / 1e6:.0f} MB")


if __name__ == "__main__":
    sys.exit(main())
