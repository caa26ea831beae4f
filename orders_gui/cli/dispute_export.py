"""The command `dispute export`: the document about a dispute, or the whole case in one file."""

import argparse
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from orders_gui.cli.arguments import file
from orders_gui.cli.command import Command, Session
from orders_gui.cli.output import complain, say, say_json
from orders_gui.cli.words import counted
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.services.exporting.options import Edition, PdfOptions, reads
from orders_gui.services.exporting.statement import Layout

if TYPE_CHECKING:
    from orders_gui.domain.errors import Message
    from orders_gui.domain.ids import DisputeId
    from orders_gui.services.workspace import Workspace

_LAYOUTS: tuple[Layout, ...] = get_args(Layout)


def dispute_by_code(workspace: "Workspace", code: str) -> "DisputeId":
    """The id of a dispute by its number; raises `UserError` when there is none."""
    dispute = workspace.library.disputes.find(code.upper())
    if dispute is None or dispute.id is None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "There is no dispute {code} in the library. Nothing was written."
            ),
            code=code,
        )
    return dispute.id


def size_text(count: int) -> str:
    """A size as it is said on the command line."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{-(-count // 1000)} kB"


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the dispute's number, such as D-2026-001")
    parser.add_argument("target", type=_target, metavar="OUT", help="the file: .pdf or .zip")
    parser.add_argument(
        "--edition", choices=[edition.value for edition in Edition], metavar="E",
        default=Edition.PLATFORM.value, help="for whom: seller, platform (usual) or bank",
    )  # fmt: skip
    parser.add_argument("--layout", type=_layout, metavar="N", help="exhibits a page: 1, 2, 4 or 8")
    parser.add_argument(
        "--originals", action="store_true", help="put the original files in, with all their data"
    )
    parser.add_argument(
        "--letter", action="append", default=[], metavar="L",
        help="put a letter in, as it was written in the window; may be given several times",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print JSON")


def _target(text: str) -> Path:
    target = file(text)
    if target.suffix.lower() not in (".pdf", ".zip"):
        raise argparse.ArgumentTypeError(f"“{text}” ends neither in .pdf nor in .zip")
    return target


def _layout(text: str) -> Layout:
    for layout in _LAYOUTS:
        if text == str(layout):
            return layout
    raise argparse.ArgumentTypeError(f"“{text}” is not one of 1, 2, 4, 8")


@dataclass(frozen=True, slots=True)
class _Written:
    """What was written; `pages` are those of a document, None for a whole case.

    `located` and `covered` name the originals in it that tell where they were taken, and that
    show what is covered in their copies.
    """

    pages: int | None
    size: int
    notes: "tuple[Message, ...]"
    located: tuple[str, ...] = ()
    covered: tuple[str, ...] = ()


def _run(session: Session, arguments: Namespace) -> int:
    options = PdfOptions(
        edition=Edition(arguments.edition),
        language=session.text_language,
        layout=arguments.layout,
        letters=tuple(dict.fromkeys(arguments.letter)),
        originals=arguments.originals,
    )
    with session.workspace() as workspace:
        dispute_id = dispute_by_code(workspace, arguments.id)
        _refuse_unknown_letters(workspace, dispute_id, options)
        written = _write(workspace, dispute_id, arguments.target, options)
    notes = [str(note) for note in written.notes]
    if arguments.json:
        say_json(
            {
                "file": str(arguments.target),
                "edition": options.edition.value,
                "language": options.language,
                "pages": written.pages,
                "size": written.size,
                "notes": notes,
                "located": list(written.located),
                "covered": list(written.covered),
            }
        )
        return 0
    pages = "" if written.pages is None else f"{counted(written.pages, 'page')}, "
    say(f"{arguments.target} saved: {pages}{size_text(written.size)}.")
    for note in notes:
        complain(note)
    if written.located:
        complain(f"The originals tell where they were taken: {', '.join(written.located)}.")
    if written.covered:
        complain(f"The originals show what you covered: {', '.join(written.covered)}.")
    return 0


def _refuse_unknown_letters(
    workspace: "Workspace", dispute_id: "DisputeId", options: PdfOptions
) -> None:
    """A letter that the reader would not see is refused, and not silently left out."""
    from orders_gui.services.disputes.kept_letters import letters_at_hand

    at_hand = letters_at_hand(workspace, dispute_id) if options.letters else ()
    known = [found.id for found in at_hand if reads(options.edition, found)]
    for wanted in options.letters:
        if wanted not in known:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "The letter {letter} cannot go into this document. Those that can: {known}. "
                    "Nothing was written.",
                ),
                letter=wanted,
                known=", ".join(known) or "-",
            )


def _write(
    workspace: "Workspace", dispute_id: "DisputeId", target: Path, options: PdfOptions
) -> _Written:
    from orders_gui.services.exporting.case_zip import (
        originals_with_covered,
        originals_with_location,
        write_case_zip,
    )
    from orders_gui.services.exporting.dispute_pdf import export_dispute_pdf

    located = originals_with_location(workspace, dispute_id) if options.originals else ()
    covered = originals_with_covered(workspace, dispute_id) if options.originals else ()
    if target.suffix.lower() == ".zip":
        case = write_case_zip(workspace, dispute_id, target, options)
        return _Written(None, case.size, case.notes, located, covered)
    document = export_dispute_pdf(workspace, dispute_id, target, options)
    located = tuple(name for name in located if name not in covered)  # those are not attached
    return _Written(document.pages, document.size, document.notes, located)


_DETAILS = """\
The document has the statement, the timeline, the answers and the photos with their fingerprints.
Places that a camera noted in its photos are left out, and what you covered is gone from them.

  --edition seller    nothing about the payment but the sum, no questionnaire
  --edition platform  everything that the marketplace decides by
  --edition bank      with all payments and refunds, the buyer's place and the bank's own dates
  --lang en|ru|both   the language; both: first English, then Russian in the same file
  --letter L          a letter such as seller_repeat, on a page of its own; the seller gets letters
                      to the seller, the marketplace also those to it, the bank all of them

OUT.zip is the whole case: the document, the evidence as copies (with --originals byte for byte),
a manifest with fingerprints, and the rounds as JSON. Originals may tell where they were taken, and
show what you covered in their copies: those are named; a PDF leaves the covered ones out.
With --json: file, edition, language, pages (null for a .zip), size, notes[], located[] (names of
the originals that tell where they were taken), covered[] (of those that show what you covered).

Examples:
  orders-gui dispute export D-2026-001 summary.pdf
  orders-gui dispute export D-2026-001 bank.pdf --edition bank --lang both --layout 4
  orders-gui dispute export D-2026-001 case.zip --originals
"""

EXPORT = Command(
    name="dispute export",
    summary="write a dispute as a PDF, or the whole case as a ZIP file",
    arguments=_arguments,
    run=_run,
    details=_DETAILS,
    both_languages=True,
)
