"""The commands `evidence add`, `evidence list` and `evidence verify`."""

import argparse
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from orders_gui.cli.arguments import file
from orders_gui.cli.command import Command, Session
from orders_gui.cli.dispute_export import dispute_by_code, size_text
from orders_gui.cli.disputes import order_by_number
from orders_gui.cli.output import Column, complain, say, say_json, say_table
from orders_gui.cli.words import counted
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind, exhibit_letters

if TYPE_CHECKING:
    from orders_gui.domain.disputes.dispute import Dispute
    from orders_gui.domain.orders import Order
    from orders_gui.services.evidence.intake import IntakeReport
    from orders_gui.services.workspace import Workspace

_OTHER_ORDER = QT_TRANSLATE_NOOP(
    "Errors", "The dispute {code} is not about the order {number}. Nothing was added."
)

_DISPUTE = "a dispute's number, such as D-2026-001"


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("order", metavar="ORDER", help="the order's number, or MARKETPLACE:NUMBER")
    parser.add_argument("files", type=file, nargs="+", metavar="FILE", help="photos, videos, PDF")
    parser.add_argument("--dispute", metavar="ID", help=f"{_DISPUTE}; the order's draft if any")
    parser.add_argument("--kind", type=_kind, metavar="K", help="what they show (see below)")
    parser.add_argument("--caption", default="", metavar="TEXT", help="what they show, in words")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _kind(text: str) -> EvidenceKind:
    try:
        return EvidenceKind(text)
    except ValueError:
        known = ", ".join(EvidenceKind)
        raise argparse.ArgumentTypeError(f"“{text}” is not one of {known}") from None


def _add(session: Session, arguments: Namespace) -> int:
    with session.workspace(changes=True) as workspace:
        order = order_by_number(workspace, arguments.order)
        dispute = _chosen_dispute(workspace, order, arguments.dispute)
        report = _take(workspace, order, dispute, arguments)
    if arguments.json:
        say_json(
            {
                "added": [
                    {"name": one.original_name, "sha256": one.sha256} for one in report.added
                ],
                "duplicates": [one.name for one in report.duplicates],
                "refused": [{"name": o.name, "reason": str(o.message)} for o in report.refused],
            }
        )
    else:
        say(f"{counted(len(report.added), 'file')} added.")
        for duplicate in report.duplicates:
            say(f"{duplicate.name} is there already and was not added again.")
        for refused in report.refused:
            complain(str(refused.message))
    return 1 if report.refused and not report.added else 0


def _chosen_dispute(workspace: "Workspace", order: "Order", code: str | None) -> "Dispute | None":
    from orders_gui.services.disputes.disputes import draft_of, get_dispute

    if order.id is None:
        return None
    if code is None:
        return draft_of(workspace, order.id)
    dispute = get_dispute(workspace, dispute_by_code(workspace, code))
    if dispute.order_id != order.id:
        raise UserError(_OTHER_ORDER, code=code, number=order.number)
    return dispute


def _take(
    workspace: "Workspace", order: "Order", dispute: "Dispute | None", arguments: Namespace
) -> "IntakeReport":
    """Copy the files, then write their rows, all in one step."""
    from orders_gui.services.disputes.disputes import add_evidence
    from orders_gui.services.evidence.intake import take_in

    if order.id is None:
        raise ValueError("The order was never saved")
    known = frozenset(piece.sha256 for piece in workspace.library.evidence.of_order(order.id))
    report = take_in(
        workspace.library.files,
        arguments.files,
        known=known,
        now=workspace.now,
        worker=workspace.pictures,
    )
    if report.added:
        added = [replace(one, kind=arguments.kind or one.kind) for one in report.added]
        dispute_id = dispute.id if dispute else None
        add_evidence(workspace, order.id, dispute_id, added, arguments.caption)
    return report


def _list_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help=f"{_DISPUTE}, or an order's number")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _list(session: Session, arguments: Namespace) -> int:
    with session.workspace() as workspace:
        pieces = _pieces(workspace, arguments.id)
    if arguments.json:
        say_json([_as_json(*one) for one in zip(exhibit_letters(pieces), pieces, strict=True)])
        return 0
    columns = (
        Column("Letter"), Column("File", least=12), Column("Shows"), Column("Caption", least=12),
        Column("Size", right=True), Column("SHA-256"),
    )  # fmt: skip
    rows = [
        (
            letter,
            piece.original_name,
            piece.kind.value,
            piece.caption,
            size_text(piece.size),
            piece.sha256[:16],
        )
        for letter, piece in zip(exhibit_letters(pieces), pieces, strict=True)
    ]
    say_table(columns, rows)
    return 0


