"""Plot: any neuron as a curve over one input, or as a map over two."""
