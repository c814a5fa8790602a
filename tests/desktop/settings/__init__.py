"""Settings: the store and the page made from the declarations."""
