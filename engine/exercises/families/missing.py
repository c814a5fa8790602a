"""Lesson 2: a weight, a bias or an input is missing, and the output is known."""

from __future__ import annotations

from fractions import Fraction

from engine.exercises.draw import Draw
from engine.exercises.exercise import (
    Earlier,
    Exercise,
    Line,
    Mistake,
    Working,
    worked,
)
from engine.exercises.family import Dull, Family
from engine.exercises.lines import (
    Map,
    Real,
    dot,
    first,
    leaf,
    map_line,
    number_line,
    one,
    reals,
    vector_field,
)
from engine.exercises.networks import network
from engine.exercises.wording import (
    column_latex,
    difference_text,
    latex,
    matrix_latex,
    text,
    variables,
    vector_latex,
    worded,
)
from engine.expressions import product, quotient, total
from engine.language import tr


def _whole(draw: Draw, low: int, high: int) -> Fraction:
    return Fraction(draw.nonzero(low, high))


# -- a weight


def _known_line(row: tuple[Fraction, ...], x: tuple[Fraction, ...], b: Fraction) -> Line:
    """The part of the sum that is known."""
    return number_line(
        "known",
        worded(tr("the rest of the sum")),
        lambda earlier: dot(row, x, b),
        mistakes=(
            one(tr("bias"), tr("The bias belongs to it too."), lambda earlier: dot(row, x).exact),
        ),
        start=x,
    )


def _solved_line(key: str, label: str, out: str | Fraction, by: Fraction) -> Line:
    """label = (out − the known rest) ÷ by."""

    def above(earlier: Earlier) -> Real:
        return first(earlier, out) if isinstance(out, str) else out

    def missing(earlier: Earlier) -> Real:
        return above(earlier) - first(earlier, "known")

    needs = ("known", out) if isinstance(out, str) else ("known",)
    return number_line(
        key,
        label,
        lambda earlier: quotient(
            total([leaf(above(earlier)), leaf(-first(earlier, "known"))]), leaf(by)
        ),
        needs,
        mistakes=(
            one(
                tr("not divided"),
                tr("It is still multiplied by {0}: divide by that.").format(text(by)),
                missing,
            ),
            one(
                tr("multiplied"),
                tr("Divide by {0} instead of multiplying.").format(text(by)),
                lambda earlier: missing(earlier) * by,
            ),
            one(
                tr("rest forgotten"),
                tr("Take the rest of the sum off first."),
                lambda earlier: above(earlier) / by,
            ),
        ),
        told=lambda earlier: tr("what is left is {0}, and that is {1} times the weight").format(
            difference_text(above(earlier), first(earlier, "known")), text(by)
        ),
    )


