"""The tests mirror the rooms: engine, models, desktop; architecture holds the house rules."""
