"""The console of a communication team: feed, composer, clearance, coordination, playbook."""
