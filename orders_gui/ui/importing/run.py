"""Reading, comparing and importing files beside the window, with progress and an end."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Order
from orders_gui.services.importing.applying import Ticked, apply_plans
from orders_gui.services.importing.content import UnknownFormat
from orders_gui.services.importing.mapper import (
    plan_mapped,
    plan_or_mapped,
    remember,
    remembered,
    table_of,
)
from orders_gui.services.importing.mapping import Grid
from orders_gui.services.importing.mapping import Mapping as Columns
from orders_gui.services.importing.paste import look_at
from orders_gui.services.importing.plan import ImportPlan, ImportResult, plan_file
from orders_gui.services.importing.several import aligned
from orders_gui.services.workspace import Workspace
from orders_gui.store.watching import Ended, Watch
from orders_gui.ui.desk import Desk
from orders_gui.ui.tasks import Job

_LARGEST_TEXT = 1 << 20
_MOST_KNOWN = 2000


@dataclass(frozen=True, slots=True)
class Source:
    """What is imported: a file, perhaps in a named format or by columns of the user's own.

    A `given` plan was made elsewhere, as from a pasted text.
    """

    path: Path
    format_id: str = ""
    grid: Grid | None = None
    mapping: Columns | None = None
    given: ImportPlan | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a source: a plan, a table whose columns have to be chosen, or trouble."""

    source: Source
    plan: ImportPlan | None = None
    grid: Grid | None = None
    trouble: Message | None = None


@dataclass(frozen=True, slots=True)
class Readings:
    """What came of all sources, with the orders of the library that they are about."""

    all: tuple[Reading, ...]
    known: Mapping[OrderId, Order]

    @property
    def plans(self) -> list[ImportPlan]:
        """The plans that were made."""
        return [reading.plan for reading in self.all if reading.plan is not None]


class ImportRun(QObject):
    """One job at a time; its results come as signals."""

    progressed = Signal(int, int, str)  # entries done, entries in all or 0, the file's name
    read = Signal(object)  # Readings
    table_read = Signal(object, object)  # Grid or None, and the remembered Mapping or None
    imported = Signal(object)  # list of ImportResult
    ended = Signal()  # by the user; nothing was changed
    failed = Signal(object)  # BaseException

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job = Job()

    def start_reading(self, sources: Sequence[Source], currency: str = "") -> None:
        """Read and compare; `read` follows."""
        self._job = Job()
        work = partial(_read_all, tuple(sources), currency, self._watch())
        self._desk.ask(work, self._were_read, self._failed)

    def start_table(self, path: Path) -> None:
        """Look for rows and columns in a file; `table_read` follows."""
        self._job = Job()
        self._desk.ask(partial(_table_in, path, self._watch()), self._table_found, self._failed)

    def start_importing(self, plans: Sequence[tuple[ImportPlan, Ticked]]) -> None:
        """Write what was ticked; `imported` follows."""
        self._job = Job()
        work = partial(_import_all, tuple(plans), self._watch())
        self._desk.do(work, self._were_imported, self._failed)

    def keep_mapping(self, grid: Grid, mapping: Columns) -> None:
        """Remember which column is what for tables with the same headings."""
        self._desk.ask(partial(_remember, grid, mapping), self._kept)

    def cancel(self) -> None:
        """Stop; nothing is left half done."""
        self._job.cancel()

    def _watch(self) -> Watch:
        return Watch(self._reporter(), self._job.cancelled)

    def _reporter(self) -> Callable[[int, int, str], None]:
        return partial(self._desk.report, self._progress)

    def _progress(self, done: int, total: int, name: str) -> None:
        self.progressed.emit(done, total, name)

    def _were_read(self, readings: Readings) -> None:
        self.read.emit(readings)

    def _table_found(self, found: "tuple[Grid | None, Columns | None]") -> None:
        self.table_read.emit(*found)

    def _were_imported(self, results: list[ImportResult]) -> None:
        self.imported.emit(results)

    def _kept(self, nothing: None) -> None:
        del nothing

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Ended):
            self.ended.emit()
        else:
            self.failed.emit(error)


def _read_all(
    sources: tuple[Source, ...], currency: str, watch: Watch, workspace: Workspace
) -> Readings:
    readings = [_read_one(source, currency, watch, workspace) for source in sources]
    plans = aligned([reading.plan for reading in readings if reading.plan is not None])
    following = iter(plans)
    readings = [
        replace(reading, plan=next(following)) if reading.plan is not None else reading
        for reading in readings
    ]
    return Readings(tuple(readings), known_orders(plans, workspace))


def _read_one(source: Source, currency: str, watch: Watch, workspace: Workspace) -> Reading:
    try:
        return Reading(source, _plan_of(source, currency, watch, workspace))
    except UnknownFormat as trouble:
        grid = table_of(source.path, watch)
        plan = None if grid is not None else _plan_of_text(source.path, currency, workspace)
        return Reading(source, plan, grid, None if plan else trouble.message)
    except Ended:
        raise
    except UserError as trouble:
        return Reading(source, trouble=trouble.message)


def _plan_of(source: Source, currency: str, watch: Watch, workspace: Workspace) -> ImportPlan:
    if source.given is not None and not currency:
        return source.given
    if source.grid is not None and source.mapping is not None:
        return plan_mapped(workspace, source.grid, source.mapping, currency=currency, watch=watch)
    if source.format_id:
        return plan_file(
            workspace, source.path, format_id=source.format_id, currency=currency, watch=watch
        )
    return plan_or_mapped(workspace, source.path, currency=currency, watch=watch)


def _plan_of_text(path: Path, currency: str, workspace: Workspace) -> ImportPlan | None:
    """Orders in a text file, as it is saved from an order page or a mail."""
    if path.stat().st_size > _LARGEST_TEXT:
        return None
    text = path.read_bytes().decode("utf-8", "replace")
    pasted = look_at(workspace, text, currency=currency)
    return replace(pasted.plan, path=path) if pasted.plan is not None else None


def known_orders(plans: Sequence[ImportPlan], workspace: Workspace) -> Mapping[OrderId, Order]:
    """The known orders, for their pictures and days; a very large import does without."""
    ids = list({entry.known for plan in plans for entry in plan.entries if entry.known})
    orders = workspace.library.orders.get_many(ids) if len(ids) <= _MOST_KNOWN else []
    return {order.id: order for order in orders if order.id is not None}


def _table_in(path: Path, watch: Watch, workspace: Workspace) -> tuple[Grid | None, Columns | None]:
    grid = table_of(path, watch)
    watch.at(0, 0, path.name)  # small files are read at once, and not wanted any more all the same
    return grid, remembered(workspace, grid) if grid is not None else None


def _import_all(
    plans: tuple[tuple[ImportPlan, Ticked], ...], watch: Watch, workspace: Workspace
) -> list[ImportResult]:
    return apply_plans(workspace, plans, watch=watch)


def _remember(grid: Grid, mapping: Columns, workspace: Workspace) -> None:
    remember(workspace, grid, mapping)
