"""Whether the stored files are still what was added: one, those of a dispute, or all.

A hash that is unchanged says that the bytes are those of the day of import. It does not say who
made them or when.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.evidence.evidence import Evidence, exhibit_letters
from orders_gui.domain.ids import DisputeId, EvidenceId
from orders_gui.domain.moments import to_text
from orders_gui.services.evidence.marked_pictures import CopyHashes
from orders_gui.services.workspace import Workspace
from orders_gui.store.files.evidence_files import EvidenceFiles, Fault

_UNCHANGED = QT_TRANSLATE_NOOP("Integrity", "Unchanged: the file hash is that of the import.")
_FAULTS = {
    Fault.MISSING: QT_TRANSLATE_NOOP(
        "Integrity", "The file is missing from the library. Restore it from a backup."
    ),
    Fault.CHANGED: QT_TRANSLATE_NOOP(
        "Integrity",
        "The file is no longer what was added: its content was changed. Restore it from a backup.",
    ),
    Fault.UNREADABLE: QT_TRANSLATE_NOOP(
        "Integrity", "The file cannot be read. Check the disk, or restore it from a backup."
    ),
}

Progress = Callable[[int, int, str], None]
"""Told how many of how many are done, and the name of the one at hand."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that the library keeps, by the name under which it was added."""

    sha256: str
    name: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was read again, and what is wrong with it, if anything."""

    file: KeptFile
    fault: Fault | None

    @property
    def sentence(self) -> Message:
        """What was found, in honest words."""
        template = _UNCHANGED if self.fault is None else _FAULTS[self.fault]
        return Message(template, context="Integrity")


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """What was found; `complete` unless it was cancelled."""

    checked: tuple[Checked, ...]
    complete: bool

    @property
    def faulty(self) -> tuple[Checked, ...]:
        """The files that are not as they were added."""
        return tuple(found for found in self.checked if found.fault is not None)


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """A line of the manifest; `copy_sha256` is that of a copy with hidden or changed parts."""

    exhibit: str
    name: str
    size: int
    sha256_at_import: str
    imported_at: datetime
    copy_sha256: str = ""


def kept_files(workspace: Workspace, dispute_id: DisputeId | None = None) -> tuple[KeptFile, ...]:
    """The files of a dispute in the order of its exhibits, or all of the library's by name."""
    evidence = workspace.library.evidence
    if dispute_id is not None:
        pieces = evidence.of_dispute(dispute_id)
        return tuple(KeptFile(piece.sha256, piece.original_name) for piece in pieces)
    named = (KeptFile(sha256, name) for sha256, name in evidence.names().items())
    return tuple(sorted(named, key=_name))


def verify_files(
    files: EvidenceFiles,
    kept: Sequence[KeptFile],
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> IntegrityReport:
    """Read files again and compare their hashes; any thread may do it."""
    found: list[Checked] = []
    for number, file in enumerate(kept):
        if cancelled is not None and cancelled():
            return IntegrityReport(tuple(found), complete=False)
        if progress is not None:
            progress(number, len(kept), file.name)
        found.append(verify_file(files, file))
    return IntegrityReport(tuple(found), complete=True)


def verify_file(files: EvidenceFiles, file: KeptFile) -> Checked:
    """Read one file again and compare its hash; any thread may do it."""
    problem = next(iter(files.verify_all([file.sha256])), None)
    return Checked(file, None if problem is None else problem.fault)


def manifest(
    pieces: Sequence[Evidence], copies: Mapping[EvidenceId, CopyHashes]
) -> tuple[ManifestEntry, ...]:
    """Every exhibit with its hash at import and, where the copy differs, that of the copy."""
    return tuple(
        ManifestEntry(
            exhibit=letter,
            name=piece.original_name,
            size=piece.size,
            sha256_at_import=piece.sha256,
            imported_at=piece.imported_at,
            copy_sha256=copies[piece.id].copy if piece.id and piece.id in copies else "",
        )
        for letter, piece in zip(exhibit_letters(pieces), pieces, strict=True)
    )


def manifest_text(entries: Sequence[ManifestEntry]) -> str:
    """The manifest for people: what the hashes say, and what they do not."""
    lines = [
        "File hashes (SHA-256) at import. An unchanged hash says that the bytes are those that",
        "were added on that day. It is no proof of who made the file, or when.",
        "",
    ]
    for entry in entries:
        lines.append(f"{entry.exhibit}  {entry.name}  {entry.size} bytes")
        lines.append(
            f"   original, imported {to_text(entry.imported_at)}: {entry.sha256_at_import}"
        )
        if entry.copy_sha256:
            lines.append(f"   changed copy in this bundle: {entry.copy_sha256}")
    return "\n".join(lines) + "\n"


def _name(file: KeptFile) -> tuple[str, str]:
    return file.name.casefold(), file.sha256
