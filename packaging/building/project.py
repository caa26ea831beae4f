"""The facts that every package repeats, and its place in the checkout."""

from __future__ import annotations

import configparser
import os
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGING = ROOT / "packaging"
WORK = ROOT / "build" / "frozen"
DIST = ROOT / "dist"
PROGRAM = DIST / "orders-gui"


class BuildError(Exception):
    """A package cannot be made; the message tells why, in one line."""


@dataclass(frozen=True, slots=True)
class Project:
    """Version, application id, publisher, and the moment that all files of a package carry.

    `epoch` counts seconds since 1970 UTC: SOURCE_DATE_EPOCH, else the time of the last commit, so
    that two builds of one commit are alike. `homepage` may be empty.
    """

    version: str
    app_id: str
    epoch: int
    publisher: str
    mail: str
    homepage: str

    @property
    def maintainer(self) -> str:
        """Name and address as Debian writes them."""
        return f"{self.publisher} <{self.mail}>"

    @property
    def day(self) -> str:
        """The day of `epoch` as ISO text, in UTC."""
        return datetime.fromtimestamp(self.epoch, UTC).date().isoformat()

    def filled(self, template: Path, **more: str) -> str:
        """The text of `template` with `@VERSION@`, `@PUBLISHER@` and `more` put in."""
        text = template.read_text(encoding="utf-8")
        facts = {"VERSION": self.version, "DATE": self.day, "PUBLISHER": self.publisher}
        for name, value in (facts | more).items():
            text = text.replace(f"@{name}@", value)
        left = re.search(r"@[A-Z]+@", text)
        if left:
            raise BuildError(f"{template.name} still holds {left[0]}.")
        return text


def this_project() -> Project:
    """Read the facts from the package and from git."""
    text = (ROOT / "orders_gui" / "__init__.py").read_text(encoding="utf-8")
    found = {
        name: match[1]
        for name in ("__version__", "APP_ID")
        if (match := re.search(rf'^{name} = "(.+)"$', text, re.MULTILINE))
    }
    publisher = configparser.ConfigParser(interpolation=None)
    publisher.read(PACKAGING / "publisher.ini", encoding="utf-8")
    facts = publisher["publisher"]
    return Project(
        version=found["__version__"],
        app_id=found["APP_ID"],
        epoch=_epoch(),
        publisher=facts["name"],
        mail=facts["mail"],
        homepage=facts["homepage"],
    )


def _epoch() -> int:
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "log", "-1", "--format=%ct"]
    last = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    # A checkout without git, such as an unpacked source archive, has the time of its own files.
    return int(last.stdout or (ROOT / "pyproject.toml").stat().st_mtime)


def call(command: list[str], project: Project, directory: Path = ROOT) -> None:
    """Run a build step; raises `BuildError` when it fails."""
    fixed = {
        "SOURCE_DATE_EPOCH": str(project.epoch),
        "PYTHONHASHSEED": "0",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    code = subprocess.call(command, cwd=directory, env={**os.environ, **fixed})
    if code:
        raise BuildError(f"This step failed with exit code {code}: {' '.join(command)}")
