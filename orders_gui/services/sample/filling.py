"""Fills a library with the sample orders, through the same services as real ones."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.ids import EvidenceId, OrderId
from orders_gui.domain.orders import Order
from orders_gui.services.disputes.disputes import (
    add_evidence,
    change_evidence,
    create_dispute,
    record,
)
from orders_gui.services.evidence.intake import ImageBytes, IncomingFile, take_in
from orders_gui.services.orders.orders import add_order, done
from orders_gui.services.sample.book import (
    OWN_LANGUAGE,
    SampleDispute,
    SampleOrder,
    SamplePhoto,
    sample_orders,
)
from orders_gui.services.workspace import Workspace

_POSITION_AT_SEA = {1: "N", 2: (55.0, 12.0, 30.0), 3: "E", 4: (14.0, 30.0, 0.0)}
"""EXIF GPS tags of a place in the Baltic Sea, where nobody lives."""

_TAG_EXIF, _TAG_GPS = 0x8769, 0x8825
_TAG_TAKEN, _TAG_TAKEN_OFFSET = 0x9003, 0x9011


_Files = Mapping[SamplePhoto, IncomingFile]


def fill_with_sample(workspace: Workspace, language: str) -> None:
    """Add the sample orders in `language` (`en` or `ru`) as one step that can be taken back."""
    label = done(QT_TRANSLATE_NOOP("Done", "Sample orders added"))
    samples = sample_orders(language, workspace.now)
    files = _taken_in(workspace, samples)
    with workspace.library.journal.step(label, workspace.now):
        for sample in samples:
            _add(workspace, sample, files)


def _taken_in(workspace: Workspace, samples: Sequence[SampleOrder]) -> _Files:
    """Take all evidence in as if it had been dropped, each with its camera's data."""
    photos = [
        photo
        for sample in samples
        for dispute in sample.disputes
        for photo in (*dispute.photos, *(p for turn in dispute.turns for p in turn.photos))
    ]
    report = take_in(
        workspace.library.files,
        [ImageBytes(_as_taken(photo), photo.name) for photo in photos],
        known=frozenset(),
        now=workspace.now,
        worker=workspace.pictures,
    )
    return {
        photo: replace(file, kind=photo.kind)
        for photo, file in zip(photos, report.added, strict=True)
    }


def _add(workspace: Workspace, sample: SampleOrder, files: _Files) -> None:
    library = workspace.library
    pictures = [library.files.add(path, path.suffix[1:]).sha256 for path in sample.pictures]
    items = tuple(
        replace(item, picture_sha256=picture)
        for item, picture in zip(sample.order.items, pictures, strict=True)
    )
    order_id = add_order(workspace, replace(sample.order, items=items))
    saved = library.orders.get(order_id)
    if saved is None:
        raise LookupError(f"Order {sample.order.number} was not kept")
    for dispute in sample.disputes:
        _add_dispute(workspace, saved, dispute, files)


def _add_dispute(workspace: Workspace, order: Order, sample: SampleDispute, files: _Files) -> None:
    """Write the draft with its pictures, then everything that happened, in order of time."""
    chosen = [item for item in order.items if not sample.lines or item.line in sample.lines]
    draft = Dispute(
        order_id=OrderId(order.id or 0),
        item_ids=tuple(item.id for item in chosen if item.id is not None),
        reason=sample.reason,
        answers=sample.answers,
        claim_en=sample.claim_en,
        claim_own=sample.claim_own,
        own_language=OWN_LANGUAGE,
        request=sample.request,
        created_at=sample.turns[0].happening.at if sample.turns else workspace.now,
    )
    evidence = [(files[photo], photo.caption) for photo in sample.photos]
    dispute = create_dispute(workspace, draft, evidence)
    if not sample.turns or dispute.id is None:
        return
    known = workspace.library.evidence.of_dispute(dispute.id)
    attached = tuple(piece.id for piece in known if piece.id is not None)
    happenings = [replace(sample.turns[0].happening, evidence=attached)]
    for turn in sample.turns[1:]:
        later = _attach(workspace, dispute, turn.photos, files)
        happenings.append(replace(turn.happening, evidence=later))
    record(workspace, dispute.id, *happenings)


def _attach(
    workspace: Workspace, dispute: Dispute, photos: Sequence[SamplePhoto], files: _Files
) -> tuple[EvidenceId, ...]:
    """Add the pictures that came with a later step; returns their ids."""
    if not photos:
        return ()
    added = [files[photo] for photo in photos]
    pieces = add_evidence(workspace, dispute.order_id, dispute.id, added)
    ids = tuple(piece.id for piece in pieces if piece.id is not None)
    for evidence_id, photo in zip(ids, photos, strict=True):
        change_evidence(workspace, evidence_id, caption=photo.caption, kind=photo.kind)
    return ids


def _as_taken(photo: SamplePhoto) -> bytes:
    """The picture as a camera would have written it, its pixels untouched."""
    content = photo.path.read_bytes()
    return content if photo.taken is None else with_camera_data(content, photo.taken, photo.at_sea)


def with_camera_data(jpeg: bytes, taken: datetime, at_sea: bool) -> bytes:
    """The JPEG with an EXIF segment: the aware time `taken`, and a position if `at_sea`."""
    from PIL import Image

    exif = Image.Exif()
    offset = f"{taken:%z}"
    exif[_TAG_EXIF] = {
        _TAG_TAKEN: f"{taken:%Y:%m:%d %H:%M:%S}",
        _TAG_TAKEN_OFFSET: f"{offset[:3]}:{offset[3:5]}",
    }
    if at_sea:
        exif[_TAG_GPS] = _POSITION_AT_SEA
    segment = exif.tobytes()
    # After the two bytes that start every JPEG comes the segment's marker, length and content.
    return jpeg[:2] + b"\xff\xe1" + (len(segment) + 2).to_bytes(2) + segment + jpeg[2:]
