"""The licences of everything that is really in the frozen program."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email import message_from_string
from pathlib import Path

from building.project import PACKAGING, ROOT, BuildError

NOTICES = "_internal/orders_gui/resources/licences"
"""Where they lie in the program, which shows them under About."""

_TEXTS = ("license", "licence", "copying", "notice", "authors")


@dataclass(frozen=True, slots=True)
class Notice:
    """A part of others in the program, with the files of its licence."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def write_notices(infos: Iterable[Path], libraries: Iterable[str], target: Path) -> None:
    """Fill `target` with a folder of texts a part, and `parts.tsv`: name, version and licence.

    A part of Debian has its licence in its text alone. The parts are known by what the freezer
    puts into the program: the metadata of Python's libraries, and the names of those that it
    copies from the system.
    """
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    notices = [*_from_python(infos), *_from_the_system(libraries), *_own_choice()]
    for notice in notices:
        if not notice.texts:
            raise BuildError(f"The licence of {notice.name} has no text in the package.")
        folder = target / notice.name
        folder.mkdir()
        for text in notice.texts:
            shutil.copyfile(text, folder / text.name)
    lines = sorted(f"{each.name}\t{each.version}\t{each.licence}\n" for each in notices)
    (target / "parts.tsv").write_text("".join(lines), encoding="utf-8", newline="\n")


def _from_python(infos: Iterable[Path]) -> Iterator[Notice]:
    for info in sorted(infos):
        facts = message_from_string((info / "METADATA").read_text(encoding="utf-8"))
        classes = [each for each in facts.get_all("Classifier") or () if "License ::" in each]
        classified = ", ".join(each.rpartition(":: ")[2] for each in classes)
        licence = (facts["License-Expression"] or facts["License"] or classified).strip()
        files = [path for path in sorted(info.rglob("*")) if path.is_file()]
        texts = tuple(path for path in files if path.name.lower().startswith(_TEXTS))
        if not texts and "LGPL-3.0" in licence:
            texts = (PACKAGING / "licences" / "LGPL-3.0.txt", ROOT / "LICENSE")
        yield Notice(facts["Name"], facts["Version"], licence.partition("\n")[0], texts)


def _from_the_system(libraries: Iterable[str]) -> Iterator[Notice]:
    """The sources of Debian that the libraries are from; several packages are from one source."""
    sources = {}
    for owner in sorted({owner for name in libraries for owner in _owners(name)}):
        command = ["dpkg-query", "-W", "-f", "${source:Package} ${Version}", owner]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
        name, version = run.stdout.split()
        text = Path("/usr/share/doc") / owner.partition(":")[0] / "copyright"
        sources[name] = Notice(name, version, "", (text,))
    yield from sources.values()


def _owners(name: str) -> set[str]:
    if shutil.which("dpkg") is None:
        raise BuildError(f"{name} is of this system, which cannot tell its licence: use Debian.")
    found = subprocess.run(["dpkg", "-S", f"*/{name}"], capture_output=True, text=True, check=False)
    return {line.partition(": ")[0] for line in found.stdout.splitlines()}


def _own_choice() -> Iterator[Notice]:
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    yield Notice("Python", platform.python_version(), "PSF-2.0", (text,))
    fonts = tuple(sorted((ROOT / "resources" / "fonts").glob("*-OFL.txt")))
    yield Notice("Fonts", "", "OFL-1.1", fonts)
    yield Notice("Lucide", "", "ISC", (ROOT / "resources" / "icons" / "LICENSE",))
