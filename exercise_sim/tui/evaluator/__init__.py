"""The consoles of those who watch: evaluators judge, observers read only."""
