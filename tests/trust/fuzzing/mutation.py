"""Mutations: bytes of any file, and the structure of those that have one.

Each works on a seed (a valid file) with a source of chance, so that input number n of a reader is
the same on every machine.
"""

from __future__ import annotations

import io
import json
import math
import random
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

Mutation = Callable[[bytes, random.Random], bytes]

COMMON, LARGEST = 1 << 18, 4 << 20
"""Bytes of a mutated file, and of one in fifty; more where a valid one is half as large."""
NUMBERS = (0, 1, -1, 2, 7, 127, 128, 255, 256, 2**15, 2**16, 2**31 - 1, 2**31, 2**32 - 1, 2**40,
           2**53, 2**63 - 1, 2**63, 2**64 - 1)  # fmt: skip
WORDS = (
    *("", " ", "\x00", "a" * 300, "../../etc/passwd", "/etc/passwd", "C:\\x", "NaN", "Infinity"),
    *(
        "1e999",
        "9**9**9",
        "1e99999999",
        "-" * 500,
        "0,25",
        "1_0",
        "٣",
        "\u202e",
        "\ufeff",
        "é" * 50,
    ),
    *(
        "$x$",
        "\\frac{",
        "{" * 200,
        "<img src=/etc/passwd>",
        "%s%n",
        "__class__",
        "nan",
        "none",
        "🙂",
    ),
)
NASTY: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 1.5, -0.0, 1e308, 1e-320, 10**20, -(10**20), 2**31, 2**63),
    *([], {}, [[]], [None], {"": 0}, [0] * 50, "text", *WORDS[:12]),
)


def mutated(data: bytes, others: list[bytes], chance: random.Random, own: list[Mutation]) -> bytes:
    """A mutation of `data`: of its structure twice out of three times, where `own` knows it."""
    rounds = 1 + min(int(chance.expovariate(1.3)), 5)
    # Never cut to less than the seed: an archive without its end is no archive.
    longest = max(LARGEST if chance.random() < 0.02 else COMMON, 2 * len(data))
    for _ in range(rounds):
        if own and chance.random() < 0.67:
            data = chance.choice(own)(data, chance)
        else:
            data = _bytes(data, others, chance)
        data = data[:longest]
    return data


