"""ONNX Runtime, which no other file knows: provider, threads, memory, falling back to the CPU.

The runtime is imported when the first session opens. Arrays are lent to it, not copied: inputs,
outputs and the key-value cache are numpy arrays bound once, and a step only changes the numbers in
them.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.cache import KeyValueCache
from models.errors import ModelError, ModelFileError
from models.language import tr
from models.providers import AUTO, AUTOMATIC, BY_KEY, PROVIDERS, title

ERRORS_ONLY = 3
SPIN_MICROSECONDS = "60"
"""A wait of 200 is no faster alone, and half as slow again beside other busy programs."""
SPIN_BACKOFF = "8"


def available() -> tuple[str, ...]:
    """Keys of PROVIDERS that the installed runtime was built with (which does not say that the
    device is there).
    """
    built = set(_runtime().get_available_providers())
    return tuple(provider.key for provider in PROVIDERS if provider.runtime_name in built)


class Session:
    """One opened graph; `provider` says what it really runs on. Several threads may run it at
    once.
    """

    def __init__(
        self,
        graph: Path,
        provider: str = AUTO,
        threads: int = 0,
        earlier: int = 0,
        tell: Callable[[str], None] = lambda _: None,
    ) -> None:
        """earlier: how many residual streams the graph's `rows` count before the last one.

        tell: gets one sentence when the graph runs elsewhere than asked, now or in mid-run.
        """
        if provider != AUTO and provider not in BY_KEY:
            raise ModelError(
                tr("There is no provider called {0!r}; choose {1}.").format(
                    provider, ", ".join([AUTO, *BY_KEY])
                )
            )
        self._graph = graph
        self._threads = threads
        self._tell = tell
        self._rebuilding = threading.Lock()
        self.earlier = earlier
        self.rebuilt = 0
        self._open_first(provider)

    @property
    def provider(self) -> str:
        """Key of the provider that the runtime put first in use."""
        in_use = self.handle.get_providers()[0]
        return next((p.key for p in PROVIDERS if p.runtime_name == in_use), in_use)

    def run(self, binding: Any) -> None:
        """Run with everything bound. Raises what the runtime raises."""
        self.handle.run_with_iobinding(binding)

    def rebuild_on_cpu(self, mistake: Exception, known: int) -> bool:
        """After a failed run: open again on the CPU, once. False when there is nothing left to
        fall back to.

        known: the `rebuilt` that the failed step was bound to; another thread may have been here
        since.
        """
        with self._rebuilding:
            if self.rebuilt != known:
                return True
            if self.provider == "cpu" or self.rebuilt:
                return False
            failed = title(self.provider)
            self.handle = self._open("cpu")
            self.rebuilt += 1
        reason = _first_line(mistake)
        self._tell(
            tr("{0} failed while running ({1}); the model runs on the CPU now.").format(
                failed, reason
            )
        )
        return True

    def _open_first(self, provider: str) -> None:
        built = available()
        if provider == AUTO:
            wanted = next(key for key in AUTOMATIC if key in built)
        elif provider in built:
            wanted = provider
        else:
            wanted = "cpu"
            self._tell(
                tr("The installed ONNX Runtime has no {0}; the model runs on the CPU.").format(
                    title(provider)
                )
            )
        try:
            self.handle = self._open(wanted)
        except Exception as mistake:
            if wanted == "cpu":
                raise ModelFileError(
                    tr(
                        "ONNX Runtime cannot open the model file {0} "
                        "({1}); "
                        "run `python -m models --prepare` to make it again."
                    ).format(self._graph, _first_line(mistake))
                ) from mistake
            self.handle = self._open("cpu")
            reason = _first_line(mistake)
            self._tell(
                tr("{0} did not start ({1}); the model runs on the CPU.").format(
                    title(wanted), reason
                )
            )
            return
        if wanted != "cpu" and self.provider == "cpu":
            self._tell(tr("{0} found no device; the model runs on the CPU.").format(title(wanted)))

    def _open(self, provider: str) -> Any:
        runtime = _runtime()
        options = runtime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.log_severity_level = ERRORS_ONLY
        # Whatever comes after this level is about convolutions, and looking for them takes a
        # twentieth of the time to the first token.
        options.graph_optimization_level = runtime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        # Planning which results may share memory compares each of a thousand with all others, a
        # third of the time that opening takes; the arena gives freed memory again anyway.
        options.enable_mem_reuse = False
        options.add_session_config_entry("session.prepack.enable_parallel", "1")
        # Between two operators, which are microseconds apart, a thread waits awake (waking one
        # costs as much as a small operator: 20 % of a step); after a run it sleeps, and the window
        # has its core.
        options.add_session_config_entry("session.intra_op.allow_spinning", "1")
        options.add_session_config_entry("session.intra_op.spin_duration_us", SPIN_MICROSECONDS)
        options.add_session_config_entry("session.intra_op.spin_backoff_max", SPIN_BACKOFF)
        options.add_session_config_entry("session.force_spinning_stop", "1")
        # What the provider cannot compute goes to the CPU, which is therefore always named last.
        names = list(dict.fromkeys(BY_KEY[key].runtime_name for key in (provider, "cpu")))
        opened = runtime.InferenceSession(str(self._graph), options, providers=names)
        _give_back_memory()
        return opened


class BoundStep:
    """One forward pass of `positions` tokens with all of its arrays in place; run it as often as
    wanted.

    `outputs` maps the graph's further outputs to arrays of their exact shape, which each run fills;
    `inputs` are the graph's further inputs, read anew by each run.
    """

    def __init__(
        self,
        session: Session,
        cache: KeyValueCache,
        positions: int,
        rows: int,
        outputs: Mapping[str, NDArray[Any]] | None = None,
        inputs: Mapping[str, NDArray[Any]] | None = None,
    ) -> None:
        self.session = session
        self._cache = cache
        self.capacity = cache.capacity
        self.positions = positions
        self._ids = np.zeros((1, positions), np.int64)
        self._rows = np.zeros(rows, np.int64)
        self._last = np.zeros(1, np.int32)
        self._total = np.zeros((), np.int32)
        self._logits = np.zeros((rows, cache.sizes.vocabulary), np.float32)
        self._outputs = dict(outputs or {})
        self._inputs = dict(inputs or {})
        self._bind()

    def run(self, ids: NDArray[np.int64], rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Read `ids` after what the cache holds; returns logits (rows, vocabulary).

        rows: positions within `ids` whose logits are wanted. The next run overwrites the result.
        Raises ModelError when the runtime fails and cannot go on on the CPU.
        """
        total = self._cache.length + self.positions
        self._ids[0] = ids
        self._rows[:] = rows + self.session.earlier * self.positions
        self._last[0] = total - 1
        self._total[()] = total
        try:
            self.session.run(self._binding)
        except Exception as mistake:
            self._run_on_cpu(mistake)
        self._cache.length = total
        return self._logits

    def _run_on_cpu(self, mistake: Exception) -> None:
        try:
            if not self.session.rebuild_on_cpu(mistake, self._rebuilt):
                raise mistake
            # The cache is our memory, and only this step's positions may be half-written in it.
            self._bind()
            self.session.run(self._binding)
        except Exception as final:
            raise ModelError(
                tr(
                    "ONNX Runtime failed while running the model ({0}); "
                    "load the model again, or choose the CPU as provider."
                ).format(_first_line(final))
            ) from final

    def stale(self) -> bool:
        """True when the cache has moved or the session was rebuilt, so that the step must be bound
        anew.
        """
        return self.capacity != self._cache.capacity or self._rebuilt != self.session.rebuilt

    def _bind(self) -> None:
        lend = _runtime().OrtValue.ortvalue_from_numpy
        self._rebuilt = self.session.rebuilt
        binding = self.session.handle.io_binding()
        for name, array in (
            ("ids", self._ids),
            ("rows", self._rows),
            ("last", self._last),
            ("total", self._total),
            *self._inputs.items(),
        ):
            binding.bind_ortvalue_input(name, lend(array))
        binding.bind_ortvalue_output("logits", lend(self._logits))
        for name, array in self._outputs.items():
            binding.bind_ortvalue_output(name, lend(array))
        # Kept alive as long as the runtime may write to them.
        self._lent = tuple(self._cache.arrays.values())
        for name, array in self._cache.arrays.items():
            # Past and present are the same memory: the runtime writes the new positions behind the
            # old ones.
            shared = lend(array)
            binding.bind_ortvalue_input(f"past_{name}", shared)
            binding.bind_ortvalue_output(f"present_{name}", shared)
        self._binding = binding


def _runtime() -> Any:
    """onnxruntime, imported on first use."""
    # Attention that shows its weights is computed in another order than attention that does not,
    # and rounding then moves logits by some tenths. One order for both costs nothing that could be
    # measured, and what inspection shows is then bit for bit what generation draws from.
    os.environ.setdefault("ORT_GQA_DISABLE_FLASH_ATTENTION", "1")
    # Since 1.29 the runtime reports its use to its maker by default, and keeps a device id for it;
    # nothing leaves this program. The variable works from the import on, the call on Windows too.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime  # pyright: ignore[reportMissingTypeStubs]

    runtime: Any = onnxruntime  # it comes without complete types
    runtime.disable_telemetry_events()
    return runtime


def _give_back_memory() -> None:
    """What loading freed (20 MB), which glibc alone would keep."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)


def _first_line(mistake: Exception) -> str:
    lines = str(mistake).strip().splitlines()
    return lines[0][:200].rstrip(".") if lines else type(mistake).__name__
