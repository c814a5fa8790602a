"""Language models through ONNX Runtime: prepared once, then loaded, run, sampled and looked into.

Read in the order in which data flows: `catalog` (which models, are they ready) → `convert` (made
from what is published) → `session` (ONNX Runtime) → `tokenizer` → `language_model` → `sampling` →
`generation` → `inspect`. Importing this package imports none of them.
"""
