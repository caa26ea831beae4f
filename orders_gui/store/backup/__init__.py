"""Backups and generations of a library."""
