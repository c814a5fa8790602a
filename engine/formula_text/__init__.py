"""A network as a person writes it, `f(x) = ReLU(f_2(ReLU(f_1(x))))`: read and written.

`read_network` makes the network follow the text, `write_network` the text follow the network, and
reading what was written gives the same network again. Nothing typed is ever evaluated as code.
"""

from engine.formula_text.reading import Reading, append_formula, read_network
from engine.formula_text.writing import MOST_LAYERS, write_network

__all__ = ["MOST_LAYERS", "Reading", "append_formula", "read_network", "write_network"]
