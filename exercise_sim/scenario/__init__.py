"""What an author writes: scenario and playbook files, read and checked."""
