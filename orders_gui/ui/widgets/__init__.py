"""The parts from which every screen is built."""
