"""Other models than the bundled one: opened from files, or asked for on a server."""
