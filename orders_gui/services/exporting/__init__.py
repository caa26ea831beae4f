"""What leaves the library: the dispute PDF and the steps that make it."""
