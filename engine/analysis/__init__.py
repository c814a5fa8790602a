"""What a network does to the space it acts on, measured or exact.

The folder reads in this order: `section` says where a picture looks; `columns` and `maps` see
every neuron over a window, `curves` along one input; `warp` carries a grid through the layers;
`pieces`, `polygons`, `borders` and `regions` find the exact linear regions, `line` the same along
one input; `counting` and `depth` weigh depth against width; `health` reports what will not learn.
"""
