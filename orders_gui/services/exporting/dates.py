"""The deadlines of the statement: what, when, and where each date comes from."""

from datetime import datetime
from zoneinfo import ZoneInfo

from orders_gui.domain.rules.deadlines import Deadline, Precision
from orders_gui.domain.states import Basis, DeadlineKind
from orders_gui.services.exporting.casefile import CaseFile
from orders_gui.services.exporting.request import marketplace_name
from orders_gui.services.exporting.statement import MOST_DEADLINES, DeadlineRow
from orders_gui.services.exporting.wording import Wording

_IN_A_DISPUTE = (
    DeadlineKind.SELLER_ANSWERS_BY,
    DeadlineKind.YOU_ANSWER_BY,
    DeadlineKind.SHIP_BACK_BY,
    DeadlineKind.REFUND_EXPECTED_UNTIL,
    DeadlineKind.PLATFORM_STEPS_IN,
)
_BEFORE = (DeadlineKind.DISPUTE_CLOSES, DeadlineKind.FREE_RETURN_ENDS)
_OF_OTHERS = (
    DeadlineKind.CHARGEBACK_UNTIL,
    DeadlineKind.PAYPAL_OPEN_UNTIL,
    DeadlineKind.PAYPAL_ESCALATE_BY,
    DeadlineKind.SECTION75_UNTIL,
    DeadlineKind.EU_WITHDRAWAL_UNTIL,
    DeadlineKind.EU_GUARANTEE_UNTIL,
)
_BY_IMPORTANCE = (DeadlineKind.PROTECTION_ENDS, *_IN_A_DISPUTE, *_BEFORE, *_OF_OTHERS)
"""The kinds that page 1 may show; the first that are known, at most four."""

_ASK_THE_BANK = frozenset({DeadlineKind.CHARGEBACK_UNTIL})


def deadline_rows(case: CaseFile, words: Wording, now: datetime) -> tuple[DeadlineRow, ...]:
    """At most four rows in order of time, the opening of the dispute among them."""
    room = MOST_DEADLINES
    rows: list[tuple[datetime, DeadlineRow]] = []
    if case.dispute.opened_at is not None:
        rows.append((case.dispute.opened_at, _opening(case, case.dispute.opened_at, words)))
    found = {deadline.kind: deadline for deadline in reversed(case.deadlines)}
    if case.refund_complete:
        found.pop(DeadlineKind.REFUND_EXPECTED_UNTIL, None)
    if case.protection is not None:
        found[DeadlineKind.PROTECTION_ENDS] = case.protection
    known = [found[kind] for kind in _BY_IMPORTANCE if kind in found][: room - len(rows)]
    rows += [(deadline.at, _row(case, deadline, words, now)) for deadline in known]
    return tuple(row for _, row in sorted(rows, key=_by_time))


def _opening(case: CaseFile, opened_at: datetime, words: Wording) -> DeadlineRow:
    also = ""
    if case.protection is not None and opened_at < case.protection.at:
        days = words.days_between(opened_at, case.protection.at)
        also = words.plural("distance.before_protection", days)
    return DeadlineRow(
        what=words.text("opened"),
        when=words.timed(words.weekday(opened_at), opened_at),
        basis="stated",
        source=words.text("recorded_by_buyer"),
        also=also,
    )


def _row(case: CaseFile, deadline: Deadline, words: Wording, now: datetime) -> DeadlineRow:
    form = "past" if deadline.at < now else "ahead"
    what = f"deadlines.{deadline.kind}.{form}"
    when, also = _when(deadline, words, now)
    return DeadlineRow(
        what=words.text(what, marketplace=marketplace_name(case, words)),
        when=when,
        basis=deadline.basis.value,
        source=_source(case, deadline, words),
        also=also,
    )


def _when(deadline: Deadline, words: Wording, now: datetime) -> tuple[str, str]:
    """The moment in the document's zone; under it the marketplace's clock, else the distance.

    A rule counts whole days, so its day is given as the rule's zone has it.
    """
    there = deadline.at.astimezone(ZoneInfo(deadline.zone))
    # A time that the buyer recorded has no other clock than the buyer's.
    other_clock = (
        deadline.zone != "UTC" and there.utcoffset() != words.local(deadline.at).utcoffset()
    )
    by_day = deadline.precision is Precision.DAY
    if by_day and (not other_clock or deadline.basis is Basis.RULE):
        return words.weekday(there.date()), _distance(deadline.at, words, now)
    when = words.timed(words.weekday(deadline.at), deadline.at)
    if not other_clock:
        return when, _distance(deadline.at, words, now)
    day = words.text("formats.with_time", text=words.day(there.date()), time=f"{there:%H:%M}")
    return when, f"{day} {words.zone_name(deadline.zone)}"


def _distance(at: datetime, words: Wording, now: datetime) -> str:
    days = words.days_between(now, at)
    if days == 0:
        return words.text("distance.today")
    return words.plural("distance.ahead" if days > 0 else "distance.past", abs(days))


def _source(case: CaseFile, deadline: Deadline, words: Wording) -> str:
    if deadline.basis is Basis.STATED:
        key = f"pages.{deadline.source}"
        page = words.text(key) if words.has(key) else deadline.source
        if deadline.read_at is None:
            return page
        return words.text("read_on", page=page, day=words.day(deadline.read_at))
    if deadline.basis is Basis.OVERRIDE:
        return words.text("recorded_by_buyer")
    rule = case.rules.rule(deadline.rule) if case.rules and deadline.rule else None
    if rule is None:
        return deadline.source
    start = words.text(f"starts.{rule.counted_from}")
    period = words.plural(f"periods.{rule.unit}", rule.figure, start=start)
    if deadline.kind in _ASK_THE_BANK:
        return words.text("ask_the_bank", period=period)
    return period


def _by_time(row: tuple[datetime, DeadlineRow]) -> datetime:
    return row[0]
