"""Data choice, training settings and views: kept in the file, and refused when out of bounds."""

from __future__ import annotations

import json

import pytest

from engine.data import ColumnChoice, Preparation
from engine.document import Document, dumps, loads
from engine.errors import DocumentError, EngineError
from engine.study import (
    DRAWN,
    EMPTY_DRAWING,
    MOST_TABLE_BYTES,
    TABLE,
    DataChoice,
    Study,
    TableFile,
)
from engine.training import Settings, StopWhen

CSV = b"a,b,kind\n1,2,left\n2,1,left\n3,4,right\n4,3,right\n"
COLUMNS = ColumnChoice(("a", "b"), "kind", "classification")


def whole() -> Study:
    return Study(
        DataChoice(
            DRAWN,
            40,
            Preparation(7, 0.25, 0.1, "standard", ("x", "y", "xy")),
            EMPTY_DRAWING.with_point(1.5, -2.0, 1).with_point(0.1, 0.2, 0),
            TableFile("mine.csv", CSV, COLUMNS),
        ),
        Settings(
            "hinge", "momentum", {"momentum": 0.5}, 0.3, "cosine", {"floor": 0.2}, 5, 900, 7,
            0.01, 0.02, 1.5, 11,
        ),
        True,
        StopWhen(10, 20, 0.5, 3.0, 4),
    )  # fmt: skip


def test_everything_comes_back():
    views = {"plot": {"layer": "f_1", "across": 1, "left": -2.5, "held": [1.0, 2.0], "on": True}}
    document = Document(study=whole(), views=views)
    assert loads(dumps(document)) == document


def test_a_network_nobody_trained_is_written_as_before():
    written = json.loads(dumps(Document()))
    assert "study" not in written
    assert "views" not in written
    assert loads(dumps(Document())).study == Study()


def damaged(**study: object) -> bytes:
    found = json.loads(dumps(Document()))
    found["study"] = study
    return json.dumps(found).encode()


@pytest.mark.parametrize(
    "study",
    [
        {"settings": {"rate": -1}},
        {"settings": {"batch_size": 0}},
        {"settings": {"loss": "none"}},
        {"settings": {"unheard": 1}},
        {"settings": {"rate": "fast"}},
        {"data": {"preparation": {"noise": -1}}},
        {"data": {"preparation": {"test_share": 1}}},
        {"data": {"count": -1}},
        {"data": {"drawn": {"points": [[0, 0, 0]] * 20_001}}},
        {"data": {"table": {"name": "t", "data": "!!", "inputs": [], "target": "", "task": "x"}}},
        {"until": {"steps": -1}},
        {"until": {"loss_below": -0.1}},
    ],
)
def test_damage_is_one_sentence(study):
    with pytest.raises(DocumentError) as refused:
        loads(damaged(**study))
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


def test_views_are_bounded():
    with pytest.raises(DocumentError):
        dumps(Document(views={"plot": {str(k): 1 for k in range(65)}}))
    with pytest.raises(DocumentError):
        dumps(Document(views={"plot": {"layer": "f" * 401}}))


def test_a_large_table_is_refused_with_its_name():
    table = TableFile("large.csv", b"x" * (MOST_TABLE_BYTES + 1), COLUMNS)
    with pytest.raises(DocumentError, match=r"large\.csv"):
        dumps(Document(study=Study(DataChoice(TABLE, table=table))))


def test_each_choice_makes_its_examples():
    assert DataChoice("xor", 30).data_set().count == 30
    assert DataChoice(TABLE, table=TableFile("t.csv", CSV, COLUMNS)).data_set().count == 4
    assert DataChoice(DRAWN, drawn=whole().data.drawn).data_set().count == 2
    with pytest.raises(EngineError, match="choose a CSV file"):
        DataChoice(TABLE).data_set()
    with pytest.raises(EngineError, match="at least two points"):
        DataChoice(DRAWN).data_set()
