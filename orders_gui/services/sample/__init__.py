"""Sample orders to look around in."""
