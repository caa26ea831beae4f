"""The frozen program's first module."""

import sys

from orders_gui.__main__ import main

sys.exit(main())
