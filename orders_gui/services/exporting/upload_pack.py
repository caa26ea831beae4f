"""The upload pack: what the marketplace's form takes, in the sizes and numbers that it takes."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import Path

from orders_gui.domain.disputes.plain_english import foreign_characters, with_plain_letters
from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind, Media
from orders_gui.domain.ids import DisputeId
from orders_gui.domain.rules.rulebook import Limits
from orders_gui.services.disputes.questionnaires import questionnaire_for
from orders_gui.services.evidence.marked_pictures import marked_copies
from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.services.exporting.case_loading import load_case
from orders_gui.services.exporting.casefile import CaseFile, Placed
from orders_gui.services.exporting.collage import CELL, MOST, Tile, collage
from orders_gui.services.exporting.packing import PackedFile, plain_name, write_pack
from orders_gui.services.exporting.request import asked_for, marketplace_name
from orders_gui.services.exporting.video_data import WITH_BOXES, clean_patches
from orders_gui.services.exporting.wording import Wording
from orders_gui.services.workspace import Workspace
from orders_gui.store.files.evidence_files import EvidenceFiles

SAFE_BYTES = 2_000_000
"""The smallest limit of any form that is known; used where none is known."""

_LARGEST = (6000, 6000)


@dataclass(frozen=True, slots=True)
class Plan:
    """Which photos go alone and which share a picture; what the form cannot take is left out."""

    pictures: tuple[tuple[Placed, ...], ...]
    videos: tuple[Placed, ...]
    left_out: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class UploadPack:
    """What goes into the pack; any thread can write it."""

    case: CaseFile
    plan: Plan
    words: Wording
    reason: tuple[str, str]
    files: EvidenceFiles
    worker: PictureWorker
    prepared_at: datetime

    @property
    def most_bytes(self) -> int:
        """Bytes that a picture may have; forms ask for less than their limit."""
        limits = _limits(self.case)
        return (limits.picture_bytes if limits else SAFE_BYTES) - 1


@dataclass(frozen=True, slots=True)
class WrittenPack:
    """A written pack: the names of its files, its size in bytes, and what goes where."""

    path: Path
    files: tuple[str, ...]
    size: int
    checklist: str


@dataclass(frozen=True, slots=True)
class _Video:
    """A video of the pack; `clean` when the facts beside the film are left out of the copy."""

    file: PackedFile
    clean: bool


def write_upload_pack(
    workspace: Workspace,
    dispute_id: DisputeId,
    target: Path,
    *,
    language: str = "en",
    zone: str = "",
) -> WrittenPack:
    """Write the pack into the folder `target`, or as a ZIP file when its name ends so.

    The folder is made; it may be there when it is empty. Raises `UserError`; nothing is
    written then.
    """
    return write_prepared_pack(prepare_pack(workspace, dispute_id, language, zone), target)


def prepare_pack(
    workspace: Workspace, dispute_id: DisputeId, language: str, zone: str = ""
) -> UploadPack:
    """Gather what goes into the pack; runs in the library's thread and decodes nothing."""
    words = Wording.of(language, zone)
    case = load_case(workspace, dispute_id, words)
    return UploadPack(
        case=case,
        plan=planned(case.exhibits, _limits(case)),
        words=words,
        reason=_reason(case, language),
        files=workspace.library.files,
        worker=workspace.pictures,
        prepared_at=workspace.now,
    )


def planned(evidence: Sequence[Placed], limits: Limits | None) -> Plan:
    """Share the photos out: as many alone as the limit allows, the rest in collages."""
    photos = [placed for placed in evidence if placed.piece.preview]  # a pair is one picture
    videos = [placed for placed in evidence if placed.piece.media is Media.VIDEO]
    slots = limits.pictures if limits else len(photos)
    most_videos = limits.videos if limits else len(videos)
    shown = photos[: slots * MOST]
    alone = _alone(len(shown), slots)
    first = sorted(shown, key=_importance)[:alone]
    rest = [photo for photo in shown if photo not in first]
    pictures = [(photo,) for photo in first] + list(_shared(rest, slots - alone))
    taken = {photo.place for picture in pictures for photo in picture}
    taken |= {video.place for video in videos[:most_videos]}
    return Plan(
        pictures=tuple(sorted((_files(picture) for picture in pictures), key=_first_place)),
        videos=tuple(videos[:most_videos]),
        left_out=tuple(
            file.piece for placed in evidence if placed.place not in taken for file in placed.files
        ),
    )


