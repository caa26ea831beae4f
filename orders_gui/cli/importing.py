"""The command `import`: order files into the library, each wholly or not at all."""

import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from orders_gui.cli.arguments import currency, file
from orders_gui.cli.command import Command, Session
from orders_gui.cli.output import complain, say, say_json
from orders_gui.cli.words import counted
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError

if TYPE_CHECKING:
    from orders_gui.services.importing import ImportResult
    from orders_gui.services.workspace import Workspace


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=file, metavar="FILE", help="a file with orders")
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would be done and change nothing"
    )
    parser.add_argument(
        "--currency",
        type=currency,
        metavar="CODE",
        help="the currency of amounts that stand without one, such as USD",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(session: Session, arguments: Namespace) -> int:
    """Import one file after the other; one that fails does not stop the others."""
    from orders_gui.services.importing import import_file
    from orders_gui.services.importing.content import UnknownFormat

    files = list(_present(arguments.files))
    results: list[ImportResult] = []
    if files:
        with _workspace(session, dry_run=arguments.dry_run) as workspace:
            for path in files:
                try:
                    result = import_file(
                        workspace,
                        path,
                        dry_run=arguments.dry_run,
                        currency=arguments.currency or "",
                    )
                except UnknownFormat as error:
                    complain(f"{error} {_COLUMNS}")
                except UserError as error:
                    complain(str(error))
                else:
                    results.append(result)
    _say_results(results, arguments)
    useless = [result for result in results if len(result.skipped) == result.rows > 0]
    for result in useless:
        complain(str(UserError(_ALL_SKIPPED, file=result.file)))
    return 0 if len(results) - len(useless) == len(arguments.files) else 1


def _present(files: list[Path]) -> Iterator[Path]:
    """The files that are there, so that a mistyped name does not make a library."""
    for path in files:
        if path.exists():
            yield path
        else:
            complain(str(UserError(_MISSING, file=str(path))))


_COLUMNS = "Of another kind of table choose the columns in the window; it is then read here too."

_ALL_SKIPPED = QT_TRANSLATE_NOOP(
    "Errors", "No row of {file} could be used; why is said row by row. Nothing was imported."
)

_MISSING = QT_TRANSLATE_NOOP("Errors", "There is no file {file}. Nothing was imported from it.")


@contextmanager
def _workspace(session: Session, *, dry_run: bool) -> "Iterator[Workspace]":
    """The library, made where it is missing; a dry run looks at a passing one then."""
    from orders_gui.store.backup.generations import exists

    if not dry_run or exists(session.library):
        with session.workspace(create=not dry_run, changes=not dry_run) as workspace:
            yield workspace
        return
    with tempfile.TemporaryDirectory(prefix="orders-gui-") as folder:
        passing = session._replace(library=Path(folder) / "library")
        with passing.workspace(create=True) as workspace:
            yield workspace


def _say_results(results: "list[ImportResult]", arguments: Namespace) -> None:
    if arguments.json and len(arguments.files) > 1:
        say_json([_as_json(result) for result in results])
    elif arguments.json:
        for result in results:
            say_json(_as_json(result))
    else:
        for result in results:
            _say_result(result, dry_run=arguments.dry_run)


def _say_result(result: "ImportResult", *, dry_run: bool) -> None:
    say(f"{result.file} ({result.format})")
    counts = [
        f"{number} {word}"
        for number, word in (
            (result.new, "new"),
            (result.changed, "changed"),
            (result.unchanged, "unchanged"),
            (len(result.skipped), "skipped"),
        )
        if number
    ]
    say(f"  {counted(result.rows, 'row')}: {', '.join(counts) or 'nothing to import'}")
    for skipped in result.skipped:
        say(f"  Row {skipped.row}: {skipped.reason}")
    if dry_run:
        say("  Nothing was changed: this was a dry run.")


def _as_json(result: "ImportResult") -> dict[str, object]:
    return {
        "file": result.file,
        "format": result.format,
        "rows": result.rows,
        "new": result.new,
        "changed": result.changed,
        "unchanged": result.unchanged,
        "skipped": [
            {"row": skipped.row, "reason": str(skipped.reason)} for skipped in result.skipped
        ],
    }


_DETAILS = """\
A file is taken wholly or not at all; one that cannot be read does not stop the others. What you
typed yourself is kept. Importing a file twice changes nothing. A library that is missing is made.

With --json, for one file an object and for several a list:
  file, format                    the file's name and the format it was read as
  rows, new, changed, unchanged   numbers
  skipped                         row and reason of each row that was not taken

Examples:
  orders-gui import --dry-run orders.csv
  orders-gui import orders.json --currency EUR
"""

IMPORT = Command(
    name="import",
    summary="bring in orders from files",
    arguments=_arguments,
    run=_run,
    details=_DETAILS,
)
