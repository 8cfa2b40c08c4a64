"""exercise-sim: crisis-communication exercises against disinformation."""

__version__ = "0.1.0"
