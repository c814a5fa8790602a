"""Networks as composed functions, on numpy alone.

The folder reads in the order the data flows: `spec` declares what a layer is, `layers` declares
each one, `graph` holds a network, `plan` turns it into numpy calls, `steps` tells the same
calls as arithmetic, `training` moves the weights, `document` saves the result.
"""
