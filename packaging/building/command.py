"""`dev.py build`: which packages are made, how far it is, how large they are."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from building.archive import build_tar, build_wheel
from building.deb import build_deb
from building.frozen import freeze
from building.linux_tree import size_of
from building.project import DIST, BuildError, Project, this_project

STEPS: dict[str, Callable[[Project], Path]] = {
    "program": freeze,
    "deb": build_deb,
    "tar": build_tar,
    "wheel": build_wheel,
}


def build(arguments: Sequence[str]) -> int:
    """Make what `arguments` name (`program`, `deb`, `tar`, `wheel` or `all`) in `dist/`."""
    wanted = list(arguments) or ["all"]
    unknown = set(wanted) - {*STEPS, "all"}
    if unknown:
        raise BuildError(f"build makes {', '.join(STEPS)} or all, not {', '.join(unknown)}.")
    project = this_project()
    chosen = [name for name in STEPS if name in wanted or "all" in wanted or name == "program"]
    if sys.platform != "linux":
        chosen = [name for name in chosen if name in ("program", "wheel")]
    DIST.mkdir(exist_ok=True)
    for number, name in enumerate(chosen, start=1):
        print(f"[{number}/{len(chosen)}] {name} …", file=sys.stderr, flush=True)
        began = time.monotonic()
        made = STEPS[name](project)
        size = (size_of(made) if made.is_dir() else made.stat().st_size) / 1_000_000
        took = time.monotonic() - began
        print(f"      {made.relative_to(DIST.parent)}: {size:.1f} MB, {took:.0f} s", flush=True)
    return 0
