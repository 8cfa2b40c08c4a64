"""The rules of play: events, state, commands; no database, no screen, no wall clock."""
