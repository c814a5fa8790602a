"""Space: the plane as the layers bend it, the straight pieces it is cut into, depth and width."""
