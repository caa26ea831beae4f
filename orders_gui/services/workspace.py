"""What every service works with: the open library, the rules and the clock."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orders_gui.domain.rules.rulebook import Rulebook
    from orders_gui.services.evidence.picture_worker import PictureWorker
    from orders_gui.store.library import Library

Clock = Callable[[], datetime]
"""Tells the aware UTC instant that counts as now."""


def system_clock() -> datetime:
    """The computer's clock; the only place that reads it."""
    return datetime.now(UTC).replace(microsecond=0)


def fixed_clock(now: datetime) -> Clock:
    """A clock that stands still, for previews and tests."""

    def stands() -> datetime:
        return now

    return stands


def _own_worker() -> "PictureWorker":
    from orders_gui.services.evidence.picture_worker import PictureWorker

    return PictureWorker()


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open library with its rulebooks and its clock; used in the library's own thread.

    `pictures` decodes files for it in processes that are started when they are needed.
    """

    library: "Library"
    rulebook_for: "Callable[[str], Rulebook]"
    clock: Clock
    pictures: "PictureWorker" = field(default_factory=_own_worker)

    @property
    def now(self) -> datetime:
        """The aware UTC instant that counts as now."""
        return self.clock()
