"""The installers: the one for Windows, compiled where its compiler is, and the AppImage."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from tests.support.scripts import PACKAGING, load, own_kinds

ROOT = Path(__file__).parents[2]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]


# --- Windows ---------------------------------------------------------------------------------
def test_the_windows_installer_is_per_user_and_names_its_files() -> None:
    text = (PACKAGING / "windows" / "lamina.iss").read_text("utf-8")
    sections = dict(re.findall(r"^\[(\w+)\]\n(.*?)(?=^\[|\Z)", text, re.M | re.S))
    setup = dict(line.split("=", 1) for line in sections["Setup"].splitlines() if "=" in line)
    assert setup["PrivilegesRequired"] == "lowest"
    assert setup["DefaultDirName"].startswith("{localappdata}")
    assert setup["AppVersion"] == "{#Version}"
    assert "HKLM" not in text, "per user"
    for suffix in own_kinds():
        assert f'Subkey: "Software\\Classes\\{suffix}"' in sections["Registry"]
    package = load("package")
    wanted = f"lamina-{package.VERSION}-setup"
    assert setup["OutputBaseFilename"].replace("{#Version}", VERSION) == wanted
    for line in text.splitlines():
        if line.count('"') % 2:
            pytest.fail(f"a quotation mark is missing: {line}")


@pytest.fixture
def inno(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """packaging/inno_check.py, which imports its neighbour."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    return load("inno_check")


def test_the_windows_installer_compiles_installs_and_goes(inno: ModuleType) -> None:
    from package import inno_command  # type: ignore[import-not-found]

    compiler, why = inno_command()
    if not compiler:
        pytest.skip(why)
    assert inno.main() == 0


def test_without_its_compiler_the_windows_installer_is_left_out_in_a_line(
    inno: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LAMINA_INNO_COMPILER", "/nowhere/ISCC.exe")
    assert inno.main() == 0
    assert "left out: LAMINA_INNO_COMPILER names /nowhere/ISCC.exe" in capsys.readouterr().out


def test_the_stand_ins_are_what_the_windows_script_packs(inno: ModuleType, tmp_path: Path) -> None:
    inno.stand_ins(tmp_path)
    text = (tmp_path / "packaging" / "windows" / "lamina.iss").read_text("utf-8")
    for name in re.findall(r"\{#Root\}\\([\w.\\-]+\w)", text):
        assert (tmp_path / name.replace("\\", "/")).exists(), name


# --- the AppImage ----------------------------------------------------------------------------
def test_an_appimage_is_the_runtime_and_then_the_folder(
    qapp: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if not (shutil.which("mksquashfs") and shutil.which("unsquashfs")):
        pytest.skip("mksquashfs is not installed (Debian: squashfs-tools)")
    package, icons = load("package"), load("icons")
    frozen, dist = tmp_path / "frozen", tmp_path / "dist"
    (frozen / "_internal").mkdir(parents=True)
    (frozen / "lamina").write_bytes(b"program")
    (frozen / "_internal" / "part.so").symlink_to("../lamina")
    dist.mkdir()
    small = tmp_path / "lib"
    small.mkdir()
    for name in package.BROUGHT:
        (small / name).write_bytes(b"library")
    for name, value in (("FROZEN", frozen), ("DIST", dist), ("BUILD", tmp_path / "build"),
                        ("LIBRARIES", (small,))):  # fmt: skip
        monkeypatch.setattr(package, name, value)
    icons.draw(tmp_path / "build" / "icons")
    runtime = b"\x7fELF\x02\x01\x01\0AI\x02" + bytes(5000)
    (tmp_path / "runtime").write_bytes(runtime)
    monkeypatch.setenv(package.RUNTIME_VARIABLE, str(tmp_path / "runtime"))
    package.appimage()
    [made] = dist.iterdir()
    assert os.access(made, os.X_OK)
    assert made.read_bytes()[: len(runtime)] == runtime
    assert made.read_bytes()[len(runtime) :][:4] == b"hsqs"
    said = subprocess.run(
        ["unsquashfs", "-offset", str(len(runtime)), "-dest", str(tmp_path / "root"), str(made)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    root = tmp_path / "root"
    assert (root / "AppRun").read_bytes() == b"program"
    assert (root / "usr/lib/lamina/_internal/part.so").is_symlink()
    assert (root / "usr/lib/lamina/_internal/libxcb-cursor.so.0").is_file()
    assert (root / "lamina.desktop").is_file()
    assert (root / ".DirIcon").read_bytes()[:4] == b"\x89PNG"
    assert (root / "usr/share/metainfo/io.github.lamina.Lamina.metainfo.xml").is_file()


@pytest.mark.parametrize(
    ("runtime", "why"),
    [(None, "its runtime is not here; LAMINA_APPIMAGE_RUNTIME names"),
     ("", "which is not there"), ("<html>not found</html>", "is not a runtime of the AppImage")],
)  # fmt: skip
def test_without_its_runtime_the_appimage_is_left_out_in_a_line(
    runtime: str | None,
    why: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    package = load("package")
    monkeypatch.delenv(package.RUNTIME_VARIABLE, raising=False)
    if runtime is not None:
        monkeypatch.setenv(package.RUNTIME_VARIABLE, str(tmp_path / "runtime"))
    if runtime:
        (tmp_path / "runtime").write_text(runtime, "utf-8")
    package.appimage()
    [line] = capsys.readouterr().out.splitlines()
    assert line.startswith("The AppImage is left out: ")
    assert why in line
