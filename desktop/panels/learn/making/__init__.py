"""Making exercises from the network on the canvas: what is asked, what varies, the set."""
