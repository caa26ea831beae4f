"""What a file may cost before it is refused."""

from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError

MEGABYTE = 1 << 20


def limit_size(path: Path, largest: int) -> None:
    """Raise `UserError` when the file is larger than anything an exporter writes."""
    if path.stat().st_size > largest:
        raise too_large(path.name, largest)


def too_large(name: str, largest: int) -> UserError:
    """The one sentence for a file that is larger than anything an exporter writes."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} is larger than {limit} MB, so it was not read. Nothing was imported. "
            "Export a shorter period and try again.",
        ),
        file=name,
        limit=largest // MEGABYTE,
    )


def too_many_rows(name: str, most: int) -> UserError:
    """The one sentence for a table that is longer than anything an exporter writes."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} has more than {limit} rows, so it was not read. Nothing was imported. "
            "Export a shorter period and try again.",
        ),
        file=name,
        limit=most,
    )


def damaged(name: str) -> UserError:
    """The one sentence for a file that cannot be opened as what it seems to be."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} is damaged or does not come from an exporter. Nothing was imported. "
            "Export it again.",
        ),
        file=name,
    )
