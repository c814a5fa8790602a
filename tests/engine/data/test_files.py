"""The bundled files: their size, their licences, and what happens when one is damaged."""

from __future__ import annotations

import hashlib
import io
import lzma
import re
import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest

from engine.data import files, text, texts
from engine.errors import EngineError

NAMES = tuple(
    path.name for path in files.FOLDER.iterdir() if path.suffix in {".npz", ".csv", ".xz"}
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the bundled files that may be damaged."""
    for name in NAMES:
        shutil.copy(files.FOLDER / name, tmp_path)
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    files.images.cache_clear()
    text.cache_clear()
    yield tmp_path  # type: ignore[misc]
    files.images.cache_clear()
    text.cache_clear()


def test_the_folder_is_small_and_every_file_has_its_licence() -> None:
    assert sum((files.FOLDER / name).stat().st_size for name in NAMES) < 3_000_000
    licences = (files.FOLDER / "LICENCES.md").read_text(encoding="utf-8")
    assert len(NAMES) == 8
    assert all(f"`{name}`" in licences for name in NAMES)


def test_penguins_are_the_source_file_untouched() -> None:
    digest = hashlib.sha256(files.read("penguins.csv")).hexdigest()
    assert digest == "f204db2c753b0937caac3cb35258562c14f073e4bbc76be24b4c51ce22767a93"


class TestTexts:
    @pytest.mark.parametrize("key", list(texts()))
    def test_it_is_clean_plain_text_of_the_promised_length(self, key: str) -> None:
        content = text(key)
        assert len(content) == texts()[key].characters
        assert re.fullmatch(r"[\n -~]*", content)
        assert not re.search(r"  |[ \t]\n|\n{3,}|<[a-z/]|&[a-z]+;| [,;?!]", content)
        assert content.endswith("\n")
        assert text(key) is content  # unpacked once

    def test_the_stories_begin_and_end_where_they_should(self) -> None:
        content = text("stories")
        assert content.startswith("In the beginning, God created the heavens and the earth.")
        assert content.endswith("with all boldness, without hindrance.\n")
        # Eighteen books of 22 to 52 chapters, told by their published numbers of chapters.
        chapters = (50, 40, 24, 21, 4, 31, 24, 22, 25, 10, 13, 10, 4, 28, 16, 24, 21, 28)
        assert content.count("\n\n") == sum(chapters) - 1
        assert 300_000 < len(content.split()) < 340_000
        # A footnote taken out between two words leaves the space that belonged there.
        assert not re.search(r"[a-z][A-Z]|[,;.?!][A-Za-z]", content)
        assert "World English" not in content

    def test_the_stories_are_ordinary_english(self) -> None:
        """Letter frequencies of English: e, t, a, o lead and j, x, q, z come last."""
        letters = re.sub("[^a-z]", "", text("stories").lower())
        share = {letter: letters.count(letter) / len(letters) for letter in set(letters)}
        assert 0.11 < share["e"] < 0.14
        assert max(share[letter] for letter in "jxqz") < 0.006

    def test_alice_has_her_chapters(self) -> None:
        content = text("alice")
        titles = re.findall(r"^CHAPTER ([IVX]+)\. (.+)$", content, flags=re.MULTILINE)
        assert " ".join(number for number, _ in titles) == ("I II III IV V VI VII VIII IX X XI XII")
        assert titles[6][1] == "A Mad Tea-Party"
        assert "\n'You are old, Father William,' the young man said,\n'And your hair" in content
        assert content.endswith("the happy summer days.\n")

    def test_the_play_has_its_speakers(self) -> None:
        speakers = re.findall(r"^([A-Z ]+): ", text("as-you-like-it"), flags=re.MULTILINE)
        most = max(set(speakers), key=speakers.count)
        assert most == "ROSALIND"
        assert "All the world's a stage," in text("as-you-like-it")

    def test_an_unknown_text_is_refused_with_the_choices(self) -> None:
        with pytest.raises(EngineError, match="no text “alise”; choose from stories, alice"):
            text("alise")


class TestDamage:
    def pack(self, **arrays: np.ndarray) -> bytes:
        file = io.BytesIO()
        np.savez_compressed(file, **arrays)
        return file.getvalue()

    def test_a_missing_file(self, folder: Path) -> None:
        (folder / "alice.txt.xz").unlink()
        (folder / "digits_8.npz").unlink()
        with pytest.raises(EngineError, match=r"alice\.txt\.xz cannot be read"):
            text("alice")
        with pytest.raises(EngineError, match=r"digits_8\.npz cannot be read"):
            files.images("digits_8.npz", 1797, 8)

    @pytest.mark.parametrize("keep", [0, 10, 1000, 40_000])
    def test_a_cut_off_file(self, folder: Path, keep: int) -> None:
        for name in ("alice.txt.xz", "digits_8.npz"):
            (folder / name).write_bytes((folder / name).read_bytes()[:keep])
        with pytest.raises(EngineError, match="damaged"):
            text("alice")
        with pytest.raises(EngineError, match="damaged"):
            files.images("digits_8.npz", 1797, 8)

    @pytest.mark.parametrize("place", [100, 5_000, 30_000])
    def test_a_flipped_bit(self, folder: Path, place: int) -> None:
        for name in ("alice.txt.xz", "digits_8.npz"):
            data = bytearray((folder / name).read_bytes())
            data[place] ^= 4
            (folder / name).write_bytes(data)
        with pytest.raises(EngineError, match="damaged"):
            text("alice")
        with pytest.raises(EngineError, match="damaged"):
            files.images("digits_8.npz", 1797, 8)

    def test_arrays_of_another_shape_kind_or_name(self, folder: Path) -> None:
        images, labels = np.zeros((4, 2, 2), np.uint8), np.zeros(4, np.uint8)
        for wrong in (
            {"images": images[:3], "labels": labels},
            {"images": images, "labels": labels.astype(np.int8)},
            {"images": images},
            {"images": images, "labels": np.array([{}] * 4, dtype=object)},
        ):
            (folder / "small.npz").write_bytes(self.pack(**wrong))
            with pytest.raises(EngineError, match="damaged"):
                files.images("small.npz", 4, 2)
        (folder / "small.npz").write_bytes(self.pack(images=images, labels=labels))
        assert files.images("small.npz", 4, 2)[0].shape == (4, 2, 2)

    def test_an_archive_that_would_unpack_to_much_more(self, folder: Path) -> None:
        bomb = self.pack(images=np.zeros((100_000, 20, 20), np.uint8), labels=np.zeros(4, np.uint8))
        assert len(bomb) < 100_000
        assert zipfile.ZipFile(io.BytesIO(bomb)).getinfo("images.npy").file_size > 4e7
        (folder / "bomb.npz").write_bytes(bomb)
        with pytest.raises(EngineError, match="damaged"):
            files.images("bomb.npz", 4, 2)

    def test_a_text_that_would_unpack_to_much_more(self, folder: Path) -> None:
        (folder / "alice.txt.xz").write_bytes(lzma.compress(b"a" * 30_000_000))
        with pytest.raises(EngineError, match="damaged"):
            text("alice")

    def test_another_text_under_the_name(self, folder: Path) -> None:
        (folder / "alice.txt.xz").write_bytes(lzma.compress(b"Alice was beginning"))
        with pytest.raises(EngineError, match="damaged"):
            text("alice")
