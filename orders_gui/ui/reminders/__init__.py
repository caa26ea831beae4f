"""Reminders: looking at the clock, telling, the icon in the tray."""
