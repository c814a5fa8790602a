"""The workspaces. Each folder here is one panel, declared once by its PanelSpec."""
