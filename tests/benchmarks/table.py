"""The rows that the measurements give, and how they are printed."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A measured value beside its floor; `limit` is the most that the ratio may be.

    A value without a floor has no ratio; its limit is one of the value itself.
    """

    name: str
    value: float
    unit: str
    floor: float | None
    ratio: float | None
    limit: float | None

    @property
    def holds(self) -> bool:
        """Whether the measured value keeps its limit."""
        measured = self.value if self.ratio is None else self.ratio
        return self.limit is None or measured <= self.limit


def compared(name: str, value: float, unit: str, floor: float, limit: float | None = None) -> Row:
    """A row whose limit is one of the ratio to `floor`."""
    return Row(name, value, unit, floor, value / floor, limit)


def measured(name: str, value: float, unit: str, limit: float | None = None) -> Row:
    """A row without a floor, whose limit is one of the value."""
    return Row(name, value, unit, None, None, limit)


def printed(rows: Iterable[Row]) -> str:
    """The rows as a table of plain text."""
    titles = ("", "measured", "floor", "ratio", "limit", "")
    lines = [titles, *(_cells(row) for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(titles))]
    return "\n".join(_line(line, widths) for line in lines)


def _cells(row: Row) -> tuple[str, ...]:
    limit = "" if row.limit is None else f"{row.limit:g}" + ("" if row.ratio else f" {row.unit}")
    return (
        row.name,
        f"{row.value:.3g} {row.unit}" if row.value < 1000 else f"{row.value:.0f} {row.unit}",
        "" if row.floor is None else f"{row.floor:.3g} {row.unit}",
        "" if row.ratio is None else f"{row.ratio:.2f}",
        limit,
        "" if row.holds else "TOO MUCH",
    )


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    name, *figures = (
        cell.ljust(width) if place == 0 else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join((name, *figures)).rstrip()
