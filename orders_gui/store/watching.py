"""Long work that tells how far it is and can be ended from outside."""

from collections.abc import Callable
from dataclasses import dataclass

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError

Progress = Callable[[int, int, str], None]
"""Told how many of how many are done, and the name of the one at hand."""

Cancelled = Callable[[], bool]
"""Whether the user has had enough."""


class Ended(UserError):
    """The user ended the work; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told of the progress, and who may end the work."""

    progress: Progress | None = None
    cancelled: Cancelled | None = None

    def at(self, done: int, count: int, name: str = "") -> None:
        """Tell how far the work is; raises `Ended` when it is not wanted any more."""
        if self.cancelled is not None and self.cancelled():
            raise Ended(QT_TRANSLATE_NOOP("Errors", "Cancelled. Nothing was changed."))
        if self.progress is not None:
            self.progress(done, count, name)
