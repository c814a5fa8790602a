"""Every reader of foreign content: its valid files, its mutations, and what is done with a file
that it takes, as the program would at once.

`read` gets a file in a folder of its own. It returns, or raises one of `refusals` with a sentence;
anything else is a fault.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from engine.errors import EngineError
from models.errors import ModelError
from tests.trust.fuzzing import left_files, mutation
from tests.trust.fuzzing.mutation import Mutation


@dataclass(frozen=True)
class Reader:
    """One reader. `suffix` is its files' own; `cost` how many inputs stand for one of others."""

    key: str
    title: str
    suffix: str
    seeds: Callable[[], list[bytes]]
    read: Callable[[Path], object]
    own: list[Mutation]
    refusals: tuple[type[BaseException], ...] = (EngineError, ModelError)
    cost: int = 1
    taken: bool = True  # every valid file is taken; not so where a sound answer tells of a fault


@cache
def readers() -> dict[str, Reader]:
    """All of them by key, in the order of the table."""
    from tests.trust.fuzzing.onnx_mutation import model_fields

    tree = [mutation.json_tree, mutation.json_tree, mutation.json_twice, mutation.deep]
    text = [mutation.lines, mutation.signs]
    binary = [mutation.length_fields]
    found = [
        Reader("document", "Networks (.lamina)", ".lamina", _documents, _document, tree),
        Reader("course", "Courses (lessons in Markdown)", ".md", _lessons, _course, text),
        Reader("progress", "Progress in a course", ".json", _progress_seeds, _progress, tree),
        Reader("set", "Exercise sets", ".lamina-exercises", _sets, _set, tree, cost=3),
        Reader("record", "Record of exercises", ".json", _records, _record, tree),
        Reader("csv", "Tables (CSV)", ".csv", _tables, _table, text),
        Reader("text", "Texts to learn from", ".txt", _texts, _text, text),
        Reader("formula", "Typed formulas", ".txt", _formulas, _formula, text),
        Reader("answer", "Typed answers", ".txt", _answers, _answer, text),
        Reader(
            "run",
            "Saved runs of the labs",
            ".lamina-run",
            left_files.runs,
            left_files.run,
            [mutation.archive_parts],
            cost=6,
        ),
        Reader(
            "kept",
            "Kept work: picture and words",
            ".png",
            left_files.kept_seeds,
            left_files.kept,
            [mutation.png_chunk, mutation.json_tree],
            cost=2,
            taken=False,
        ),
        Reader("settings", "Settings", ".json", _settings_seeds, _settings, tree),
        Reader("start", "Words of a second start", ".json", _messages, _message, tree),
        Reader("onnx", "ONNX", ".onnx", _onnx_seeds, _onnx, [model_fields, *binary], cost=3),
        Reader("gguf", "GGUF", ".gguf", _ggufs, _gguf, binary, cost=2),
        Reader(
            "safetensors",
            "safetensors",
            ".safetensors",
            _safetensors_seeds,
            _safetensors,
            [mutation.safetensors_header, *binary],
        ),
        Reader("config", "config.json of a model", ".json", _configs, _config, tree, cost=2),
        Reader("tokenizer", "tokenizer.json", ".json", _tokenizers, _tokenizer, tree, cost=2),
        Reader("manifest", "model.json", ".json", _manifests, _manifest, tree),
        Reader(
            "server",
            "Answers of a server",
            ".json",
            _answers_of_servers,
            _server,
            tree,
            taken=False,
        ),
    ]
    return {reader.key: reader for reader in found}


# --- networks, courses, exercises --------------------------------------------------------------
def _documents() -> list[bytes]:
    """The examples, groups with notes inside, drawn points, and a table within the network."""
    from engine.data import Drawn, DrawnPoint, read_csv_bytes
    from engine.document import Document, Drawing, Note, dumps
    from engine.study import DataChoice, Study, TableFile
    from tests.engine.export import networks

    table = _tables()[0]
    choice = TableFile("a.csv", table, read_csv_bytes(table, "a.csv").suggestion())
    drawn = Drawn((DrawnPoint(0.5, 0.25, 0), DrawnPoint(-0.5, 0.5, 1)))
    grouped = Document(
        networks.grouped_network(),
        {"x": (0.0, 0.0), "b1": (210.0, 0.0)},
        (Note("n", "A note", 1.0, 2.0), Note("m", "\\frac{1}{2}", 3.0, 4.0, is_latex=True)),
        {"title": "Blocks"},
        views={"map": {"zoom": 1.5, "on": True, "axes": [1.0, 2.0]}},
        insides={"b1": Drawing({"h": (0.0, 0.0)}, (Note("i", "Inside", 0.0, 0.0),))},
    )
    lecture = _examples()[0]
    found = [*_examples()[:6], grouped]
    found.append(replace(lecture, study=Study(data=DataChoice("drawn", drawn=drawn))))
    found.append(replace(lecture, study=Study(data=DataChoice("table", table=choice))))
    return [dumps(document) for document in found]


