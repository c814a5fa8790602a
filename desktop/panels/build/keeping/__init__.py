"""Keeping work safe: what is unsaved survives a crash, and what was saved over can be had back."""

from desktop.panels.build.keeping.keeping import Keeping

__all__ = ["Keeping"]
