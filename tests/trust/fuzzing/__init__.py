"""Foreign files, mutated: every reader takes or refuses each in bounded time, memory and place."""
