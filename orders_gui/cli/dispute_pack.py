"""The command `dispute pack`: what the marketplace's own form takes, in its sizes."""

from argparse import ArgumentParser, Namespace

from orders_gui.cli.arguments import file
from orders_gui.cli.command import Command, Session
from orders_gui.cli.dispute_export import dispute_by_code, size_text
from orders_gui.cli.output import say, say_json
from orders_gui.cli.words import counted


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the dispute's number, such as D-2026-001")
    parser.add_argument(
        "target", type=file, metavar="OUT_DIR", help="a new or empty folder, or a .zip file"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(session: Session, arguments: Namespace) -> int:
    from orders_gui.services.exporting.upload_pack import write_upload_pack

    with session.workspace() as workspace:
        dispute_id = dispute_by_code(workspace, arguments.id)
        written = write_upload_pack(
            workspace, dispute_id, arguments.target, language=session.text_language
        )
    if arguments.json:
        say_json(
            {
                "path": str(written.path),
                "files": list(written.files),
                "size": written.size,
                "checklist": written.checklist.splitlines(),
            }
        )
        return 0
    say(f"{written.path} saved: {counted(len(written.files), 'file')}, {size_text(written.size)}.")
    say("", *written.checklist.splitlines())
    return 0


_DETAILS = """\
The pack has the pictures within the limits of the form (marks burned in, without the place and
the owner's data; several on one picture where the form takes few), the claim as text, and a
checklist that says what goes where. --lang chooses the language of the checklist.

With --json: path, files[], size, checklist[] (its lines).

Examples:
  orders-gui dispute pack D-2026-001 upload
  orders-gui dispute pack D-2026-001 upload.zip --json
"""

PACK = Command(
    name="dispute pack",
    summary="write pictures and texts as the marketplace's form takes them",
    arguments=_arguments,
    run=_run,
    details=_DETAILS,
)
