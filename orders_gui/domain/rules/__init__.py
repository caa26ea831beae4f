"""Rulebooks and the dates that follow from them."""
