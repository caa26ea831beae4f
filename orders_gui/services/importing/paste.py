"""What a pasted text is: an order page, a mail, a table, tracking numbers, or nothing of ours."""

import csv
import hashlib
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.importing.draft import Draft, Parsed
from orders_gui.domain.parcels.carriers import Recognised
from orders_gui.domain.parcels.tracking import NumberCheck
from orders_gui.services.importing.content import Options, UnknownFormat
from orders_gui.services.importing.formats.aliexpress_copied import is_copied_order
from orders_gui.services.importing.mapper import (
    plan_mapped,
    plan_or_mapped,
    remembered,
    table_of,
)
from orders_gui.services.importing.mapping import Grid, Sureness, Target
from orders_gui.services.importing.mapping_guess import guesses
from orders_gui.services.importing.paste_text import LONGEST, Context, orders_in
from orders_gui.services.importing.plan import (
    ImportPlan,
    Origin,
    plan_file,
    plan_parsed,
)
from orders_gui.services.importing.reading.mails import is_mail
from orders_gui.services.importing.reading.pages import page_contents
from orders_gui.services.importing.registry import format_of, parse
from orders_gui.services.orders.tracking import recognise_all
from orders_gui.services.workspace import Workspace

BY_PASTE = "paste"
"""The format id of orders that were read from plain text."""

_NAME = "pasted text"

CLIPBOARD = "clipboard"
"""The name of a source that is no file."""


class PasteKind(StrEnum):
    """What a pasted text is."""

    ORDERS = "orders"
    TABLE = "table"
    NUMBERS = "numbers"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class PastedNumber:
    """A tracking number of the text, and the order of the library that has it already."""

    found: Recognised
    order_id: OrderId | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was recognised in a pasted text; nothing is written.

    `plan` is what adding the orders would do, `grid` a table whose columns are to be chosen.
    """

    kind: PasteKind
    text: str
    plan: ImportPlan | None = None
    grid: Grid | None = None
    numbers: tuple[PastedNumber, ...] = ()

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The orders that were recognised."""
        entries = self.plan.entries if self.plan else ()
        return tuple(entry.draft for entry in entries if entry.draft is not None)


def look_at(workspace: Workspace, text: str, html: str = "", *, currency: str = "") -> Pasted:
    """Find out what a pasted text is; `html` is the same with its markup, if there is any."""
    text = text[: LONGEST * 5]
    for attempt in (_marked_up(workspace, html, currency), _as_file(workspace, text, currency)):
        if attempt is not None:
            return replace(attempt, text=text)
    drafts = orders_in(text, Context(workspace.now, currency))
    if drafts:
        plan = _plan_of(workspace, text, (BY_PASTE, _NAME), Parsed(drafts, (), len(drafts)))
        return Pasted(PasteKind.ORDERS, text, plan)
    numbers = _numbers(workspace, text)
    return Pasted(PasteKind.NUMBERS if numbers else PasteKind.NOTHING, text, numbers=numbers)


def look_at_file(workspace: Workspace, path: Path) -> Pasted:
    """The same for a file, such as a saved page or a mail.

    Raises `UserError` that names the file when it cannot be read or is no text.
    """
    try:
        plan = plan_or_mapped(workspace, path)
    except UnknownFormat:
        grid = table_of(path)
        if grid is not None:
            return Pasted(PasteKind.TABLE, "", grid=grid)
        return look_at(workspace, path.read_bytes()[:LONGEST].decode("utf-8", "replace"))
    return Pasted(PasteKind.ORDERS, "", plan)


def _marked_up(workspace: Workspace, html: str, currency: str) -> Pasted | None:
    """Orders of a page of which a part was copied with its markup."""
    if not html or len(html) > LONGEST * 20:
        return None
    options = Options(workspace.now, currency)
    with suppress(UserError):
        for content in page_contents(CLIPBOARD, html):
            one = format_of(content)
            parsed = parse(one, content, options) if one else None
            if one is not None and parsed is not None and parsed.drafts:
                plan = _plan_of(workspace, html, (one.id, one.name), parsed)
                return Pasted(PasteKind.ORDERS, "", plan)
    return None


def _as_file(workspace: Workspace, text: str, currency: str) -> Pasted | None:
    """Data for machines, a whole mail or a table, read as the file that it could have been."""
    start = text.lstrip()[:1]
    is_table = _is_table(text)
    if not is_table and start not in ("[", "{", "<") and not is_mail(text[:4096].encode()):
        return None
    with _file_of(text) as path:
        try:
            plan = plan_file(workspace, path, currency=currency)
            return Pasted(PasteKind.ORDERS, "", plan) if _says_anything(plan) else None
        except UnknownFormat:
            grid = table_of(path) if is_table else None
        except UserError:
            return None
        if grid is None or not _is_about_orders(grid):
            return None
        mapping = remembered(workspace, grid)
        if mapping is not None:
            return Pasted(
                PasteKind.ORDERS, "", plan_mapped(workspace, grid, mapping, currency=currency)
            )
        return Pasted(PasteKind.TABLE, "", grid=grid)


def _is_table(text: str) -> bool:
    """Whether most lines have the same separators, as cells of a spreadsheet do."""
    lines = [line for line in text.splitlines() if line.strip()][:200]
    if len(lines) < 2:
        return text.count("\t") > 1 and is_copied_order(text)
    for mark, least in (("\t", 2), (";", 3), (",", 4), ("|", 3)):
        with suppress(csv.Error):
            widths = [len(cells) for cells in csv.reader(lines, delimiter=mark) if cells]
            usual = max(set(widths), key=widths.count)
            if usual >= least and widths.count(usual) >= 0.6 * len(widths):
                return True
    return False


def _is_about_orders(grid: Grid) -> bool:
    found = {guess.target: guess.sureness for guess in guesses(grid)}
    return Sureness.SURE in (found.get(Target.NUMBER), found.get(Target.TRACKING)) or (
        grid.layout.delimiter == "\t" and len(grid.header) > 2
    )


def _says_anything(plan: ImportPlan) -> bool:
    return any(entry.draft is not None for entry in plan.entries)


def _plan_of(workspace: Workspace, text: str, name: tuple[str, str], parsed: Parsed) -> ImportPlan:
    sha256 = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return plan_parsed(workspace, Origin(Path(CLIPBOARD), *name, sha256), parsed)


@contextmanager
def _file_of(text: str) -> Iterator[Path]:
    """The text as a file of its own, gone when the block ends."""
    with tempfile.TemporaryDirectory(prefix="orders-gui-paste-") as folder:
        path = Path(folder) / CLIPBOARD
        path.write_text(text, encoding="utf-8", errors="replace")
        yield path


def _numbers(workspace: Workspace, text: str) -> tuple[PastedNumber, ...]:
    """The tracking numbers, when the text is a list of them and not prose with digits."""
    found = [one for one in recognise_all(text) if one.no_parcel is None]
    words = re.findall(r"[^\W\d]{4,}", text)
    known_shapes = [one for one in found if one.check is not NumberCheck.UNKNOWN]
    if len(words) > 6 * max(len(known_shapes), 1) or (words and not known_shapes):
        return ()
    library = workspace.library
    by_number = library.imports.by_tracking({one.number for one in found})
    ids = {one.number: ids[0] for one in found if (ids := by_number.get(one.number))}
    orders = {order.id: order for order in library.orders.get_many(list(set(ids.values())))}
    return tuple(
        PastedNumber(one, order_id, orders[order_id].title if order_id in orders else "")
        for one in found
        for order_id in [ids.get(one.number)]
    )
