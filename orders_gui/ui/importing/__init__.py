"""Bringing orders in through the window: preview, column mapper, paste."""