def _weight(draw: Draw, level: int) -> Exercise:
    rows = 2 if level == 2 else 1
    w = draw.matrix(rows, 2, -4, 4)
    b = tuple(_whole(draw, -4, 4) for _ in range(rows))
    x = tuple(Fraction(draw.choice((-3, -2, 2, 3))) for _ in range(2))
    row, column = draw.below(rows), draw.below(2)
    weight = w[row][column]
    rest = (w[row][1 - column],)
    if not weight or not any(rest):
        raise Dull
    f = Map("f", w, b)
    blank = tuple(
        tuple(Fraction(0) if (r, c) == (row, column) else cell for c, cell in enumerate(cells))
        for r, cells in enumerate(w)
    )  # on the canvas, what is asked for stands at 0
    label = f"w_{{{row + 1}{column + 1}}}" if rows > 1 else f"w_{column + 1}"
    shown = [
        [label if (r, c) == (row, column) else latex(cell) for c, cell in enumerate(cells)]
        for r, cells in enumerate(w)
    ]
    matrix = r"\begin{pmatrix}" + r" \\ ".join(" & ".join(cells) for cells in shown)
    matrix += r"\end{pmatrix}"
    known = _known_line(rest, (x[1 - column],), b[row])
    given = {"w": w, "b": b, "x": x, "row": row, "column": column}
    if level < 3:
        output = f.at(x)
        lines = (known, _solved_line("weight", label, Fraction(output[row]), x[column]))
        question = tr(
            "Let $f(x) = W x + b$ with $W = {0}$ and $b = {1}$. "
            "It gives $f{2} = {3}$. Find the weight ${4}$."
        ).format(matrix, _column(b), vector_latex(x), _result_latex(output), label)
        stages: list[Map | str] = [Map("f", blank, b)]
        hints = (
            tr("Write out the row of W that the weight stands in, with the numbers of x."),
            tr("Work out everything in that sum except the missing product."),
            tr("The output minus the rest is the weight times ${0}$.").format(latex(x[column])),
        )
    else:
        inner = Fraction(f.at(x)[0])
        scale, shift = _whole(draw, -3, 3), _whole(draw, -3, 3)
        if inner <= 0 or abs(scale) == 1:
            raise Dull
        g = Map("g", ((scale,),), (shift,), 1)
        output = g.at((inner,))
        given |= {"w2": g.w, "b2": g.b}
        lines = (
            number_line(
                "hidden",
                r"\operatorname{ReLU}(f(x))",
                lambda earlier: quotient(total([leaf(output[0]), leaf(-shift)]), leaf(scale)),
                mistakes=(
                    one(
                        tr("bias"),
                        tr("Take the bias of g off first."),
                        lambda earlier: output[0] / scale,
                    ),
                ),
            ),
            known,
            _solved_line("weight", label, "hidden", x[column]),
        )
        question = tr(
            "Let $f(x) = W x + b$ with $W = {0}$, $b = {1}$, and ${2}$. "
            "The network gives $g(\\operatorname{{ReLU}}(f{3})) = "
            "{4}$. Find the weight ${5}$."
        ).format(matrix, latex(b[0]), g.latex, vector_latex(x), latex(output[0]), label)
        stages = [Map("f", blank, b), "ReLU", g]
        hints = (
            tr("Go backwards through g first: which number went into it?"),
            tr("That number is positive, so ReLU left it as it was."),
            tr("What f gives, minus the rest of its sum, is the weight times ${0}$.").format(
                latex(x[column])
            ),
        )
    return Exercise(tr("Missing weight"), question, lines, hints, given, lambda: network(x, stages))


def _column(b: tuple[Fraction, ...]) -> str:
    return latex(b[0]) if len(b) == 1 else column_latex(b)


def _result_latex(output: tuple[Real, ...]) -> str:
    return latex(output[0]) if len(output) == 1 else vector_latex(output)


# -- a bias


def _bias(draw: Draw, level: int) -> Exercise:
    rows, columns = ((1, 2), (2, 2), (3, 3))[level - 1]
    over = 2 if level == 3 else 1
    w = draw.matrix(rows, columns, -3, 4, over)
    x = tuple(_whole(draw, -3, 3) for _ in range(columns))
    b = tuple(Fraction(draw.nonzero(-5, 5), over) for _ in range(rows))
    f = Map("f", w, b)
    output = f.at(x)
    plain_map = Map("W", w, (Fraction(0),) * rows)
    products = map_line("products", "W x", plain_map, x)

    def difference(earlier: Earlier, sign: int) -> list[Real]:
        pairs = zip(output, reals(earlier["products"]), strict=True)
        return [sign * (out - product) for out, product in pairs]

    def work(earlier: Earlier) -> list[Working]:
        return [
            worked(
                total([leaf(out), leaf(-product)]),
                tr("the output {0} is {1} plus the bias").format(text(out), text(product)),
            )
            for out, product in zip(output, reals(earlier["products"]), strict=True)
        ]

    bias = Line(
        "bias",
        "b",
        vector_field(rows),
        work,
        ("products",),
        mistakes=(
            Mistake(
                tr("taken the other way"),
                tr("The other way round: b is the output minus W x."),
                lambda earlier: difference(earlier, -1),
            ),
            Mistake(
                tr("added"),
                tr("Take W x off the output instead of adding it."),
                lambda earlier: [
                    out + product
                    for out, product in zip(output, reals(earlier["products"]), strict=True)
                ],
            ),
        ),
    )
    return Exercise(
        tr("Missing bias"),
        tr(
            "Let $f(x) = W x + b$ with $W = {0}$ and an unknown bias $b$. "
            "It gives $f{1} = {2}$. Find $b$."
        ).format(matrix_latex(w), vector_latex(x), _result_latex(output)),
        (products, bias),
        (
            tr("Work out W x without the bias first."),
            tr("The output is W x plus b."),
            tr("So b is the output minus W x, component by component."),
        ),
        {"w": w, "b": b, "x": x},
        lambda: network(x, [plain_map]),  # on the canvas, what is asked for stands at 0
    )


# -- an input


