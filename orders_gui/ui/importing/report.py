"""The report of an import as plain text: every entry with its result and its changes."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from orders_gui.services.importing.plan import Entry, ImportPlan
from orders_gui.ui.formats import Formats
from orders_gui.ui.importing.model import GROUPS
from orders_gui.ui.importing.selection import Selection
from orders_gui.ui.importing.words import ImportWords, nothing_text


def report_text(selection: Selection, words: ImportWords, formats: Formats) -> str:
    """The whole report, a line an entry, grouped as the preview is."""
    lines: list[str] = []
    for file, plan in enumerate(selection.plans):
        lines.extend(_head(plan, words, formats))
        for state in GROUPS:
            found = [
                (place, entry) for place, entry in selection.entries(state) if place[0] == file
            ]
            if not found:
                continue
            lines.extend(("", f"{words.result(state)} ({len(found)})"))
            for place, entry in found:
                left_out = selection.can_tick(place) and not selection.is_ticked(place)
                lines.extend(_entry(entry, words, left_out=left_out))
        lines.append("")
    return "\n".join(lines)


def _head(plan: ImportPlan, words: ImportWords, formats: Formats) -> Iterator[str]:
    yield plan.path.name
    yield QCoreApplication.translate("Import", "Format: {name}").format(name=plan.format_name)
    yield f"SHA-256: {plan.sha256}"
    yield QCoreApplication.translate("Import", "Looked at: {when}").format(
        when=formats.full_instant(formats.now)
    )
    counts = (f"{words.result(state)} {plan.count(state)}" for state in GROUPS)
    rows = QCoreApplication.translate("Plurals", "%n entries", None, plan.rows)
    yield f"{rows}: " + ", ".join(counts)


def _entry(entry: Entry, words: ImportWords, *, left_out: bool) -> Iterator[str]:
    number = QCoreApplication.translate("Import", "entry {row}").format(row=entry.row)
    parts = [words.title(entry), words.subtitle(entry), number, words.placed(entry)]
    line = ", ".join(part for part in (*parts, words.total(entry)) if part)
    if left_out:
        line += " (" + QCoreApplication.translate("Import", "not ticked") + ")"
    yield f"  {line}"
    for difference in words.differences(entry):
        held = words.held(difference.change)
        note = f" ({held})" if held else ""
        old = difference.old or nothing_text()
        yield f"      {difference.name}: {old} → {difference.new}{note}"
    reason = words.reason(entry)
    if reason:
        yield f"      {reason}"
