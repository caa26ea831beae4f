"""Every command of the command line."""

from collections.abc import Sequence

from orders_gui.cli.backup import BACKUP, RESTORE
from orders_gui.cli.check import CHECK
from orders_gui.cli.command import Command
from orders_gui.cli.deadlines import DEADLINES_COMMAND
from orders_gui.cli.dispute_event import EVENT
from orders_gui.cli.dispute_export import EXPORT
from orders_gui.cli.dispute_pack import PACK
from orders_gui.cli.disputes import CREATE
from orders_gui.cli.evidence import ADD_EVIDENCE, LIST_EVIDENCE, VERIFY_EVIDENCE
from orders_gui.cli.exporting import EXPORT_ORDERS
from orders_gui.cli.importing import IMPORT
from orders_gui.cli.orders import ORDERS
from orders_gui.cli.questions import QUESTIONS
from orders_gui.cli.rules import RULES
from orders_gui.cli.self_test import SELF_TEST
from orders_gui.cli.tracking import TRACKING_CHECK
from orders_gui.cli.window import SCREENSHOTS

COMMANDS: Sequence[Command] = (
    ORDERS,
    IMPORT,
    DEADLINES_COMMAND,
    QUESTIONS,
    CREATE,
    EVENT,
    EXPORT,
    PACK,
    ADD_EVIDENCE,
    LIST_EVIDENCE,
    VERIFY_EVIDENCE,
    TRACKING_CHECK,
    RULES,
    EXPORT_ORDERS,
    BACKUP,
    RESTORE,
    CHECK,
    SCREENSHOTS,
    SELF_TEST,
)
"""All commands in the order of the help."""
