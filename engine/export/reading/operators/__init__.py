"""How each ONNX operator becomes layers, a family of operators per file."""
