"""What the installers are made of: the frozen folder, what desktops read, the workflow."""

from __future__ import annotations

import configparser
import plistlib
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

from tests.support.scripts import load, own_kinds

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]


# --- freezing --------------------------------------------------------------------------------
Dry = Callable[..., dict[str, Any]]
PURE = ("PySide6", "numpy.linalg", "google.protobuf", "yaml", "engine.graph", "re", "latex2mathml")
HOOKS = {"pyi_rth_multiprocessing": "helper", "pyi_rth_pyside6": "qt", "pyi_rth_inspect": "source"}


@pytest.fixture
def dry(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dry:
    """Executes build_spec.spec as PyInstaller does on a platform, and says what it asked for."""
    for name, what in HOOKS.items():  # PyInstaller's own are not there where only tests are run
        (tmp_path / f"{name}.py").write_text(f"{what} = True\n", "utf-8")

    def run(platform: str, binaries: list[str] | None = None) -> dict[str, Any]:
        asked: dict[str, Any] = {}

        def analysis(scripts: list[str], **options: Any) -> SimpleNamespace:
            asked["Analysis"] = {"scripts": scripts, **options}
            found = [(place, place, "BINARY") for place in binaries or []]
            asked["kept"] = SimpleNamespace(
                pure=[(name, name, "PYMODULE") for name in PURE],
                scripts=[(name, str(tmp_path / f"{name}.py"), "PYSOURCE") for name in HOOKS],
                binaries=found,
                datas=list(options["datas"]),
            )
            return asked["kept"]

        def noted(name: str) -> Callable[..., str]:
            def note(*arguments: Any, **options: Any) -> str:
                asked[name] = {"arguments": arguments, **options}
                return name

            return note

        monkeypatch.setattr(sys, "platform", platform)
        monkeypatch.setattr(shutil, "which", lambda name: None)  # nothing is stripped
        names = {name: noted(name) for name in ("PYZ", "EXE", "COLLECT", "BUNDLE")}
        source = (ROOT / "build_spec.spec").read_text("utf-8")
        exec(
            compile(source, "build_spec.spec", "exec"),
            {"SPECPATH": str(ROOT), "Analysis": analysis, **names},
        )
        return asked

    return run


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_every_platform_gets_one_folder(platform: str, dry: Dry) -> None:
    asked = dry(platform)
    assert asked["Analysis"]["scripts"] == [str(ROOT / "desktop" / "__main__.py")]
    assert asked["COLLECT"]["name"] == "lamina"
    assert asked["EXE"]["exclude_binaries"] is True
    # On Windows and macOS a window program has no console; on Linux it is of no matter.
    assert asked["EXE"]["console"] is (platform == "linux")
    assert ("BUNDLE" in asked) is (platform == "darwin")
    icon = {"linux": None, "win32": "lamina.ico", "darwin": "lamina.icns"}[platform]
    assert (asked["EXE"]["icon"] and Path(asked["EXE"]["icon"]).name) == icon
    assert (asked["EXE"]["version"] is not None) is (platform == "win32")


def test_the_mac_application_says_what_it_is_and_opens(dry: Dry) -> None:
    bundle = dry("darwin")["BUNDLE"]
    info = plistlib.loads(plistlib.dumps(bundle["info_plist"]))
    assert bundle["name"] == "Lamina.app"
    assert info["CFBundleShortVersionString"] == bundle["version"] == VERSION
    assert info["NSHighResolutionCapable"] is True
    assert info["LSMinimumSystemVersion"] == "14.0"
    exported = {kind["UTTypeIdentifier"]: kind for kind in info["UTExportedTypeDeclarations"]}
    opened = [name for kind in info["CFBundleDocumentTypes"] for name in kind["LSItemContentTypes"]]
    assert set(opened) == exported.keys()
    suffixes = [
        suffix
        for kind in exported.values()
        for suffix in kind["UTTypeTagSpecification"]["public.filename-extension"]
    ]
    assert {f".{suffix}" for suffix in suffixes} == own_kinds()
    rights = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert all(value is True for value in rights.values())


def test_every_module_and_every_file_of_the_rooms_goes_in(dry: Dry) -> None:
    analysis = dry("linux")["Analysis"]
    modules = set(analysis["hiddenimports"])
    for room in ("desktop", "engine", "models"):
        for path in (ROOT / room).rglob("*.py"):
            parts = path.relative_to(ROOT).with_suffix("").parts
            name = ".".join(parts).removesuffix(".__init__")
            assert name in modules or name.endswith("__main__"), name
    placed = {f"{place}/{Path(source).name}" for source, place in analysis["datas"]}
    tracked = subprocess.run(
        ["git", "ls-files", "desktop", "engine", "models"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    ).stdout.split()  # fmt: skip
    for name in tracked:
        if not name.endswith(".py") and "/." not in name and (ROOT / name).is_file():
            assert name in placed
    assert {"./LICENSE", "./THIRD_PARTY.md", "./pyproject.toml"} <= placed


def test_what_belongs_to_the_system_stays_out(dry: Dry) -> None:
    given = [
        "libstdc++.so.6", "libX11.so.6", "libxcb-cursor.so.0", "libglib-2.0.so.0", "libGL.so.1",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so", "PySide6/Qt/lib/libQt6Quick.so.6",
        "onnxruntime/capi/libonnxruntime.so.1.31.1", "PySide6/Qt/translations/qt_de.qm",
        "PySide6/Qt/lib/libQt6Core.so.6", "PySide6/QtOpenGL.abi3.so", "libpython3.11.so.1.0",
        "PySide6/Qt/plugins/platforms/libqxcb.so", "libssl.so.3", "numpy.libs/libopenblas64.so",
        "onnxruntime/capi/onnxruntime_pybind11_state.so", "PySide6/Qt/translations/qtbase_de.qm",
    ]  # fmt: skip
    kept = [entry[0] for entry in dry("linux", given)["kept"].binaries]
    assert kept == given[9:]
    windows = [
        "PySide6/Qt6Quick.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt6Core.dll",
        "libxcb.dll",
    ]
    assert [e[0] for e in dry("win32", windows)["kept"].binaries] == windows[2:]


def test_the_window_does_not_wait_for_what_it_does_not_use(
    dry: Dry, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.__main__ import _HELPERS

    asked = dry("linux")
    places = {place for _, place in asked["Analysis"]["datas"]}
    assert str(Path("shiboken6", "files.dir", "shibokensupport", "signature")) in places
    assert {kind for _, _, kind in asked["kept"].scripts} == {"PYSOURCE"}
    texts = [Path(path).read_text("utf-8") for _, path, _ in asked["kept"].scripts]
    begun: list[str] = []
    monkeypatch.setattr("desktop.app.lean.begin", lambda: begun.append("lean"))

    def prepared(*arguments: str) -> set[str]:
        monkeypatch.setattr(sys, "argv", ["lamina", *arguments])
        begun.clear()
        names: dict[str, Any] = {}
        for text in texts:
            exec(compile(text, "hook", "exec"), names)
        return {*begun, *HOOKS.values()} & {*begun, *names}

    # Qt is imported by `lean`, or it would read what only a faulty call needs.
    assert prepared() == prepared("a.lamina") == {"lean", "qt"}
    assert all(prepared(argument) == {"helper"} for argument in _HELPERS)


def test_everything_that_goes_in_has_its_licence_with_it(
    dry: Dry, monkeypatch: pytest.MonkeyPatch
) -> None:
    placed = [entry[0] for entry in dry("linux")["kept"].datas if len(entry) == 3]
    texts = {tuple(place.split("/")[1:]) for place in placed if place.startswith("licences/")}
    libraries = {name for name, _ in texts}
    wanted = {"PySide6-Essentials", "numpy", "protobuf", "PyYAML", "latex2mathml"}
    assert wanted | {"Python", "ICU", "SmolLM2-135M-Instruct"} == libraries
    assert ("PySide6-Essentials", "LGPL-3.0.txt") in texts
    assert any(place.endswith(".dist-info/METADATA") for place in placed)
    monkeypatch.setattr("desktop.app.version.TEXTS", {"latex2mathml": ()})
    with pytest.raises(SystemExit, match="no licence text of PySide6"):
        dry("win32")
    monkeypatch.setattr("desktop.app.version.BUNDLED", ("numpy",))
    with pytest.raises(SystemExit, match=r"does not name what goes in: .*PyYAML"):
        dry("linux")


def test_nothing_under_the_gpl_is_asked_for(dry: Dry) -> None:
    assert {"readline", "_curses"} <= set(dry("linux")["Analysis"]["excludes"])


# --- icons -----------------------------------------------------------------------------------
def test_icons_are_drawn_in_every_size_and_read_back(qapp: object, tmp_path: Path) -> None:
    from PySide6.QtGui import QImage, QImageReader

    def widths(path: Path) -> set[int]:
        reader, found = QImageReader(str(path)), set()
        for number in range(reader.imageCount()):
            assert reader.jumpToImage(number)
            found.add(reader.read().width())
        return found

    icons = load("icons")
    icons.draw(tmp_path)
    for size in icons.SIZES:
        for place in ("apps/lamina", "mimetypes/lamina-network"):
            image = QImage(str(tmp_path / "hicolor" / f"{size}x{size}" / f"{place}.png"))
            assert (image.width(), image.height()) == (size, size)
            assert image.pixelColor(size // 2, size // 2).alpha() == 255
            assert image.pixelColor(0, 0).alpha() == 0
    for name in ("lamina.ico", "lamina-network.ico"):
        assert widths(tmp_path / name) == set(icons.ICO)
    assert widths(tmp_path / "lamina.icns") == {size for _, size in icons.ICNS}
    table = (tmp_path / "version.txt").read_text()
    assert f"'FileVersion', '{VERSION}'" in table
    compile(table, "version.txt", "eval")


# --- what desktops read ----------------------------------------------------------------------
def test_the_menu_entry_opens_the_file_types() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(LINUX / "lamina.desktop", "utf-8")
    values = dict(entry["Desktop Entry"])
    assert values["Exec"] == "lamina %f"
    types = [each for each in values["MimeType"].split(";") if each]
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    declared = ET.parse(LINUX / "lamina-mime.xml").getroot()
    globs = {
        kind.get("type"): kind.find(f"{space}glob").get("pattern")  # type: ignore[union-attr]
        for kind in declared
    }
    assert list(globs) == types
    own = {pattern.removeprefix("*") for pattern in globs.values() if pattern}
    assert own == own_kinds()
    metainfo = ET.parse(LINUX / "io.github.lamina.Lamina.metainfo.xml").getroot()
    assert [each.text for each in metainfo.iterfind("provides/mediatype")] == types
    assert metainfo.findtext("launchable") == "lamina.desktop"
    if shutil.which("desktop-file-validate"):
        checked = subprocess.run(
            ["desktop-file-validate", str(LINUX / "lamina.desktop")],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert checked.returncode == 0, checked.stdout


def test_the_store_page_is_valid(tmp_path: Path) -> None:
    package = load("package")
    source = LINUX / "io.github.lamina.Lamina.metainfo.xml"
    page = tmp_path / source.name
    page.write_text(package.filled(source.read_text("utf-8")), "utf-8")
    release = ET.parse(page).getroot().find("releases/release")
    assert release is not None
    assert release.get("version") == VERSION
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", release.get("date", ""))
    if shutil.which("appstreamcli"):
        checked = subprocess.run(
            ["appstreamcli", "validate", "--no-net", str(page)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert checked.returncode == 0, checked.stdout


def test_the_manual_page_names_every_option() -> None:
    from desktop import __main__ as program

    text = (LINUX / "lamina.1").read_text("utf-8").replace("\\-", "-")
    for option in re.findall(r"--[a-z-]+", program._USAGE):
        assert option in text, option


def test_the_control_file_names_packages_once(tmp_path: Path) -> None:
    package = load("package")
    (tmp_path / "file").write_bytes(b"x" * 4096)
    card = package.control(tmp_path)
    fields = dict(line.split(": ", 1) for line in card.splitlines() if not line.startswith(" "))
    assert fields["Version"] == VERSION
    assert fields["Installed-Size"] == "4"
    names = [name.split(" ")[0] for name in fields["Depends"].split(", ")]
    assert len(set(names)) == len(names)
    assert {"libc6", "libstdc++6", "libgl1", "libxcb-cursor0"} <= set(names)


# --- the workflow ----------------------------------------------------------------------------
def test_the_release_workflow_is_well_formed() -> None:
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
    flow = yaml.safe_load(text)
    assert flow[True]["push"]["tags"] == ["v*"]  # YAML 1.1 reads `on` as true
    build, release = flow["jobs"]["build"], flow["jobs"]["release"]
    assert release["needs"] == "build"
    names = {entry["name"] for entry in build["strategy"]["matrix"]["include"]}
    assert names == {"linux-x86_64", "windows-x86_64", "macos-arm64", "macos-x86_64"}
    for job in (build, release):
        assert job["runs-on"]
        for step in job["steps"]:
            assert ("run" in step) != ("uses" in step), step
            allowed = {"name", "if", "run", "uses", "with", "env", "shell"}
            assert step.keys() <= allowed, step
            if "uses" in step:
                assert re.fullmatch(r"[\w.-]+/[\w.-]+@v\d+", step["uses"])
    steps = {step.get("name", step.get("uses", "")): step for step in build["steps"]}
    for name, step in steps.items():
        uses_secret = "secrets." in str(step.get("env", ""))
        assert not uses_secret or "env.HAS_" in step["if"], f"{name} is not skipped without secrets"
    for platform in ("Linux", "macOS", "Windows"):
        assert f"The frozen program checks itself ({platform})" in steps
    assert text.count("${{") == text.count("}}")


def test_every_file_the_workflow_names_is_there() -> None:
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
    for name in re.findall(r"packaging/[\w/.]+\w", text):
        assert (ROOT / name).exists(), name
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert any("pyinstaller" in each for each in extras["optional-dependencies"]["package"])


# --- the clean root --------------------------------------------------------------------------
def test_without_the_rights_it_is_left_out_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    clean = load("clean_root")
    package = tmp_path / "lamina_0_amd64.deb"
    package.write_bytes(b"")
    monkeypatch.setattr(sys, "argv", ["clean_root.py", str(package)])
    monkeypatch.setattr(clean.os, "geteuid", lambda: 1000, raising=False)
    assert clean.main() == 0
    assert "left out: it needs Linux and the rights of root" in capsys.readouterr().out
    monkeypatch.setattr(sys, "argv", ["clean_root.py", str(tmp_path / "none.deb")])
    assert clean.main() == 0
    assert "`make package` makes it" in capsys.readouterr().out


# --- one version -----------------------------------------------------------------------------
def test_the_version_stands_in_one_place() -> None:
    from desktop.app.version import version

    assert version() == VERSION
    own = re.compile(rf"(?<![\d.]){re.escape(VERSION)}(?![\d.])")
    said = subprocess.run(
        ["git", "ls-files", "*.py", "*.iss", "*.desktop", "*.xml", "*.yml", "*.spec", "*.1"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    ).stdout.split()  # fmt: skip
    found = [
        name
        for name in said
        if (ROOT / name).is_file()
        and not name.startswith("tests/")
        and any(
            own.search(line) and re.search(r"version", line, re.I)
            for line in (ROOT / name).read_text("utf-8").splitlines()
            if not line.lstrip().startswith((";", "#"))
        )
    ]
    assert found == []
