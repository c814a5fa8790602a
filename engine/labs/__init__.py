"""The three stages of a language model's making, small enough to watch: algorithms, no widgets.

`cutting`, `merging` and `tokeniser` learn byte pairs from a text, `baselines` and `pretraining`
train a small Llama on its tokens, `runs` keeps that training on disk, `preference` tunes the model
to what a person likes, and `publishing` writes it in the layout that other programs open.
"""
