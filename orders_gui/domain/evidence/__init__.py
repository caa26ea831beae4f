"""Evidence and the marks over it."""
