"""Taking in dropped files: copied byte for byte, checked, each refusal with its reason."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.evidence.evidence import CaptureSource, EvidenceKind, Media
from orders_gui.services.evidence.file_types import HEAD, FileType, file_type
from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.services.evidence.pictures import PictureFacts
from orders_gui.store.files.evidence_files import EvidenceFiles, StagedFile, shown_name

ACCEPTED = "JPG, PNG, WebP, HEIC, AVIF, BMP, GIF, TIFF, MP4, MOV, WebM, PDF"
"""What can be evidence, as it is said to the user."""

_AT_ONCE = 2
_CHECK = (64, 64)
"""A copy of this size is made to see that the picture is whole; JPEG is decoded at an eighth."""

_OTHER_TYPE = QT_TRANSLATE_NOOP(
    "Errors",
    "{file} is no photo, video or PDF by its content, whatever its name says. It was not added. "
    "These can be added: {accepted}.",
)
_EMPTY_FOLDER = QT_TRANSLATE_NOOP("Errors", "The folder {file} has no files in it.")
_CLOSED_FOLDER = QT_TRANSLATE_NOOP(
    "Errors", "The folder {file} cannot be read: {detail}. Nothing was added from it."
)
_FAILED = QT_TRANSLATE_NOOP("Errors", "{file} could not be read and was not added.")

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


_Outcome = IncomingFile | Refused


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
    worker: PictureWorker | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> IntakeReport:
    """Copy what can be evidence into the library; one bad file never disturbs the others.

    Folders are searched. `known` are the hashes that the dispute holds already; `now` is an
    aware UTC instant. `progress` is called in this thread, `cancelled` in others. A cancelled
    intake reports what it had taken until then. Without a `worker` it starts its own.
    """
    outcomes: list[_Outcome] = []
    every: list[Source] = []
    for source in sources:
        try:
            every += _files_in(source)
        except UserError as error:
            outcomes.append(Refused(source.name, error.message))
    shared = nullcontext(worker) if worker else PictureWorker(_AT_ONCE)
    with shared as decoder, ThreadPoolExecutor(_AT_ONCE, "intake") as pool:
        taken = pool.map(partial(_try_one, files, decoder, now, cancelled), every)
        for number, (source, outcome) in enumerate(zip(every, taken, strict=True), start=1):
            if outcome is None:
                break
            outcomes.append(outcome)
            if progress is not None:
                progress(number, len(every), source.name)
    return _report(outcomes, known)


def _report(outcomes: Iterable[_Outcome], known: frozenset[str]) -> IntakeReport:
    added: list[IncomingFile] = []
    duplicates: list[Duplicate] = []
    refused: list[Refused] = []
    seen = set(known)
    for outcome in outcomes:
        if isinstance(outcome, Refused):
            refused.append(outcome)
        elif outcome.sha256 in seen:
            duplicates.append(Duplicate(outcome.original_name, outcome.sha256))
        else:
            seen.add(outcome.sha256)
            added.append(outcome)
    return IntakeReport(tuple(added), tuple(duplicates), tuple(refused))


def _files_in(source: Source) -> list[Source]:
    """A folder becomes its visible files, by name; links are not followed."""
    if isinstance(source, ImageBytes) or source.is_symlink() or not source.is_dir():
        return [source]
    try:
        found = sorted(_visible(source), key=_place)
    except OSError as error:
        detail = error.strerror or str(error)
        raise UserError(_CLOSED_FOLDER, file=shown_name(source), detail=detail) from error
    if not found:
        raise UserError(_EMPTY_FOLDER, file=shown_name(source))
    return list(found)


def _visible(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _visible(entry)
        else:
            yield entry


def _place(path: Path) -> tuple[str, ...]:
    return tuple(part.casefold() for part in path.parts)


def _try_one(
    files: EvidenceFiles,
    worker: PictureWorker,
    now: datetime,
    cancelled: Callable[[], bool] | None,
    source: Source,
) -> _Outcome | None:
    """Take one file in; None when the intake was cancelled before."""
    if cancelled is not None and cancelled():
        return None
    name = shown_name(source) if isinstance(source, Path) else source.name
    try:
        return _take_one(files, worker, now, source, name)
    except UserError as error:
        return Refused(name, error.message)
    except Exception:  # whatever one file does, the others are taken in
        return Refused(name, Message(_FAILED, {"file": name}))


def _take_one(
    files: EvidenceFiles, worker: PictureWorker, now: datetime, source: Source, name: str
) -> IncomingFile:
    """Copy the bytes, look at what they are, and keep the copy only if they can be evidence."""
    data = source if isinstance(source, Path) else source.data
    staged = files.stage(data, name=name)
    try:
        kind = _type_of(staged)
        facts = None
        if kind.media is Media.PHOTO:
            facts = worker.read(staged.path, name=name, boxes=(_CHECK,)).facts
        files.keep(staged, kind.extension)
    finally:
        files.discard(staged)
    captured_at, captured_source = _captured(facts, staged)
    return IncomingFile(
        sha256=staged.sha256,
        size=staged.size,
        extension=kind.extension,
        type_name=kind.name,
        original_name=name,
        media=kind.media,
        kind=EvidenceKind.VIDEO if kind.media is Media.VIDEO else EvidenceKind.OTHER,
        width=facts.width if facts else None,
        height=facts.height if facts else None,
        captured_at=captured_at,
        captured_source=captured_source,
        has_location=facts.has_location if facts else False,
        imported_at=now,
        preview=facts is not None,
    )


def _type_of(staged: StagedFile) -> FileType:
    with staged.path.open("rb") as stream:
        kind = file_type(stream.read(HEAD))
    if kind is None:
        raise UserError(_OTHER_TYPE, file=staged.name, accepted=ACCEPTED)
    return kind


def _captured(
    facts: PictureFacts | None, staged: StagedFile
) -> tuple[datetime | None, CaptureSource]:
    """The camera's time, else when the file was last changed (aware UTC)."""
    if facts is not None and facts.captured_at is not None:
        return facts.captured_at, CaptureSource.EXIF
    if staged.modified_at is not None:
        return staged.modified_at.replace(microsecond=0), CaptureSource.FILE
    return None, CaptureSource.NONE
