"""Reference implementations and helpers that the tests share."""
