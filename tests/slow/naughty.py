"""Texts that break programs, in every field of an order and its dispute, in every export."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from orders_gui.domain.errors import Message
from orders_gui.domain.evidence.evidence import EvidenceKind
from orders_gui.domain.ids import DisputeId
from orders_gui.domain.orders import Item, Order, Payment
from orders_gui.services.exporting.dispute_pdf import export_dispute_pdf
from orders_gui.services.exporting.options import PdfOptions
from orders_gui.services.exporting.orders_file import export_orders
from orders_gui.services.exporting.upload_pack import write_upload_pack
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.orders.orders import refresh_stale
from orders_gui.services.reminders.calendar import export_calendar
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import Query, View
from tests.builders import NOW, a_dispute, a_photo, an_order
from tests.pictures_builder import a_jpeg
from tests.slow.acts import CLOCK

STRINGS = (
    "undefined", "null", "NaN", "1e400", "0x0", "-1", "1/0", "''", '"', "`", "\\", "\\\\", "%s%n%p",
    "{0} {file} {}", "%d%%", "$HOME", "$(touch /tmp/x)", "; DROP TABLE orders; --", "' OR 1=1 --",
    '<img src="file:///etc/hostname">', '<img src="http://example.com/x.png">',
    "<script>alert(1)</script>", "</title><b>", "&lt;b&gt; &amp; &#0; &nbsp;", "<!--", "]]>",
    '#read("/etc/hostname")', '#image("/etc/hostname")', '#import "@preview/x:1.0.0"', "$ x^2",
    "*bold* _it_ `raw`", "#panic()", "= heading", "- item", "@ref", "// comment", "/* open", "~",
    "=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "＝1", "=cmd|' /C calc'!A0", '=HYPERLINK("x")',
    "a,b;c\td|e", 'a"b""c', "END:VEVENT\r\nBEGIN:VEVENT", "BEGIN:VALARM", "a\\nb\\,c\\;d",
    "../../../etc/hostname", "/etc/hostname", "C:\\CON", "NUL", "a/b\\c:d*e?f", ".", "..", " ",
    "\n\n\n", "a\r\nb\rc\nd", "\u2028\u2029", "\x01\x02\x07\x1b[31m", "\x7f\x80\x9f", "\ufeff",
    "\u200b\u200c\u200d", "\u202egpj.exe", "\u2066\u2067\u2068", "e\u0301" * 40,
    "Z\u0334\u035a" * 60,
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪", "مرحبا بالعالم", "שלום", "你好，世界", "Ω≈ç√∫", "ﷺ", "ｆｕｌｌ", "İıſß",
    "Ё" * 300, "W" * 9_000, "word " * 1_500, "\u00a0" * 50, "￾￿", "\U0010ffff", "𝕳𝖊𝖑𝖑𝖔",
)  # fmt: skip


def order_of(place: int, text: str) -> Order:
    """An order with the text in every field that takes any."""
    order = an_order(f"N{place}", seller=text, note=text, protection_ends_in=place + 1.5)
    return replace(
        order,
        account=text,
        tags=(text.strip()[:40] or "tag",),
        items=(Item(text, variant=text, unit_price=order.total), Item(text, 2)),
        payments=(Payment(order.total, text),) if order.total else (),
    )


def put_in(workspace: Workspace, texts: Sequence[str]) -> list[DisputeId]:
    """Add an order with a dispute and a photo for each text."""
    library, found = workspace.library, []
    stored = library.files.add(a_jpeg(), "jpg")
    with library.journal.step(Message("naughty"), NOW):
        for place, text in enumerate(texts):
            order_id = library.orders.save(order_of(place, text), NOW)
            dispute = a_dispute(order_id, code=f"D-2026-{place:03}")
            dispute = replace(
                dispute, claim_en=text, claim_own=text, own_language="ru", answers=(("seen", text),)
            )
            dispute_id = library.disputes.save(dispute, NOW)
            photo = a_photo(order_id, dispute_id, sha256=stored.sha256, caption=text)
            library.evidence.save(replace(photo, original_name=text, kind=EvidenceKind.OTHER))
            found.append(dispute_id)
    refresh_stale(workspace)
    return found


def search_for_all(workspace: Workspace) -> None:
    """Type each text into the search box."""
    for text in STRINGS:
        list(workspace.library.listing.all(Query(view=View.ALL, search=text), NOW).ids)


def main(folder: Path, step: int) -> None:
    """Make a library with every `step`-th text in `folder` and every kind of export beside it."""
    workspace = open_workspace(folder / "library", CLOCK, create=True)
    with workspace.library:
        for place, dispute_id in enumerate(put_in(workspace, STRINGS[::step])):
            export_dispute_pdf(workspace, dispute_id, folder / f"{place}.pdf", PdfOptions())
            write_upload_pack(workspace, dispute_id, folder / f"{place}.zip")
        for ending in ("csv", "xlsx", "json"):
            export_orders(workspace, None, folder / f"orders.{ending}")
        for language in ("en", "ru"):
            export_calendar(workspace, folder / f"{language}.ics", language=language)
        search_for_all(workspace)
    workspace.pictures.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
