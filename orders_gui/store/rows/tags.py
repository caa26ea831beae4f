"""Tags: how often each is used, and renaming or removing one everywhere."""

from orders_gui.store.columns import Row
from orders_gui.store.database import Database
from orders_gui.store.rows.search import reindex
from orders_gui.store.tables import OrderTagRow, TagRow


class TagStore:
    """Reads and changes tags; the caller holds a step of the journal when writing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self) -> dict[str, int]:
        """How many orders outside the bin carry each tag, by name."""
        rows = self._database.rows(
            "SELECT t.name, count(o.id) FROM tag AS t "
            "LEFT JOIN order_tag AS ot ON ot.tag_id = t.id "
            "LEFT JOIN orders AS o ON o.id = ot.order_id AND o.place <> 'bin' "
            "GROUP BY t.id ORDER BY t.name COLLATE NOCASE"
        )
        return dict(rows)

    def rename(self, name: str, new: str) -> None:
        """Give a tag another name; when there is a tag of that name, the two become one."""
        with self._database.write():
            tag, other = self._find(name), self._find(new)
            if tag is None:
                return
            touched = [row.order_id for one in (tag, other) if one for row in _uses(one.id)]
            if other is None or other.id == tag.id:
                TagRow.update(name=new).where(TagRow.id == tag.id).execute()
            else:
                taken = [row.order_id for row in _uses(other.id)]
                for row in _uses(tag.id):
                    if row.order_id not in taken:
                        OrderTagRow.create(order_id=row.order_id, tag_id=other.id)
                TagRow.delete().where(TagRow.id == tag.id).execute()
            reindex(self._database, touched)

    def remove(self, name: str) -> None:
        """Remove a tag from all orders."""
        with self._database.write():
            tag = self._find(name)
            if tag is not None:
                touched = [row.order_id for row in _uses(tag.id)]
                TagRow.delete().where(TagRow.id == tag.id).execute()
                reindex(self._database, touched)

    def spelled(self, name: str) -> str:
        """The name as the library has it, whatever the case of its letters; else as it is."""
        with self._database.read():
            tag = self._find(name)
            return name if tag is None else str(tag.name)

    def _find(self, name: str) -> Row | None:
        """SQLite folds the case of Latin letters alone, so that all tags are looked at."""
        same = [tag for tag in TagRow.select() if tag.name.casefold() == name.casefold()]
        exact = [tag for tag in same if tag.name == name]
        return next(iter((*exact, *same)), None)


def _uses(tag_id: int) -> list[Row]:
    return list(OrderTagRow.select().where(OrderTagRow.tag_id == tag_id))
