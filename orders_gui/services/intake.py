"""Taking in dropped files: copied byte for byte, checked, each refusal with its reason."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.evidence import CaptureSource, EvidenceKind, Media
from orders_gui.services.pictures import PictureFacts, probe_picture, reduced_picture
from orders_gui.store.evidence_files import EvidenceFiles

ACCEPTED = "JPG, PNG, WebP, HEIC, AVIF, BMP, GIF, TIFF, MP4, MOV, WebM, PDF"
"""What can be evidence, as it is said to the user."""

_HEAD = 64

_VIDEO_BRANDS = {b"qt  ": ("mov", "QuickTime")}
_PICTURE_BRANDS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif", b"avis")

_FAILED = QT_TRANSLATE_NOOP("Errors", "{name} could not be read and was not added.")

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class ImageBytes:
    """A picture that has no file: dragged from a browser or pasted; `data` is its content."""

    data: bytes
    name: str


Source = Path | ImageBytes


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A file that is safe in the library and waits for its row."""

    sha256: str
    size: int
    extension: str
    type_name: str
    original_name: str
    media: Media
    kind: EvidenceKind
    width: int | None
    height: int | None
    captured_at: datetime | None
    captured_source: CaptureSource
    has_location: bool
    imported_at: datetime
    preview: bool


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file whose bytes are there already."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken, and why."""

    name: str
    message: Message


@dataclass(frozen=True, slots=True)
class IntakeReport:
    """What came of a drop."""

    added: tuple[IncomingFile, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    refused: tuple[Refused, ...] = ()


def take_in(
    files: EvidenceFiles,
    sources: Sequence[Source],
    *,
    known: frozenset[str],
    now: datetime,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> IntakeReport:
    """Copy what can be evidence into the library; one bad file never disturbs the others.

    Folders are searched. `known` are the hashes that the dispute holds already; `now` is an
    aware UTC instant. A cancelled intake reports what it had taken until then.
    """
    every = [part for source in sources for part in _expanded(source)]
    added: list[IncomingFile] = []
    duplicates: list[Duplicate] = []
    refused: list[Refused] = []
    seen = set(known)
    for number, source in enumerate(every):
        if cancelled is not None and cancelled():
            break
        name = source.name
        if progress is not None:
            progress(number, len(every), name)
        try:
            file = _take_one(files, source, now)
        except UserError as error:
            refused.append(Refused(name, error.message))
            continue
        except Exception:
            refused.append(Refused(name, Message(_FAILED, {"name": name})))
            continue
        if file.sha256 in seen:
            duplicates.append(Duplicate(name, file.sha256))
        else:
            seen.add(file.sha256)
            added.append(file)
    if progress is not None:
        progress(len(every), len(every), "")
    return IntakeReport(tuple(added), tuple(duplicates), tuple(refused))


def _expanded(source: Source) -> Iterator[Source]:
    """A folder becomes its visible files, by name; links are not followed."""
    if isinstance(source, ImageBytes) or source.is_symlink() or not source.is_dir():
        yield source
        return
    for entry in sorted(source.iterdir(), key=_name):
        if not entry.name.startswith("."):
            yield from _expanded(entry)


def _name(path: Path) -> str:
    return path.name.casefold()


def _take_one(files: EvidenceFiles, source: Source, now: datetime) -> IncomingFile:
    """Store the bytes, then look at what they are; what is refused does not stay."""
    data = source.data if isinstance(source, ImageBytes) else source
    head = _head(source)
    extension, type_name, media = _kind_of(head)
    stored = files.add(data, extension)
    try:
        facts = _facts(stored.path, source.name) if media is Media.PHOTO else None
    except UserError:
        if not stored.existed:
            files.remove(stored.sha256)
        raise
    captured_at, captured_source = _captured(facts, source)
    return IncomingFile(
        sha256=stored.sha256,
        size=stored.size,
        extension=facts.extension if facts else extension,
        type_name=facts.type_name if facts else type_name,
        original_name=source.name,
        media=media,
        kind=EvidenceKind.VIDEO if media is Media.VIDEO else EvidenceKind.OTHER,
        width=facts.width if facts else None,
        height=facts.height if facts else None,
        captured_at=captured_at,
        captured_source=captured_source,
        has_location=facts.has_location if facts else False,
        imported_at=now,
        preview=media is Media.PHOTO,
    )


def _head(source: Source) -> bytes:
    if isinstance(source, ImageBytes):
        return source.data[:_HEAD]
    if source.is_symlink() or not source.is_file():
        return b""  # the store refuses it with the right sentence
    with source.open("rb") as stream:
        return stream.read(_HEAD)


def _kind_of(head: bytes) -> tuple[str, str, Media]:
    """Extension, type and medium by the first bytes; pictures are told apart by the decoder."""
    if head.startswith(b"%PDF-"):
        return "pdf", "PDF", Media.DOCUMENT
    if head[4:8] == b"ftyp" and head[8:12] not in _PICTURE_BRANDS:
        if head[8:11] == b"3gp":
            return "3gp", "3GP", Media.VIDEO
        extension, name = _VIDEO_BRANDS.get(head[8:12], ("mp4", "MP4"))
        return extension, name, Media.VIDEO
    if head.startswith(b"\x1aE\xdf\xa3"):
        web = b"webm" in head
        return ("webm", "WebM", Media.VIDEO) if web else ("mkv", "Matroska", Media.VIDEO)
    if head.startswith(b"RIFF") and head[8:12] == b"AVI ":
        return "avi", "AVI", Media.VIDEO
    return _PICTURE_EXTENSIONS.get(head[:2], "img"), "", Media.PHOTO


_PICTURE_EXTENSIONS = {
    b"\xff\xd8": "jpg",
    b"\x89P": "png",
    b"RI": "webp",
    b"GI": "gif",
    b"BM": "bmp",
    b"II": "tif",
    b"MM": "tif",
    b"\x00\x00": "heic",
}


def _facts(stored: Path, name: str) -> PictureFacts:
    """The picture's facts once it has been decoded; errors name the user's own file."""
    try:
        facts = probe_picture(stored)
        reduced_picture(stored, (64, 64))
    except UserError as error:
        values = {**error.message.values, "name": name, "accepted": ACCEPTED}
        raise UserError(error.message.template, **values) from error
    return facts


def _captured(facts: PictureFacts | None, source: Source) -> tuple[datetime | None, CaptureSource]:
    if facts is not None and facts.captured_at is not None:
        return facts.captured_at, CaptureSource.EXIF
    if isinstance(source, ImageBytes):
        return None, CaptureSource.NONE
    changed = os.stat(source).st_mtime
    return datetime.fromtimestamp(int(changed), UTC), CaptureSource.FILE
