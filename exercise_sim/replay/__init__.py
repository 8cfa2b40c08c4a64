"""A finished exercise: recordings, and looking at it as it stood at any time."""
