"""Rules of the user's own: written into a rulebook file of theirs, which the loader reads first."""

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.rules.rule_files import parse_rulebook
from orders_gui.domain.rules.rulebook import Confidence, Rulebook, Start, Unit
from orders_gui.domain.states import DeadlineKind
from orders_gui.paths import config_dir
from orders_gui.services.orders.orders import done
from orders_gui.services.rules.marketplaces import marketplaces
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.store.files.safe_files import make_private_folder, not_saved, write_bytes_safely

_ID = "own."
"""How the ids of these rules begin."""

_START = re.compile(r"(?m)^\[\[rule\]\]\s*$")


@dataclass(frozen=True, slots=True)
class OwnRule:
    """What the user knows: `figure` units after `counted_from` the `event` is due.

    `book` is the rulebook's id; `source` the web address where it stands.
    """

    book: str
    event: DeadlineKind
    figure: int
    unit: Unit
    counted_from: Start
    title: str
    source: str
    note: str = ""


def add_own_rule(rule: OwnRule, today: date) -> str:
    """Write the rule into the user's file of its rulebook; returns its id.

    The file is read back by the loader before it takes the old one's place. Raises `UserError`
    that names what is wrong; the file is unchanged then.
    """
    path = own_file(rule.book)
    text = _read(path) or _head(rule.book, today)
    rule_id = _new_id(text, rule)
    _write(path, text.rstrip("\n") + "\n\n" + _row(rule, rule_id, today))
    return rule_id


def remove_own_rule(book: str, rule_id: str) -> Message:
    """Take a rule out of the user's file again; returns what was done.

    Raises `UserError` when it does not stand there.
    """
    path = own_file(book)
    text = _read(path)
    starts = [match.start() for match in _START.finditer(text)]
    ends = [*starts[1:], len(text)]
    wanted = re.compile(rf"(?m)^id = {re.escape(json.dumps(rule_id))}$")
    for start, end in zip(starts, ends, strict=True):
        if wanted.search(text, start, end):
            _write(path, text[:start] + text[end:])
            return done(QT_TRANSLATE_NOOP("Done", "Own rule deleted"))
    raise UserError(
        QT_TRANSLATE_NOOP("Errors", "{file} does not hold this rule. Nothing was changed."),
        file=path.name,
    )


def is_own_row(rule_id: str) -> bool:
    """Whether a rule was written by `add_own_rule`."""
    return rule_id.startswith(_ID)


def own_file(book: str) -> Path:
    """The file in which the user's own rules of a rulebook stand."""
    return config_dir() / "rules" / f"own-{book}.toml"


def _new_id(text: str, rule: OwnRule) -> str:
    number = 1 + len(_START.findall(text))
    while json.dumps(f"{_ID}{rule.event}.{number}") in text:
        number += 1
    return f"{_ID}{rule.event}.{number}"


def _head(book: str, today: date) -> str:
    lines = [
        "# My own rules; they stand before the program's.",
        f"marketplace = {_text(book)}",
        f"zone = {_text(rulebook_for(book).zone)}",
        f"as_of = {today.isoformat()}",
    ]
    names = {shop.id: shop.name for shop in marketplaces()}
    if book in names:
        name = _text(names[book])
        lines.append(f"name = {{ en = {name}, ru = {name} }}")
    return "\n".join(lines) + "\n"


def _row(rule: OwnRule, rule_id: str, today: date) -> str:
    title, note = _text(rule.title), _text(rule.note or rule.title)
    return "\n".join(
        (
            "[[rule]]",
            f"id = {_text(rule_id)}",
            f"event = {_text(rule.event)}",
            f"figure = {rule.figure}",
            f"unit = {_text(rule.unit)}",
            f"counted_from = {_text(rule.counted_from)}",
            f"source = {_text(rule.source)}",
            f"as_of = {today.isoformat()}",
            f"confidence = {_text(Confidence.HIGH)}",
            f"title = {{ en = {title}, ru = {title} }}",
            f"note = {{ en = {note}, ru = {note} }}",
            "",
        )
    )


def _text(value: str) -> str:
    """A basic string of TOML, which JSON writes the same way; line breaks become spaces."""
    return json.dumps(" ".join(value.split()), ensure_ascii=False).replace("\x7f", "")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "{file} cannot be read: {detail}. Nothing was changed."),
            file=path.name,
            detail=str(error),
        ) from error


def _write(path: Path, text: str) -> Rulebook:
    book = parse_rulebook(text, path.name)
    try:
        make_private_folder(path.parent)
    except OSError as error:
        raise not_saved(str(path), path.parent.parent, error) from error
    write_bytes_safely(path, text.encode())
    return book
