"""The parts of advice: options with consequences, stop signs, reasons with their sources.

The sentences are `Message`s of the context "Advice". Their values keep their types, so that the
window writes them as its language does: `Money` as an amount, `datetime` as a day, `timedelta`
as a number of days (of hours when it is less than a day), text as it is.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from orders_gui.domain.disputes.dispute import DisputeEvent, Outcome
from orders_gui.domain.errors import Message
from orders_gui.domain.language import LocalText
from orders_gui.domain.moments import add_days, start_of
from orders_gui.domain.money import Money
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.domain.rules.facts import Fact
from orders_gui.domain.rules.rulebook import Confidence, Rule, Rulebook, Unit
from orders_gui.domain.states import DeadlineKind

SOON = timedelta(days=10)
URGENT = timedelta(days=3)


class Turn(StrEnum):
    """Who has to do something next."""

    YOU = "you"
    SELLER = "seller"
    PLATFORM = "platform"
    CARRIER = "carrier"
    BANK = "bank"
    NOBODY = "nobody"


class Tone(StrEnum):
    """How loudly the headline speaks."""

    CALM = "calm"
    SOON = "soon"
    URGENT = "urgent"
    GOOD = "good"
    OVER = "over"


class Act(StrEnum):
    """What an option's button does in the program; on the marketplace's page it does nothing."""

    RECORD = "record"
    REPLY = "reply"
    CHANGE_REQUEST = "change_request"
    REMIND = "remind"
    ADD_EVIDENCE = "add_evidence"
    WRITE_LETTER = "write_letter"
    RECORD_REFUND = "record_refund"
    OPEN_DISPUTE = "open_dispute"
    CONFIRM_RECEIPT = "confirm_receipt"


class StopKind(StrEnum):
    """Acts that cannot be taken back on the marketplace's page."""

    ACCEPT = "accept"
    WITHDRAW = "withdraw"
    CONFIRM_RECEIPT = "confirm_receipt"


@dataclass(frozen=True, slots=True)
class Why:
    """A reason with where it comes from; `id` is that of the rule, the fact or the trick."""

    id: str
    text: LocalText
    source: str
    confidence: Confidence
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be done. `at` is the next date that follows, an aware UTC instant.

    `event` is what is recorded in the dispute's log, with the `outcome` that it closes with;
    `letter` is the id of the letter to write.
    """

    id: str
    act: Act
    title: Message
    consequence: Message
    button: Message
    event: DisputeEvent | None = None
    outcome: Outcome | None = None
    letter: str = ""
    at: datetime | None = None
    advised: bool = False


@dataclass(frozen=True, slots=True)
class StopFacts:
    """A final act with the figures beside it; unknown amounts are None."""

    kind: StopKind
    title: Message
    text: Message
    button: Message
    asked: Money | None = None
    would_get: Money | None = None
    give_up: Money | None = None
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """The answer to "what now?".

    `headline` says whose turn it is and until when, `due` is the date behind it. `sentences`
    are two: the facts, then what the advised act keeps or loses. `if_nothing` is what happens
    when nothing is done. `still_open` are the other ways to the money, which do not end with the
    marketplace's own dispute. `tricks` are the ids of sellers' tricks found in the last message.
    """

    turn: Turn
    tone: Tone
    headline: Message
    sentences: tuple[Message, Message]
    due: Deadline | None = None
    why: tuple[Why, ...] = ()
    options: tuple[Option, ...] = ()
    stops: tuple[StopFacts, ...] = ()
    if_nothing: Message | None = None
    still_open: tuple[Deadline, ...] = ()
    tricks: tuple[str, ...] = ()

    @property
    def advised(self) -> Option | None:
        """The option that is advised."""
        return next((option for option in self.options if option.advised), None)


def say(template: str, **values: object) -> Message:
    """A sentence of advice; mark the template with QT_TRANSLATE_NOOP("Advice", …).

    Values that are not known are left out: no template of theirs may be chosen then.
    """
    known = {name: value for name, value in values.items() if value is not None}
    return Message(template, known, "Advice")


def distance(now: datetime, at: datetime) -> timedelta:
    """The whole days between two instants; whole hours, at least one, within a day."""
    between = abs(at - now)
    if between >= timedelta(days=1):
        return timedelta(days=between.days)
    return timedelta(hours=max(between // timedelta(hours=1), 1))


def headline(now: datetime, due: Deadline | None, texts: tuple[str, str, str, str]) -> Message:
    """One of four marked texts: with days ahead, within 24 hours, passed, no date known.

    The first and the third have `{left}`, the first three may have `{by}`.
    """
    ahead, today, passed, unknown = texts
    if due is None:
        return say(unknown)
    left = distance(now, due.at)
    if due.at < now:
        return say(passed, left=left, by=due.at)
    return say(ahead if left >= timedelta(days=1) else today, left=left, by=due.at)


def tone_of(now: datetime, due: Deadline | None) -> Tone:
    """How near the date is, when it is the user's turn."""
    if due is None or due.at - now > SOON:
        return Tone.CALM
    return Tone.URGENT if due.at - now <= URGENT else Tone.SOON


