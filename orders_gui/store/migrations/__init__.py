"""Frozen, hand-written steps from one schema version to the next, in order."""

from orders_gui.store.migrations import m0001_first_library

STEPS = (m0001_first_library,)
"""Every step by name; a released step is never changed."""

LATEST = STEPS[-1].VERSION
"""The schema version that this program writes."""
