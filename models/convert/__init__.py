"""From published weights to ONNX: read the GGUF file, repack its numbers, build the graph.

Only preparation needs this folder, and with it the packages gguf and onnx; a prepared model runs
without them.
"""
