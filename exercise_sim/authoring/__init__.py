"""What authors work with in the terminal: check, show, new, schema, print, spreadsheets in and out."""
