"""What a command is, and what all commands share: the library, the clock, the language."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError

if TYPE_CHECKING:
    from orders_gui.services.workspace import Clock, Workspace

_READ_ONLY = QT_TRANSLATE_NOOP(
    "Errors",
    "The library in {path} cannot be written: the folder or the disk is read-only. "
    "Nothing was changed.",
)

WAIT_SECONDS = 2.0
"""So long a command waits for another one that has the library open."""


class Session(NamedTuple):
    """What the options that every command takes say.

    `now` is an aware UTC instant when the clock is to stand still; an empty `language` was
    not chosen.
    """

    library: Path
    now: datetime | None = None
    language: str = ""

    @property
    def clock(self) -> "Clock":
        """The computer's clock, or one that stands still."""
        from orders_gui.services.workspace import fixed_clock, system_clock

        return system_clock if self.now is None else fixed_clock(self.now)

    @property
    def text_language(self) -> str:
        """The language of what exists in several: English unless another one is chosen."""
        return self.language or "en"

    @contextmanager
    def workspace(self, *, create: bool = False, changes: bool = False) -> "Iterator[Workspace]":
        """Open the library for a command; with `create` a missing one is made.

        A command that `changes` it is refused at once when the library can only be read.
        Raises `UserError` like opening a library does.
        """
        from orders_gui.services.library.opening import open_workspace

        workspace = open_workspace(
            self.library, self.clock, create=create, wait_seconds=WAIT_SECONDS
        )
        try:
            if changes and workspace.library.read_only:
                raise UserError(_READ_ONLY, path=str(self.library))
            yield workspace
        finally:
            workspace.library.close()


class Command(NamedTuple):
    """One command: `name` may have two words, such as `dispute create`.

    `arguments` declares what it takes and `run` does it; the number is the exit code.
    `details` is said below the options in its help; with `both_languages` what it writes can
    be in all languages at once. Modules of commands import whatever is
    slow to load inside `run`.
    """

    name: str
    summary: str
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Session, Namespace], int]
    details: str = ""
    both_languages: bool = False
