"""Frozen, hand-written steps from one schema version to the next, in order."""

from orders_gui.store.migrations import (
    m0001_first_library,
    m0002_pairs_and_letters,
    m0003_money_of_open_orders,
)

STEPS = (m0001_first_library, m0002_pairs_and_letters, m0003_money_of_open_orders)
"""Every step by name; a released step is never changed."""

LATEST = STEPS[-1].VERSION
"""The schema version that this program writes."""

JOURNALLED = (*m0001_first_library.JOURNALLED, *m0002_pairs_and_letters.JOURNALLED)
"""Tables whose changes can be undone."""
