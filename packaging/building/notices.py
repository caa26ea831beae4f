"""The licences of everything that is really in the frozen program."""

from __future__ import annotations

import shutil
import sysconfig
from email import message_from_string
from pathlib import Path

from building.project import ROOT, BuildError

_TEXTS = ("license", "licence", "copying", "notice", "authors")


def write_notices(program: Path, target: Path) -> list[str]:
    """Fill `target` with a folder a library, and a list of all; returns the libraries.

    What is in the program is known by the metadata that the freezer put there.
    """
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    lines = []
    for info in sorted(program.rglob("*.dist-info")):
        facts = message_from_string((info / "METADATA").read_text(encoding="utf-8"))
        name, version = facts["Name"], facts["Version"]
        licence = facts["License-Expression"] or facts["License"] or ""
        licence = licence.strip().splitlines()[0] if licence.strip() else "see its texts"
        _copy_texts(info, target / name)
        lines.append(f"{name} {version}: {licence}")
    if not lines:
        raise BuildError(f"{program} names none of its libraries.")
    _copy(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", target / "Python")
    for folder in ("fonts", "icons"):
        for text in sorted((ROOT / "resources" / folder).glob("*[LO][IF][CL]*")):
            _copy(text, target / folder)
    lines.append("Python: PSF-2.0")
    lines.append("Fonts: OFL-1.1; icons: ISC (Lucide)")
    (target / "README").write_text(
        "The program carries these libraries, each under its own licence:\n\n"
        + "\n".join(lines)
        + "\n",
        encoding="utf-8",
    )
    return lines


def _copy_texts(info: Path, target: Path) -> None:
    for path in sorted(info.rglob("*")):
        if path.is_file() and path.name.lower().startswith(_TEXTS):
            _copy(path, target)


def _copy(text: Path, target: Path) -> None:
    if text.is_file():
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(text, target / text.name)
