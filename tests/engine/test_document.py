"""The saved file: nothing is lost, and every damaged one is refused with one sentence."""

from __future__ import annotations

import contextlib
import json
import math
import random
import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine import document as documents
from engine.build import layer, sample
from engine.document import Document, Note, dumps, load, loads, pieces, rows, save, writing
from engine.errors import DocumentError
from engine.graph import Edge, Graph, Node
from tests.engine.cases import CASES, EVERY_LAYER
from tests.engine.test_graph import grouped, lecture


def whole() -> Document:
    notes = (Note("n", "f₁ first", 1.5, -2.0, 300.0), Note("m", r"\frac{1}{2}", is_latex=True))
    return Document(lecture(), {"x": (0.0, 1.5), "f_1": (210.0, -3.0)}, notes, {"title": "ü"})


def content() -> dict:
    found = json.loads(dumps(whole()))
    for node in found["network"]["nodes"]:
        node.setdefault("options", {})
    return found


def test_nothing_is_lost(tmp_path):
    path = tmp_path / "net.lamina"
    save(path, whole())
    assert load(path) == whole()
    assert [file.name for file in tmp_path.iterdir()] == ["net.lamina"]


def test_groups_are_saved_with_their_inside():
    document = Document(grouped())
    assert loads(dumps(document)) == document


def test_incomplete_networks_are_sound_documents():
    graph = Graph((layer("add", "sum"), sample("x", [1])), (Edge("x", "sum", "b"),))
    assert loads(dumps(Document(graph))).graph == graph


@pytest.mark.parametrize("key", EVERY_LAYER)
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_layer_comes_back_as_it_was(key, data):
    document = Document(data.draw(CASES[key]).graph())
    assert loads(dumps(document)) == document


def test_weights_come_back_bit_for_bit():
    values = np.random.default_rng(0).normal(size=7) * 10.0 ** np.arange(-150, 200, 50)
    back = loads(dumps(Document(Graph((sample("x", values),))))).graph.node("x").weights["value"]
    assert back.tobytes() == values.tobytes()


def _changed(change) -> bytes:
    found = content()
    change(found)
    return json.dumps(found).encode()


def _option(value):
    return lambda found: found["network"]["nodes"][1]["options"].update(outputs=value)


def _edge(source, target, port="x"):
    edge = {"from": source, "to": target, "port": port}
    return lambda found: found["network"]["edges"].append(edge)


def _first_edge(source, target):
    edge = {"from": source, "to": target, "port": "x"}
    return lambda found: found["network"]["edges"].__setitem__(0, edge)


def _weight(values):
    return lambda found: found["network"]["nodes"][1]["weights"]["W"].update(values=values)


