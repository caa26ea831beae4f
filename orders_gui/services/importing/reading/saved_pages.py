"""Pages that a browser saved as one file (MHTML): the page itself, without its pictures."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message
from pathlib import Path

from orders_gui.services.importing.content import Content
from orders_gui.services.importing.reading.limits import MEGABYTE, damaged, limit_size
from orders_gui.services.importing.reading.pages import decoded, page_contents

LARGEST_FILE = 48 * MEGABYTE
MOST_PARTS = 3000

_MOST_PAGES = 10

_SAVED = re.compile(
    rb"^(?:Snapshot-Content-Location:|From:[ \t]*[\"<]?Saved by )", re.MULTILINE | re.IGNORECASE
)
_BOUNDARY = re.compile(rb"boundary=", re.IGNORECASE)


def is_saved_page(head: bytes) -> bool:
    """Whether a file begins as a page does that a browser saved with all its parts."""
    headers = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return _SAVED.search(headers) is not None and b"multipart/related" in headers.lower()


def read_saved_page(path: Path) -> Iterator[Content]:
    """What the page and the frames in it hold; raises `UserError` when the file is damaged."""
    limit_size(path, LARGEST_FILE)
    raw = path.read_bytes()
    if len(_BOUNDARY.findall(raw[: 1 << 20])) > MOST_PARTS:
        raise damaged(path.name)
    try:
        texts = _texts(message_from_bytes(raw, policy=policy.compat32))
    except (ValueError, LookupError, RecursionError) as error:
        raise damaged(path.name) from error
    if not texts:
        raise damaged(path.name)
    for text in texts:
        yield from page_contents(path.name, text)


def _texts(message: Message) -> list[str]:
    """The pages among the parts; the pages of frames may be where the orders stand."""
    found = []
    for count, part in enumerate(message.walk()):
        if count > MOST_PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                found.append(decoded(payload, part.get_content_charset()))
    return found[:_MOST_PAGES]
