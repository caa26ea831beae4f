"""Whatever a user does in whatever order: undo leads back to the start, and redo to the end."""

import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.evidence.evidence import CaptureSource, EvidenceKind, Media
from orders_gui.domain.ids import DisputeId, EvidenceId, OrderId
from orders_gui.domain.orders import Item
from orders_gui.domain.outlook import outlook
from orders_gui.domain.states import OrderStatus
from orders_gui.services.disputes import disputes
from orders_gui.services.evidence.intake import IncomingFile
from orders_gui.services.importing import import_file
from orders_gui.services.library.check import check_library
from orders_gui.services.library.housekeeping import clean_up
from orders_gui.services.orders import orders, tags
from orders_gui.services.orders.bulk import BulkEdit, bulk_edit
from orders_gui.services.orders.merging import merge_orders
from orders_gui.services.orders.views import save_view
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import Library
from orders_gui.store.rows.listing import Query, View
from orders_gui.store.rows.views import SavedView
from tests.builders import NOW, an_order
from tests.services.importing.samples import inventory_row, write_inventory
from tests.services.shelves import Dump, dump, workspace_of

WORDS = ("crack", "трещина", "", "'quoted'", "late", "=1+1", "a\nb")


class User:
    """Does something at random; what cannot be done at the moment is refused with a sentence."""

    def __init__(self, workspace: Workspace, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - the same acts at every run
        self.workspace = workspace
        self.library = workspace.library
        self.count = 0

    def act(self) -> None:
        """One act of the user."""
        self.count += 1
        acts: Sequence[Callable[[], object]] = (
            self.add, self.edit, self.bulk, self.tag, self.rename_tag, self.bin, self.restore,
            self.draft, self.claim, self.happen, self.attach, self.caption, self.reorder,
            self.detach, self.discard, self.merge, self.view, self.fetch, self.import_file,
            self.undo,
        )  # fmt: skip
        with suppress(UserError):
            self.chance.choice(acts)()

    def add(self) -> object:
        tags_of = tuple(self.chance.sample(("gift", "Дом", "x"), self.chance.randrange(3)))
        number = str(self.chance.randrange(30))
        order = an_order(number, tags=tags_of, tracking=f"LP{number}", last_scan=3)
        return orders.add_order(self.workspace, order, edited=["seller"])

    def fetch(self) -> None:
        """Several new orders at once, as an import writes them."""
        fresh = [an_order(f"i{self.count}-{place}") for place in range(3)]
        rows = [(order, outlook(order, [], [], NOW)) for order in fresh]
        with self.library.journal.step(Message("fetched"), NOW):
            self.library.imports.add_orders(rows, NOW)

    def import_file(self) -> object:
        """A file of new and changed orders, read, compared and merged."""
        rows = [
            inventory_row(str(self.chance.randrange(30)), Title=self._word() or "x")
            for _ in range(self.chance.randrange(1, 5))
        ]
        path = write_inventory(self.library.root.parent / "orders.csv", *rows)
        return import_file(self.workspace, path)

    def edit(self) -> object:
        order = self.library.orders.get(self._order())
        if order is None:
            return None
        items = tuple(Item(f"{self._word()} {place}") for place in range(self.chance.randrange(3)))
        kept = order.items[: self.chance.randrange(2)]
        return orders.edit_order(
            self.workspace,
            replace(order, note=self._word(), items=(*kept, *items)),
            edited=["note"],
        )

    def bulk(self) -> object:
        edit = BulkEdit(
            status=self.chance.choice([None, *OrderStatus]),
            add_tags=(self.chance.choice(("a", "b")),),
            remove_tags=(self.chance.choice(("gift", "a")),),
            archived=self.chance.choice((None, True, False)),
        )
        return bulk_edit(self.workspace, self._orders(), edit)

    def tag(self) -> object:
        return tags.tag_orders(self.workspace, self._orders(), self.chance.choice("abc"))

    def rename_tag(self) -> object:
        return tags.rename_tag(self.workspace, self.chance.choice("abc"), self.chance.choice("abX"))

    def bin(self) -> object:
        return orders.delete_orders(self.workspace, [self._order()])

    def restore(self) -> object:
        return orders.restore_orders(self.workspace, [self._order()])

    def draft(self) -> object:
        return disputes.start_dispute(self.workspace, self._order())

    def claim(self) -> object:
        dispute = disputes.get_dispute(self.workspace, self._dispute())
        answers = (("seen", self._word()),)
        return disputes.save_draft(
            self.workspace, replace(dispute, claim_en=self._word(), answers=answers)
        )

    def happen(self) -> object:
        event = self.chance.choice(tuple(DisputeEvent))
        at = NOW + timedelta(hours=self.count)
        happening = disputes.Happening(event, at, text=self._word())
        return disputes.record(self.workspace, self._dispute(), happening)

    def attach(self) -> object:
        content = f"photo {self.chance.randrange(20)}".encode()
        stored = self.library.files.add(content, "jpg")
        file = IncomingFile(
            stored.sha256, stored.size, "jpg", "JPEG", "a.jpg", Media.PHOTO, EvidenceKind.OTHER,
            4, 3, None, CaptureSource.NONE, has_location=False, imported_at=NOW, preview=True,
        )  # fmt: skip
        order_id = self._order()
        draft = disputes.draft_of(self.workspace, order_id)
        return disputes.add_evidence(self.workspace, order_id, draft.id if draft else None, [file])

    def caption(self) -> object:
        piece = self._piece()
        disputes.change_evidence(
            self.workspace, piece, caption=self._word(), kind=EvidenceKind.DEFECT
        )
        return piece

    def reorder(self) -> None:
        pieces = [piece.id for piece in self.library.evidence.of_order(self._order()) if piece.id]
        self.chance.shuffle(pieces)
        disputes.reorder_evidence(self.workspace, pieces)

    def detach(self) -> object:
        return disputes.remove_evidence(self.workspace, [self._piece()])

    def discard(self) -> object:
        return disputes.discard_draft(self.workspace, self._dispute())

    def merge(self) -> object:
        return merge_orders(self.workspace, self._order(), [self._order()])

    def view(self) -> object:
        return save_view(self.workspace, SavedView(f"view {self.chance.randrange(5)}"))

    def undo(self) -> None:
        """Sometimes back, and sometimes there again."""
        steps = self.chance.randrange(3)
        for _ in range(steps):
            orders.undo(self.workspace)
        for _ in range(self.chance.randrange(steps + 1)):
            orders.redo(self.workspace)

    def _order(self) -> OrderId:
        return OrderId(1 + self.chance.randrange(12))

    def _orders(self) -> list[OrderId]:
        ids = self.library.listing.all(Query(View.ALL, grouped=False), NOW).ids
        return [OrderId(found) for found in ids if self.chance.random() < 0.3]

    def _dispute(self) -> DisputeId:
        return DisputeId(1 + self.chance.randrange(6))

    def _piece(self) -> EvidenceId:
        return EvidenceId(1 + self.chance.randrange(10))

    def _word(self) -> str:
        return self.chance.choice(WORDS)


def content(library: Library) -> Dump:
    """Everything but the journal itself and the reports of imports, which are kept."""
    tables = dump(library.database)
    return {
        name: rows for name, rows in tables.items() if not name.startswith(("undo", "import_run"))
    }


def is_sound(library: Library) -> bool:
    """Whether nothing is wrong but for files that nobody can bring back, gone at the next start."""
    clean_up(library)
    return check_library(library).ok


def undone_and_done_again(root: Path, seed: int, count: int) -> None:
    with Library(root, create=True) as library:
        user = User(workspace_of(library), seed)
        start = content(library)
        for _ in range(count):
            user.act()
        end = content(library)
        assert end != start
        assert is_sound(library)
        steps = 0
        while library.journal.undo() is not None:
            steps += 1
        assert content(library) == start
        assert is_sound(library)
        while library.journal.redo() is not None:
            steps -= 1
        assert steps <= 0
        while library.journal.undo() is not None:
            pass
        assert content(library) == start


@pytest.mark.parametrize("seed", range(3))
def test_a_hundred_acts_are_undone(tmp_path: Path, seed: int) -> None:
    undone_and_done_again(tmp_path / "library", seed, 100)


def test_a_thousand_acts_are_undone(tmp_path: Path) -> None:
    undone_and_done_again(tmp_path / "library", 100, 1000)


@pytest.mark.slow
def test_ten_thousand_acts_are_undone(tmp_path: Path) -> None:
    undone_and_done_again(tmp_path / "library", 101, 10_000)