def _bytes(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    length = min(int(chance.expovariate(0.05)) + 1, max(len(data) - at, 1))
    match chance.randrange(9):
        case 0:  # a flipped bit
            if at < len(data):
                return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
            return data
        case 1:
            return data[:at] + chance.randbytes(length) + data[at + length :]
        case 2:
            return data[:at] + data[at + length :]
        case 3:
            return data[:at] + chance.randbytes(length) + data[at:]
        case 4:  # a part twice
            return data[: at + length] + data[at:]
        case 5:  # cut off
            return data[:at]
        case 6:  # the end of another valid file
            other = chance.choice(others)
            return data[:at] + other[chance.randrange(len(other) + 1) :]
        case 7:  # a number of four or eight bytes
            kind = chance.choice(("<I", "<Q", ">I", "<H"))
            size = struct.calcsize(kind)
            number = chance.choice(NUMBERS) % 2 ** (8 * size)
            return data[:at] + struct.pack(kind, number) + data[at + size :]
        case _:
            word = chance.choice(WORDS).encode()
            return data[:at] + word + data[at + chance.choice((0, len(word))) :]


# --- JSON ------------------------------------------------------------------------------------
def json_tree(data: bytes, chance: random.Random) -> bytes:
    """One or two values of a JSON file replaced, left out, moved, repeated or nested."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return data
    if not isinstance(tree, dict | list):  # an earlier mutation left one number or word
        return data
    places: list[tuple[Any, Any]] = []
    _walk(tree, places, 0)
    if not places:
        return data
    for _ in range(chance.choice((1, 1, 2))):
        holder, key = chance.choice(places)
        if (isinstance(holder, list) and key >= len(holder)) or (
            isinstance(holder, dict) and (key not in holder)
        ):
            continue
        _change(holder, key, places, chance)
    try:
        text = json.dumps(tree, ensure_ascii=chance.random() < 0.5)
    except (ValueError, RecursionError):
        return data
    for rare, common in (("NaN", "1e999"), ("Infinity", "1e999")):
        if chance.random() < 0.3:
            text = text.replace(rare, common)
    return text.encode("utf-8", "surrogatepass")


def _walk(tree: Any, places: list[tuple[Any, Any]], depth: int) -> None:
    items = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in list(items):
        places.append((tree, key))
        if isinstance(value, dict | list) and depth < 40 and len(places) < 3000:
            _walk(value, places, depth + 1)


def _change(holder: Any, key: Any, places: list[tuple[Any, Any]], chance: random.Random) -> None:
    old = holder[key]
    match chance.randrange(9):
        case 0 | 1 | 2:
            holder[key] = chance.choice(NASTY)
        case 3:
            del holder[key]
        case 4:  # what stands elsewhere
            other, its_key = chance.choice(places)
            try:
                holder[key] = json.loads(json.dumps(other[its_key]))
            except (LookupError, ValueError, RecursionError):
                holder[key] = None
        case 5 if isinstance(holder, list):
            holder.insert(chance.randrange(len(holder) + 1), old)
        case 5:
            holder[chance.choice(WORDS)] = old
        case 6 if isinstance(old, int | float) and not isinstance(old, bool):
            holder[key] = chance.choice((old + 1, old - 1, -old, old * 1000, float(old) / 3))
        case 7:
            for _ in range(chance.choice((1, 3, 40))):
                old = [old] if chance.random() < 0.5 else {"a": old}
            holder[key] = old
        case 8 if isinstance(old, str):
            holder[key] = chance.choice((old + chance.choice(WORDS), old[: len(old) // 2], old * 9))
        case _ if isinstance(old, list) and old:
            holder[key] = old * chance.choice((2, 10)) if chance.random() < 0.5 else old[::-1]
        case _:
            holder[key] = chance.choice(WORDS)


def json_twice(data: bytes, chance: random.Random) -> bytes:
    """One key of an object given twice, which json.dumps would never write."""
    places = [at for at in range(len(data)) if data[at : at + 1] == b"{"]
    if not places:
        return data
    at = chance.choice(places) + 1
    end = data.find(b",", at)
    return data[:at] + data[at:end] + b"," + data[at:] if end > at else data


def json_line(data: bytes, chance: random.Random) -> bytes:
    """A tree of JSON within a text (from a brace to the end of its line) changed."""
    starts = [at for at in (data.find(b'{"', n) for n in (0, len(data) // 2)) if at >= 0]
    if not starts:
        return data
    at = chance.choice(starts)
    end = data.find(b"\n", at) if b"\n" in data[at:] else len(data)
    return data[:at] + json_tree(data[at:end], chance) + data[end:]


def deep(data: bytes, chance: random.Random) -> bytes:
    """A value nested far too deeply."""
    depth = chance.choice((20, 100, 1_000, 1_000, 10_000, 100_000))
    start, end = chance.choice(((b"[", b"]"), (b'{"a":', b"}")))
    at = data.find(b":", chance.randrange(len(data) + 1)) + 1
    return data[:at] + start * depth + b"0" + end * depth + data[at:]


# --- text ------------------------------------------------------------------------------------
def lines(data: bytes, chance: random.Random) -> bytes:
    """Lines left out, repeated, swapped, joined, made long."""
    found = data.split(b"\n")
    at = chance.randrange(len(found))
    match chance.randrange(6):
        case 0:
            del found[at]
        case 1:
            found.insert(at, found[chance.randrange(len(found))])
        case 2:
            other = chance.randrange(len(found))
            found[at], found[other] = found[other], found[at]
        case 3:
            found[at] = found[at] * chance.choice((2, 2, 3, 50, 2000))
        case 4:
            found[at] += chance.choice(WORDS).encode()
        case _:
            found = found[at:] + found[:at]
    return b"\n".join(found)


def signs(data: bytes, chance: random.Random) -> bytes:
    """The signs that mean something put where they do not, many of them at once."""
    sign = chance.choice(
        (b",", b";", b'"', b"\t", b"|", b"$", b"$$", b"*", b"**", b"`", b"#", b"[", b"](", b":::",
         b"\\", b"^", b"_", b"(", b")", b"{", b"}", b"-", b"\r", b"\x00", b"\xff\xfe", b"=", b"@")
    )  # fmt: skip
    at = chance.randrange(len(data) + 1)
    return data[:at] + sign * chance.choice((1, 1, 1, 2, 2, 3, 100, 2_000, 20_000)) + data[at:]


# --- lengths and counts in binary files --------------------------------------------------------
def length_fields(data: bytes, chance: random.Random) -> bytes:
    """A small number of eight (or four) bytes, as lengths and counts are, made another."""
    size, kind = chance.choice(((8, "<Q"), (8, "<Q"), (4, "<I")))
    for _ in range(60):
        at = chance.randrange(max(len(data) - size, 1))
        raw = data[at : at + size]
        if len(raw) == size and raw[0] and not any(raw[2:]):
            value = struct.unpack(kind, raw)[0]
            new = chance.choice((*NUMBERS, value + 1, value - 1, value * 2, value << 20))
            return data[:at] + struct.pack(kind, new % 2 ** (8 * size)) + data[at + size :]
    return data


def safetensors_header(data: bytes, chance: random.Random) -> bytes:
    """The JSON header changed, its length told rightly (so that more than the length is read)."""
    length = int.from_bytes(data[:8], "little")
    if not 2 <= length <= len(data) - 8:
        return data
    header = json_tree(data[8 : 8 + length], chance)
    return len(header).to_bytes(8, "little") + header + data[8 + length :]


# --- archives ----------------------------------------------------------------------------------
def archive_parts(data: bytes, chance: random.Random) -> bytes:
    """One file of a zip changed, left out, repeated or packed, its checksums told rightly."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            parts = [(entry.filename, file.read(entry)) for entry in file.infolist()[:100]]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, zlib.error, EOFError):
        return data
    if not parts:
        return data
    at = chance.randrange(len(parts)) if chance.random() < 0.6 else 0
    name, content = parts[at]
    match chance.randrange(9):
        case 0:
            del parts[at]
        case 1:
            parts.insert(at, parts[chance.randrange(len(parts))])
        case 2:  # what stands under another name
            parts[at] = (name, parts[chance.randrange(len(parts))][1])
        case _ if name.endswith(".json"):
            parts[at] = (name, json_tree(content, chance))
        case 3:  # the description of an array
            head = content[:128].replace(*chance.choice(_ARRAYS))
            parts[at] = (name, head + content[128:])
        case 4 | 5 | 6 if len(content) > 136:  # a number of it, the size kept
            place = 128 + 4 * chance.randrange((len(content) - 128) // 4)
            number = chance.choice(_NUMBERS_OF_FOUR)
            parts[at] = (name, content[:place] + number + content[place + 4 :])
        case _:
            parts[at] = (name, _bytes(content, [content], chance))
    out = io.BytesIO()
    kind = zipfile.ZIP_DEFLATED if chance.random() < 0.2 else zipfile.ZIP_STORED
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", kind) as file:
        warnings.simplefilter("ignore")  # a name given twice is meant
        for name, content in parts:
            file.writestr(name, content)
    return out.getvalue()


_NUMBERS_OF_FOUR = (
    *(struct.pack("<f", number) for number in (0, -0.0, 1e-40, 1e30, -3e38, math.inf, math.nan)),
    *(struct.pack("<i", number) for number in (0, 1, -1, 255, 65_536, 2**31 - 1)),
)
_ARRAYS = (
    *((b"<f4", b"<f8"), (b"<f4", b"|O8"), (b"<i4", b"<i8"), (b"<i4", b">i4"), (b"False", b"True ")),
    *((b"(", b"(-"), (b",)", b"0000000000,)"), (b"(", b"(9999999999999999999, "), (b"{", b"[")),
)


# --- pictures ----------------------------------------------------------------------------------
def png_chunk(data: bytes, chance: random.Random) -> bytes:
    """One chunk of a PNG changed, its checksum told rightly; sizes told wrongly now and then."""
    chunks: list[tuple[bytes, bytes]] = []
    at = 8
    while at + 12 <= len(data) and len(chunks) < 50:
        length = int.from_bytes(data[at : at + 4], "big")
        chunks.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + length]))
        at += 12 + length
    if not data.startswith(b"\x89PNG") or not chunks:
        return data
    place = chance.randrange(len(chunks))
    name, content = chunks[place]
    if name == b"IHDR" and len(content) >= 13:
        side = chance.choice((0, 4))
        number = chance.choice(NUMBERS) % 2**32
        content = content[:side] + number.to_bytes(4, "big") + content[side + 4 :]
        if chance.random() < 0.5:
            where = 8 + chance.randrange(5)
            content = content[:where] + bytes([chance.randrange(20)]) + content[where + 1 :]
    elif name == b"IDAT" and chance.random() < 0.5:
        content = zlib.compress(
            bytes([chance.randrange(256)]) * chance.choice((10, 5_000, 200_000))
        )
    else:
        content = _bytes(content, [content], chance)
    chunks[place] = (name, content)
    if chance.random() < 0.2:
        chunks.insert(place, chance.choice(chunks))
    return data[:8] + b"".join(
        len(content).to_bytes(4, "big")
        + name
        + content
        + zlib.crc32(name + content).to_bytes(4, "big")
        for name, content in chunks
    )
