"""Examples to learn from: built-in sets, tables from files, drawn points and texts.

The folder reads in the order the data flows: `source` declares a built-in set and finds all of
`sets`; `table` reads a CSV file and `drawn` a hand-drawn picture; all three give a `Raw` set,
which `prepare` makes noisy, splits and scales into a `DataSet`. `texts` holds what language
models learn from, and `windows` cuts token ids into examples.
"""

from engine.data.dataset import DataSet, Scaling
from engine.data.drawn import Drawn, DrawnPoint
from engine.data.features import FEATURES, Feature
from engine.data.prepare import NORMALISATIONS, Preparation
from engine.data.source import Source, data_sets, make
from engine.data.table import Column, ColumnChoice, Table, read_csv, read_csv_bytes
from engine.data.texts import Text, text, texts
from engine.data.windows import token_windows

__all__ = [
    "FEATURES",
    "NORMALISATIONS",
    "Column",
    "ColumnChoice",
    "DataSet",
    "Drawn",
    "DrawnPoint",
    "Feature",
    "Preparation",
    "Scaling",
    "Source",
    "Table",
    "Text",
    "data_sets",
    "make",
    "read_csv",
    "read_csv_bytes",
    "text",
    "texts",
    "token_windows",
]
