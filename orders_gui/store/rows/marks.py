"""The marks over photos in the library."""

from collections.abc import Sequence

from orders_gui.domain.evidence.marks import Markup, from_rows, to_rows
from orders_gui.domain.ids import DisputeId, EvidenceId
from orders_gui.store.database import Database

_OF_DISPUTE = (
    "SELECT mark.evidence_id, mark.shape, mark.data FROM mark "
    "JOIN evidence ON evidence.id = mark.evidence_id "
    "WHERE evidence.dispute_id = ? AND evidence.binned_at IS NULL "
    "ORDER BY mark.evidence_id, mark.position, mark.id"
)


class MarkStore:
    """Reads and writes marks; the caller holds a step of the journal when writing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_evidence(self, evidence_id: EvidenceId) -> Markup:
        """What is drawn over a photo; empty when nothing is."""
        rows = self._database.rows(
            "SELECT shape, data FROM mark WHERE evidence_id = ? ORDER BY position, id",
            [evidence_id],
        )
        return from_rows(rows)

    def of_dispute(self, dispute_id: DisputeId) -> dict[EvidenceId, Markup]:
        """What is drawn over the photos of a dispute; those without marks are left out."""
        found: dict[EvidenceId, list[tuple[str, str]]] = {}
        for evidence_id, shape, data in self._database.rows(_OF_DISPUTE, [dispute_id]):
            found.setdefault(EvidenceId(evidence_id), []).append((shape, data))
        return {evidence_id: from_rows(rows) for evidence_id, rows in found.items()}

    def save(self, evidence_id: EvidenceId, markup: Markup) -> None:
        """Write all marks of a photo; rows that stay the same are not touched."""
        with self._database.write():
            known = self._database.rows(
                "SELECT id, shape, data FROM mark WHERE evidence_id = ? ORDER BY position, id",
                [evidence_id],
            )
            self._replace(evidence_id, known, to_rows(markup))

    def _replace(
        self,
        evidence_id: EvidenceId,
        known: Sequence[tuple[int, str, str]],
        rows: Sequence[tuple[str, str]],
    ) -> None:
        execute = self._database.connection.execute
        for position, (shape, data) in enumerate(rows):
            if position >= len(known):
                execute(
                    "INSERT INTO mark (evidence_id, position, shape, data) VALUES (?, ?, ?, ?)",
                    (evidence_id, position, shape, data),
                )
            elif known[position][1:] != (shape, data):
                execute(
                    "UPDATE mark SET position = ?, shape = ?, data = ? WHERE id = ?",
                    (position, shape, data, known[position][0]),
                )
        for row_id, _, _ in known[len(rows) :]:
            execute("DELETE FROM mark WHERE id = ?", (row_id,))
