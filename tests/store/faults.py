"""A disk that fails at a chosen call, once or from then on."""

import errno
import os
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import pytest

P = ParamSpec("P")
T = TypeVar("T")

CALLS = ("open", "write", "fsync", "replace", "chmod", "mkdir")


class FailingDisk:
    """Counts the calls that change a disk; the one numbered `fails_at` (from 1) fails."""

    def __init__(
        self, patch: pytest.MonkeyPatch, fails_at: int, *, number: int, for_ever: bool
    ) -> None:
        self.calls = 0
        self._fails_at = fails_at
        self._number = number
        self._for_ever = for_ever
        for name in CALLS:
            patch.setattr(os, name, self._wrapped(getattr(os, name)))

    @property
    def failed(self) -> bool:
        """Whether the call that was to fail has come."""
        return self.calls >= self._fails_at

    def _wrapped(self, call: Callable[P, T]) -> Callable[P, T]:
        def counted(*arguments: P.args, **options: P.kwargs) -> T:
            self.calls += 1
            if self.calls == self._fails_at or (self._for_ever and self.failed):
                raise OSError(self._number, os.strerror(self._number))
            return call(*arguments, **options)

        return counted


def every_failure(
    action: Callable[[], None], *, number: int = errno.EIO, for_ever: bool = False
) -> list[Exception | None]:
    """Run `action` with the first call failing, then the second, until none is left to fail.

    Returns what each run raised; the last run, in which nothing failed, is left out.
    """
    outcomes: list[Exception | None] = []
    while True:
        with pytest.MonkeyPatch.context() as patch:
            disk = FailingDisk(patch, len(outcomes) + 1, number=number, for_ever=for_ever)
            error: Exception | None = None
            try:
                action()
            except Exception as raised:
                error = raised
        if not disk.failed:
            assert error is None
            return outcomes
        outcomes.append(error)
