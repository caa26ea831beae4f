"""The rulebooks in force: those of the program, the user's own files, the user's own figures."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.rules.rule_files import check_figure, parse_rulebook
from orders_gui.domain.rules.rulebook import Confidence, Limits, Rule, Rulebook, RuleOverride, Unit
from orders_gui.paths import config_dir, resource
from orders_gui.services.rules.rule_words import COUNTED_FROM, HOW_SURE, SET_BY_YOU
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import Library

RulebookFinder = Callable[[str], Rulebook]
"""Gives the rulebook in force for a marketplace."""

GENERIC = "generic"
FOR_EVERY_ORDER = (
    "paypal", "visa", "mastercard", "amex", "card", "section75", "eu_withdrawal", "eu_guarantee",
    GENERIC,
)  # fmt: skip
"""Rulebooks beside the marketplace's own; their conditions tell to which orders they apply."""

_LARGEST_FILE = 1_000_000


@dataclass(frozen=True, slots=True)
class OwnRulebooks:
    """What lies in the user's folder: rulebooks that can be used, and what is wrong with others."""

    books: tuple[Rulebook, ...] = ()
    troubles: tuple[UserError, ...] = ()


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rulebook for the page that shows it: its own rows and the limits of its form."""

    id: str
    name: str
    rows: tuple["RuleRow", ...]
    limits: Limits | None
    is_own: bool


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule in force; `shipped` is the program's own row when the user changed it.

    `figure` is None when it is not known.
    """

    rule: Rule
    figure: int | None
    shipped: Rule | None = None

    @property
    def is_changed(self) -> bool:
        """Whether the user wrote or changed the row."""
        return self.rule.own

    @property
    def counted_from(self) -> Message:
        """From when the period counts, in words."""
        return COUNTED_FROM[self.rule.counted_from]

    @property
    def how_sure(self) -> Message:
        """How sure the figure is, in words."""
        return SET_BY_YOU if self.is_changed else HOW_SURE[self.rule.confidence]


def rulebook_for(marketplace: str) -> Rulebook:
    """The marketplace's rulebook without the user's figures: for places without a library."""
    return _in_force(marketplace, (), own_rulebooks())


def rulebooks_of(library: Library) -> RulebookFinder:
    """What finds the rulebook in force for a marketplace, with the library's own figures."""

    def in_force(marketplace: str) -> Rulebook:
        return _in_force(marketplace, library.rules.overrides(), own_rulebooks())

    return in_force


def own_rulebooks() -> OwnRulebooks:
    """The user's files `rules/*.toml` in the folder of the settings, read when they change."""
    folder = config_dir() / "rules"
    try:
        found = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
        states = tuple((path, path.stat().st_mtime_ns, path.stat().st_size) for path in found)
    except OSError:
        return OwnRulebooks()
    return _read_own(states)


def all_rules(find: RulebookFinder = rulebook_for, language: str = "en") -> tuple[RulePage, ...]:
    """Every rulebook with its rows: the marketplaces first, then what holds for every order.

    `find` is a workspace's `rulebook_for`; without it the user's figures are not known.
    """
    own = {book.marketplace for book in own_rulebooks().books}
    ids = [*(book for book in _shipped() if book not in FOR_EVERY_ORDER), *FOR_EVERY_ORDER]
    return tuple(rule_page(book, find, language) for book in dict.fromkeys([*ids, *sorted(own)]))


def rule_page(
    marketplace: str, find: RulebookFinder = rulebook_for, language: str = "en"
) -> RulePage:
    """One rulebook with its rows; raises `UserError` for an id that no rulebook has."""
    shipped = _shipped().get(marketplace)
    own = [book for book in own_rulebooks().books if book.marketplace == marketplace]
    if shipped is None and not own:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "There is no rulebook “{name}”."), name=marketplace
        )
    book = find(marketplace)
    rows = tuple(_row(rule, shipped) for rule in book.rules if rule.book == marketplace)
    name = book.name.text(language) if book.name else marketplace
    return RulePage(marketplace, name, rows, book.limits, shipped is None)


