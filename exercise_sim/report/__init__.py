"""What people take home: the after-action report and improvement plan."""
