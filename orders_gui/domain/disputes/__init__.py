"""Disputes from the first answer to the last refund."""
