"""Start, one window per person, its frame and menus, what happens in a fault, the self-check."""
