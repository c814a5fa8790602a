"""A job says what its work says, in order, until it is told to stop; then it is silent."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator

import pytest
from PySide6.QtCore import QThread, QTimer
from pytestqt.qtbot import QtBot

from desktop.jobs import Jobs

Stopped = Callable[[], bool]


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    assert made.shut_down(5.0)
    made.deleteLater()


class _Heard:
    """Everything a job said, in the order and on the thread in which it was said."""

    def __init__(self) -> None:
        self.said: list[tuple[str, object]] = []
        self.threads: set[QThread] = set()

    def slots(self) -> dict[str, Callable[..., None]]:
        return {
            "reported": lambda report: self._note("reported", report),
            "finished": lambda result: self._note("finished", result),
            "failed": lambda error: self._note("failed", error),
            "cancelled": lambda: self._note("cancelled", None),
        }

    def _note(self, kind: str, value: object) -> None:
        self.threads.add(QThread.currentThread())
        self.said.append((kind, value))

    def reports(self) -> list[object]:
        return [value for kind, value in self.said if kind == "reported"]

    def endings(self) -> list[str]:
        return [kind for kind, _ in self.said if kind != "reported"]


def test_text_reports_come_whole_and_in_order_and_on_the_gui_thread(
    jobs: Jobs, qtbot: QtBot
) -> None:
    def count(stopped: Stopped) -> Generator[int, None, str]:
        yield from range(5000)
        return "done"

    heard = _Heard()
    job = jobs.start(count, name="counting", **heard.slots())
    qtbot.waitUntil(lambda: heard.endings() != [])
    assert heard.reports() == list(range(5000))
    assert heard.said[-1] == ("finished", "done")
    assert heard.threads == {QThread.currentThread()}
    assert not job.running
    assert jobs.running == ()


def test_a_plot_hears_the_newest_report_and_always_the_last(jobs: Jobs, qtbot: QtBot) -> None:
    def count(stopped: Stopped) -> Generator[int, None, None]:
        yield from range(20_000)

    heard = _Heard()
    jobs.start(count, name="counting", newest_only=True, **heard.slots())
    qtbot.waitUntil(lambda: heard.endings() != [])
    reports = heard.reports()
    assert reports[-1] == 19_999
    assert reports == sorted(reports, key=int)  # type: ignore[call-overload]
    assert len(reports) < 20_000
    assert heard.endings() == ["finished"]


def test_cancelling_in_mid_run_silences_the_job_at_once(jobs: Jobs, qtbot: QtBot) -> None:
    go_on = threading.Event()
    closed = threading.Event()

    def work(stopped: Stopped) -> Generator[str, None, None]:
        try:
            yield "first"
            go_on.wait(10)
            yield "late"
            yield "never"
        finally:
            closed.set()

    heard = _Heard()
    job = jobs.start(work, name="working", **heard.slots())
    qtbot.waitUntil(lambda: heard.reports() == ["first"])
    job.cancel()
    assert job.stopping
    go_on.set()
    qtbot.waitUntil(lambda: heard.endings() != [])
    assert heard.said == [("reported", "first"), ("cancelled", None)]
    assert closed.is_set()  # the work could tidy up


def test_reports_queued_before_the_cancel_are_dropped_too(jobs: Jobs, qtbot: QtBot) -> None:
    posted = threading.Event()

    def work(stopped: Stopped) -> Generator[int, None, str]:
        yield from range(100)
        posted.set()
        return "a result nobody wants"

    heard = _Heard()
    job = jobs.start(work, name="working", **heard.slots())
    assert posted.wait(10)  # all reports wait for the event loop, which has not run yet
    job.cancel()
    qtbot.waitUntil(lambda: heard.endings() != [])
    assert heard.said == [("cancelled", None)]


def test_cancelling_from_within_a_report_stops_the_rest(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[int] = []

    def count(stopped: Stopped) -> Generator[int, None, None]:
        yield from range(1000)

    def reported(number: int) -> None:
        heard.append(number)
        if number == 3:
            job.cancel()

    job = jobs.start(count, name="counting", reported=reported)
    with qtbot.waitSignal(job.ended):
        pass
    assert heard == [0, 1, 2, 3]


@pytest.mark.parametrize("error", [ValueError("no such file"), KeyboardInterrupt("a panic")])
def test_a_failure_is_handed_on_whatever_its_kind(
    jobs: Jobs, qtbot: QtBot, error: BaseException
) -> None:
    def work(stopped: Stopped) -> Generator[str, None, None]:
        yield "begun"
        raise error

    heard = _Heard()
    jobs.start(work, name="failing", **heard.slots())
    qtbot.waitUntil(lambda: heard.endings() != [])
    assert heard.said == [("reported", "begun"), ("failed", error)]
    assert jobs.running == ()


def test_work_that_fails_before_its_first_report_fails_too(jobs: Jobs, qtbot: QtBot) -> None:
    def work(stopped: Stopped) -> Generator[str, None, None]:
        raise OSError("gone")

    heard = _Heard()
    jobs.start(work, name="failing", **heard.slots())
    qtbot.waitUntil(lambda: heard.endings() == ["failed"])


def test_jobs_say_when_they_change(jobs: Jobs, qtbot: QtBot) -> None:
    def work(stopped: Stopped) -> Generator[int, None, None]:
        yield 1

    seen: list[int] = []
    jobs.changed.connect(lambda: seen.append(len(jobs.running)))
    jobs.start(work, name="short")
    qtbot.waitUntil(lambda: seen == [1, 0])


def test_shutting_down_stops_and_joins_within_its_patience(qapp: object, qtbot: QtBot) -> None:
    jobs = Jobs()
    started = threading.Event()

    def endless(stopped: Stopped) -> Generator[int, None, None]:
        while True:
            started.set()
            yield 1

    job = jobs.start(endless, name="endless")
    assert started.wait(10)
    assert jobs.shut_down(2.0)
    assert job.join(0)
    assert jobs.running == ()
    jobs.deleteLater()


def test_work_that_does_not_listen_is_named_after_the_patience(qapp: object, qtbot: QtBot) -> None:
    jobs = Jobs()
    release = threading.Event()

    def deaf(stopped: Stopped) -> Generator[int, None, None]:
        release.wait(10)
        yield 1

    jobs.start(deaf, name="deaf")
    assert not jobs.shut_down(0.05)
    assert [job.name for job in jobs.running] == ["deaf"]
    release.set()
    assert jobs.shut_down(10.0)
    jobs.deleteLater()


def test_a_flood_of_reports_lets_other_events_have_their_turn(jobs: Jobs, qtbot: QtBot) -> None:
    """Timer events come between reports: the flood is handed on in slices."""

    def flood(stopped: Stopped) -> Generator[int, None, None]:
        yield from range(400)

    order: list[str] = []
    posted = threading.Event()

    def slow(number: int) -> None:
        began = time.perf_counter()
        while time.perf_counter() - began < 0.001:
            pass  # a slot that costs a millisecond, as drawing a token may
        order.append("report")

    def work(stopped: Stopped) -> Generator[int, None, None]:
        yield from flood(stopped)
        posted.set()

    ticker = QTimer()
    ticker.setInterval(0)
    ticker.timeout.connect(lambda: order.append("tick"))
    job = jobs.start(work, name="flood", reported=slow)
    assert posted.wait(10)
    ticker.start()
    with qtbot.waitSignal(job.ended, timeout=20_000):
        pass
    ticker.stop()
    longest, run = 0, 0
    for what in order:
        run = run + 1 if what == "report" else 0
        longest = max(longest, run)
    assert order.count("report") == 400
    assert longest <= 16  # of 1 ms each: never a frame without a turn for others


def test_threads_hand_over_to_each_other_within_a_small_part_of_a_frame(qapp: object) -> None:
    sys.setswitchinterval(0.005)  # Python's own
    made = Jobs()
    assert sys.getswitchinterval() == pytest.approx(0.001)
    made.deleteLater()
