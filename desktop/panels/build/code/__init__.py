"""Code: the network as numpy, PyTorch, ONNX and LaTeX, from the one place that writes them."""
