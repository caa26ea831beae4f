"""Dates that are told: reminders, calendar files, the start with the computer."""
