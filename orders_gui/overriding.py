"""`override`, which Python itself has from 3.12 on; the library that has it is slow to load."""

from collections.abc import Callable
from typing import TYPE_CHECKING

__all__ = ["override"]

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: Callable[..., object]) -> Callable[..., object]:
        """Mark a method that takes the place of an inherited one, for the type checker."""
        return method
