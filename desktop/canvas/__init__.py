"""Scene, view, items and gestures: draws a document and reports intent, changes nothing itself."""
