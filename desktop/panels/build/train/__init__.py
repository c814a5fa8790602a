"""Train: data in, and the network on the canvas learns it while one watches.

`learner` finds the network that fits the data, `run` trains it on a worker and draws each frame,
`session` walks runs as jobs and puts what was learnt into the document, `form` holds the
settings, and `tab` puts it all on the screen.
"""
