"""The column mapper: opening a table, what is remembered of it, and the plan it makes."""

import json
from pathlib import Path

from orders_gui.domain.errors import UserError
from orders_gui.services.importing.content import Options, UnknownFormat
from orders_gui.services.importing.mapping import Grid, Mapping, Target, fingerprint
from orders_gui.services.importing.mapping_grid import open_grid
from orders_gui.services.importing.mapping_read import read_mapped
from orders_gui.services.importing.plan import (
    UNWATCHED,
    ImportPlan,
    Origin,
    plan_file,
    plan_parsed,
)
from orders_gui.services.workspace import Workspace
from orders_gui.store.watching import Ended, Watch

BY_COLUMNS = "columns"
"""The format id of files that are read by a mapping of the user's own."""

_NAME = "Columns"


def plan_or_mapped(
    workspace: Workspace,
    path: Path,
    *,
    currency: str = "",
    watch: Watch = UNWATCHED,
) -> ImportPlan:
    """The plan of a file in a known format, or of one with columns that are remembered.

    Raises `UnknownFormat` when the columns have to be chosen first.
    """
    try:
        return plan_file(workspace, path, currency=currency, watch=watch)
    except UnknownFormat:
        grid = table_of(path, watch)
        mapping = remembered(workspace, grid) if grid is not None else None
        if grid is None or mapping is None:
            raise
        return plan_mapped(workspace, grid, mapping, currency=currency, watch=watch)


def table_of(path: Path, watch: Watch = UNWATCHED) -> Grid | None:
    """The table in a file; None when there is none. Raises `Ended` when the watch ends it."""
    try:
        return open_grid(path, watch=watch)
    except Ended:
        raise
    except UserError:
        return None


def plan_mapped(
    workspace: Workspace,
    grid: Grid,
    mapping: Mapping,
    *,
    currency: str = "",
    watch: Watch = UNWATCHED,
) -> ImportPlan:
    """What an import of the table by this mapping would do."""
    parsed = read_mapped(grid, mapping, Options(workspace.now, currency))
    source = Origin(grid.path, BY_COLUMNS, _NAME, grid.sha256)
    return plan_parsed(workspace, source, parsed, watch=watch)


def remembered(workspace: Workspace, grid: Grid) -> Mapping | None:
    """The mapping that was chosen for a table with the same headings."""
    if not grid.layout.heading:
        return None
    text = workspace.library.mappings.get(fingerprint(grid.header))
    mapping = _from_json(text) if text else None
    return mapping if mapping and len(mapping.targets) == len(grid.header) else None


def remember(workspace: Workspace, grid: Grid, mapping: Mapping) -> None:
    """Keep the mapping for tables with the same headings."""
    if grid.layout.heading:
        workspace.library.mappings.keep(
            fingerprint(grid.header), grid.path.name, _to_json(mapping), workspace.now
        )


def forget(workspace: Workspace, grid: Grid) -> None:
    """Ask again for tables with these headings."""
    workspace.library.mappings.forget(fingerprint(grid.header))


def _to_json(mapping: Mapping) -> str:
    return json.dumps(
        {
            "targets": [target.value for target in mapping.targets],
            "day_first": mapping.day_first,
            "decimal_comma": mapping.decimal_comma,
            "currency": mapping.currency,
            "marketplace": mapping.marketplace,
        }
    )


def _from_json(text: str) -> Mapping | None:
    """A kept mapping; None for one that this version does not understand."""
    try:
        facts = json.loads(text)
        return Mapping(
            tuple(Target(target) for target in facts["targets"]),
            facts["day_first"],
            facts["decimal_comma"],
            facts["currency"],
            facts["marketplace"],
        )
    except (ValueError, KeyError, TypeError):
        return None
