"""Every setting is declared once; the store, its file and the Settings panel follow from that."""

from desktop.settings.declared import SETTINGS, Setting
from desktop.settings.store import Settings

__all__ = ["SETTINGS", "Setting", "Settings"]
