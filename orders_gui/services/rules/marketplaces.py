"""The marketplaces that are known by name."""

from typing import NamedTuple


class Marketplace(NamedTuple):
    """A shop platform: its name, the colour of its square, its zone and its web hosts.

    The colours are our own: no marketplace's logo is shown.
    """

    id: str
    name: str
    color: str
    zone: str
    hosts: tuple[str, ...]


_KNOWN = (
    Marketplace(
        "aliexpress",
        "AliExpress",
        "#E5602A",
        "America/Los_Angeles",
        ("www.aliexpress.com", "aliexpress.com", "www.aliexpress.us", "aliexpress.ru"),
    ),
    Marketplace(
        "ebay",
        "eBay",
        "#7A57D1",
        "America/Los_Angeles",
        ("www.ebay.com", "www.ebay.co.uk", "www.ebay.de"),
    ),
    Marketplace(
        "amazon",
        "Amazon",
        "#B9850B",
        "America/Los_Angeles",
        ("www.amazon.com", "www.amazon.co.uk", "www.amazon.de"),
    ),
    Marketplace("temu", "Temu", "#C2417A", "UTC", ("www.temu.com",)),
    Marketplace("etsy", "Etsy", "#2E8B57", "America/New_York", ("www.etsy.com",)),
    Marketplace("ozon", "Ozon", "#2A6CE5", "Europe/Moscow", ("www.ozon.ru",)),
    Marketplace("wildberries", "Wildberries", "#8B3FB8", "Europe/Moscow", ("www.wildberries.ru",)),
    Marketplace("shein", "Shein", "#3F4A5A", "UTC", ("www.shein.com",)),
    Marketplace("wish", "Wish", "#2E9AAE", "UTC", ("www.wish.com",)),
    Marketplace("joom", "Joom", "#B5522F", "UTC", ("www.joom.com",)),
    Marketplace("banggood", "Banggood", "#C77F1E", "UTC", ("www.banggood.com",)),
    Marketplace(
        "taobao_agent",
        "Taobao/1688",
        "#A8552A",
        "Asia/Shanghai",
        ("www.taobao.com", "www.1688.com"),
    ),
    Marketplace("other", "Other shop", "#6C788B", "UTC", ()),
)
"""Written here and not in a file, because every start needs them."""


def marketplaces() -> tuple[Marketplace, ...]:
    """All marketplaces that are known by name, the last one being "other"."""
    return _KNOWN
