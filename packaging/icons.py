"""The program's icons in every size and form that a platform asks for, from the two SVG files.

    python packaging/icons.py [FOLDER]      build/icons unless told

PNG for Linux, ICO for Windows, ICNS for macOS; and the version table that Windows shows of a
program. ICO and ICNS are plain containers of PNG, so they are written here and need no other tool.
"""

from __future__ import annotations

import os
import struct
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "desktop" / "app" / "lamina.svg"
DOCUMENT = ROOT / "packaging" / "lamina-network.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO = (16, 24, 32, 48, 64, 128, 256)
# Apple's names for PNG of these sizes; the others are the same at twice the density.
ICNS = ((b"icp4", 16), (b"icp5", 32), (b"icp6", 64), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512),
        (b"ic10", 1024), (b"ic11", 32), (b"ic12", 64), (b"ic13", 256), (b"ic14", 512))  # fmt: skip


def png(svg: Path, size: int) -> bytes:
    """A picture of `size` × `size` pixels on nothing."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise SystemExit(f"{svg} cannot be drawn.")
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """An ICO of PNG pictures (Windows Vista and later): directory first, then the pictures."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    directory, body = b"", b""
    for size, data in sorted(pictures.items()):
        side = size if size < 256 else 0  # 0 stands for 256
        directory += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), at + len(body))
        body += data
    return head + directory + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """An ICNS of PNG pictures: each behind its name and length, all behind the whole length."""
    body = b"".join(
        name + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for name, size in ICNS
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def version_table(version: str) -> str:
    """What Windows shows under Properties, Details, as PyInstaller reads it."""
    numbers = ", ".join([*version.split("."), "0", "0", "0"][:4])
    entries = {
        "CompanyName": "The Lamina authors",
        "FileDescription": "Lamina",
        "FileVersion": version,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": "lamina.exe",
        "ProductName": "Lamina",
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({key!r}, {text!r})" for key, text in entries.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers=({numbers}), prodvers=({numbers})), "
        f"kids=[StringFileInfo([StringTable('080904B0', [{strings}])]), "
        "VarFileInfo([VarStruct('Translation', [2057, 1200])])])\n"
    )


def draw(folder: Path) -> None:
    """Write everything into `folder`: hicolor/SIZExSIZE/…, lamina.ico, lamina.icns, version.txt."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    for svg, place in ((PROGRAM, "apps/lamina"), (DOCUMENT, "mimetypes/lamina-network")):
        for size in SIZES:
            _write(folder / "hicolor" / f"{size}x{size}" / f"{place}.png", png(svg, size))
        _write(folder / "hicolor" / "scalable" / f"{place}.svg", svg.read_bytes())
    for name, svg in (("lamina", PROGRAM), ("lamina-network", DOCUMENT)):
        _write(folder / f"{name}.ico", ico({size: png(svg, size) for size in ICO}))
        sides = {size for _, size in ICNS}
        _write(folder / f"{name}.icns", icns({size: png(svg, size) for size in sides}))
    _write(folder / "version.txt", version_table(version).encode())
    del application


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "icons")
