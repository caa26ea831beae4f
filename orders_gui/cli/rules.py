"""The command `rules`: every period of a marketplace with its source and how sure it is."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from orders_gui.cli.command import Command, Session
from orders_gui.cli.output import Column, complain, say, say_json, say_table
from orders_gui.cli.words import NONE, counted
from orders_gui.domain.errors import UserError
from orders_gui.domain.rules.rulebook import Unit

if TYPE_CHECKING:
    from orders_gui.services.rules.rulebooks import RulePage, RuleRow

_COLUMNS = (
    Column("Rule", least=20),
    Column("Period"),
    Column("Counted from", least=12),
    Column("Confidence"),
    Column("As of"),
    Column("Source", least=20),
)
_NOUNS = {
    Unit.CALENDAR_DAYS: "day",
    Unit.BUSINESS_DAYS: "business day",
    Unit.CALENDAR_MONTHS: "month",
}


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "marketplace", nargs="?", metavar="MARKETPLACE", help="such as aliexpress; all without it"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(session: Session, arguments: Namespace) -> int:
    from orders_gui.services.rules.rulebooks import own_rulebooks

    for trouble in own_rulebooks().troubles:
        complain(str(trouble))
    pages = _pages(session, arguments.marketplace)
    if arguments.json:
        language = session.text_language
        say_json([_as_json(page, row, language) for page in pages for row in page.rows])
        return 0
    for place, page in enumerate(pages):
        say(*([""] if place else []), page.name, "")
        say_table(_COLUMNS, [_cells(row, session.text_language) for row in page.rows])
    return 0


def _pages(session: Session, marketplace: str | None) -> "tuple[RulePage, ...]":
    """The rules in force; those of the program when there is no library to ask."""
    from orders_gui.services.rules.rulebooks import all_rules, rule_page, rulebook_for, rulebooks_of
    from orders_gui.store.backup.generations import exists
    from orders_gui.store.library import Library

    def pages(library: Library | None) -> "tuple[RulePage, ...]":
        find = rulebook_for if library is None else rulebooks_of(library)
        if marketplace is None:
            return all_rules(find, session.text_language)
        return (rule_page(marketplace, find, session.text_language),)

    without = pages(None)
    if not exists(session.library):
        return without
    try:
        with Library(session.library, create=False, read_only=True) as library:
            return pages(library)
    except UserError as error:
        complain(str(error))
        complain("The rules are shown without the figures that you set.")
        return without


def _cells(row: "RuleRow", language: str) -> tuple[str, ...]:
    rule = row.rule
    sure = "set by you" if row.is_changed else rule.confidence.value
    return (
        rule.title.text(language),
        NONE if row.figure is None else counted(row.figure, _NOUNS[rule.unit]),
        str(row.counted_from),
        sure,
        rule.as_of.isoformat() if rule.as_of else NONE,
        rule.source,
    )


def _as_json(page: "RulePage", row: "RuleRow", language: str) -> dict[str, object]:
    rule = row.rule
    return {
        "marketplace": page.id,
        "id": rule.id,
        "event": rule.event,
        "figure": row.figure,
        "unit": rule.unit.value,
        "counted_from": rule.counted_from.value,
        "conditions": dict(rule.conditions),
        "zone": rule.zone,
        "source": rule.source,
        "as_of": rule.as_of.isoformat() if rule.as_of else None,
        "confidence": rule.confidence.value,
        "basis": "override" if row.is_changed else "rule",
        "title": rule.title.text(language),
        "note": rule.note.text(language),
    }


_DETAILS = """\
No library is needed. Where there is one, the figures that you set in it are shown in place of
the program's. Files of your own in the folder of the settings, rules/*.toml, change and add
rules; a wrong one is named with its line, and the program's rules stay in force.

With --json, a list of:
  marketplace, id      the rulebook and the rule
  event                what is due, such as dispute_closes; information gives no deadline
  figure, unit         so many calendar_days, business_days or calendar_months; null: not known
  counted_from, zone   from when, and in which zone a day ends
  conditions           what an order must be like
  source, as_of        the page that says so, and when it did
  confidence           high, medium, low or unknown
  basis                rule, or override (set by you)
  title, note          in English, or in Russian with --lang ru

Examples:
  orders-gui rules
  orders-gui rules aliexpress --json
"""

RULES = Command(
    name="rules",
    summary="show the periods of every marketplace with their sources",
    arguments=_arguments,
    run=_run,
    details=_DETAILS,
)