def _document(path: Path) -> None:
    from engine.document import dumps, load
    from engine.graph import check, settle
    from engine.plan import compile_plan

    document = load(path)
    graph = settle(document.graph)
    findings = check(graph)
    cells = sum(int(np.prod(shape)) for shape in findings.shapes.values() if shape is not None)
    if cells < 10**6:  # what the window computes at once
        with np.errstate(all="ignore"):
            compile_plan(graph, partial=True).run(None)
    dumps(replace(document, graph=graph))


def _lessons() -> list[bytes]:
    from engine.course.own import CONTENT
    from engine.course.reader import INDEX

    return [path.read_bytes() for path in sorted(CONTENT.glob("*.md")) if path.name != INDEX]


def _course(path: Path) -> None:
    from engine.course.reader import INDEX, load

    (path.parent / INDEX).write_bytes(path.read_bytes()[:2000] if path.stat().st_size % 5 == 0
                                      else b"# A course\nfor trying\n")  # fmt: skip
    load(path.parent)


def _progress_seeds() -> list[bytes]:
    from engine.course.own import own_course
    from engine.course.progress import Progress, dumps

    course = own_course()
    progress = Progress()
    for lesson in course.lessons[:4]:
        progress = progress.saw(course, lesson, lesson.pages[0].key)
        progress = progress.solved(course, lesson, "one")
    return [dumps(progress), dumps(Progress())]


def _progress(path: Path) -> None:
    from engine.course.progress import load

    load(path)


def _sets() -> list[bytes]:
    from engine.exercises.family import families
    from engine.exercises.set_file import dumps
    from engine.exercises.sets import ExerciseSet, FamilyItem

    items = tuple(FamilyItem(key, 1, (1, 2)) for key in list(families())[:3])
    return [dumps(ExerciseSet("A sheet", items[:2])), dumps(ExerciseSet("One", items[2:]))]


def _set(path: Path) -> None:
    from engine.exercises.set_file import load

    load(path)


def _records() -> list[bytes]:
    from engine.exercises.exercise import Variant
    from engine.exercises.family import families
    from engine.exercises.record import Current, Record, dumps

    family = next(iter(families()))
    ended = replace(Current(Variant(family, 1, 3)), checks=1, mistakes=("bias",)).ended()
    record = Record().after(ended)
    return [dumps(Record()), dumps(record)]


def _record(path: Path) -> None:
    from engine.exercises.record import load

    load(path).hard()


def _tables() -> list[bytes]:
    return [
        b"x,y,kind\n1,2.5,a\n3,4.5,b\n-1,0.25,a\n7,8,b\n2,2,a\n",
        b"L\xc3\xa4nge;Art\n1,5;rot\n2,5;blau\n3,25;rot\n-4,75;blau\n",
        b"1\t2\t3\n4\t5\t6\n7\t8\t9\n",
        b'"a ""b""",c\n"1\n2",3\nNA,4\n"x",5\n"1\n2",6\n',
        "größe,wert\n1,2\n3,4\n".encode("cp1252"),
        "a,b\n1,2\n3,4\n".encode("utf-16"),
    ]


def _table(path: Path) -> None:
    from engine.data.table import read_csv

    table = read_csv(path)
    table.data_set(table.suggestion())


def _texts() -> list[bytes]:
    return [
        b"The cat sat on the mat.\nThe dog lay by the fire.\n" * 20,
        b"\xef\xbb\xbfOnce upon a time, 3.5 miles away\xe2\x80\xa6\r\n" * 5,
    ]


def _text(path: Path) -> None:
    from engine.labs.reading import read_text

    read_text(path)


def _formulas() -> list[bytes]:
    from engine.formula_text import write_network

    lecture = _examples()[0].graph
    return [
        write_network(lecture).encode(),
        b"f(x) = softmax(W x + b)",
        "f(x, y) = (x + y − 1, x − y + 1)\nf_2(u, v) = (2u − v, u + v)".encode(),
        b"f(x) = ReLU(f_2(tanh(f_1(x))))",
    ]


def _formula(path: Path) -> None:
    from engine.formula_text import read_network, write_network
    from engine.graph import check

    graph = read_network(path.read_text("utf-8", "replace"), _examples()[0].graph).graph
    check(graph)
    write_network(graph)


def _answers() -> list[bytes]:
    plain = ("3/4", "−0,25", "sqrt(2) + 1", "2(3 − 1)", "tanh(0.5)", "1e-3", "e^2 · pi")
    return [text.encode() for text in plain]


