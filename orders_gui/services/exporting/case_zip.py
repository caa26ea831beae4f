"""The whole case in one ZIP file: the statement, the evidence, the rounds and a manifest."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from orders_gui.domain.disputes.dispute import Round
from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.ids import DisputeId
from orders_gui.domain.moments import to_text
from orders_gui.services.evidence.marked_pictures import marked_copies
from orders_gui.services.evidence.marks import marks_of_dispute
from orders_gui.services.exporting.case_loading import load_case
from orders_gui.services.exporting.casefile import CaseFile, Placed
from orders_gui.services.exporting.dispute_pdf import (
    DisputeDocument,
    prepare_document,
    rendered_document,
)
from orders_gui.services.exporting.editions import case_for
from orders_gui.services.exporting.options import PdfOptions
from orders_gui.services.exporting.packing import PackedFile, file_stem, write_pack
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
    options: PdfOptions,
    zone: str = "",
) -> WrittenCase:
    """Write the case of a dispute to the ZIP file `target`.

    With the originals the files are in it byte for byte, with everything that the camera wrote
    into them; without, photos are copies of pixels only, and videos and documents are left
    out. Raises `UserError`; nothing is written then.
    """
    return write_case(prepare_case(workspace, dispute_id, options, zone), target)


def prepare_case(
    workspace: Workspace, dispute_id: DisputeId, options: PdfOptions, zone: str = ""
) -> CasePack:
    """Gather what goes into the file; runs in the library's thread and decodes nothing.

    The originals stand beside the statement and are not attached to it once more.
    """
    plain = replace(options, originals=False)
    document = prepare_document(workspace, dispute_id, plain, zone)
    case = load_case(workspace, dispute_id, Wording.of(options.languages[0], zone))
    return CasePack(document, case_for(case, options), options.originals)


def originals_with_location(workspace: Workspace, dispute_id: DisputeId) -> tuple[str, ...]:
    """The names of the originals that tell where they were taken, to be warned of."""
    pieces = workspace.library.evidence.of_dispute(dispute_id)
    return tuple(piece.original_name for piece in pieces if piece.has_location)


def originals_with_covered(workspace: Workspace, dispute_id: DisputeId) -> tuple[str, ...]:
    """The names of the originals that show what is covered in their copies."""
    marks = marks_of_dispute(workspace, dispute_id)
    covered = {evidence_id for evidence_id, markup in marks.items() if markup.redactions}
    pieces = workspace.library.evidence.of_dispute(dispute_id)
    return tuple(piece.original_name for piece in pieces if piece.id in covered)


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
        return list(pool.map(make, pack.case.shown_files))


def _original(pack: CasePack, placed: Placed) -> PackedFile | None:
    path = pack.document.files.path(placed.piece.sha256)
    return None if path is None else PackedFile(_name("originals", placed), path)


def _copy(pack: CasePack, placed: Placed) -> PackedFile | None:
    """A copy of the pixels, marks included; None for what has none, as the statement says."""
    piece = placed.piece
    path = pack.document.files.path(piece.sha256)
    if path is None or not piece.preview:
        return None
    try:
        copies = marked_copies(
            pack.document.worker,
            path,
            placed.markup,
            name=piece.original_name,
            boxes=(_PICTURE,),
            most_bytes=_MOST_BYTES,
        )
    except UserError:
        return None
    return PackedFile(_name("copies", placed, "jpg"), copies[0])


def _name(folder: str, placed: Placed, extension: str = "") -> str:
    return f"{folder}/{file_stem(placed)}.{extension or placed.piece.extension}"


def _manifest(pack: CasePack, files: Sequence[PackedFile]) -> dict[str, object]:
    order, dispute = pack.case.order, pack.case.dispute
    hashes = {file.name: _hash(file.content) for file in files}
    return {
        "case": dispute.code,
        "marketplace": order.marketplace,
        "order": order.number,
        "prepared_at": to_text(pack.document.prepared_at),
        "originals": pack.originals,
        "evidence": [_facts(placed, hashes) for placed in pack.case.shown_files],
        "files": [{"name": name, "sha256": sha256} for name, sha256 in hashes.items()],
    }


def _facts(placed: Placed, hashes: Mapping[str, str]) -> dict[str, object]:
    """What is known of a file; a copy has a fingerprint of its own beside the original's."""
    piece = placed.piece
    return {
        "exhibit": placed.letter,
        "caption": piece.caption,
        "kind": piece.kind,
        "side": piece.side,
        "name": piece.original_name,
        "type": piece.type_name,
        "size": piece.size,
        "sha256_at_import": piece.sha256,
        "copy_sha256": hashes.get(_name("copies", placed, "jpg")),
        "captured_at": _text(piece.captured_at),
        "captured_source": piece.captured_source,
        "imported_at": to_text(piece.imported_at),
        "covered": bool(placed.markup.redactions),
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
