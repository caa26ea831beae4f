"""The libraries that the program carries or uses, each with its version and licence."""

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from orders_gui.paths import resource

_OWN = "orders-gui"
_CARRIED = resource("licences")
_TEXTS = ("license", "licence", "copying", "notice")
_NAME = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class LibraryLicence:
    """A library; `licence` is what its authors call it, `text` all that they say of it."""

    name: str
    version: str
    licence: str
    text: str


def licences(carried: Path = _CARRIED) -> tuple[LibraryLicence, ...]:
    """All libraries by name: those that a package carries, else those that are required.

    A package lists what it carries in `parts.tsv`, with the texts of each part in a folder.
    """
    parts = carried / "parts.tsv"
    if parts.is_file():
        lines = parts.read_text(encoding="utf-8").splitlines()
        found = [_carried(carried, *line.split("\t")) for line in lines]
    else:
        found = [_licence(needed) for needed in _required(distribution(_OWN)).values()]
    return tuple(sorted(found, key=_by_name))


def _by_name(library: LibraryLicence) -> str:
    return library.name.casefold()


def _carried(folder: Path, name: str, version: str, licence: str) -> LibraryLicence:
    texts = [path.read_text(encoding="utf-8").strip() for path in sorted((folder / name).iterdir())]
    return LibraryLicence(name, version, licence, "\n\n".join(texts))


def _required(own: Distribution) -> dict[str, Distribution]:
    """What the program needs to run, and what that needs."""
    found: dict[str, Distribution] = {}
    waiting = [own]
    while waiting:
        for requirement in waiting.pop().requires or ():
            match = _NAME.match(requirement)
            if match is None or "extra ==" in requirement:
                continue
            try:
                needed = distribution(match[0])
            except PackageNotFoundError:
                continue  # only for other systems
            if needed.metadata["Name"] not in found:
                found[needed.metadata["Name"]] = needed
                waiting.append(needed)
    return found


def _licence(library: Distribution) -> LibraryLicence:
    facts = library.metadata
    named = next((facts[key] for key in ("License-Expression", "License") if key in facts), "")
    classified = [
        line.rsplit("::", 1)[1].strip()
        for line in facts.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    first = named.strip().splitlines()[0] if named.strip() else ", ".join(classified)
    texts = [
        file.read_text(encoding="utf-8").strip()
        for file in library.files or ()
        if ".dist-info" in file.parts[0]
        and file.name.lower().startswith(_TEXTS)
        and Path(file.locate()).is_file()
    ]
    return LibraryLicence(facts["Name"], library.version, first, "\n\n".join(texts))
