"""The error function, which numpy lacks: one formula for each precision.

In double precision W. J. Cody's rational approximations ("Rational Chebyshev approximation for the
error function", Mathematics of Computation 23, 1969): three ranges, relative error about 1e-16. In
single precision tanh(x · p(x²)), which numpy does six times faster: p of degree 6 was fitted to
artanh(erf x) ÷ x up to x = 4 for the least largest relative error, which is 3e-7 with all rounding.
"""

from __future__ import annotations

import math

import numpy as np

from engine.spec import Array

_STRETCH = 8192
_SINGLE = (
    1.128379274,
    0.1027690558,
    -1.918306677e-4,
    -6.197848082e-4,
    8.763739441e-5,
    -5.668488084e-6,
    1.4185301e-7,
)
_SINGLE_TOP = 4.5  # tanh is 1 from there on in single precision
_NEAR_TOP = (
    1.85777706184603153e-1,
    3.16112374387056560,
    1.13864154151050156e2,
    3.77485237685302021e2,
    3.20937758913846947e3,
)
_NEAR_BOTTOM = (
    1.0,
    2.36012909523441209e1,
    2.44024637934444173e2,
    1.28261652607737228e3,
    2.84423683343917062e3,
)
_MIDDLE_TOP = (
    2.15311535474403846e-8,
    5.64188496988670089e-1,
    8.88314979438837594,
    6.61191906371416295e1,
    2.98635138197400131e2,
    8.81952221241769090e2,
    1.71204761263407058e3,
    2.05107837782607147e3,
    1.23033935479799725e3,
)
_MIDDLE_BOTTOM = (
    1.0,
    1.57449261107098347e1,
    1.17693950891312499e2,
    5.37181101862009858e2,
    1.62138957456669019e3,
    3.29079923573345963e3,
    4.36261909014324716e3,
    3.43936767414372164e3,
    1.23033935480374942e3,
)
_FAR_TOP = (
    1.63153871373020978e-2,
    3.05326634961232344e-1,
    3.60344899949804439e-1,
    1.25781726111229246e-1,
    1.60837851487422766e-2,
    6.58749161529837803e-4,
)
_FAR_BOTTOM = (
    1.0,
    2.56852019228982242,
    1.87295284992346725,
    5.27905102951428412e-1,
    6.05183413124413191e-2,
    2.33520497626869185e-3,
)


def erf(x: Array, out: Array) -> Array:
    """Fill `out` with erf(x), in the precision of `x`; both C-contiguous.

    Works in stretches that fit the cache, so that no large array is made on the way.
    """
    flat, into = x.reshape(-1), out.reshape(-1)
    work = np.empty((2, min(_STRETCH, flat.size)), x.dtype)
    for start in range(0, flat.size, _STRETCH):
        cells = slice(start, start + _STRETCH)
        if x.dtype == np.float32:
            _single(flat[cells], work[:, : flat[cells].size], into[cells])
        else:
            into[cells] = _erf(flat[cells])
    return out


def _single(x: Array, work: Array, out: Array) -> None:
    near, square = work
    np.minimum(x, np.float32(_SINGLE_TOP), out=near)
    np.maximum(near, np.float32(-_SINGLE_TOP), out=near)
    np.multiply(near, near, square)
    out.fill(_SINGLE[-1])
    for each in _SINGLE[-2::-1]:
        np.multiply(out, square, out)
        np.add(out, np.float32(each), out)
    np.multiply(out, near, out)
    np.tanh(out, out)


def _erf(x: Array) -> Array:
    size = np.minimum(np.abs(x), 6.0)  # erf is 1 beyond 6 in double precision
    square = size * size
    far_inverse = 1.0 / np.maximum(square, 1.0)
    middle = np.exp(-square) * _ratio(_MIDDLE_TOP, _MIDDLE_BOTTOM, np.minimum(size, 4.0))
    far = _ratio(_FAR_TOP, _FAR_BOTTOM, far_inverse) * far_inverse
    far = np.exp(-square) * (1 / math.sqrt(math.pi) - far) / np.maximum(size, 1.0)
    near = size * _ratio(_NEAR_TOP, _NEAR_BOTTOM, np.minimum(square, 0.25))
    found = np.where(size <= 0.46875, near, 1.0 - np.where(size <= 4.0, middle, far))
    return np.copysign(found, x)


def _ratio(top: tuple[float, ...], bottom: tuple[float, ...], x: Array) -> Array:
    return _horner(top, x) / _horner(bottom, x)


def _horner(coefficients: tuple[float, ...], x: Array) -> Array:
    total = np.full_like(x, coefficients[0])
    for each in coefficients[1:]:
        total *= x
        total += each
    return total