def _input_line(w: tuple[tuple[Fraction, ...], ...], names: tuple[str, ...]) -> Line:
    """x from W x = what the line before holds (one number, or two by Cramer's rule)."""

    def work(earlier: Earlier) -> list[Working]:
        r = reals(earlier["without"])
        if len(w) == 1:
            told = tr("{0}·{1} is {2}").format(text(w[0][0]), names[0], text(r[0]))
            return [worked(quotient(leaf(r[0]), leaf(w[0][0])), told)]
        (a, b), (c, d) = w
        det = leaf(a * d - b * c)
        told = tr("put your numbers into both equations: {0} must come out as {1}")
        tops = (
            total([product(leaf(d), leaf(r[0])), product(leaf(-b), leaf(r[1]))]),
            total([product(leaf(a), leaf(r[1])), product(leaf(-c), leaf(r[0]))]),
        )
        return [
            worked(quotient(top, det), told.format(tr("equation {0}").format(at + 1), text(r[at])))
            for at, top in enumerate(tops)
        ]

    def times(earlier: Earlier) -> tuple[Real, ...]:
        return Map("", w, (Fraction(0),) * len(w)).at(reals(earlier["without"]))

    def swapped(earlier: Earlier) -> list[Real] | None:
        return [each.value for each in reversed(work(earlier))] if len(w) > 1 else None  # type: ignore[misc]

    mistakes = [
        Mistake(tr("multiplied"), tr("Undo W: multiplying by it again goes the wrong way."), times)
    ]
    if len(w) > 1:
        mistakes.append(Mistake(tr("swapped"), tr("x and y are the wrong way round."), swapped))
    label = names[0] if len(names) == 1 else f"({', '.join(names)})"
    return Line("input", label, vector_field(len(w)), work, ("without",), mistakes=tuple(mistakes))


def _input(draw: Draw, level: int) -> Exercise:
    size = 1 if level == 1 else 2
    over = 2 if level == 3 else 1
    w = draw.matrix(size, size, -3, 4)
    if size == 2:
        (a, b_), (c, d) = w
        if abs(a * d - b_ * c) not in (1, 2, 3) or not all((a, b_, c, d)):
            raise Dull
    elif abs(w[0][0]) < 2:
        raise Dull
    x = tuple(Fraction(draw.nonzero(-4, 4), over) for _ in range(size))
    b = tuple(_whole(draw, -4, 4) for _ in range(size))
    f = Map("f", w, b)
    output = f.at(x)
    names = variables(size)

    def without(earlier: Earlier) -> list[Working]:
        return [
            worked(
                total([leaf(out), leaf(-constant)]),
                tr("the bias {0} comes off {1}").format(text(constant), text(out)),
            )
            for out, constant in zip(output, b, strict=True)
        ]

    line = Line(
        "without",
        "W x" if size > 1 else f"{latex(w[0][0])}x",
        vector_field(size),
        without,
        mistakes=(
            Mistake(
                tr("bias"), tr("The bias is still in it: take it off."), lambda earlier: output
            ),
            Mistake(
                tr("bias added"),
                tr("Take the bias off instead of adding it."),
                lambda earlier: [out + c for out, c in zip(output, b, strict=True)],
            ),
        ),
        given=output,
    )
    return Exercise(
        tr("Missing input"),
        tr("Let ${0}$. For which input is $f({1}) = {2}$?").format(
            f.latex, ", ".join(names), _result_latex(output)
        ),
        (line, _input_line(w, names)),
        (
            tr("Undo the last thing first: f multiplies, then adds the bias."),
            tr("Take the bias off the output."),
            tr("Then solve W x = what is left: add or subtract multiples of the two equations.")
            if size > 1
            else tr("Then solve W x = what is left."),
        ),
        {"w": w, "b": b, "output": output},
        lambda: network((Fraction(0),) * size, [f]),
    )


FAMILIES = (
    Family(
        "missing-weight",
        tr("Missing weight"),
        2,
        tr("The output is known, one weight is not."),
        (
            tr("One output."),
            tr("A matrix: find the right row."),
            tr("Back through a second layer and ReLU."),
        ),
        _weight,
    ),
    Family(
        "missing-bias",
        tr("Missing bias"),
        2,
        tr("The output is known, the bias is not."),
        (tr("One output."), tr("Two outputs."), tr("Three outputs, with halves.")),
        _bias,
    ),
    Family(
        "missing-input",
        tr("Missing input"),
        2,
        tr("The output is known, the input is not."),
        (tr("One number."), tr("Two equations."), tr("Two equations, with halves.")),
        _input,
    ),
)
