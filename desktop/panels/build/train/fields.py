"""The numbers a person sets for training, each declared once as layer options are."""

from __future__ import annotations

from engine.spec import Option

SETTINGS = (
    Option("rate", "float", 0.01, "Learning rate", "How far each step goes.", 0.0, 1e6),
    Option("batch_size", "int", 10, "Batch", "How many examples each step looks at.", 1, 100_000),
    Option(
        "l2", "float", 0.0, "L2", "Pulls weights towards 0: a penalty on their squares.", 0, 1e6
    ),
)
MORE = (
    Option(
        "l1", "float", 0.0, "L1", "Pulls weights to exactly 0: a penalty on their sizes.", 0, 1e6
    ),
    Option(
        "clip", "float", 0.0, "Clip gradient", "The longest gradient let through; 0: any.", 0, 1e9
    ),
    Option(
        "warm_up", "int", 0, "Warm-up", "Steps over which the rate rises to its value.", 0, 10**7
    ),
    Option(
        "steps",
        "int",
        1000,
        "Planned steps",
        "What a schedule of the rate is stretched over.",
        1,
        10**8,
    ),
    Option(
        "seed", "int", 0, "Seed", "Decides start weights and the order of examples.", 0, 2**31 - 1
    ),
)
UNTIL = (
    Option("steps", "int", 0, "Steps", "Stop after so many steps; 0: no limit.", 0, 10**9),
    Option("epochs", "int", 0, "Epochs", "Stop after so many epochs; 0: no limit.", 0, 10**7),
    Option(
        "loss_below",
        "float",
        0.0,
        "Loss below",
        "Stop once a batch's loss is smaller; 0: never.",
        0,
        1e9,
    ),
    Option("seconds", "float", 0.0, "Seconds", "Stop after so many seconds; 0: no limit.", 0, 1e6),
    Option(
        "patience",
        "int",
        0,
        "Patience",
        "Stop after so many epochs without a better loss; 0: off.",
        0,
        10**6,
    ),
)
