"""Holding off the garbage collector while a large import is in memory."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later() -> Iterator[None]:
    """Do without the garbage collector, which would look through all drafts again and again.

    They are all kept, so there is nothing to collect; measured on 100,000 rows it takes as
    long as reading them. Where it is off already, it stays off.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
