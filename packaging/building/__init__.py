"""Makes what users install: the frozen program, and packages around it."""