def write_prepared_pack(pack: UploadPack, target: Path) -> WrittenPack:
    """Write the pack; raises `UserError` and leaves what was there as it was."""
    made = list(_pictures(pack))
    names = [_picture_name(n, picture) for n, picture in enumerate(pack.plan.pictures, start=1)]
    files = [PackedFile(name, content) for name, content in zip(names, made, strict=True)]
    videos = list(_videos(pack, len(files)))
    checklist = "\n".join(_checklist(pack, names, videos)) + "\n"
    files += [video.file for video in videos]
    files += _claims(pack.case)
    files.append(PackedFile("checklist.txt", checklist.encode()))
    size = write_pack(target, files, pack.words.local(pack.prepared_at))
    return WrittenPack(target, tuple(file.name for file in files), size, checklist)


def _limits(case: CaseFile) -> Limits | None:
    return case.rules.limits if case.rules else None


def _reason(case: CaseFile, language: str) -> tuple[str, str]:
    """The reason as we call it and as the form calls it, where that is known."""
    reason = questionnaire_for(case.order.marketplace).reason(case.dispute.reason)
    return (reason.title.text(language), reason.form_words) if reason else ("", "")


def _alone(count: int, slots: int) -> int:
    """How many pictures can stand alone so that the rest fits into the other slots."""
    if count <= slots:
        return count
    fitting = (n for n in range(slots - 1, 0, -1) if count - n <= (slots - n) * MOST)
    return next(fitting, 0)


