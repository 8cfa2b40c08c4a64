"""The team consoles in a browser."""