def _answer(path: Path) -> None:
    from engine.exercises.answers import parse_number, parse_token

    text = path.read_text("utf-8", "surrogateescape")
    try:
        parse_number(text)
    finally:
        parse_token(text)


# --- settings and the second start -------------------------------------------------------------
def _settings_seeds() -> list[bytes]:
    from desktop.settings.declared import SETTINGS

    values = {key: declared.default for key, declared in SETTINGS.items()}
    return [json.dumps(values).encode(), b'{"theme": "dark", "text_scale": 1.5}']


def _settings(path: Path) -> None:
    from desktop.settings.declared import SETTINGS
    from desktop.settings.file import DamagedError, SettingsFile

    failed: list[Exception] = []
    file = SettingsFile(path, failed.append)
    try:
        values = file.read()
    except DamagedError as damaged:
        raise ModelError(str(damaged)) from None
    for key, value in values.items():
        declared = SETTINGS.get(key)
        if declared is not None and declared.accepts(value):
            declared.taken(value)
    file.write_now(values)
    for error in failed:
        raise ModelError(f"Settings could not be saved: {error}.")


def _messages() -> list[bytes]:
    return [json.dumps({"open": "/home/a/network.lamina"}).encode(), b'{"open": ""}']


def _message(path: Path) -> None:
    from desktop.app.single import _path

    found = _path(path.read_bytes())
    assert found is None or isinstance(found, str)


# --- models ------------------------------------------------------------------------------------
def _onnx_seeds() -> list[bytes]:
    from engine.export import formats
    from tests.engine.export import networks

    write = formats()["onnx"].write
    graphs = [networks.image_network(), networks.grouped_network(), networks.awkward_names()]
    graphs += [document.graph for document in _examples()[:4]]
    return [write(graph, "A network", "network").main for graph in graphs]


def _onnx(path: Path) -> None:
    from engine.export.reading import read_onnx
    from engine.plan import compile_plan

    found = read_onnx(path)
    cells = sum(int(np.prod(shape)) for shape in found.shapes.values())
    if cells < 10**5 and len(found.graph.nodes) < 60:
        with np.errstate(all="ignore"):
            compile_plan(found.graph, partial=True).run(None)


def _small():  # type: ignore[no-untyped-def]
    from tests.support.small_models import Small, weights

    small = Small(layers=1, heads=2, kv_heads=1, head_size=16, width=32, mlp=32)
    return small, weights(small)


@cache
def _ggufs() -> list[bytes]:
    import tempfile

    from tests.support.small_models import write_gguf

    found: list[bytes] = []
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("F32", "F16", "Q8_0", "Q4_1"):
            small, tensors = _small()
            found.append(
                write_gguf(Path(folder) / f"{kind}.gguf", small, tensors, kind).read_bytes()
            )
    return found


def _gguf(path: Path) -> None:
    from models.convert.any_gguf import read_gguf

    _looked_over(read_gguf(path))


def _looked_over(published) -> None:  # type: ignore[no-untyped-def]
    """What the conversion asks of a foreign model, without writing it."""
    from models.convert.vocabulary import make_tokenizer

    for name, tensor in published.tensors.items():
        if len(tensor.shape) == 1:
            published.vector(name, tensor.shape[0])
        elif tensor.shape:
            tensor.rows(0, min(tensor.shape[0], 4))
    try:
        tokenizer = make_tokenizer(published.vocabulary)
    except ValueError as mistake:
        raise ModelError(f"The vocabulary cannot be used: {mistake}.") from None
    tokenizer.encode("The cat sat on 12 mats; naïve 🙂.").ids  # noqa: B018


@cache
def _safetensors_seeds() -> list[bytes]:
    import tempfile

    from tests.support.small_models import write_safetensors

    found: list[bytes] = []
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("F32", "F16", "BF16"):
            path = Path(folder) / kind
            _, tensors = _small()
            write_safetensors(path, dict(list(tensors.items())[-4:]), kind)
            found.append(path.read_bytes())
    return found


def _safetensors(path: Path) -> None:
    from models.convert.safetensors_file import read_safetensors

    for _name, tensor in read_safetensors(path):
        if tensor.shape:
            tensor.rows(0, min(tensor.shape[0], 4))


def _configs() -> list[bytes]:
    from tests.support import small_models

    return [json.dumps(small_models.config(small)).encode()
            for small in (_small()[0], *small_models.FAMILIES.values())]  # fmt: skip


def _tokenizers() -> list[bytes]:
    from tests.support import small_models

    plain = small_models.tokenizer()
    steps = [{"type": "Digits", "individual_digits": True}, plain["pre_tokenizer"]]
    digits = {**plain, "pre_tokenizer": {"type": "Sequence", "pretokenizers": steps}}
    return [json.dumps(tree).encode() for tree in (plain, digits)]


