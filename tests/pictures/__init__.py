"""Pictures of the real consoles for README: `python -m tests.pictures` makes them anew."""
