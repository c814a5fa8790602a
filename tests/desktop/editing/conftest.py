"""An editor on the lecture's network."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from desktop.document import OpenDocument
from desktop.editing import Editor
from tests.support.networks import lecture


@pytest.fixture
def editor(qapp: object) -> Iterator[Editor]:
    owner = QObject()
    document = OpenDocument()
    document.start(lecture())
    yield Editor(document, owner)
    owner.deleteLater()