def find(deadlines: Iterable[Deadline], kind: DeadlineKind) -> Deadline | None:
    """The deadline of a kind."""
    return next((deadline for deadline in deadlines if deadline.kind is kind), None)


def safe_last_day(deadlines: Sequence[Deadline], now: datetime) -> Deadline | None:
    """Until when a dispute can surely be opened: the end of protection while it is ahead.

    The days after it are a rule with less confidence, and count only once it has passed.
    """
    ends = find(deadlines, DeadlineKind.PROTECTION_ENDS)
    if ends is not None and ends.at >= now:
        return ends
    return find(deadlines, DeadlineKind.DISPUTE_CLOSES) or ends


def because_of_rule(rules: Rulebook, due: Deadline | None) -> tuple[Why, ...]:
    """The rule behind a computed date; nothing for a date that a page states."""
    rule = rules.rule(due.rule) if due is not None and due.rule else None
    if rule is None:
        return ()
    return (Why(rule.id, rule.note, rule.source, rule.confidence),)


def because(*facts: Fact | None) -> tuple[Why, ...]:
    """The facts that are known, as reasons."""
    return tuple(
        Why(fact.id, fact.text, fact.source, fact.confidence, fact.as_of)
        for fact in facts
        if fact is not None
    )


def first_of(reasons: tuple[Why, ...]) -> Why | None:
    """The first of several reasons."""
    return reasons[0] if reasons else None


def restarted(rules: Rulebook, kind: DeadlineKind, now: datetime) -> datetime | None:
    """When a period would end that began now; None without a rule in calendar days."""
    for rule in rules.rules_for(kind):
        if rule.unit is Unit.CALENDAR_DAYS and not rule.conditions and _is_known(rule):
            return start_of(add_days(now, rule.figure, rule.zone), rule.zone)
    return None


def told(
    message: Message,
    translate: Callable[[str, str], str],
    write: Callable[[object], str],
) -> str:
    """The sentence in a language: `translate(context, template)` and `write(value)` know it.

    A value that is itself a message is told the same way, with a capital where a sentence begins.
    A shortened month at its end, as in `до 24 нояб.`, needs no second full stop.
    """
    template, values = f". {translate(message.context, message.template)}", {}
    for name, value in message.values.items():
        if not isinstance(value, Message):
            values[name] = write(value)
            continue
        values[name] = inner = told(value, translate, write)
        values[name.upper()] = inner[:1].upper() + inner[1:]
        template = template.replace(f". {{{name}}}", f". {{{name.upper()}}}")
    return template.removeprefix(". ").format_map(values).replace("..", ".")


def _is_known(rule: Rule) -> bool:
    return rule.confidence is not Confidence.UNKNOWN