def _shared(photos: Sequence[Placed], slots: int) -> Iterator[tuple[Placed, ...]]:
    """Equal parts in the order of the exhibits."""
    begin = 0
    for slot in range(slots):
        end = begin + -(-(len(photos) - begin) // (slots - slot))
        if end > begin:
            yield tuple(photos[begin:end])
        begin = end


def _importance(photo: Placed) -> tuple[bool, int]:
    is_strong = photo.beside is not None or photo.piece.kind is EvidenceKind.DEFECT
    return not is_strong, photo.place


def _files(picture: Sequence[Placed]) -> tuple[Placed, ...]:
    return tuple(file for placed in picture for file in placed.files)


def _first_place(picture: tuple[Placed, ...]) -> int:
    return picture[0].place


def _pictures(pack: UploadPack) -> Iterator[bytes]:
    """The pictures as they are planned; their photos are decoded two at a time."""
    wanted = [(photo, len(photos)) for photos in pack.plan.pictures for photo in photos]
    with ThreadPoolExecutor(2, "pack") as pool:
        copies = pool.map(partial(_copy, pack), *zip(*wanted, strict=True)) if wanted else iter(())
        for photos in pack.plan.pictures:
            mine = list(islice(copies, len(photos)))
            if len(photos) == 1:
                yield mine[0]
            else:
                tiles = map(Tile, mine, map(_badge, photos))
                yield collage(tuple(tiles), pack.most_bytes)


def _copy(pack: UploadPack, photo: Placed, together: int) -> bytes:
    """A copy of a photo, to stand alone or with others on one picture."""
    piece = photo.piece
    path = pack.files.path(piece.sha256) or Path(piece.original_name)
    copies = marked_copies(
        pack.worker,
        path,
        photo.markup,
        name=piece.original_name,
        boxes=(_LARGEST if together == 1 else CELL,),
        most_bytes=pack.most_bytes,
    )
    return copies[0]


def _badge(photo: Placed) -> str:
    """What stands on the picture, which is for the marketplace and so in English."""
    badge = f"{photo.place + 1} · {photo.letter}"
    side = photo.piece.side
    return f"{badge} · {Wording.of('en').text(f'pair.{side}')}" if side else badge


def _picture_name(number: int, photos: tuple[Placed, ...]) -> str:
    if len(photos) == 1:
        return f"{number}-{photos[0].piece.kind}.jpg"
    letters = dict.fromkeys(photo.letter for photo in photos)
    return f"{number}-collage-{''.join(letters)}.jpg"


def _videos(pack: UploadPack, before: int) -> Iterator[_Video]:
    for number, video in enumerate(pack.plan.videos, start=before + 1):
        piece = video.piece
        path = pack.files.path(piece.sha256)
        if path is None:
            continue
        patches = clean_patches(path) if piece.extension in WITH_BOXES else None
        name = f"{number}-{plain_name(piece.original_name) or 'video'}.{piece.extension}"
        yield _Video(PackedFile(name, path, patches or ()), clean=patches is not None)


def _claims(case: CaseFile) -> Iterator[PackedFile]:
    """The English text in plain characters, and the buyer's own."""
    dispute = case.dispute
    if dispute.claim_en:
        yield PackedFile("claim.txt", f"{with_plain_letters(dispute.claim_en)}\n".encode())
    if dispute.claim_own and dispute.own_language != "en":
        name = f"claim-{dispute.own_language}.txt"
        yield PackedFile(name, f"{dispute.claim_own}\n".encode())


def _checklist(pack: UploadPack, names: Sequence[str], videos: Sequence[_Video]) -> Iterator[str]:
    case, words = pack.case, pack.words
    yield words.text(
        "pack.title",
        code=case.dispute.code,
        marketplace=marketplace_name(case, words),
        number=case.order.number,
    )
    yield words.text("pack.prepared", when=words.day_and_time(pack.prepared_at))
    yield ""
    title, form_words = pack.reason
    yield words.text("pack.reason", reason=title)
    if form_words:
        yield words.text("pack.reason_words", words=form_words)
    yield words.text("pack.request", request=asked_for(case, words))
    yield from _text_lines(case, words)
    yield from _picture_lines(pack, names)
    for video in videos:
        key = "pack.video_clean" if video.clean else "pack.video"
        yield words.text(key, file=video.file.name)
    yield ""
    if pack.plan.left_out:
        left_out = ", ".join(piece.original_name for piece in pack.plan.left_out)
        yield words.text("pack.left_out", names=left_out)
    yield _limit_line(pack)
    yield words.text("pack.clean")


def _text_lines(case: CaseFile, words: Wording) -> Iterator[str]:
    text = with_plain_letters(case.dispute.claim_en)
    if not text:
        yield words.text("pack.no_text")
        return
    yield words.text("pack.text", n=len(text))
    foreign = dict.fromkeys(found.character for found in foreign_characters(text))
    if foreign:
        yield words.text("pack.not_plain", characters=" ".join(foreign))


def _picture_lines(pack: UploadPack, names: Sequence[str]) -> Iterator[str]:
    words, plan = pack.words, pack.plan
    yield words.text("pack.pictures" if plan.pictures else "pack.no_pictures")
    for name, photos in zip(names, plan.pictures, strict=True):
        told = "; ".join(_told(photo, words) for photo in photos)
        yield words.text("pack.file", file=name, photos=told)


def _told(photo: Placed, words: Wording) -> str:
    title = photo.piece.caption or words.text(f"kinds.{photo.piece.kind}")
    if photo.piece.side:
        title = f"{words.text(f'pair.{photo.piece.side}')}: {title}"
    return words.text("pack.photo", n=photo.place + 1, letter=photo.letter, title=title)


def _limit_line(pack: UploadPack) -> str:
    words, limits = pack.words, _limits(pack.case)
    size = words.size(pack.most_bytes + 1)
    if limits is None:
        return words.text("pack.no_limits", size=size)
    return words.text(
        "pack.limits",
        pictures=limits.pictures,
        size=size,
        videos=limits.videos,
        note=limits.note.text(words.language),
        source=limits.source,
    )
