"""The exhibits of the statement: what is known of each file, and how large it is shown."""

from dataclasses import replace

from orders_gui.domain.evidence.evidence import (
    CaptureSource,
    Evidence,
    EvidenceKind,
)
from orders_gui.domain.evidence.mark_geometry import Geometry
from orders_gui.domain.evidence.marks import AS_IT_IS, Markup
from orders_gui.services.evidence.marked_pictures import hidden_words, page_marks
from orders_gui.services.exporting.casefile import CaseFile, Placed
from orders_gui.services.exporting.statement import Exhibit, Layout, printable
from orders_gui.services.exporting.wording import Wording, offset_name

MANY_EXHIBITS = 10
"""From this number on four exhibits share a page."""

_PAGE_KINDS = frozenset({EvidenceKind.LISTING, EvidenceKind.CHAT, EvidenceKind.TRACKING})
_PORTRAIT = 1.2
"""A screenshot that is higher than this times its width is unreadable on half a page."""


def exhibits_of(case: CaseFile, words: Wording, layout: Layout | None) -> tuple[Exhibit, ...]:
    """The exhibits that are shown; without a `layout` each gets the one that suits it."""
    shown = case.exhibits
    return tuple(
        _exhibit(exhibit, layout or layout_of(number, exhibit, len(shown)), words)
        for number, exhibit in enumerate(shown)
    )


def picture_name(file: Placed) -> str:
    """The name in the statement of the picture of a file."""
    side = f"-{file.piece.side}" if file.piece.side else ""
    return f"exhibit-{file.letter}{side}.jpg"


def layout_of(number: int, exhibit: Placed, count: int) -> Layout:
    """Exhibits a page: the first picture and tall screenshots alone, others in twos or fours."""
    piece = exhibit.piece
    if exhibit.beside is not None:
        return 1 if any(_is_portrait(file) for file in exhibit.files) else 2
    portrait = _is_portrait(exhibit)
    if piece.preview and (number == 0 or (portrait and piece.kind in _PAGE_KINDS)):
        return 1
    return 4 if count >= MANY_EXHIBITS else 2


def _is_portrait(file: Placed) -> bool:
    size = (file.piece.width or 1, file.piece.height or 1)
    return Geometry(*size, file.markup.adjustments).ratio * _PORTRAIT < 1


def _exhibit(exhibit: Placed, layout: Layout, words: Wording) -> Exhibit:
    if exhibit.beside is None:
        return _file(exhibit, layout, words)
    layout = min(layout, 2)
    listing, arrived = (_file(file, layout, words) for file in exhibit.files)
    title = arrived.title if exhibit.beside.piece.caption else listing.title
    if not (exhibit.piece.caption or exhibit.beside.piece.caption):
        title = words.text("pair.title")
    return replace(listing, title=title, beside=arrived)


def _file(exhibit: Placed, layout: Layout, words: Wording) -> Exhibit:
    piece = exhibit.piece
    kind = words.text(f"kinds.{piece.kind}")
    title = printable(piece.caption).strip() or kind[:1].upper() + kind[1:]
    captured, note = _captured(piece, words)
    side = words.text(f"pair.{piece.side}") if piece.side else ""
    return Exhibit(
        letter=exhibit.letter,
        title=title,
        sha256=piece.sha256,
        alt=f"{side}: {title}" if side else title,
        kind=words.text(f"media.{_medium(piece)}", kind=kind),
        image=picture_name(exhibit) if piece.has_picture else "",
        layout=layout,
        captured=captured,
        source=piece.captured_source.value if captured else CaptureSource.NONE.value,
        captured_note=note,
        file=piece.original_name,
        size=words.size(piece.size),
        type=_type(piece),
        imported=words.day_and_time(piece.imported_at),
        redacted=_redacted(exhibit.markup, words),
        note=words.text("adjusted") if exhibit.markup.adjustments != AS_IT_IS else "",
        marks=page_marks(exhibit.markup, piece),
        side=side,
    )


def _redacted(markup: Markup, words: Wording) -> str:
    """What the buyer covered; empty when nothing is covered."""
    if not markup.redactions:
        return ""
    named = ", ".join(word for word in hidden_words(markup) if word)
    return words.text("redacted.named", what=named) if named else words.text("redacted.unnamed")


def _captured(piece: Evidence, words: Wording) -> tuple[str, str]:
    """The time as the camera showed it with its offset, else in the document's zone."""
    at = piece.captured_at
    if at is None:
        return "", ""
    if piece.captured_source is CaptureSource.EXIF and at.tzinfo is not None:
        note = words.text("camera_clock", offset=offset_name(at))
        return words.day_and_time(at.replace(tzinfo=None)), note
    return words.day_and_time(at), ""


def _medium(piece: Evidence) -> str:
    return "screenshot" if piece.kind in _PAGE_KINDS else piece.media.value


def _type(piece: Evidence) -> str:
    if piece.width and piece.height:
        return f"{piece.type_name}, {piece.width} × {piece.height}"
    return piece.type_name