def _config(path: Path) -> None:
    _folder(path, "config.json")


def _tokenizer(path: Path) -> None:
    _folder(path, "tokenizer.json")


def _folder(path: Path, name: str) -> None:
    """A Hugging Face folder that is sound but for one file."""
    from models.convert.hugging_face import read_folder
    from tests.support import small_models

    folder = path.parent / "model"
    if not folder.is_dir():
        small, tensors = _small()
        small_models.write_folder(folder, small, tensors)
    sound = (folder / name).read_bytes()
    try:
        (folder / name).write_bytes(path.read_bytes())
        _looked_over(read_folder(folder))
    finally:
        (folder / name).write_bytes(sound)


_FILE = b"0123456789"


def _manifests() -> list[bytes]:
    from models import manifest
    from models.architecture import Architecture

    sizes = Architecture(1, 2, 1, 16, 32, 32, 262, 256, 1e4, 1e-5)
    special = manifest.SpecialTokens(0, 1, (1,), (0, 1))
    record = manifest.FileRecord(len(_FILE), hashlib.sha256(_FILE).hexdigest())
    files = dict.fromkeys(sorted(manifest.FILES), record)
    return [manifest.seal(manifest.Manifest(
        manifest.SCHEMA, manifest.VERSION, manifest.RECIPE, "k", "A model", "0" * 64, sizes,
        special, "You help.", files,
    ))]  # fmt: skip


def _manifest(path: Path) -> None:
    from models import manifest

    (path.parent / manifest.NAME).write_bytes(path.read_bytes())
    for name in manifest.FILES:
        (path.parent / name).write_bytes(_FILE)
    found = manifest.read(path.parent)
    manifest.check_contents(path.parent, found)


def _answers_of_servers() -> list[bytes]:
    """Whole answers as they come over the wire: in one piece, streamed, in chunks, refused."""
    piece = {"token": " cat", "logprob": -0.5, "top_logprobs": [{"token": " dog", "logprob": -2.0}]}
    chat = {"choices": [{"delta": {"content": " cat"}, "logprobs": {"content": [piece]}}]}
    told = {"tokens": [" a"], "token_logprobs": [-1.0], "top_logprobs": [{" a": -1.0, " b": -3.0}]}
    plain = {"choices": [{"text": " a", "logprobs": told}]}
    models = {"data": [{"id": "one"}, {"id": "two"}]}
    error = json.dumps({"error": {"message": "no such model"}}).encode()
    body = b"".join(b"data: %s\n\n" % json.dumps(each).encode() for each in (chat, plain, chat))
    stream = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
    whole = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
    listed, one = json.dumps(models).encode(), json.dumps(plain).encode()
    chunk = b"data: %s\n\ndata: [DONE]\n\n" % json.dumps(plain).encode()
    chunked = stream[:-2] + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
    return [
        stream + body + b"data: [DONE]\n\n",
        whole % (len(one), one),
        whole % (len(listed), listed),
        chunked % (len(chunk), chunk),
        b"HTTP/1.1 404 Not Found\r\nContent-Length: %d\r\n\r\n%s" % (len(error), error),
    ]


def _server(path: Path) -> None:
    """The answer to each kind of request, read by the HTTP library from a wire that is a file."""
    import http.client
    import io

    from models.sampling import Settings
    from models.server import Server

    content = path.read_bytes()

    class Wire(io.BytesIO):
        def makefile(self, mode: str) -> io.BufferedReader:
            return io.BufferedReader(io.BytesIO(content))

        def settimeout(self, seconds: float) -> None: ...
        def sendall(self, data: bytes) -> None: ...
        def shutdown(self, how: int) -> None: ...

    class Connection(http.client.HTTPConnection):
        def connect(self) -> None:
            self.sock = Wire()  # type: ignore[assignment]

    real, http.client.HTTPConnection = http.client.HTTPConnection, Connection  # type: ignore[misc]
    try:
        server = Server("http://127.0.0.1:9")
        if content.find(b'"data"') >= 0:
            server.models()
        elif len(content) % 2:
            _written(server.write("The", "m", Settings(), 4))
        else:
            _written(server.chat([("user", "Hello")], "m", Settings(), 4))
    finally:
        http.client.HTTPConnection = real  # type: ignore[misc]


def _written(pieces) -> None:  # type: ignore[no-untyped-def]
    for piece in pieces:
        assert piece.probability is None or 0 <= piece.probability <= 1


@cache
def _examples():  # type: ignore[no-untyped-def]
    from engine.examples import examples

    return [example.build() for example in examples()]