DAMAGED = {
    "empty": (b"", "The file is empty"),
    "html": (b"<!doctype html>", "not readable as JSON"),
    "another program's": (b'{"schema": "x", "version": 1}', "another program's"),
    "a list": (b"[1, 2]", "not a Lamina network"),
    "newer": (b'{"schema": "lamina", "version": 2}', "newer Lamina"),
    "older than any": (b'{"schema": "lamina", "version": 0}', "cannot be opened any more"),
    "deep lists": (b"[" * 100_000, "not a Lamina network"),
    "deep objects": (b'{"a":' * 100_000, "nested too deeply"),
    "deep inside": (
        b'{"schema": "lamina", "version": 1, "meta": ' + b'{"a":' * 100_000,
        "nested too deeply",
    ),
    "repeated key": (
        b'{"schema": "lamina", "version": 1, "version": 1, "network": {}}',
        "gives 'version' twice",
    ),
    "truncated": (dumps(whole())[:400], "not readable as JSON"),
    "not utf-8": (b"\xff" + dumps(whole()), "not readable as JSON"),
    "UTF-16 by its mark alone": (b"\xff\xfe" + dumps(whole())[:401], "begins as UTF-16 text"),
    "a name without end": (
        _changed(lambda found: found["network"]["nodes"][1].update(name="f" * 1_000_000)),
        "The name of layer 2 is 1,000,000 characters long; at most 200",
    ),
    "a note without end": (
        _changed(lambda found: found.update(notes=[{"id": "n", "text": "word " * 10_000}])),
        "Note 1 is 50,000 characters long",
    ),
    "one note's id twice": (
        _changed(lambda found: found.update(notes=[{"id": "n", "text": "a"}] * 2)),
        "Two notes have the id 'n'",
    ),
    "unknown weight": (
        _changed(
            lambda found: found["network"]["nodes"][1]["weights"].update(
                V={"shape": [1], "values": [1.0]}
            )
        ),
        "a weight 'V' that its kind does not have: Linear has W, b",
    ),
    "1e999": (dumps(whole()).replace(b"-1.0", b"1e999"), "out of range"),
    "NaN": (_changed(_weight([1, math.nan, 2, 3])), "not readable as JSON"),
    "true as a number": (_changed(_weight([1, True, 2, 3])), "expected `float`, got `bool`"),
    "too few numbers": (_changed(_weight([1, 2, 3])), "its shape asks for 4"),
    "units 1e20": (_changed(_option(1e20)), "Outputs must be a whole number"),
    "units 10 to the 20": (_changed(_option(10**20)), "at most 65536"),
    "units true": (_changed(_option(True)), "Outputs must be a whole number"),
    "units 1.5": (_changed(_option(1.5)), "Outputs must be a whole number"),
    "unknown option": (
        _changed(lambda found: found["network"]["nodes"][1]["options"].update(wings=2)),
        "an option 'wings'",
    ),
    "unknown layer": (
        _changed(lambda found: found["network"]["nodes"][1].update(type="wormhole")),
        "of the kind 'wormhole', which this Lamina does not know",
    ),
    "unknown field": (_changed(lambda found: found.update(colour="red")), "unknown field"),
    "cycle": (_changed(_first_edge("a_2", "f_1")), "in a circle at f_1"),
    "self-loop": (_changed(_first_edge("f_1", "f_1")), "connects f_1 to itself"),
    "dangling": (_changed(_edge("x", "gone")), "a layer 'gone' that is not there"),
    "two wires": (_changed(_edge("x", "f_2")), "Input 'x' of f_2 has two wires"),
    "unknown port": (_changed(_edge("x", "f_2", "side")), "'side', no input of f_2"),
    "same id twice": (
        _changed(lambda found: found["network"]["nodes"][1].update(id="x")),
        "Two layers have the id 'x'",
    ),
    "far away": (
        _changed(lambda found: found["layout"].update(x=[1e300, 0])),
        "a position that cannot be drawn",
    ),
    "NaN position": (
        _changed(lambda found: found["layout"].update(x=[math.nan, 0])),
        "not readable as JSON",
    ),
    "negative shape": (
        _changed(lambda found: found["network"]["nodes"][1]["weights"]["W"].update(shape=[-2, -2])),
        "impossible shape",
    ),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_damaged_files_are_refused_with_a_sentence(name, tmp_path):
    data, words = DAMAGED[name]
    path = tmp_path / "broken.lamina"
    path.write_bytes(data)
    with pytest.raises(DocumentError) as caught:
        load(path)
    message = str(caught.value)
    assert words in message
    assert message.startswith("broken.lamina: ")
    assert message.endswith((".", ")"))
    assert "\n" not in message


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, 2000), byte=st.integers(0, 255))
def test_a_flipped_byte_is_refused_or_read_but_never_a_surprise(at, byte):
    data = bytearray(dumps(whole()))
    data[at % len(data)] = byte
    with contextlib.suppress(DocumentError):
        assert loads(bytes(data)).graph.nodes


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_a_file_saved_by_another_editor_opens(encoding):
    text = dumps(whole()).decode()
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    assert loads((mark + text).encode(encoding)) == whole()


def test_half_a_character_is_named_and_not_written():
    graph = whole().graph
    named = graph.with_node(replace(graph.nodes[0], name="x\ud83d"))
    with pytest.raises(DocumentError, match="The name of layer 1 holds half of a character"):
        dumps(Document(named))


def test_missing_files_and_folders_are_told(tmp_path):
    with pytest.raises(DocumentError, match=r"no\.lamina cannot be read: no such file"):
        load(tmp_path / "no.lamina")
    with pytest.raises(DocumentError, match="cannot be read: is a directory"):
        load(tmp_path)
    with pytest.raises(DocumentError, match="cannot be saved"):
        save(tmp_path / "no" / "net.lamina", whole())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"layout": {"x": (math.nan, 0.0)}}, "a position that cannot be drawn"),
        ({"notes": (Note("n", "", math.inf),)}, "A note stands at a position"),
        ({"meta": {"title": "\ud800"}}, "holds half of a character"),
    ],
)
def test_what_a_file_cannot_keep_is_not_written(change, words, tmp_path):
    path = tmp_path / "net.lamina"
    save(path, whole())
    with pytest.raises(DocumentError, match=words):
        save(path, replace(whole(), **change))
    assert load(path) == whole()


def test_weights_that_are_no_longer_numbers_are_named():
    graph = lecture().with_node(lecture().node("f_1").with_weights(b=[math.nan, 0]))
    with pytest.raises(DocumentError, match="b of f_1 holds a number that is not finite"):
        dumps(Document(graph))


