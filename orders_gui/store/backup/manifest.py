"""The table of contents of a backup: versions, counts, and the hash of every file."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.moments import instant_from_text, to_text

FORMAT = 1
"""The version of the archive's form; a program that knows only older ones refuses it."""

_HASH = re.compile(r"[0-9a-f]{64}")
_EXTENSION = re.compile(r"[a-z0-9]{1,8}")

_NEWER = QT_TRANSLATE_NOOP("Errors", "it was made by a newer version of Orders & Disputes")
_UNREADABLE = QT_TRANSLATE_NOOP("Errors", "its table of contents cannot be read")


class BadManifest(UserError):
    """The table of contents is not one; the message is the reason."""


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of a backup with its SHA-256; `extension` is empty for the database."""

    sha256: str
    size: int
    extension: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds.

    `made_at` is an aware UTC instant, `schema` the version of the database. `evidence_beside`
    is set for automatic backups, which keep the originals once in a folder beside them.
    `missing` are hashes of files that the library had lost already.
    """

    made_at: datetime
    made_by: str
    schema: int
    orders: int
    disputes: int
    library: PackedFile
    evidence: tuple[PackedFile, ...] = ()
    missing: tuple[str, ...] = ()
    evidence_beside: bool = False

    def to_json(self) -> bytes:
        """The stored form."""
        document = {
            "format": FORMAT,
            "made_at": to_text(self.made_at),
            "made_by": self.made_by,
            "schema": self.schema,
            "counts": {
                "orders": self.orders,
                "disputes": self.disputes,
                "evidence": len(self.evidence),
            },
            "library": {"sha256": self.library.sha256, "size": self.library.size},
            "evidence": [
                {"sha256": file.sha256, "size": file.size, "extension": file.extension}
                for file in self.evidence
            ],
            "missing": list(self.missing),
            "evidence_beside": self.evidence_beside,
        }
        return json.dumps(document, indent=1).encode()


def manifest_from_json(content: bytes) -> Manifest:
    """Read the stored form, which may come from anyone; raises `BadManifest`."""
    try:
        document = json.loads(content, parse_constant=_refuse, object_pairs_hook=_unique)
        form = _whole(document["format"])
        if form > FORMAT:
            raise BadManifest(_NEWER)
        counts = document["counts"]
        manifest = Manifest(
            made_at=instant_from_text(document["made_at"]),
            made_by=_text(document["made_by"]),
            schema=_whole(document["schema"]),
            orders=_whole(counts["orders"]),
            disputes=_whole(counts["disputes"]),
            library=PackedFile(_hash(document["library"]["sha256"]), _size(document["library"])),
            evidence=tuple(_packed(entry) for entry in document["evidence"]),
            missing=tuple(_hash(entry) for entry in document["missing"]),
            evidence_beside=document["evidence_beside"] is True,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BadManifest(_UNREADABLE) from error
    hashes = [file.sha256 for file in manifest.evidence]
    if len(set(hashes)) != len(hashes) or _whole(counts["evidence"]) != len(hashes):
        raise BadManifest(_UNREADABLE)
    return manifest


def _packed(entry: Mapping[str, object]) -> PackedFile:
    extension = _text(entry["extension"])
    if not _EXTENSION.fullmatch(extension):
        raise ValueError(extension)
    return PackedFile(_hash(entry["sha256"]), _size(entry), extension)


def _size(entry: Mapping[str, object]) -> int:
    return _whole(entry["size"])


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(value)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > 200:
        raise TypeError(value)
    return value


def _hash(value: object) -> str:
    if not isinstance(value, str) or not _HASH.fullmatch(value):
        raise TypeError(value)
    return value


def _refuse(constant: str) -> float:
    raise ValueError(constant)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found
