"""Domain objects in tables, one module a subject."""
