"""What an evaluator is asked before something is recorded."""
