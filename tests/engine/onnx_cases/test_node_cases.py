"""ONNX's backend node cases for every operator that one of our layers corresponds to.

SLOW to begin: loading the suite takes up to 20 seconds, once per session; all cases together then
run in a second. `not_passing.txt` lists every case that does not pass with our own sentence for
why; a case that begins or ceases to pass, or fails for another reason, fails here.
"""

from __future__ import annotations

import warnings
from collections import Counter
from pathlib import Path

import pytest

from engine.spec import registry
from tests.engine.onnx_cases.running import LAYERS, LOSSES, cases, loss_outcome, outcome

LIST = Path(__file__).with_name("not_passing.txt")


@pytest.fixture(scope="module")
def outcomes():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the suite's own arithmetic overflows on purpose
        names = list(cases())
    return {name: outcome(name) for name in names}


def _expected():
    lines = (line for line in LIST.read_text("utf-8").splitlines() if not line.startswith("#"))
    return dict(line.split(": ", 1) for line in lines if line)


@pytest.mark.timeout(240)
def test_exactly_the_listed_cases_do_not_pass(outcomes):
    found = {name: reason for name, reason in outcomes.items() if reason}
    assert found == _expected()


def test_the_count_is_the_one_we_state(outcomes):
    """299 of 366; without the Attention operator 250 of 273.

    Of Attention's 93 cases 49 pass. The others cap their scores, have masks or lengths of each
    sample's own, hide every place from some place, or compute with bfloat16.
    """
    of = {name: case.model.graph.node[0].op_type for name, case in cases().items()}
    passing = Counter(of[name] for name, reason in outcomes.items() if not reason)
    every = Counter(of.values())
    assert (passing.total(), every.total()) == (299, 366)
    assert (passing["Attention"], every["Attention"]) == (49, 93)


def test_every_operator_has_a_case_that_passes(outcomes):
    of = {name: case.model.graph.node[0].op_type for name, case in cases().items()}
    assert {of[name] for name, reason in outcomes.items() if not reason} == set(LAYERS)


def test_the_layers_named_are_registered():
    assert set(LAYERS.values()) <= set(registry())


def test_the_cross_entropies_give_the_losses_of_the_suite():
    """All that neither weigh classes nor leave one out, which no loss here does: 16 of 52."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = Counter(loss_outcome(case) for case in cases(frozenset(LOSSES)).values())
    assert found == {"": 16, "weighs its classes.": 11, "leaves a class out.": 25}
