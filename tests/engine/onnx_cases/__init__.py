"""ONNX's own test cases for its operators, read and computed by us."""
