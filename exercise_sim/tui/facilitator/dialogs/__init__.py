"""What the facilitator is asked before something happens."""
