"""The frame: window, menus, start, faults."""
