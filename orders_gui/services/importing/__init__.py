"""Bringing orders in: a file is read, compared with the library, and written as one step."""

from pathlib import Path

from orders_gui.services.importing.applying import Ticked, apply_plan, would_do
from orders_gui.services.importing.mapper import plan_or_mapped
from orders_gui.services.importing.plan import (
    UNWATCHED,
    ImportPlan,
    ImportResult,
    plan_file,
)
from orders_gui.services.importing.reading.files import may_hold_orders
from orders_gui.services.workspace import Workspace
from orders_gui.store.watching import Watch

__all__ = [
    "ImportPlan",
    "ImportResult",
    "Ticked",
    "apply_plan",
    "import_file",
    "may_hold_orders",
    "plan_file",
    "plan_or_mapped",
]


def import_file(
    workspace: Workspace,
    path: Path,
    *,
    dry_run: bool = False,
    currency: str = "",
    watch: Watch = UNWATCHED,
) -> ImportResult:
    """Import everything that is new or changed in a file; a `dry_run` writes nothing.

    `currency` answers for amounts whose currency the file does not tell. Raises `UserError`
    that names the file when it cannot be read; nothing is changed then.
    """
    plan = plan_or_mapped(workspace, path, currency=currency, watch=watch)
    if dry_run:
        return would_do(plan)
    return apply_plan(workspace, plan, watch=watch)
