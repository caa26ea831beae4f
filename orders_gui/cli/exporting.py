"""The command `export`: orders into one file for other programs."""

from argparse import ArgumentParser, Namespace

from orders_gui.cli.arguments import file
from orders_gui.cli.command import Command, Session
from orders_gui.cli.orders import add_selection
from orders_gui.cli.output import say
from orders_gui.cli.words import counted


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("target", type=file, metavar="OUT", help="a .csv, .xlsx or .json file")
    add_selection(parser)


def _run(session: Session, arguments: Namespace) -> int:
    from orders_gui.services.exporting.orders_file import export_orders, refuse_other_endings
    from orders_gui.services.orders.overview import order_ids_in

    refuse_other_endings(arguments.target)
    with session.workspace() as workspace:
        ids = order_ids_in(workspace, arguments.view, arguments.search)
        count = export_orders(workspace, ids, arguments.target)
    say(f"{counted(count, 'order')} written to {arguments.target}.")
    return 0


_DETAILS = """\
CSV has a row for each item; XLSX has sheets for orders, items, deadlines, disputes and refunds;
JSON holds everything and can be imported again.

Example:
  orders-gui export orders.xlsx --view active
"""

EXPORT_ORDERS = Command(
    name="export",
    summary="write orders to a .csv, .xlsx or .json file",
    arguments=_arguments,
    run=_run,
    details=_DETAILS,
)
