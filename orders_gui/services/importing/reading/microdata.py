"""The data for machines in a page's own marks: microdata, as the same things in JSON-LD."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_MARKED = "[itemscope], [itemprop]"
_MOST = 20_000
_NEAR = 100
"""How many elements up a thing is looked for to which a property may belong."""

_ADDRESSES = {
    "a": "href", "area": "href", "link": "href", "img": "src", "embed": "src", "iframe": "src",
    "source": "src", "video": "src", "audio": "src", "object": "data",
}  # fmt: skip

Thing = dict[str, Any]


def things_in(tree: "LexborHTMLParser") -> list[Thing]:
    """The things that a page marks, each with its type and properties; a part is in its whole."""
    known: dict[int, Thing] = {}
    found: list[Thing] = []
    last = None
    for node in tree.css(_MARKED)[:_MOST]:
        if node.mem_id == last:
            continue  # a node that both selectors find is found twice
        last = node.mem_id
        whole = _thing_around(node, known)
        value: object = _value(node)
        if "itemscope" in node.attributes:
            value = known[int(node.mem_id)] = {"@type": _type(node)}
        names = (node.attributes.get("itemprop") or "").split()
        if whole is not None:
            for name in names:
                _add(whole, name, value)
        if isinstance(value, dict) and not (names and whole is not None):
            found.append(value)
    return found


def _thing_around(node: "LexborNode", known: dict[int, Thing]) -> Thing | None:
    parent = node.parent
    for _ in range(_NEAR):
        if parent is None:
            return None
        if int(parent.mem_id) in known:
            return known[int(parent.mem_id)]
        parent = parent.parent
    return None


def _type(node: "LexborNode") -> str:
    """`Order` for `http://schema.org/Order`."""
    named = (node.attributes.get("itemtype") or "").split()
    return named[0].rsplit("/", 1)[-1] if named else ""


def _add(thing: Thing, name: str, value: object) -> None:
    """A property that is there several times is a list."""
    if name not in thing:
        thing[name] = value
    elif isinstance(thing[name], list):
        thing[name].append(value)
    else:
        thing[name] = [thing[name], value]


def _value(node: "LexborNode") -> str:
    attributes = node.attributes
    tag = node.tag or ""
    for name in ("content", _ADDRESSES.get(tag, ""), "datetime" if tag == "time" else ""):
        if name and attributes.get(name):
            return str(attributes[name]).strip()
    if tag in ("data", "meter") and attributes.get("value"):
        return str(attributes["value"]).strip()
    return " ".join(node.text().split())
