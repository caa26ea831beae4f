"""A program that does the same acts in the same order, so that what it did can be counted."""

import os
import sys
from pathlib import Path

from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.outlook import outlook
from orders_gui.services.library.check import check_library
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.orders.orders import delete_orders, set_note
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW, a_photo, an_order

CLOCK = fixed_clock(NOW)
BATCH = 40
ACTS = ("import", "photo", "note", "delete")
SAID = b"."
"""Written to the standard output once an act is done."""

ATTEMPTS = 3


def act(workspace: Workspace, number: int) -> None:
    """The act with this number, in one step together with its number."""
    library, kind = workspace.library, ACTS[number % len(ACTS)]
    stored = None
    if kind == "photo":
        stored = library.files.add(f"photo {number}".encode() * 20_000, "jpg")
    with library.journal.step(Message(f"act {number}"), NOW):
        library.settings.set("acts", number + 1)
        if stored is not None:
            library.evidence.save(a_photo(OrderId(1), sha256=stored.sha256, position=number))
        elif kind == "import":
            fresh = [an_order(f"{number}-{place}") for place in range(BATCH)]
            library.imports.add_orders([(one, outlook(one, [], [], NOW)) for one in fresh], NOW)
        elif kind == "note":
            set_note(workspace, OrderId(1), f"note {number}")
        else:
            delete_orders(workspace, [OrderId(2 + number)])


def act_for_ever(root: Path, said: int, most: int = sys.maxsize) -> None:
    """Go on acting in the library until `most` acts are done, and say so after each."""
    workspace = open_workspace(root, CLOCK, create=True)
    with workspace.library as library:
        for number in range(acts_done(library), most):
            act(workspace, number)
            os.write(said, SAID)


def act_in_spite_of_trouble(root: Path, said: int, most: int) -> None:
    """Act, tell trouble on standard error as the window would, and start again."""
    for _ in range(ATTEMPTS):
        try:
            act_for_ever(root, said, most)
        except UserError as error:
            print(error, file=sys.stderr)
        else:
            return


def acts_done(library: Library) -> int:
    """How many acts the library remembers."""
    return int(library.settings.get("acts", 0) or 0)


def acts_found_whole(root: Path, said: int, *, unsaid: int = 1) -> int:
    """Open the library after a fault: nothing said is lost, no act is half done; returns acts.

    Up to `unsaid` acts may be done that were not said to be.
    """
    workspace = open_workspace(root, CLOCK, create=True)
    with workspace.library as library:
        done = acts_done(library)
        assert said <= done <= said + unsaid
        assert _found(library) == _expected(done)
        assert check_library(library).problems == ()
    return done


def _expected(acts: int) -> dict[str, object]:
    done = [ACTS[number % len(ACTS)] for number in range(acts)]
    notes = [number for number in range(acts) if done[number] == "note"]
    return {
        "orders": BATCH * done.count("import"),
        "photos": done.count("photo"),
        "binned": done.count("delete"),
        "note": f"note {notes[-1]}" if notes else "",
    }


def _found(library: Library) -> dict[str, object]:
    count = library.database.value
    return {
        "orders": count("SELECT count(*) FROM orders"),
        "photos": count("SELECT count(*) FROM evidence"),
        "binned": count("SELECT count(*) FROM orders WHERE place = 'bin'"),
        "note": count("SELECT note FROM orders WHERE id = 1") or "",
    }


if __name__ == "__main__":
    act_in_spite_of_trouble(Path(sys.argv[1]), 1, int(sys.argv[2]))
