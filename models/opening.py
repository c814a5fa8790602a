"""A prepared model opened with nothing waiting for anything else: while every byte is checked and
the tokenizer read on another thread, the libraries are imported and the runtime packs the weights.

This file imports neither numpy nor the runtime, so that work begins before they are there: they
take a third of the time from the start of a program to its first token.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from models import manifest as manifests
from models.manifest import TOKENIZER, WEIGHTS
from models.tokenizer import Tokenizer


class Opening:
    """What is being checked and read of one folder. Raises ModelFileError for files that are
    missing, of another size, or damaged, as far as this is quickly told; `end` raises the rest.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest = manifests.read(folder)
        manifests.check_sizes(folder, self.manifest)
        # The runtime is given no graph that was not checked; the weights, which it only multiplies
        # with, are checked while it opens them.
        manifests.check_contents(folder, self.manifest, manifests.FILES - {WEIGHTS})
        self._beside = ThreadPoolExecutor(1)
        self._checked = self._beside.submit(
            manifests.check_contents, folder, self.manifest, {WEIGHTS}
        )
        self._tokenizer = self._beside.submit(
            Tokenizer, folder / TOKENIZER, self.manifest.special, self.manifest.system_prompt
        )

    def tokenizer(self) -> Tokenizer:
        """Text to tokens and back; waits until it is read. Raises ModelFileError."""
        return self._tokenizer.result()

    def end(self) -> None:
        """Wait until every byte was checked. Raises ModelFileError for one that differs."""
        try:
            self._checked.result()
        finally:
            self._beside.shutdown()
