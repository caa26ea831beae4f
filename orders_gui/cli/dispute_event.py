"""The command `dispute event`: records what happened in a dispute."""

import argparse
from argparse import ArgumentParser, Namespace
from datetime import datetime

from orders_gui.cli.arguments import currency, instant
from orders_gui.cli.command import Command, Session
from orders_gui.cli.output import complain, say, say_json
from orders_gui.domain.disputes.dispute import DisputeEvent, Round
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.money import Money

_KINDS = {event.value: event for event in DisputeEvent}


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the dispute's number, such as D-2026-001")
    parser.add_argument("kind", type=_kind, metavar="KIND", help="what happened (see below)")
    parser.add_argument("--amount", metavar="A", help="the sum that was named, such as 3.00")
    parser.add_argument(
        "--currency", type=currency, metavar="C", help="its currency; the order's when left out"
    )
    parser.add_argument("--text", default="", metavar="T", help="what was written")
    parser.add_argument("--at", type=instant, metavar="I", help="when it happened; now by default")
    parser.add_argument(
        "--answer-by", type=instant, metavar="I", help="until when the page wants an answer"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def _kind(text: str) -> DisputeEvent:
    if text not in _KINDS:
        raise argparse.ArgumentTypeError(f"“{text}” is not one of {', '.join(_KINDS)}")
    return _KINDS[text]


def _run(session: Session, arguments: Namespace) -> int:
    from orders_gui.services.disputes.disputes import Happening, get_dispute
    from orders_gui.services.disputes.rounds import record_round, round_warning

    with session.workspace(changes=True) as workspace:
        dispute = workspace.library.disputes.find(arguments.id.upper())
        if dispute is None or dispute.id is None:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Errors", "There is no dispute {code} in the library. Nothing was changed."
                ),
                code=arguments.id,
            )
        order = workspace.library.orders.get(dispute.order_id)
        known = order.total.currency if order and order.total else ""
        happening = Happening(
            event=arguments.kind,
            at=arguments.at or workspace.now,
            text=arguments.text,
            amount=_amount(arguments, known),
            answer_by=arguments.answer_by,
        )
        record_round(workspace, dispute.id, happening)
        warning = round_warning(workspace, dispute.id, happening)
        dispute = get_dispute(workspace, dispute.id)
    if arguments.json:
        say_json(
            {
                "id": dispute.code,
                "state": dispute.state.value,
                "outcome": dispute.outcome.value if dispute.outcome else None,
                "rounds": [_as_json(turn) for turn in dispute.rounds],
            }
        )
    else:
        say(f"{dispute.code}: {arguments.kind.value} recorded, now {_words(dispute.state.value)}.")
    if warning is not None:
        complain(str(warning))
    return 0


def _amount(arguments: Namespace, known: str) -> Money | None:
    if arguments.amount is None:
        return None
    code = arguments.currency or known
    if not code:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The currency of {amount} is not known. Nothing was changed. Add --currency, "
                "such as --currency USD.",
            ),
            amount=arguments.amount,
        )
    return Money.of(arguments.amount, code)


def _as_json(turn: Round) -> dict[str, object]:
    amount = turn.amount
    return {
        "event": turn.event.value,
        "party": turn.party.value,
        "at": _instant(turn.at),
        "amount": amount and {"amount": amount.text, "currency": amount.currency},
        "text": turn.text,
        "answer_by": _instant(turn.answer_by),
    }


def _instant(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _words(name: str) -> str:
    return name.replace("_", " ")


_DETAILS = f"""\
KIND is one of:
  {chr(10).join("  " * bool(n) + ", ".join(list(_KINDS)[n : n + 5]) for n in range(0, 25, 5))}

What cannot happen in the state of the dispute is refused, as is an amount above what the order
cost and a time before the order or before the step that it follows. Nothing is changed then.
With --json: id, state, outcome, rounds[].

Examples:
  orders-gui dispute event D-2026-001 seller_offers --amount 3.00 \\
    --text "Dear friend, accept 3 USD" --answer-by 2026-11-28T07:59:59Z
  orders-gui dispute event D-2026-001 decline --at 2026-11-26T19:40:00+01:00
  orders-gui dispute event D-2026-001 refund_received --amount 30.77 --currency EUR --json
"""

EVENT = Command(
    name="dispute event",
    summary="record what happened in a dispute",
    arguments=_arguments,
    run=_run,
    details=_DETAILS,
)
