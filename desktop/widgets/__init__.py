"""Small parts that several workspaces share: fields, sliders, formulas, cards."""
