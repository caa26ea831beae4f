"""How options are read: instants, days, currencies, folders."""

import argparse
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from orders_gui.overriding import override

_LONGEST_DAYS = 36_500

_HEADINGS = {"positional arguments": "What it takes", "options": "Options"}


def instant(text: str) -> datetime:
    """An ISO instant with its offset, such as `2026-11-22T09:41:00Z`, as aware UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise argparse.ArgumentTypeError(f"“{text}” is not an instant such as 2026-11-22T09:41:00Z")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise argparse.ArgumentTypeError(f"“{text}” lies outside of all calendars") from None


def days(text: str) -> int:
    """A number of days from 0 on."""
    if not re.fullmatch("[0-9]{1,5}", text) or int(text) > _LONGEST_DAYS:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of days")
    return int(text)


def currency(text: str) -> str:
    """An ISO 4217 code in capitals."""
    code = text.upper()
    if not re.fullmatch("[A-Z]{3}", code):
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a currency code of three letters, such as USD"
        )
    return code


def file(text: str) -> Path:
    """A path as the user typed it, made absolute."""
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("the name of a file is needed")
    return Path(text).absolute()


def folder(text: str) -> Path:
    """The path of a folder; `~` is the user's own folder also where no shell says so."""
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("the name of a folder is needed")
    try:
        return Path(text).expanduser().absolute()
    except RuntimeError:
        raise argparse.ArgumentTypeError(f"there is no user folder for “{text}”") from None


class HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Keeps the line breaks of what is written by hand, and gives the options room."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=24, width=92)

    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or "Usage: ")

    @override
    def start_section(self, heading: str | None) -> None:
        super().start_section(_HEADINGS.get(heading or "", heading))
