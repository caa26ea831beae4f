"""The whole case in one ZIP file: the statement, the evidence, the rounds and a manifest."""

import hashlib
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from orders_gui.domain.disputes import Round
from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.evidence import Evidence, exhibit_letter
from orders_gui.domain.ids import DisputeId
from orders_gui.domain.moments import to_text
from orders_gui.services.exporting.casefile import CaseFile
from orders_gui.services.exporting.dispute_pdf import (
    DisputeDocument,
    load_case,
    prepare_document,
    rendered_document,
)
from orders_gui.services.exporting.packing import PackedFile, plain_name, write_pack
from orders_gui.services.exporting.wording import Wording
from orders_gui.services.workspace import Workspace

_PICTURE = (3000, 3000)
_MOST_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class CasePack:
    """What goes into the file; any thread can write it."""

    document: DisputeDocument
    case: CaseFile
    originals: bool


@dataclass(frozen=True, slots=True)
class WrittenCase:
    """A written case file: its size in bytes, and what the user should know about it."""

    path: Path
    size: int
    notes: tuple[Message, ...]


def write_case_zip(
    workspace: Workspace,
    dispute_id: DisputeId,
    target: Path,
    *,
    originals: bool,
    language: str = "en",
    zone: str = "",
) -> WrittenCase:
    """Write the case of a dispute to the ZIP file `target`.

    With `originals` the files are in it byte for byte, with everything that the camera wrote
    into them; without, photos are copies of pixels only, and videos and documents are left
    out. Raises `UserError`; nothing is written then.
    """
    return write_case(prepare_case(workspace, dispute_id, originals, language, zone), target)


def prepare_case(
    workspace: Workspace, dispute_id: DisputeId, originals: bool, language: str, zone: str = ""
) -> CasePack:
    """Gather what goes into the file; runs in the library's thread and decodes nothing."""
    document = prepare_document(workspace, dispute_id, language, zone)
    case = load_case(workspace, dispute_id, Wording.of(language, zone))
    return CasePack(document, case, originals)


def originals_with_location(workspace: Workspace, dispute_id: DisputeId) -> tuple[str, ...]:
    """The names of the originals that tell where they were taken, to be warned of."""
    pieces = workspace.library.evidence.of_dispute(dispute_id)
    return tuple(piece.original_name for piece in pieces if piece.has_location)


def write_case(pack: CasePack, target: Path) -> WrittenCase:
    """Write the file; raises `UserError` and leaves an older file as it was."""
    rendered = rendered_document(pack.document)
    files = [PackedFile("statement.pdf", rendered.pdf)]
    files += [file for file in _evidence(pack) if file is not None]
    files.append(PackedFile("rounds.json", _json([_round(turn) for turn in _rounds(pack)])))
    files.append(PackedFile("manifest.json", _json(_manifest(pack, files))))
    files.append(PackedFile("SHA256SUMS", _sums(files)))
    size = write_pack(target, files, pack.document.prepared_at)
    return WrittenCase(target, size, rendered.notes)


def _rounds(pack: CasePack) -> Sequence[Round]:
    return pack.case.dispute.rounds


def _evidence(pack: CasePack) -> list[PackedFile | None]:
    make = partial(_original if pack.originals else _copy, pack)
    with ThreadPoolExecutor(2, "case") as pool:
        return list(pool.map(make, range(len(pack.case.evidence)), pack.case.evidence))


def _original(pack: CasePack, place: int, piece: Evidence) -> PackedFile | None:
    path = pack.document.files.path(piece.sha256)
    return None if path is None else PackedFile(_name("originals", place, piece), path)


def _copy(pack: CasePack, place: int, piece: Evidence) -> PackedFile | None:
    """A copy of the pixels; None for what has none, of which the statement tells already."""
    path = pack.document.files.path(piece.sha256)
    if path is None or not piece.preview:
        return None
    try:
        reading = pack.document.worker.read(
            path, name=piece.original_name, boxes=(_PICTURE,), most_bytes=_MOST_BYTES
        )
    except UserError:
        return None
    return PackedFile(_name("copies", place, piece, "jpg"), reading.copies[0])


def _name(folder: str, place: int, piece: Evidence, extension: str = "") -> str:
    parts = (exhibit_letter(place), plain_name(piece.original_name))
    stem = "-".join(part for part in parts if part)
    return f"{folder}/{stem}.{extension or piece.extension}"


def _manifest(pack: CasePack, files: Sequence[PackedFile]) -> dict[str, object]:
    order, dispute = pack.case.order, pack.case.dispute
    return {
        "case": dispute.code,
        "marketplace": order.marketplace,
        "order": order.number,
        "prepared_at": to_text(pack.document.prepared_at),
        "originals": pack.originals,
        "evidence": [_facts(place, piece) for place, piece in enumerate(pack.case.evidence)],
        "files": [{"name": file.name, "sha256": _hash(file.content)} for file in files],
    }


def _facts(place: int, piece: Evidence) -> dict[str, object]:
    return {
        "exhibit": exhibit_letter(place),
        "caption": piece.caption,
        "kind": piece.kind,
        "name": piece.original_name,
        "type": piece.type_name,
        "size": piece.size,
        "sha256_at_import": piece.sha256,
        "captured_at": _text(piece.captured_at),
        "captured_source": piece.captured_source,
        "imported_at": to_text(piece.imported_at),
    }


def _round(turn: Round) -> dict[str, object]:
    amount = turn.amount
    return {
        "event": turn.event,
        "party": turn.party,
        "at": to_text(turn.at),
        "text": turn.text,
        "translation": turn.translation,
        "amount": {"amount": amount.text, "currency": amount.currency} if amount else None,
        "answer_by": to_text(turn.answer_by) if turn.answer_by else None,
    }


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _sums(files: Sequence[PackedFile]) -> bytes:
    """What `sha256sum --check` reads."""
    return "".join(f"{_hash(file.content)}  {file.name}\n" for file in files).encode()


def _hash(content: bytes | Path) -> str:
    if isinstance(content, bytes):
        return hashlib.sha256(content).hexdigest()
    with content.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
