"""The rules in force, and the dates computed by them."""
