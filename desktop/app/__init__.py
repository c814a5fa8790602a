"""Start, main window, menus, settings, recovery."""
