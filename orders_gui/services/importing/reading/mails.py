"""Mails, alone and in boxes: headers and text; attachments and remote content are not opened."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from orders_gui.services.importing.content import Content, Mail
from orders_gui.services.importing.reading.limits import MEGABYTE, damaged, limit_size
from orders_gui.services.importing.reading.pages import machine_data, page_text, parse_page

LARGEST_MAIL = 25 * MEGABYTE
LARGEST_BOX = 1024 * MEGABYTE
LONGEST_HEADERS = 256 << 10
LONGEST_LINE = 16 << 10
LONGEST_TEXT = 200_000
MOST_PARTS = 200
MOST_DIVIDERS = 5000
"""Lines that may divide parts; there are others that begin alike."""

_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,60}:[ \t\r\n]")
_MAIL_HEADER = re.compile(
    rb"^(?:From|Subject|Date|Received|Return-Path|Delivered-To|MIME-Version):",
    re.MULTILINE | re.IGNORECASE,
)
_BOUNDARY = re.compile(rb"boundary=", re.IGNORECASE)


def is_mail(head: bytes) -> bool:
    """Whether a file begins with the headers of a mail."""
    return _HEADER.match(head) is not None and len(_MAIL_HEADER.findall(head)) >= 2


def is_box(head: bytes) -> bool:
    """Whether a file begins as a box of mails does."""
    return head.startswith(b"From ") and len(_MAIL_HEADER.findall(head)) >= 2


def read_mail(path: Path) -> Iterator[Content]:
    """A mail and the data for machines in it; raises `UserError` when it is damaged."""
    limit_size(path, LARGEST_MAIL)
    contents = _contents(path.name, 1, path.read_bytes())
    if contents is None:
        raise damaged(path.name)
    yield from contents


def read_box(path: Path) -> Iterator[Content]:
    """The mails of a box, one after the other; those that are damaged or too long are left out."""
    limit_size(path, LARGEST_BOX)
    for number, raw in enumerate(_split(path), start=1):
        yield from _contents(path.name, number, raw) or ()


def _split(path: Path) -> Iterator[bytes]:
    lines: list[bytes] = []
    size = 0
    with path.open("rb") as file:
        after_blank = True
        while line := file.readline(LARGEST_MAIL):
            if after_blank and line.startswith(b"From ") and size:
                yield b"".join(lines)
                lines, size = [], 0
            elif size <= LARGEST_MAIL and not (size == 0 and line.startswith(b"From ")):
                lines.append(line[1:] if line.startswith(b">From ") else line)
                size += len(line)
            after_blank = not line.strip()
    if lines:
        yield b"".join(lines)


def _contents(name: str, number: int, raw: bytes) -> list[Content] | None:
    """What a mail holds; None when it is damaged or made to do harm."""
    headers = re.split(rb"\r?\n\r?\n", raw[: LONGEST_HEADERS + 4], maxsplit=1)[0]
    is_long = len(headers) > LONGEST_HEADERS or len(raw) > LARGEST_MAIL
    if is_long or any(len(line) > LONGEST_LINE for line in headers.splitlines()):
        return None
    if len(_BOUNDARY.findall(raw)) > MOST_PARTS or raw.count(b"\n--") > MOST_DIVIDERS:
        return None
    try:
        message = message_from_bytes(raw, policy=policy.default)
        return _read(name, number, message)
    except Exception:
        return None


def _read(name: str, number: int, message: EmailMessage) -> list[Content]:
    plain, html = _texts(message)
    sender_name, sender = parseaddr(str(message.get("From", "")))
    found: list[Content] = []
    page = ""
    if html:
        tree = parse_page(name, html)
        page = page_text(tree)
        found.extend(machine_data(name, tree))
    mail = Mail(
        name=name,
        number=number,
        sender=sender.lower(),
        sender_name=sender_name,
        subject=" ".join(str(message.get("Subject", "")).split())[:1000],
        date=_date(message),
        text="\n".join(part for part in (plain, page) if part)[:LONGEST_TEXT],
    )
    return [mail, *found]


def _texts(message: EmailMessage) -> tuple[str, str]:
    """The first plain text and the first page of a mail, forwarded mails' too."""
    plain = html = ""
    for count, part in enumerate(message.walk()):
        if count > MOST_PARTS:
            break
        kind = part.get_content_type()
        is_file = part.get_content_disposition() == "attachment"
        if is_file or kind not in ("text/plain", "text/html"):
            continue
        text = _decoded(part)
        if kind == "text/plain":
            plain = plain or text
        else:
            html = html or text
    return plain, html


def _decoded(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    with suppress(LookupError):
        return payload.decode(part.get_content_charset() or "utf-8", "replace")
    return payload.decode("utf-8", "replace")


def _date(message: EmailMessage) -> datetime | None:
    with suppress(ValueError, TypeError, OverflowError):
        found = parsedate_to_datetime(str(message.get("Date", "")))
        if found.tzinfo is None:
            found = found.replace(tzinfo=UTC)
        return found.astimezone(UTC).replace(microsecond=0)
    return None
