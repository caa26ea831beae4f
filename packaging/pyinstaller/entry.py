"""The frozen program's first module."""

import os
import sys

from orders_gui.__main__ import main


def give_back_libraries() -> None:
    """Let programs that are opened from here load the system's libraries, not those in here.

    The freezer's loader has set the variable for this process, which has read it already.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    elif sys.platform == "linux":
        os.environ.pop("LD_LIBRARY_PATH", None)


give_back_libraries()
sys.exit(main())
