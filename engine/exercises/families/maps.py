"""Lesson 2 and 5: what a linear map gives, what ReLU does to it, and two maps in one matrix."""

from __future__ import annotations

from fractions import Fraction

from engine.exercises.draw import Draw
from engine.exercises.exercise import Earlier, Exercise, Field, Line, Mistake, Working, worked
from engine.exercises.family import Dull, Family
from engine.exercises.lines import (
    Map,
    Reals,
    Rows,
    activation_line,
    affine,
    dot,
    leaf,
    map_line,
    reals,
    transpose,
    vector_field,
)
from engine.exercises.networks import network
from engine.exercises.wording import (
    affine_numbers,
    column_latex,
    latex,
    matrix_latex,
    vector_latex,
)
from engine.expressions import total
from engine.language import tr


def _zero(count: int) -> tuple[Fraction, ...]:
    return (Fraction(0),) * count


def _linear(draw: Draw, level: int) -> Exercise:
    rows, columns, over = ((2, 2, 1), (2, 3, 1), (3, 3, 2))[level - 1]
    low = (-1, -3, -4)[level - 1]
    w = draw.matrix(rows, columns, low, 4, over)
    b = tuple(Fraction(draw.nonzero(-3, 3)) for _ in range(rows))
    x = tuple(Fraction(draw.nonzero(1 if level == 1 else -3, 3)) for _ in range(columns))
    f = Map("f", w, b)
    plain = Map("W", w, _zero(rows))
    products = map_line("products", r"W x", plain, x)
    output = Line(
        "output",
        r"W x + b",
        vector_field(rows),
        lambda earlier: [
            worked(total([leaf(value), leaf(constant, role="bias")]))
            for value, constant in zip(reals(earlier["products"]), b, strict=True)
        ],
        ("products",),
        mistakes=(
            Mistake(
                tr("bias"), tr("The bias is missing: add b."), lambda earlier: earlier["products"]
            ),
            Mistake(
                tr("bias sign"),
                tr("The bias was taken off instead of added."),
                lambda earlier: [
                    value - constant
                    for value, constant in zip(reals(earlier["products"]), b, strict=True)
                ],
            ),
        ),
    )
    lines = (products, output) if level == 1 else (map_line("output", "f(x)", f, x),)
    return Exercise(
        tr("Output of a linear map"),
        tr(
            "Let $f(x) = W x + b$ with $W = {0}$ and $b = {1}$. Compute $f(x)$ for $x = {2}$."
        ).format(matrix_latex(w), column_latex(b), vector_latex(x)),
        lines,
        (
            tr("Each row of W makes one number of the output."),
            tr(
                "Multiply the numbers of a row with those of x, one by one, and add them up; "
                "then add that row's number of b."
            ),
            tr("The first number begins with ${0} \\cdot {1}$.").format(
                latex(w[0][0]), _in_brackets(x[0])
            ),
        ),
        {"w": w, "b": b, "x": x},
        lambda: network(x, [f]),
    )


def _in_brackets(value: Fraction) -> str:
    return f"({latex(value)})" if value < 0 else latex(value)


def _relu_only(draw: Draw) -> Exercise:
    x = draw.vector(3, -4, 5)
    if all(each >= 0 for each in x) or all(each <= 0 for each in x):
        raise Dull
    return Exercise(
        "ReLU",
        tr("ReLU acts on each component. Compute $\\operatorname{{ReLU}}({0})$.").format(
            vector_latex(x)[1:-1]
        ),
        (activation_line("output", r"\operatorname{ReLU}(x)", "ReLU", x, 3),),
        (
            tr("ReLU(x) = max(0, x), for each component by itself."),
            tr("Positive numbers stay as they are."),
            tr("Negative numbers become 0."),
        ),
        {"x": x},
        lambda: network(x, ["ReLU"]),
    )


def _relu(draw: Draw, level: int) -> Exercise:
    if level == 1:
        return _relu_only(draw)
    rows, columns, over = ((2, 2, 1), (3, 2, 2))[level - 2]
    w = draw.matrix(rows, columns, -3, 3, over)
    b = draw.vector(rows, -4, 4, over)
    x = tuple(Fraction(draw.nonzero(-3, 3)) for _ in range(columns))
    f = Map("f", w, b)
    before = f.at(x)
    if not any(each < 0 for each in before) or not any(each > 0 for each in before):
        raise Dull

    def early(earlier: Earlier) -> Reals:
        inner = affine(w, x, _zero(rows))
        return tuple(max(Fraction(0), value) + c for value, c in zip(inner, b, strict=True))

    last = activation_line(
        "output",
        r"\operatorname{ReLU}(f(x))",
        "ReLU",
        "inner",
        rows,
        more=(
            Mistake(
                tr("ReLU too early"),
                tr("ReLU came too early: add b first, then apply ReLU."),
                early,
            ),
        ),
    )
    return Exercise(
        tr("A linear map and ReLU"),
        tr("Let ${0}$. Compute $\\operatorname{{ReLU}}(f{1})$.").format(f.latex, vector_latex(x)),
        (map_line("inner", f"f{vector_latex(x)}", f, x), last),
        (
            tr("Work from the inside out: first f, then ReLU."),
            tr("Put the numbers in for the variables, one component after the other."),
            tr("Then turn every negative component into 0 and leave the others as they are."),
        ),
        {"w": w, "b": b, "x": x},
        lambda: network(x, [f, "ReLU"]),
    )


def _times(a: Rows, b: Rows) -> Rows:
    columns = transpose(b)
    return tuple(
        tuple(sum((p * q for p, q in zip(row, c, strict=True)), Fraction(0)) for c in columns)
        for row in a
    )


