"""Work off the GUI thread, driven by a real event loop."""
