"""The way back through a normalisation, told as arithmetic (Ba 2016, Zhang 2019).

With y = γ ⊙ n + β and n = (x − μ) / σ, every number of n depends on every x through μ and σ:
∂L/∂x_i = (γ_i g_i − mean(γ g) − n_i · mean(γ g n)) / σ, where g is ∂L/∂y. Without a mean that is
taken off (root mean square) the second term falls away.
"""

from __future__ import annotations

import math
from fractions import Fraction

from engine.expressions import Expression, minus, number, product, quotient, total
from engine.spec import Teller


def norm_back(at: Teller, index: tuple[int, ...], epsilon: float, *, centred: bool) -> Expression:
    """∂L/∂ of one number that a normalisation over the last axis is given."""
    width = at.input_shapes[0][-1]
    cells = [(*index[:-1], k) for k in range(width)]
    xs = [at.input(cell).value for cell in cells]
    mean = math.fsum(xs) / width if centred else 0.0
    deviation = math.sqrt(math.fsum((x - mean) ** 2 for x in xs) / width + epsilon)
    normal = [number((x - mean) / deviation, f"n_{k + 1}") for k, x in enumerate(xs)]
    arriving = [product(at.weight("gamma", cell[-1:]), at.gradient(cell)) for cell in cells]
    place = index[-1]
    count = number(width, "n", exact=Fraction(width))
    along = quotient(
        total([product(*g.parts, n) for g, n in zip(arriving, normal, strict=True)]), count
    )
    parts = [arriving[place]]
    if centred:
        parts.append(minus(quotient(total(arriving), count)))
    parts.append(minus(product(normal[place], along)))
    return quotient(total(parts), number(deviation, "σ" if centred else "r"))
