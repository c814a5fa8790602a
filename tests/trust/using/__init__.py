"""Random use of the real window: a person with no plan and no patience, and what is left of it."""
