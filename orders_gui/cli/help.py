"""The page that `orders-gui --help` shows."""

from collections.abc import Sequence

from orders_gui import APP_NAME, __version__
from orders_gui.cli.command import Command
from orders_gui.paths import LIBRARY_VARIABLE, data_dir

PROGRAM = "orders-gui"

GLOBAL_OPTIONS = (
    f"--library DIR, --lang CODE and --now INSTANT go with every command: see {PROGRAM} --help."
)

_HEAD = f"""\
{APP_NAME} {__version__}: online orders, their deadlines, disputes and evidence.
Everything stays on this computer.

Usage:
  {PROGRAM} [FILE...]                 open the window; files are taken as if dropped on it
  {PROGRAM} --demo                    the same on a throw-away library with sample orders
  {PROGRAM} --new-order               open the window with the form for a new order
  {PROGRAM} --background              open the library without showing the window: for reminders
  {PROGRAM} COMMAND [ARGUMENT...]     do one thing without the window

Commands:"""

_TAIL = f"""\
  {PROGRAM} COMMAND --help tells what a command takes.

Options, before or after the command:
  --library DIR         use the library in this folder
  --lang CODE           en or ru: the language of the window, of documents and of questions
  --now INSTANT         let this be now, such as 2026-11-22T09:41:00Z (for tests and previews)
  --version             show the version
  -h, --help            show this page, or after a command what it takes

The library is the folder with all orders and evidence:
  {{library}}
{LIBRARY_VARIABLE} or --library chooses another one. A command waits two seconds while a
window or another command has the library open; files given to a second start without a
command are handed to the open window.

Exit codes: 0 done; 1 trouble that one sentence on the standard error explains; 2 wrong usage.

Examples:
  {PROGRAM} import orders.csv
  {PROGRAM} deadlines --within 7
  {PROGRAM} orders --view needs_action --json
  {PROGRAM} dispute create 3042771955204471 --from claim.json --photo crack.jpg
  {PROGRAM} dispute export D-2026-001 summary.pdf --lang ru"""


def overview(commands: Sequence[Command]) -> str:
    """The page, with a line for each command."""
    lines = [f"  {command.name:<20}  {command.summary}" for command in commands]
    return "\n".join([_HEAD, *lines, "", _TAIL.format(library=data_dir())])
