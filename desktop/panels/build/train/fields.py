"""The numbers a person sets for training, each declared once as layer options are."""

from __future__ import annotations

from engine.language import tr
from engine.spec import Option

SETTINGS = (
    Option("rate", "float", 0.01, tr("Learning rate"), tr("How far each step goes."), 0.0, 1e6),
    Option(
        "batch_size",
        "int",
        10,
        tr("Batch"),
        tr("How many examples each step looks at."),
        1,
        100_000,
    ),
    Option(
        "l2", "float", 0.0, "L2", tr("Pulls weights towards 0: a penalty on their squares."), 0, 1e6
    ),
)
MORE = (
    Option(
        "l1",
        "float",
        0.0,
        "L1",
        tr("Pulls weights to exactly 0: a penalty on their sizes."),
        0,
        1e6,
    ),
    Option(
        "clip",
        "float",
        0.0,
        tr("Clip gradient"),
        tr("The longest gradient let through; 0: any."),
        0,
        1e9,
    ),
    Option(
        "warm_up",
        "int",
        0,
        tr("Warm-up"),
        tr("Steps over which the rate rises to its value."),
        0,
        10**7,
    ),
    Option(
        "steps",
        "int",
        1000,
        tr("Planned steps"),
        tr("What a schedule of the rate is stretched over."),
        1,
        10**8,
    ),
    Option(
        "seed",
        "int",
        0,
        tr("Seed"),
        tr("Decides start weights and the order of examples."),
        0,
        2**31 - 1,
    ),
)
UNTIL = (
    Option("steps", "int", 0, tr("Steps"), tr("Stop after so many steps; 0: no limit."), 0, 10**9),
    Option(
        "epochs", "int", 0, tr("Epochs"), tr("Stop after so many epochs; 0: no limit."), 0, 10**7
    ),
    Option(
        "loss_below",
        "float",
        0.0,
        tr("Loss below"),
        tr("Stop once a batch's loss is smaller; 0: never."),
        0,
        1e9,
    ),
    Option(
        "seconds",
        "float",
        0.0,
        tr("Seconds"),
        tr("Stop after so many seconds; 0: no limit."),
        0,
        1e6,
    ),
    Option(
        "patience",
        "int",
        0,
        tr("Patience"),
        tr("Stop after so many epochs without a better loss; 0: off."),
        0,
        10**6,
    ),
)
