"""Where the program starts: private files, then the command line decides."""

import os
import sys

from orders_gui.cli import main as run_command_line


def main() -> int:
    """Run the program with the process's arguments; returns the exit code.

    The umask comes first, so that nothing the program creates can be read by other users.
    """
    os.umask(0o077)
    return run_command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
