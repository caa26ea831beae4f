"""The libraries that the program carries or uses, each with its version and licence."""

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from pathlib import Path

_OWN = "orders-gui"
_TEXTS = ("license", "licence", "copying", "notice")
_NAME = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class LibraryLicence:
    """A library; `licence` is what its authors call it, `text` all that they say of it."""

    name: str
    version: str
    licence: str
    text: str


def licences() -> tuple[LibraryLicence, ...]:
    """All libraries by name: those that a package carries, else those that are required."""
    try:
        found = _required(distribution(_OWN))
    except PackageNotFoundError:  # a frozen program carries the metadata of its libraries alone
        found = {each.metadata["Name"]: each for each in distributions()}
    return tuple(_licence(found[name]) for name in sorted(found, key=str.casefold))


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
