"""From attention to a small GPT, with the very layers a language model is made of."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.build import chain, layer, sample
from engine.document import Document, Drawing
from engine.examples import SPACING, Example, in_a_row, placed
from engine.graph import Edge, Graph, settle
from engine.language import tr
from engine.transformer import Sizes, gpt2


def _attention() -> Document:
    """W_q = 4 I and W_k = W_v = W_o = I: a token attends to those that point its way."""
    graph = chain(
        [
            sample("x", [[1, 0], [0, 1], [0.8, 0.6]]),
            layer(
                "self_attention", "attention", name="Attention", heads=1, causal=False, bias=False
            ),
        ]
    )
    head = graph.node("attention")
    weights = {name: np.eye(2) for name in ("W_k", "W_v", "W_o")}
    graph = graph.with_node(head.with_weights(**weights, W_q=4 * np.eye(2)))
    note = tr(
        "Three tokens, one a row. Each asks with $q = W_q x$; the answer is the mean of the "
        "values, weighted by $\\mathrm{softmax}\\left(\\frac{q \\cdot k}{\\sqrt{2}}\\right)$."
    )
    return in_a_row(graph, tr("One attention head on three tokens"), note)


def _scores() -> Document:
    """Scores and softmax, each a layer of its own."""
    tokens = [[1.0, 0.0], [0.0, 1.0], [0.8, 0.6]]
    nodes = (
        sample("v", tokens),
        layer(
            "linear", "scores", name="q · k", outputs=3, bias=False, weights={"W": np.array(tokens)}
        ),
        layer("softmax", "shares", name="Softmax"),
    )
    edges = (Edge("v", "scores"), Edge("scores", "shares"))
    note = tr("Each row: how much one token looks at the three. The rows of W are the keys.")
    columns = (("v",), ("scores",), ("shares",))
    return placed(settle(Graph(nodes, edges)), tr("Who looks at whom"), columns, note)


def _gpt() -> Document:
    graph = gpt2(Sizes(vocabulary=27, context=6, width=16, layers=2, heads=2), tied=False)
    tokens = graph.node("tokens").with_weights(value=np.array([8, 5, 12, 12, 15, 0], float))
    graph = settle(graph.with_node(tokens))
    note = tr(
        "Not trained. Each block is a group: double-click one to see attention and feed-forward, "
        "both added to what came in."
    )
    document = in_a_row(graph, tr("A small GPT"), note)
    inside = {
        "x": (0.0, 90.0),
        "attention_norm": (SPACING, 0.0),
        "attention": (2 * SPACING, 0.0),
        "attention_sum": (3 * SPACING, 90.0),
        "feed_forward_norm": (4 * SPACING, 0.0),
        "feed_forward": (5 * SPACING, 0.0),
        "feed_forward_sum": (6 * SPACING, 90.0),
    }
    insides = {node.id: Drawing(inside) for node in graph.nodes if node.inside is not None}
    return replace(document, insides=insides)


EXAMPLES = (
    Example(
        40, "scores", tr("Who looks at whom"), tr("Scores and softmax, one row a token."), _scores
    ),
    Example(
        41,
        "attention",
        tr("One attention head on three tokens"),
        tr("Queries, keys and values with numbers that can be checked by hand."),
        _attention,
    ),
    Example(42, "gpt", tr("A small GPT"), tr("Token ids to scores through two blocks."), _gpt),
)
