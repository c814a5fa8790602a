"""What a person sees: the window, its workspaces and everything drawn in them."""
