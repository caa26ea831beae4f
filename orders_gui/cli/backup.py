"""The commands `backup` and `restore`: everything into one file, and back."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from orders_gui.cli.arguments import file
from orders_gui.cli.command import WAIT_SECONDS, Command, Session
from orders_gui.cli.output import complain, say
from orders_gui.cli.words import counted


def _backup_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("target", type=file, metavar="OUT", help="the file, or a folder for it")


def _back_up(session: Session, arguments: Namespace) -> int:
    from orders_gui.services.library.backup import make_backup

    with session.workspace() as workspace:
        report = make_backup(workspace, arguments.target)
    say(
        f"{counted(report.orders, 'order')}, {counted(report.disputes, 'dispute')} and "
        f"{counted(report.files, 'file')} of evidence are in {report.path}."
    )
    if report.missing:
        complain(
            f"{counted(report.missing, 'file')} of evidence could not be backed up, "
            "because the library has lost them. The command check names them."
        )
        return 1
    return 0


def _restore_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("backup", type=file, metavar="IN", help="a backup (.orders)")
    parser.add_argument(
        "--bring-newer",
        action="store_true",
        help="then bring over the orders that are newer in the library that was replaced",
    )


def _restore(session: Session, arguments: Namespace) -> int:
    from orders_gui.services.library.opening import make_place
    from orders_gui.services.library.restore import restore

    make_place(session.library)
    report = restore(session.library, arguments.backup, session.clock(), wait_seconds=WAIT_SECONDS)
    say(
        f"{counted(report.orders, 'order')}, {counted(report.disputes, 'dispute')} and "
        f"{counted(report.files, 'file')} of evidence were restored into {session.library}."
    )
    if report.previous is not None:
        say(f"The library as it was before is kept in {report.previous}.")
        _tell_newer(session, report.previous, bring=arguments.bring_newer)
    return 0


def _tell_newer(session: Session, previous: Path, *, bring: bool) -> None:
    from orders_gui.services.library.bringing import bring_over, newer_than_restored

    with session.workspace() as workspace:
        newer = newer_than_restored(workspace, previous)
        if not newer.orders:
            return
        count = f"{counted(len(newer.orders), 'order')}, {counted(newer.disputes, 'dispute')}"
        if bring:
            bring_over(workspace, newer)
            say(f"Brought over from it, being newer there: {count}.")
        else:
            say(f"Newer in it: {count}. They were left; --bring-newer brings them over.")


_BACKUP_DETAILS = """\
The backup holds the whole library: orders, disputes, originals of all evidence, the bin and the
settings. It is read back before it takes its name.

Example:
  orders-gui backup orders.orders
"""

_RESTORE_DETAILS = """\
The library becomes what the backup holds. What was there before is kept, and named, and so is
what is newer in it. With --bring-newer those orders come over with their disputes and photos.

Examples:
  orders-gui restore orders.orders
  orders-gui restore --bring-newer orders.orders
"""

BACKUP = Command(
    name="backup",
    summary="write the whole library into one file",
    arguments=_backup_arguments,
    run=_back_up,
    details=_BACKUP_DETAILS,
)
RESTORE = Command(
    name="restore",
    summary="put a backup in the place of the library",
    arguments=_restore_arguments,
    run=_restore,
    details=_RESTORE_DETAILS,
)
