"""What people look at: facilitator, team and replay consoles."""
