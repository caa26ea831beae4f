"""Runs the measurements: `python -m tests.benchmarks [NAME...]`; ends 1 when a limit is passed."""

import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from tests.benchmarks.table import Row, printed

_NOT_MEASUREMENTS = {"__main__", "table", "photos", "list_window", "start_window"}


def main(wanted: Sequence[str]) -> int:
    """Run the named measurements, all without names, and print one table."""
    folder = str(Path(__file__).parent)
    names = sorted({found.name for found in pkgutil.iter_modules([folder])} - _NOT_MEASUREMENTS)
    unknown = set(wanted) - set(names)
    if unknown:
        print(f"No such measurement: {', '.join(sorted(unknown))}. There are: {', '.join(names)}.")
        return 2
    rows: list[Row] = []
    for name in wanted or names:
        print(f"{name} ...", file=sys.stderr, flush=True)
        rows += import_module(f"tests.benchmarks.{name}").run()
    print(printed(rows))
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
