"""A closed group's picture is kept by what it shows, and the network it was made from is not."""

from __future__ import annotations

import gc
import weakref

import numpy as np

from desktop.canvas.items import within
from engine.build import affine, chain, sample
from engine.graph import Graph


def _network(width: int) -> Graph:
    return chain([sample("x", [1.0, 2.0]), affine("f_1", np.zeros((width, 2)))])


def test_networks_that_look_alike_share_a_picture_and_none_is_kept() -> None:
    network = _network(3)
    first = within.inner_map(network)
    assert first is within.inner_map(_network(40)), "sizes are not shown"
    assert len(first.cards) == 2
    gone = weakref.ref(network.node("f_1"))
    del network
    gc.collect()
    assert gone() is None


def test_no_more_pictures_are_kept_than_there_is_room_for(monkeypatch) -> None:
    monkeypatch.setattr(within, "_MOST_PICTURES", 2)
    monkeypatch.setattr(within, "_pictures", type(within._pictures)())
    networks = [
        chain([sample("x", [1.0]), *(affine(f"f_{n}", [[1.0]]) for n in range(1, count + 1))])
        for count in (1, 2, 3)
    ]
    one, two, three = map(within.inner_map, networks)
    assert within.inner_map(networks[1]) is two
    assert within.inner_map(networks[2]) is three
    assert within.inner_map(networks[0]) is not one, "it had to make room"
