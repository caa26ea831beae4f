"""Rulebooks from files: what can be used, and how a wrong row is named."""

import re

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.money import Money
from orders_gui.domain.rules.rule_files import parse_rulebook
from orders_gui.domain.rules.rulebook import Confidence, Start, Unit

HEAD = 'marketplace = "lazada"\nzone = "Asia/Singapore"\nas_of = 2026-11-01\n'
RULE = """
[[rule]]
id = "closes"
event = "dispute_closes"
figure = 15
unit = "calendar_days"
counted_from = "delivered"
source = "https://www.lazada.sg/helpcenter/"
confidence = "low"
title = { en = "Last day", ru = "Последний день" }
note = { en = "As read.", ru = "Как прочитано." }
"""


def changed(old: str, new: str) -> str:
    assert old in HEAD + RULE
    return (HEAD + RULE).replace(old, new)


def line_of(text: str, part: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if part in line)


def test_a_rulebook_of_the_users_own() -> None:
    book = parse_rulebook(HEAD + RULE, "lazada.toml")

    (rule,) = book.rules
    assert (rule.figure, rule.unit, rule.counted_from) == (15, Unit.CALENDAR_DAYS, Start.DELIVERED)
    assert (rule.zone, rule.as_of, rule.book) == ("Asia/Singapore", book.as_of, "lazada")
    assert rule.confidence is Confidence.LOW
    assert rule.title.ru == "Последний день"


@pytest.mark.parametrize(
    ("old", "new", "where", "reason"),
    [
        ("figure = 15", "figure = -3", "figure", "“figure” must be a number from 0 to 4000"),
        ("figure = 15", "figure = 99999", "figure", "“figure” must be a number from 0 to 4000"),
        ("figure = 15", "figure = 1.5", "figure", "“figure” must be a number"),
        ("figure = 15", "figure = true", "figure", "“figure” must be a number"),
        ('source = "https://www.lazada.sg/helpcenter/"\n', "", "[[rule]]", "“source” is missing"),
        ("https://www.lazada.sg/helpcenter/", "a friend", "source", "is not a web address"),
        ("https://www.lazada.sg/helpcenter/", "javascript:alert(1)", "source", "not a web address"),
        ("figure = 15", "figure = 15\ncolour = 3", "colour", "the key “colour” is unknown"),
        ('"dispute_closes"', '"dispute_close"', "event", "“dispute_close” is not possible"),
        ('"calendar_days"', '"weeks"', "unit", "“weeks” is not possible"),
        ('"delivered"', '"yesterday"', "counted_from", "“yesterday” is not possible"),
        ('"low"', '"sure"', "confidence", "“sure” is not possible"),
        (', ru = "Как прочитано."', "", "note", "“note” needs a text in English and in Russian"),
        ("Asia/Singapore", "Mars/Olympus", "zone", "the time zone “Mars/Olympus” is unknown"),
        ("2026-11-01", '"yesterday"', "as_of", "“as_of” must be a day"),
        ('"lazada"', '"../lazada"', "marketplace", "a marketplace is written with small letters"),
        ("figure = 15", "figure = 15\nitem_over = 3", "item_over", "“item_over” must be an amount"),
        ("figure = 15", 'figure = 15\nitem_over = "much"', "item_over", "must be an amount"),
        ("figure = 15", "figure = 15\nconditions = { moon = true }", "conditions", "“moon”"),
        ("figure = 15", "figure = 15\nconditions = { free_return = 1 }", "conditions", "“free_ret"),
        ("figure = 15", "figure = ", "figure", "this is not valid TOML"),
        ("figure = 15", f"figure = 1{'0' * 5000}", "as_of", "this is not valid TOML"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(old: str, new: str, where: str, reason: str) -> None:
    text = changed(old, new)

    with pytest.raises(UserError) as refused:
        parse_rulebook(text, "lazada.toml")

    sentence = str(refused.value)
    assert reason in sentence
    assert sentence.endswith("The built-in rules stay in force.")
    place = re.match(r"lazada\.toml, line (\d+): ", sentence)
    assert place is not None
    if "0000" not in new:  # the reader of TOML names no line for that
        assert int(place[1]) == line_of(text, where)


def test_the_line_is_that_of_the_second_rule() -> None:
    second = RULE.replace('id = "closes"', 'id = "opens"').replace("15", "-1")
    text = HEAD + RULE + second

    with pytest.raises(UserError) as refused:
        parse_rulebook(text, "lazada.toml")

    assert f"line {line_of(text, 'figure = -1')}:" in str(refused.value)


def test_an_id_is_used_once() -> None:
    with pytest.raises(UserError, match="the id “closes” is used twice"):
        parse_rulebook(HEAD + RULE + RULE, "lazada.toml")


def test_deeply_nested_brackets_are_refused() -> None:
    with pytest.raises(UserError, match="this is not valid TOML"):
        parse_rulebook(HEAD + "rule = " + "[" * 100_000, "lazada.toml")


def test_prices_and_conditions() -> None:
    more = 'figure = 15\nitem_over = "100.00 GBP"\nconditions = { payment = "credit" }'

    (rule,) = parse_rulebook(changed("figure = 15", more), "x.toml").rules

    assert rule.item_over == Money(10_000, "GBP")
    assert rule.conditions == (("payment", "credit"),)
