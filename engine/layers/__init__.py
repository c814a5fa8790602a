"""Every layer type, one family to a file; `engine.spec.registry` walks this folder."""
