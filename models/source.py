"""Where a model comes from: a file inside a published wheel, both pinned by checksum."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """The wheel as pip names it, and the one file of it that is wanted (sizes in bytes)."""

    requirement: str
    wheel: str
    wheel_size: int
    wheel_sha256: str
    member: str
    member_size: int
    member_sha256: str
