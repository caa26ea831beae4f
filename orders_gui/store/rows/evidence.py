"""Evidence rows: what the user says of the files that `evidence_files` keeps."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from orders_gui.domain.evidence.evidence import (
    CaptureSource,
    Evidence,
    EvidenceKind,
    Media,
    Side,
)
from orders_gui.domain.ids import DisputeId, EvidenceId, OrderId
from orders_gui.domain.moments import instant_from_text, to_text
from orders_gui.store.columns import Row, among
from orders_gui.store.database import Database
from orders_gui.store.rows.search import orders_of, reindex
from orders_gui.store.tables import EvidenceRow

_PAIRS = """
SELECT pair.listing_id, pair.arrived_id FROM pair
JOIN evidence AS listing ON listing.id = pair.listing_id
JOIN evidence AS arrived ON arrived.id = pair.arrived_id
WHERE (pair.listing_id IN (SELECT value FROM json_each(?))
       OR pair.arrived_id IN (SELECT value FROM json_each(?)))
  AND listing.dispute_id = arrived.dispute_id
  AND listing.binned_at IS NULL AND arrived.binned_at IS NULL
"""
"""Pairs of which both photos are there, in the same dispute."""


class EvidenceStore:
    """Reads and writes evidence rows; a row is written after its file is safe on disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, evidence_id: EvidenceId) -> Evidence | None:
        """One piece of evidence."""
        with self._database.read():
            row = EvidenceRow.get_or_none(EvidenceRow.id == evidence_id)
        return None if row is None else self._with_sides([_evidence(row)])[0]

    def of_order(self, order_id: OrderId) -> list[Evidence]:
        """The evidence of an order in the order of its exhibits, without the bin."""
        return self._select(EvidenceRow.order_id == order_id)

    def of_orders(self, order_ids: Sequence[OrderId]) -> dict[OrderId, list[Evidence]]:
        """The evidence of some orders, by order; those without any are left out."""
        found: dict[OrderId, list[Evidence]] = {}
        for piece in self._select(among(EvidenceRow.order_id, order_ids)):
            found.setdefault(piece.order_id, []).append(piece)
        return found

    def of_dispute(self, dispute_id: DisputeId) -> list[Evidence]:
        """The evidence of a dispute in the order of its exhibits, without the bin."""
        return self._select(EvidenceRow.dispute_id == dispute_id)

    def referenced(self) -> frozenset[str]:
        """The hashes of all files that a row names, the bin included."""
        rows = self._database.rows(
            "SELECT sha256 FROM evidence UNION SELECT picture_sha256 FROM item "
            "WHERE picture_sha256 <> ''"
        )
        return frozenset(row[0] for row in rows)

    def names(self) -> dict[str, str]:
        """The names of all files that a row names, by hash, the bin included."""
        rows = self._database.rows(
            "SELECT picture_sha256, title FROM item WHERE picture_sha256 <> '' "
            "UNION ALL SELECT sha256, original_name FROM evidence"
        )
        return dict(rows)

    def save(self, evidence: Evidence) -> EvidenceId:
        """Write a piece of evidence; a new one is numbered by the library, not by `id`."""
        captured = evidence.captured_at.isoformat() if evidence.captured_at else None
        columns = {
            "order_id": evidence.order_id,
            "dispute_id": evidence.dispute_id,
            "sha256": evidence.sha256,
            "size": evidence.size,
            "extension": evidence.extension,
            "type_name": evidence.type_name,
            "original_name": evidence.original_name,
            "media": evidence.media.value,
            "kind": evidence.kind.value,
            "caption": evidence.caption,
            "position": evidence.position,
            "width": evidence.width,
            "height": evidence.height,
            "captured_at": captured,
            "captured_source": evidence.captured_source.value,
            "has_location": int(evidence.has_location),
            "preview": int(evidence.preview),
            "imported_at": to_text(evidence.imported_at),
        }
        with self._database.write():
            if evidence.id is None:
                evidence_id = EvidenceId(EvidenceRow.insert(columns).execute())
            else:
                evidence_id = evidence.id
                EvidenceRow.update(columns).where(EvidenceRow.id == evidence_id).execute()
            reindex(self._database, [evidence.order_id])
        return evidence_id

    def pair(self, listing: EvidenceId, arrived: EvidenceId) -> None:
        """Put two photos side by side; whatever pairs they were in are given up."""
        with self._database.write():
            self.unpair(listing)
            self.unpair(arrived)
            self._database.connection.execute(
                "INSERT INTO pair (listing_id, arrived_id) VALUES (?, ?)", (listing, arrived)
            )

    def unpair(self, evidence_id: EvidenceId) -> None:
        """Give up the pair that a photo is in."""
        with self._database.write():
            self._database.connection.execute(
                "DELETE FROM pair WHERE ? IN (listing_id, arrived_id)", (evidence_id,)
            )

    def bin(self, evidence_ids: Sequence[EvidenceId], now: datetime) -> None:
        """Put evidence into the bin; its file stays."""
        with self._database.write():
            changed = EvidenceRow.update(binned_at=to_text(now))
            changed.where(EvidenceRow.id.in_(evidence_ids)).execute()
            rows = [("evidence", evidence_id) for evidence_id in evidence_ids]
            reindex(self._database, sorted(orders_of(self._database, rows)))

    def restore(self, evidence_ids: Sequence[EvidenceId]) -> None:
        """Take evidence out of the bin."""
        with self._database.write():
            changed = EvidenceRow.update(binned_at=None)
            changed.where(EvidenceRow.id.in_(evidence_ids)).execute()
            rows = [("evidence", evidence_id) for evidence_id in evidence_ids]
            reindex(self._database, sorted(orders_of(self._database, rows)))

    def purge(self, binned_before: datetime) -> int:
        """Remove evidence that was put into the bin before that; returns how many pieces."""
        with self._database.write():
            gone = EvidenceRow.delete().where(EvidenceRow.binned_at < to_text(binned_before))
            return int(gone.execute())

    def _select(self, condition: object) -> list[Evidence]:
        with self._database.read():
            mine = EvidenceRow.select().where(condition, EvidenceRow.binned_at.is_null())
            ordered = mine.order_by(EvidenceRow.position, EvidenceRow.id)
            found = [_evidence(row) for row in ordered]
        return self._with_sides(found)

    def _with_sides(self, pieces: list[Evidence]) -> list[Evidence]:
        """The pieces with what they know of the photos beside them."""
        ids = json.dumps([piece.id for piece in pieces])
        sides: dict[EvidenceId | None, tuple[Side, EvidenceId]] = {}
        for listing, arrived in self._database.rows(_PAIRS, [ids, ids]):
            sides[listing] = (Side.LISTING, EvidenceId(arrived))
            sides[arrived] = (Side.ARRIVED, EvidenceId(listing))
        return [
            replace(piece, side=sides[piece.id][0], partner=sides[piece.id][1])
            if piece.id in sides
            else piece
            for piece in pieces
        ]


def _evidence(row: Row) -> Evidence:
    return Evidence(
        id=EvidenceId(row.id),
        order_id=OrderId(row.order_id),
        dispute_id=None if row.dispute_id is None else DisputeId(row.dispute_id),
        sha256=row.sha256,
        size=row.size,
        extension=row.extension,
        type_name=row.type_name,
        original_name=row.original_name,
        media=Media(row.media),
        kind=EvidenceKind(row.kind),
        caption=row.caption,
        position=row.position,
        width=row.width,
        height=row.height,
        captured_at=datetime.fromisoformat(row.captured_at) if row.captured_at else None,
        captured_source=CaptureSource(row.captured_source),
        has_location=bool(row.has_location),
        imported_at=instant_from_text(row.imported_at),
        preview=bool(row.preview),
    )
