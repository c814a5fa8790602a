"""Work off the GUI thread: run, report, cancel."""

from desktop.jobs.jobs import Job, Jobs

__all__ = ["Job", "Jobs"]
