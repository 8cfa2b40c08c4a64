"""What an author should think over: checks of a scenario that fits its models, one idea a file."""
