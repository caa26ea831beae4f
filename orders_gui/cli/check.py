"""The command `check`: reads the whole library and says what is wrong with it."""

from argparse import ArgumentParser, Namespace

from orders_gui.cli.command import WAIT_SECONDS, Command, Session
from orders_gui.cli.output import complain, say, say_json
from orders_gui.cli.words import counted


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(session: Session, arguments: Namespace) -> int:
    from orders_gui.services.library.check import check_folder

    report = check_folder(session.library, wait_seconds=WAIT_SECONDS)
    problems = [str(problem) for problem in report.problems]
    if arguments.json:
        say_json({"ok": report.ok, "problems": problems})
    elif report.ok:
        say(f"The library in {session.library} is sound.")
    else:
        say(*problems)
        complain(f"{counted(len(problems), 'problem')} found. Nothing was changed.")
    return 0 if report.ok else 1


_DETAILS = """\
The check opens the library and reads all of it: the pages, references and search index of the
database, and the fingerprint of every evidence file. It changes nothing. It ends with 1 when
there is a problem.

With --json: ok (true or false) and problems (a list of sentences).

Examples:
  orders-gui check
  orders-gui check --library /media/drive/orders --json
"""

CHECK = Command(
    name="check",
    summary="check the library and every evidence file",
    arguments=_arguments,
    run=_run,
    details=_DETAILS,
)
