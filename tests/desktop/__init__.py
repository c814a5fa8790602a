"""Real windows, driven by real mouse and keyboard events."""