def set_override(
    workspace: Workspace, book: str, rule_id: str, figure: int, unit: Unit, note: str = ""
) -> Message:
    """Put the user's figure in place of the rule's; returns what was done.

    The orders are computed again by `refresh_stale`. Raises `UserError` for a rule that does
    not exist and for an absurd figure.
    """
    rule = _rule(workspace, book, rule_id)
    check_figure(figure, unit)
    library, now = workspace.library, workspace.now
    label = Message(
        QT_TRANSLATE_NOOP("Done", "Rule “{title}” changed"), {"title": rule.title.en}, "Done"
    )
    with library.journal.step(label, now):
        library.rules.set(RuleOverride(book, rule_id, figure, unit, note), now)
    return label


def reset_override(workspace: Workspace, book: str, rule_id: str) -> Message:
    """Take the program's own figure again; returns what was done."""
    rule = _rule(workspace, book, rule_id)
    label = Message(
        QT_TRANSLATE_NOOP("Done", "Rule “{title}” is the program’s again"),
        {"title": rule.title.en},
        "Done",
    )
    with workspace.library.journal.step(label, workspace.now):
        workspace.library.rules.reset(book, rule_id)
    return label


def reset_overrides(workspace: Workspace, places: Sequence[tuple[str, str]]) -> Message:
    """Take the program's own figures again, each given by rulebook and rule, as one step."""
    if len(places) == 1:
        return reset_override(workspace, *places[0])
    label = Message(
        QT_TRANSLATE_NOOP("Done", "{count} rules are the program’s again"),
        {"count": len(places)},
        "Done",
    )
    with workspace.library.journal.step(label, workspace.now):
        for book, rule_id in places:
            reset_override(workspace, book, rule_id)
    return label


@lru_cache(maxsize=64)
def fingerprint(book: Rulebook) -> str:
    """A short text that differs whenever a rulebook in force does."""
    return hashlib.sha256(repr(book).encode()).hexdigest()[:16]


@cache
def _shipped() -> dict[str, Rulebook]:
    """The rulebooks that come with the program, by their id."""
    books = {}
    for path in sorted(resource("rules").glob("*.toml")):
        book = parse_rulebook(path.read_text(encoding="utf-8"), path.name)
        books[book.marketplace] = book
    return books


@lru_cache(maxsize=256)
def _in_force(marketplace: str, overrides: tuple[RuleOverride, ...], own: OwnRulebooks) -> Rulebook:
    book = _with_own(marketplace, own)
    others = [_with_own(other, own) for other in FOR_EVERY_ORDER if other != marketplace]
    return book.joined_by(others).with_overrides(overrides)


def _with_own(marketplace: str, own: OwnRulebooks) -> Rulebook:
    """The program's rulebook with the rows of the user's files; an empty one when there is none."""
    generic = _shipped()[GENERIC]
    mine = [book for book in own.books if book.marketplace == marketplace]
    book = _shipped().get(marketplace)
    if book is None:
        first = mine[0] if mine else generic
        book = Rulebook(marketplace, first.zone, first.as_of, (), None, first.name)
    for extra in mine:
        book = book.with_rows(extra)
    return book


@lru_cache(maxsize=4)
def _read_own(states: tuple[tuple[Path, int, int], ...]) -> OwnRulebooks:
    books, troubles = [], []
    for path, _, size in states:
        try:
            books.append(_read_file(path, size))
        except UserError as error:
            troubles.append(error)
    return OwnRulebooks(tuple(books), tuple(troubles))


def _read_file(path: Path, size: int) -> Rulebook:
    if size > _LARGEST_FILE:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "{file} is too large for a rulebook. The built-in rules stay in force."
            ),
            file=path.name,
        )
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "{file} cannot be read: {detail}. The built-in rules stay in force."
            ),
            file=path.name,
            detail=str(error),
        ) from error
    return parse_rulebook(text, path.name)


def _row(rule: Rule, shipped: Rulebook | None) -> RuleRow:
    known = rule.figure > 0 or rule.confidence is not Confidence.UNKNOWN
    before = shipped.rule(rule.id) if shipped is not None and rule.own else None
    return RuleRow(rule, rule.figure if known else None, before)


def _rule(workspace: Workspace, book: str, rule_id: str) -> Rule:
    for rule in workspace.rulebook_for(book).rules:
        if (rule.book, rule.id) == (book, rule_id):
            return rule
    raise UserError(
        QT_TRANSLATE_NOOP("Errors", "There is no rule “{rule}” in the rulebook “{book}”."),
        rule=rule_id,
        book=book,
    )
