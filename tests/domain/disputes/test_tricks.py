"""Sellers' tricks: complete, found by their words, with a reply that names the rule."""

import re

import pytest

from orders_gui.domain.disputes.letters import fields_of, parse_labels
from orders_gui.domain.disputes.tricks import Trick, parse_tricks, tricks_in, tricks_of
from orders_gui.domain.errors import UserError
from orders_gui.paths import resource

TEXT = resource("advice", "tricks.toml").read_text("utf-8")
ALL = parse_tricks(TEXT, "tricks.toml")
HERE = tricks_of("aliexpress", ALL)
LABELS = parse_labels(resource("letters", "fields.toml").read_text("utf-8"), "fields.toml")


@pytest.mark.parametrize(
    ("message", "found"),
    [
        ("Dear friend, please accept 3 USD here, I send the rest by PayPal.", ["pay_outside"]),
        ("Please close the dispute, we will resend.", ["close_first"]),
        ("Could you CANCEL your dispute first?", ["close_first"]),
        ("Пожалуйста, закройте спор, мы всё вернём", ["close_first"]),
        ("please wait some more days, it will arrive", ["wait_more"]),
        ("Confirm the receipt and we refund you", ["confirm_first"]),
        ("choose another reason please: personal reason", ["change_reason"]),
        ("You can return the goods to China", ["return_at_your_cost"]),
        ("The real tracking number is YT123", ["number_in_chat"]),
        ("We will pay the extra shipping fee? No, you pay.", ["extra_fee"]),
        ("Give us 5 stars", ["five_stars"]),
        ("Hello, how are you?", []),
        ("", []),
        ("We disclose the disputes of others", []),  # only from the beginning of a word
    ],
)
def test_a_message_shows_its_tricks(message: str, found: list[str]) -> None:
    assert [trick.id for trick in tricks_in(message, HERE)] == found


def test_a_marketplaces_own_rule_comes_before_the_general_one() -> None:
    by_id = {trick.id: trick for trick in HERE}
    assert len(by_id) == len(HERE) == 11
    assert by_id["pay_outside"].marketplace == "aliexpress"
    elsewhere = {trick.id: trick for trick in tricks_of("ebay", ALL)}
    assert elsewhere["pay_outside"].marketplace == "any"
    assert "fake_tracking" not in elsewhere
    assert not any("AliExpress" in trick.rule.en + trick.reply.en for trick in elsewhere.values())


@pytest.mark.parametrize("trick", ALL, ids=lambda trick: f"{trick.marketplace}-{trick.id}")
def test_replies_are_plain_and_their_fields_are_known(trick: Trick) -> None:
    assert trick.reply.en.isascii(), "the form takes plain characters only"
    assert len(trick.reply.en) < 300
    used = fields_of(trick.reply.en)
    assert set(used) <= set(LABELS)
    assert set(used) == set(fields_of(trick.reply.ru))
    assert re.search("[а-я]", trick.reply.ru)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('confidence = "low"', 'confidence = "unknown"'),
        ('words = ["paypal"', 'word = ["paypal"'),
        ('id = "close_first"', "id = 1\nx = 2"),
    ],
)
def test_a_wrong_table_is_named(old: str, new: str) -> None:
    assert old in TEXT
    with pytest.raises(UserError, match=r"in mine\.toml cannot be used"):
        parse_tricks(TEXT.replace(old, new), "mine.toml")
