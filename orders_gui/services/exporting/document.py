"""The dispute statement as a PDF file and as pictures of its pages, set by typst."""

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.paths import resource
from orders_gui.services.exporting.statement import Statement

if TYPE_CHECKING:
    import typst

PREVIEW_DPI = 96.0

_ARCHIVE_STANDARDS: "list[typst.PDFStandard]" = ["a-3a", "ua-1"]
_PARTS = ("first", "second")
"""The folders of the template for each language."""

_PICTURE_NAME = re.compile(r"[A-Za-z0-9_-]+\.(jpg|png)")

SYSTEM_FONTS_NOTE = Message(
    QT_TRANSLATE_NOOP(
        "Errors",
        "Some letters are not in the fonts of this program. "
        "They were printed with fonts of this computer.",
    )
)
MISSING_LETTERS_NOTE = Message(
    QT_TRANSLATE_NOOP(
        "Errors",
        "Some letters are in no font on this computer and may be printed as empty boxes. "
        "The file is an ordinary PDF, not one for archives (PDF/A).",
    )
)


@dataclass(frozen=True, slots=True)
class RenderedDocument:
    """A finished PDF in memory, and what the user should know about it."""

    pdf: bytes
    pages: int
    notes: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class RenderedPages:
    """One PNG picture a page, and what the user should know about the document."""

    pages: tuple[bytes, ...]
    notes: tuple[Message, ...]


def render_pdf(
    parts: Sequence[Statement], pictures: Mapping[str, bytes], *, timestamp: datetime
) -> RenderedDocument:
    """Render the statement, in one or two languages, as PDF/A-3a and PDF/UA-1.

    `pictures` are the encoded JPEG or PNG files by the names that the parts use;
    `timestamp` is aware. The same arguments give the same bytes. Letters that the shipped
    fonts lack are taken from the system's; when it lacks them too, the file follows no
    archive standard. Both are told in `notes`.
    """
    with _workspace(parts, pictures) as root:
        return _typeset(root, len(parts), timestamp)[1]


def render_pages_png(
    parts: Sequence[Statement],
    pictures: Mapping[str, bytes],
    *,
    timestamp: datetime,
    dpi: float = PREVIEW_DPI,
    quick: bool = False,
) -> RenderedPages:
    """Render the pages for the screen, with the fonts and notes that the PDF would have.

    A `quick` rendering has the shipped fonts and no notes.
    """
    with _workspace(parts, pictures) as root:
        if quick:
            drawn = _compiler(root, len(parts), system_fonts=False).compile(format="png", ppi=dpi)
            return RenderedPages(_pages(drawn), ())
        compiler, document = _typeset(root, len(parts), timestamp)
        drawn = compiler.compile(format="png", ppi=dpi)
    return RenderedPages(_pages(drawn), document.notes)


@contextmanager
def _workspace(parts: Sequence[Statement], pictures: Mapping[str, bytes]) -> Iterator[Path]:
    """A private folder with all that the template may read; removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="orders-gui-") as folder:
        root = Path(folder)
        shutil.copy(resource("templates", "dispute.typ"), root)
        for name, part in zip(_PARTS, parts, strict=False):
            shutil.copytree(resource("templates", "dispute"), root / name)
            labels = resource("templates", f"strings-{part.meta.lang}.json")
            shutil.copy(labels, root / name / "strings.json")
            (root / name / "case.json").write_text(part.to_json(), "utf-8")
        for name, content in pictures.items():
            if not _PICTURE_NAME.fullmatch(name):
                raise ValueError(f"Not a plain picture name: {name}")
            (root / name).write_bytes(content)
        yield root


def _typeset(
    root: Path, parts: int, timestamp: datetime
) -> "tuple[typst.Compiler, RenderedDocument]":
    """Compile with the shipped fonts, else with the system's too, else without a standard."""
    from typst import TypstError

    def document(
        chosen: "typst.Compiler", standards: "list[typst.PDFStandard]", *notes: Message
    ) -> RenderedDocument:
        pdf = chosen.compile(
            format="pdf", pdf_standards=standards, timestamp=int(timestamp.timestamp())
        )
        if not isinstance(pdf, bytes):
            raise TypeError("typst returns a PDF as bytes")
        pages = int(chosen.query("<page-count>", field="value", one=True))
        return RenderedDocument(pdf, pages, notes)

    shipped = _compiler(root, parts, system_fonts=False)
    try:
        return shipped, document(shipped, _ARCHIVE_STANDARDS)
    except TypstError as error:
        if not _is_about_letters(error):
            raise
    with_system = _compiler(root, parts, system_fonts=True)
    try:
        return with_system, document(with_system, _ARCHIVE_STANDARDS, SYSTEM_FONTS_NOTE)
    except TypstError:
        return with_system, document(with_system, [], MISSING_LETTERS_NOTE)


def _compiler(root: Path, parts: int, *, system_fonts: bool) -> "typst.Compiler":
    from typst import Compiler, Fonts

    fonts = Fonts(system_fonts, False, [resource("fonts")])
    inputs = {"second": "yes"} if parts > 1 else {}
    return Compiler(root / "dispute.typ", root, fonts, sys_inputs=inputs)


def _pages(drawn: bytes | list[bytes] | None) -> tuple[bytes, ...]:
    return (drawn,) if isinstance(drawn, bytes) else tuple(drawn or ())


def _is_about_letters(error: "typst.TypstError") -> bool:
    """Whether PDF/A refused a letter that no font has or that has no meaning of its own."""
    reasons = ("could not be displayed", "disallowed codepoint", "PDF contains the codepoint")
    return any(reason in error.diagnostic for reason in reasons)
