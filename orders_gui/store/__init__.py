"""The library: the database and the evidence files."""
