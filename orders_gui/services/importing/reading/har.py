"""HAR files: what a browser recorded; only the answers of AliExpress' own data service count."""

import base64
import binascii
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from orders_gui.domain.errors import UserError
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import Document
from orders_gui.services.importing.reading.json_files import parse_json
from orders_gui.services.importing.reading.limits import MEGABYTE

MOST_ENTRIES = 20_000
LONGEST_ANSWER = 16 * MEGABYTE
_CALLBACK = re.compile(r"\s*[A-Za-z_$][\w$.]{0,60}\(")


def is_har(root: object) -> bool:
    """Whether a document is a recording of a browser."""
    log = cells.mapping(cells.mapping(root).get("log"))
    return isinstance(log.get("entries"), list)


def answers(name: str, root: object) -> Iterator[Document]:
    """The data answers in a recording, with the address that was asked and when."""
    log = cells.mapping(cells.mapping(root).get("log"))
    for entry in map(cells.mapping, cells.sequence(log.get("entries"))[:MOST_ENTRIES]):
        url = str(cells.mapping(entry.get("request")).get("url", ""))
        if not _is_data_service(url):
            continue
        text = _text(cells.mapping(cells.mapping(entry.get("response")).get("content")))
        # A broken answer of many is left out; the others are whole.
        with suppress(UserError, ValueError):
            yield Document(name, parse_json(without_callback(text), name), url, _started(entry))


def without_callback(text: str) -> str:
    """JSONP without the call around it: `mtopjsonp3({...})`; other text as it is."""
    call = _CALLBACK.match(text)
    if call is None:
        return text
    end = text.rstrip().rstrip(";").rstrip()
    return end[call.end() : -1] if end.endswith(")") else text


def _is_data_service(url: str) -> bool:
    with suppress(ValueError):
        host = urlsplit(url).hostname or ""
        return (
            "/mtop." in url.lower()
            and re.search(r"(^|\.)aliexpress\.(com|ru|us)$", host) is not None
        )
    return False


def _text(content: Any) -> str:  # noqa: ANN401 - any JSON
    text = content.get("text")
    if not isinstance(text, str) or len(text) > LONGEST_ANSWER:
        return ""
    if content.get("encoding") != "base64":
        return text
    try:
        return base64.b64decode(text, validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _started(entry: Any) -> datetime | None:  # noqa: ANN401 - any JSON
    with suppress(UserError):
        found = dates.moment(entry.get("startedDateTime"))
        return found if isinstance(found, datetime) else None
    return None
