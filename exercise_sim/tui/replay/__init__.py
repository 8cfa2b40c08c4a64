"""The replay console: a session played again, seen from anywhere."""
