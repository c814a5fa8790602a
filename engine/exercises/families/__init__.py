"""One file per topic; each lists its families in `FAMILIES`, and the registry finds them here."""
