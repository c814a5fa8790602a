"""The built-in data sets: each module lists its own in `DATA_SETS`."""
