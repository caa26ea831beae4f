"""Filters, the user's own views, tags in the side bar, words of the search."""