def _matrix_line(outer: Map, inner: Map) -> Line:
    right = [cell for row in _times(outer.w, inner.w) for cell in row]

    def work(earlier: Earlier) -> list[Working]:
        return [
            worked(
                dot(row, column),
                tr("row {0} of W₂ with column {1} of W₁ is {2}").format(
                    r + 1, c + 1, affine_numbers(row, Fraction(0), column)
                ),
            )
            for r, row in enumerate(outer.w)
            for c, column in enumerate(transpose(inner.w))
        ]

    def swapped(earlier: Earlier) -> list[Fraction] | None:
        if len(inner.w[0]) != len(outer.w):
            return None
        found = [cell for row in _times(inner.w, outer.w) for cell in row]
        return found if len(found) == len(right) else None

    def by_cell(earlier: Earlier) -> list[Fraction] | None:
        if len(outer.w) != len(inner.w) or len(outer.w[0]) != len(inner.w[0]):
            return None
        return [
            p * q for a, b in zip(outer.w, inner.w, strict=True) for p, q in zip(a, b, strict=True)
        ]

    def transposed(earlier: Earlier) -> list[Fraction] | None:
        turned = _times(transpose(inner.w), transpose(outer.w))
        return [cell for row in turned for cell in row]

    return Line(
        "matrix",
        "W",
        Field("matrix", len(outer.w), len(inner.w[0])),
        work,
        mistakes=(
            Mistake(
                tr("wrong order"),
                tr(
                    "That is the product in the other order: the map applied first stands on the "
                    "right, W₂ W₁."
                ),
                swapped,
            ),
            Mistake(
                tr("cell by cell"),
                tr(
                    "The matrices were multiplied cell by cell: take a row of W₂ with a column of "
                    "W₁."
                ),
                by_cell,
            ),
            Mistake(tr("transposed"), tr("The result is transposed."), transposed),
        ),
    )


def _bias_line(outer: Map, inner: Map) -> Line:
    def gives(first_bias: Reals, second: Reals) -> Reals:
        return affine(outer.w, first_bias, second)

    def plain_sum(earlier: Earlier) -> Reals | None:
        if len(inner.b) != len(outer.b):
            return None
        return tuple(a + c for a, c in zip(inner.b, outer.b, strict=True))

    line = map_line("bias", "b", outer, inner.b)
    mistakes = (
        Mistake(
            tr("outer bias"),
            tr("The bias of the second map is missing."),
            lambda earlier: gives(inner.b, _zero(len(outer.b))),
        ),
        Mistake(
            tr("biases added"),
            tr("The first bias goes through W₂ as well: b = W₂ b₁ + b₂."),
            plain_sum,
        ),
        Mistake(
            tr("inner bias"), tr("The first map's bias was forgotten."), lambda earlier: outer.b
        ),
    )
    return Line("bias", "b", line.field, line.work, mistakes=mistakes)


def _compose(draw: Draw, level: int) -> Exercise:
    middle = 3 if level == 3 else 2
    w1 = draw.matrix(middle, 2, -2, 3)
    w2 = draw.matrix(2, middle, -2, 3)
    if level == 1:
        b1, b2 = _zero(middle), _zero(2)
    else:
        b1 = tuple(Fraction(draw.nonzero(-2, 3)) for _ in range(middle))
        b2 = tuple(Fraction(draw.nonzero(-2, 3)) for _ in range(2))
    f1, f2 = Map("f_1", w1, b1), Map("f_2", w2, b2, 1)
    matrix = _matrix_line(f2, f1)
    lines = (matrix,) if level == 1 else (matrix, _bias_line(f2, f1))
    asked, wanted = ("$W x$", "$W$") if level == 1 else ("$W x + b$", tr("$W$ and $b$"))
    x = (Fraction(1), Fraction(2))
    return Exercise(
        tr("Two linear maps in one"),
        tr(
            "Let ${0}$ and ${1}$. There is no activation between them, so "
            "$f_2(f_1(x))$ is one linear map {2}. Find {3}."
        ).format(f1.latex, f2.latex, asked, wanted),
        lines,
        (
            tr("Write both maps with matrices: $f_1(x) = W_1 x + b_1$, $f_2(x) = W_2 x + b_2$."),
            tr("Put one into the other: $W_2 (W_1 x + b_1) + b_2$."),
            tr("So $W = W_2 W_1$.")
            if level == 1
            else tr("So $W = W_2 W_1$ and $b = W_2 b_1 + b_2$."),
        ),
        {"w1": w1, "b1": b1, "w2": w2, "b2": b2},
        lambda: network(x, [f1, f2]),
    )


FAMILIES = (
    Family(
        "linear",
        tr("Output of a linear map"),
        2,
        tr("W x + b by hand."),
        (
            tr("Two by two, whole numbers: first the products, then the bias."),
            tr("Three inputs, negative numbers."),
            tr("Three by three, with halves."),
        ),
        _linear,
    ),
    Family(
        "relu",
        "ReLU",
        5,
        tr("Negative numbers become 0, after the linear map."),
        (
            tr("ReLU of a vector."),
            tr("A linear map, then ReLU."),
            tr("Three outputs with halves, then ReLU."),
        ),
        _relu,
    ),
    Family(
        "compose",
        tr("Two linear maps in one"),
        4,
        tr("Without an activation two layers are one matrix."),
        (
            tr("Two matrices without a bias."),
            tr("With biases."),
            tr("Through a wider middle, with biases."),
        ),
        _compose,
    ),
)
