"""Letters as the user wrote them, kept with their dispute."""

from orders_gui.domain.disputes.letters import KeptLetter
from orders_gui.domain.ids import DisputeId
from orders_gui.store.database import Database


class LetterStore:
    """Reads and writes letters; the caller holds a step of the journal when writing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_dispute(self, dispute_id: DisputeId) -> tuple[KeptLetter, ...]:
        """The letters of a dispute, the first one written first."""
        rows = self._database.rows(
            "SELECT template, language, subject, text FROM letter WHERE dispute_id = ? ORDER BY id",
            [dispute_id],
        )
        return tuple(KeptLetter(*row) for row in rows)

    def save(self, dispute_id: DisputeId, letter: KeptLetter) -> None:
        """Write a letter; there is one of each template and language."""
        with self._database.write():
            self._database.connection.execute(
                "INSERT INTO letter (dispute_id, template, language, subject, text) "
                "VALUES (?, ?, ?, ?, ?) ON CONFLICT (dispute_id, template, language) "
                "DO UPDATE SET subject = excluded.subject, text = excluded.text",
                (dispute_id, letter.template, letter.language, letter.subject, letter.text),
            )

    def delete(self, dispute_id: DisputeId, template: str, language: str) -> None:
        """Give a letter up."""
        with self._database.write():
            self._database.connection.execute(
                "DELETE FROM letter WHERE dispute_id = ? AND template = ? AND language = ?",
                (dispute_id, template, language),
            )
