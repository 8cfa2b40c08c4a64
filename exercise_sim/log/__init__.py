"""The memory of an exercise: append-only, on one host or several."""
