"""Timings and sizes, each beside a named peer; run as `python -m tests.benchmarks.NAME`."""