def _pieces(workspace: "Workspace", text: str) -> Sequence[Evidence]:
    """The evidence of a dispute, else that of an order."""
    evidence = workspace.library.evidence
    dispute = workspace.library.disputes.find(text.upper())
    if dispute is not None and dispute.id is not None:
        return evidence.of_dispute(dispute.id)
    order = order_by_number(workspace, text)
    return evidence.of_order(order.id) if order.id is not None else ()


def _as_json(letter: str, piece: Evidence) -> dict[str, object]:
    return {
        "letter": letter,
        "side": piece.side.value if piece.side else None,
        "name": piece.original_name,
        "kind": piece.kind.value,
        "caption": piece.caption,
        "type": piece.type_name,
        "size": piece.size,
        "sha256": piece.sha256,
        "captured_at": piece.captured_at.isoformat() if piece.captured_at else None,
        "captured_source": piece.captured_source.value,
        "has_location": piece.has_location,
        "imported_at": piece.imported_at.isoformat(),
    }


def _verify_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", nargs="?", help=f"{_DISPUTE}; all when left out")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _verify(session: Session, arguments: Namespace) -> int:
    from orders_gui.services.evidence.integrity import kept_files, verify_files

    with session.workspace() as workspace:
        dispute_id = dispute_by_code(workspace, arguments.id) if arguments.id else None
        report = verify_files(workspace.library.files, kept_files(workspace, dispute_id))
    if arguments.json:
        say_json(
            {
                "ok": not report.faulty,
                "checked": len(report.checked),
                "faulty": [
                    {
                        "name": found.file.name,
                        "sha256": found.file.sha256,
                        "problem": str(found.sentence),
                    }
                    for found in report.faulty
                ],
            }
        )
    elif report.faulty:
        say(*(f"{found.file.name}: {found.sentence}" for found in report.faulty))
        complain(f"{counted(len(report.faulty), 'file')} of {len(report.checked)} not as added.")
    else:
        say(f"{counted(len(report.checked), 'file')} unchanged since they were added.")
    return 1 if report.faulty else 0


_ADD_DETAILS = f"""\
Each file is copied into the library byte for byte under its fingerprint. One that is no photo,
video or PDF by its content is refused, the others are added all the same.

K is one of:
  {chr(10).join("  " * bool(n) + ", ".join(list(EvidenceKind)[n : n + 8]) for n in (0, 8))}
With --json: added[{{name, sha256}}], duplicates[], refused[{{name, reason}}].

Examples:
  orders-gui evidence add 3042771955204471 crack.jpg --kind defect --caption "The crack"
  orders-gui evidence add 3042771955204471 box1.jpg box2.jpg --dispute D-2026-001 --json
"""

_LIST_DETAILS = """\
With --json: a list of letter, name, kind, caption, type, size, sha256, captured_at,
captured_source, has_location, imported_at.

Examples:
  orders-gui evidence list D-2026-001
  orders-gui evidence list 3042771955204471 --json
"""

_VERIFY_DETAILS = """\
Every file is read again and its SHA-256 compared with that of the import. An unchanged hash says
that the bytes are those that were added; it is no proof of who made the file, or when. Ends with
1 when a file is missing or was changed.
With --json: ok, checked, faulty[{name, sha256, problem}].

Examples:
  orders-gui evidence verify
  orders-gui evidence verify D-2026-001 --json
"""

ADD_EVIDENCE = Command(
    name="evidence add",
    summary="add photos, videos and PDF files to an order",
    arguments=_add_arguments,
    run=_add,
    details=_ADD_DETAILS,
)

LIST_EVIDENCE = Command(
    name="evidence list",
    summary="list the files of a dispute or an order",
    arguments=_list_arguments,
    run=_list,
    details=_LIST_DETAILS,
)

VERIFY_EVIDENCE = Command(
    name="evidence verify",
    summary="check that the files are what was added",
    arguments=_verify_arguments,
    run=_verify,
    details=_VERIFY_DETAILS,
)
