"""The command `dispute create`."""

import argparse
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from orders_gui.cli.arguments import file
from orders_gui.cli.command import Command, Session
from orders_gui.cli.dispute_file import read_dispute_file, unusable
from orders_gui.cli.output import complain, say, say_json
from orders_gui.cli.words import counted
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.orders import Order
from orders_gui.overriding import override

if TYPE_CHECKING:
    from orders_gui.services.disputes.entry import EnteredDispute
    from orders_gui.services.workspace import Workspace


class _AddPhoto(argparse.Action):
    """Begins a photo, without a caption yet."""

    @override
    def __call__(
        self, parser: ArgumentParser, namespace: Namespace, values: Any, option: str | None = None
    ) -> None:
        namespace.photos = [*namespace.photos, (values, None)]


class _AddCaption(argparse.Action):
    """Gives the photo before it a caption."""

    @override
    def __call__(
        self, parser: ArgumentParser, namespace: Namespace, values: Any, option: str | None = None
    ) -> None:
        if not namespace.photos or namespace.photos[-1][1] is not None:
            parser.error("--caption belongs to the --photo before it")
        path, _ = namespace.photos[-1]
        namespace.photos = [*namespace.photos[:-1], (path, values)]


def _create_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("order", metavar="ORDER", help="the order's number, or MARKETPLACE:NUMBER")
    parser.add_argument(
        "--from", required=True, type=file, dest="source", metavar="FILE.json",
        help="the claim: reason, items, answers, text, request (see below)",
    )  # fmt: skip
    parser.add_argument(
        "--photo", type=file, action=_AddPhoto, dest="photos", default=[], metavar="FILE",
        help="a photo, video or PDF that proves it; may be given several times",
    )  # fmt: skip
    parser.add_argument(
        "--caption", action=_AddCaption, dest="photos", metavar="TEXT",
        help="what the photo before it shows",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print JSON")


def _create(session: Session, arguments: Namespace) -> int:
    entry = read_dispute_file(arguments.source, session.text_language)
    from orders_gui.domain.disputes.rounds import amount_warning
    from orders_gui.services.disputes.entry import PhotoEntry, checked_entry, enter_dispute

    with session.workspace(changes=True) as workspace:
        order = order_by_number(workspace, arguments.order)
        try:
            checked_entry(order, entry)
        except UserError as error:
            raise unusable(arguments.source, error) from error
        photos = [PhotoEntry(path, caption or "") for path, caption in arguments.photos]
        entered = enter_dispute(workspace, order, entry, photos)
    warning = amount_warning(order, entry.request.amount)
    if arguments.json:
        say_json({"id": entered.dispute.code, "state": entered.dispute.state.value})
    else:
        _say_entered(entered)
    if warning is not None:
        complain(str(warning))
    return 0


def _say_entered(entered: "EnteredDispute") -> None:
    dispute = entered.dispute
    state = dispute.state.replace("_", " ")
    say(f"{dispute.code} created ({state}) with {counted(entered.files, 'file')}.")
    for duplicate in entered.duplicates:
        say(f"{duplicate.name} has the same content as another file and was added once.")


def order_by_number(workspace: "Workspace", text: str) -> Order:
    """The order with a number; raises `UserError` when there is none, or more than one."""
    store = workspace.library.orders
    found = store.get_many(store.find_number(text))
    marketplace, separator, number = text.partition(":")
    if not found and separator:
        found = store.get_many(store.find_number(number, marketplace=marketplace))
    if not found:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "There is no order {number} in the library. Nothing was changed."
            ),
            number=text,
        )
    if len(found) > 1:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "Several orders have the number {number} ({marketplaces}). Nothing was changed. "
                "Put the marketplace before it, such as {example}.",
            ),
            number=text,
            marketplaces=", ".join(order.marketplace for order in found),
            example=f"{found[0].marketplace}:{found[0].number}",
        )
    return found[0]


_CREATE_DETAILS = """\
The file is JSON, for example:

  {"items": [1],
   "reason": "received.damaged",
   "answers": {"packaging": "weak", "received_on": "2026-11-20"},
   "claim": {"en": "The dripper arrived broken.", "ru": "Воронка пришла разбитой."},
   "request": {"kind": "refund_only", "amount": "34.90", "currency": "USD"},
   "opened_at": "2026-11-20T10:00:00Z"}

  items       numbers of lines of the order, counted from 1; all when left out
  reason      one of the reasons of “orders-gui dispute questions”
  answers     question ids with their answers; may be left out
  claim       the text in English and Russian; written from the answers when left out
  request     refund_only or return_and_refund, with the sum
  opened_at   when the dispute was opened on the marketplace; a draft when left out

Nothing is kept when the file or one of the photos cannot be used.
With --json: id and state. --lang ru has the claim written in Russian too.

Examples:
  orders-gui dispute create 3042771955204471 --from claim.json
  orders-gui dispute create aliexpress:3042771955204471 --from claim.json \\
    --photo box.jpg --caption "The box" --photo crack.jpg --caption "The crack"
"""

CREATE = Command(
    name="dispute create",
    summary="begin a dispute from a file, with photos",
    arguments=_create_arguments,
    run=_create,
    details=_CREATE_DETAILS,
)
