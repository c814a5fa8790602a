"""Lab 2: a small language model learns a text, and one watches all that changes in it.

`training` is the work on its thread, `session` the run as the window knows it, `form` the settings,
`views` and `vector_map` what is seen, and `page` puts it on the screen.
"""
