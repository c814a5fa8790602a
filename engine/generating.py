"""A text continued: each new token costs one position's work, because the rest is remembered.

`Continuation` feeds tokens to a compiled network whose attention keeps its keys and values (the
"KV cache"); the numbers are those of one pass over the whole text.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.errors import EngineError, ShapeError
from engine.language import tr
from engine.plan import Memory, Plan
from engine.spec import Array, TokenShape


class Continuation:
    """One text under way. `capacity` positions at most: the length of the network's token input.

    Raises `EngineError` when the network has no single token input or no single output, or when a
    layer other than attention mixes the places of the text.
    """

    def __init__(self, plan: Plan) -> None:
        shapes = list(plan.inputs.items())
        if len(shapes) != 1 or not isinstance(shapes[0][1], TokenShape):
            raise EngineError(tr("Only a network with one input of token ids can continue a text."))
        self._plan = plan
        self._entry, shape = shapes[0]
        ends = [id for id in plan.order if not plan.opened.graph.out_of(id)]
        if len(ends) != 1:
            raise EngineError(tr("A network that continues a text needs exactly one output."))
        self._end = ends[0]
        self.capacity = shape[0]
        _need_place_by_place(plan)
        self._limit = plan.token_limit(self._entry)
        self._memory = Memory(self.capacity)

    @property
    def past(self) -> int:
        """How many tokens have been fed."""
        return self._memory.past

    def restart(self) -> None:
        """Forget the text; the buffers stay."""
        self._memory.past = 0

    def feed(self, ids: Sequence[int]) -> Array:
        """The output at each of these new positions, (new, outputs). Raises `EngineError`."""
        new = len(ids)
        if new == 0:
            raise EngineError(tr("There is no token to continue with."))
        if self.past + new > self.capacity:
            raise EngineError(tr("The network reads at most {0} tokens.").format(self.capacity))
        once = self._plan.bind(1, length=new, memory=self._memory)
        if min(ids) < 0 or max(ids) >= self._limit:
            raise EngineError(
                tr("Token ids of this network run from 0 to {0}.").format(self._limit - 1)
            )
        once.inputs[self._entry][0] = ids
        once.forward()
        self._memory.past += new
        return once.values[self._end][0].copy()


def _need_place_by_place(plan: Plan) -> None:
    """Raise `EngineError` unless every layer gives one vector for each place, however many."""
    try:
        short = plan.shapes_for(1)
    except ShapeError as error:
        raise EngineError(
            tr("A text cannot be continued place by place: {0}").format(error)
        ) from None
    for id, shape in plan.shapes.items():
        if short.get(id) != (1, *shape[1:]):
            raise EngineError(
                tr("A text cannot be continued with {0}: it does not go place by place.").format(
                    plan.label(id)
                )
            )
