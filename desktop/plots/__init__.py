"""Pictures of numbers: each reads out under the pointer and leaves as PNG, SVG or CSV."""