def test_older_formats_go_through_their_migrations(monkeypatch):
    """A format before the first one, invented here, that called the network a graph."""

    def rename(old):
        old["network"] = old.pop("graph")
        return old

    monkeypatch.setitem(documents.MIGRATIONS, 0, rename)
    old = json.loads(dumps(whole()))
    old["graph"], old["version"] = old.pop("network"), 0
    assert loads(json.dumps(old).encode()) == whole()


@pytest.mark.parametrize(
    "text",
    [
        b'{"values": [1, 2, 3], "a": 1, "a": 2}',
        b'{"a": {"values":[1e3,\n -2]}, "a": {"values": []}}',
        b'{"a": "values", "b": [1], "c": {"values": ["]"], "values": [2]}}',
        b'{"name": "\\"values\\": [", "x": 1, "x": 2}',
    ],
)
def test_a_key_given_twice_is_found_beside_rows_of_numbers(text):
    with pytest.raises(DocumentError, match="twice"):
        documents.reading._refuse_repeated_keys(text)


@pytest.mark.parametrize(
    "text",
    [
        b'{"values": [1, 2, 3], "b": {"values": []}}',
        b'{"a": "values", "b": ["values", [1, [2]], {"values": [[1], [2]]}]}',
        b'{"name": "\\"values\\": [1, \\"x\\"", "x": [1]}',
    ],
)
def test_numbers_left_out_change_nothing_else(text):
    documents.reading._refuse_repeated_keys(text)


@pytest.mark.parametrize("piece", [1, 2, 3, 5, 10**9])
def test_however_it_is_cut_into_pieces_a_document_is_the_same_file(piece, monkeypatch):
    content = whole()
    expected = dumps(content)
    monkeypatch.setattr(writing, "_PIECE", piece)
    found = list(pieces(content))
    assert b"".join(found) == expected
    assert loads(expected) == content
    assert len(found) == 1 or piece < 10**9


def test_what_could_not_be_opened_again_is_not_written(monkeypatch, tmp_path):
    rng = np.random.default_rng(0)
    node = Node("x", "input", "x", {"shape": (5000,)}, {"value": rng.normal(size=5000)})
    content, path = Document(Graph((node,))), tmp_path / "large.lamina"
    save(path, Document())
    before, size = path.read_bytes(), len(dumps(content))
    for most in (size - 1, 1000):  # found out at the last piece, or before the first
        monkeypatch.setattr(writing, "MOST_BYTES", most)
        with pytest.raises(DocumentError, match="5,000 numbers"):
            save(path, content)
    monkeypatch.setattr(writing, "MOST_BYTES", size)
    assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [path]
    save(path, content)
    assert load(path) == content


def test_writing_that_is_stopped_leaves_the_old_file(tmp_path):
    path = tmp_path / "mine.lamina"
    save(path, Document())
    before = path.read_bytes()
    with pytest.raises(DocumentError, match="stopped"):
        save(path, whole(), lambda: True)
    assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [path]


NUMBERS = (b"1", b"-0.5", b"1e3", b"1e999", b"NaN", b"true", b"null", b'"1"', b"[1]", b"", b" ")
PARTS = (*NUMBERS, b",", b",,", b"[", b"]", b"{", b"}", b'"values":', b'"\\u0076alues":', b'"')


def _changed(data: bytes, chance: random.Random) -> bytes:
    """Something put in, taken out or doubled, mostly among the numbers."""
    row = chance.choice([found.start() for found in re.finditer(b"values", data)])
    start = chance.randrange(row, min(row + 80, len(data))) if chance.random() < 0.8 else row
    end = min(len(data), start + chance.choice((0, 0, 1, 2, 8, 30)))
    middle = data[start:end] * 2 if chance.random() < 0.2 else chance.choice(PARTS)
    return data[:start] + middle + data[end:]


def _outcome(data: bytes) -> Document | str:
    try:
        return loads(data)
    except DocumentError as error:
        return str(error)


@pytest.mark.parametrize("piece", [1, 7, 1 << 16])
def test_rows_read_apart_are_what_the_file_read_whole_has(piece, monkeypatch):
    chance = random.Random(piece)
    good = [dumps(whole()), dumps(Document(grouped()))]
    good += [json.dumps(json.loads(data)).encode() for data in good]  # all on one line
    files = list(good)
    for _ in range(1500):
        data = chance.choice(good)
        for _ in range(chance.choice((1, 1, 2, 3))):
            data = _changed(data, chance)
        files.append(data)
    monkeypatch.setattr(rows, "_PIECE", piece)
    apart = [rows.Apart(data).read() is not None for data in files]
    assert all(apart[: len(good)])
    assert sum(apart) > 50
    found = [_outcome(data) for data in files]
    monkeypatch.setattr(rows.Apart, "read", lambda self: None)
    assert found == [_outcome(data) for data in files]
