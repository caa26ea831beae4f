"""Where the program starts: private files, then the command line decides."""

import gc
import os
import sys

_OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""What is made at the start stays: looking through it again and again costs 15 ms."""


def main() -> int:
    """Run the program with the process's arguments; returns the exit code.

    The umask comes first, so that nothing the program creates can be read by other users.
    """
    os.umask(0o077)
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    from orders_gui.cli import main as run_command_line
    from orders_gui.services.child_process import READING_WORKER
    from orders_gui.services.evidence.picture_worker import OPTION as PICTURE_WORKER
    from orders_gui.services.evidence.picture_worker import main as decode_pictures

    if sys.argv[1:2] == [PICTURE_WORKER]:
        return decode_pictures(sys.argv[2:])
    if sys.argv[1:2] == [READING_WORKER]:
        from orders_gui.services.importing.reading.worker import main as read_orders

        return read_orders(sys.argv[2:])
    return run_command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
