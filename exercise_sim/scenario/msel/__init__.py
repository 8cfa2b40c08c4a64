"""MSEL spreadsheets as data: rows in, a scenario out, and back."""
