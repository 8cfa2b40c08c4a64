"""What authors work with in the terminal: checks, tables, paper, spreadsheets in and out."""
