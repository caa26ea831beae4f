"""Reading a PDF back with tools that did not write it."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Name, Pdf, PdfImage, Stream


def poppler(tool: str, *arguments: str | Path) -> str:
    """Run one of poppler's tools, or skip the test where poppler is not installed."""
    return _run(tool, *arguments)


def text_of(pdf: Path, *, page: int | None = None) -> str:
    """The text of all pages, or of one counted from 1, with plain spaces."""
    limits = [] if page is None else ["-f", str(page), "-l", str(page)]
    text = poppler("pdftotext", *limits, "-enc", "UTF-8", pdf, "-")
    return text.replace("\u00a0", " ").replace("\u200b", "")


def problems(pdf: Path) -> str:
    """What qpdf has to say about the file; empty when it is sound."""
    report = _run("qpdf", "--check", pdf)
    sound = "No syntax or stream encoding errors found"
    return "" if sound in report else report


def embedded_pictures(pdf: bytes) -> list[bytes]:
    """The encoded bytes of every picture in the file."""
    found = []
    with Pdf.open(BytesIO(pdf)) as document:
        for entry in document.objects:
            if isinstance(entry, Stream) and entry.get("/Subtype") == Name.Image:
                target = BytesIO()
                PdfImage(entry).extract_to(stream=target)
                found.append(target.getvalue())
    return found


def bookmarks(pdf: bytes) -> list[str]:
    """The titles of the outline, the children after their parent."""
    with Pdf.open(BytesIO(pdf)) as document, document.open_outline() as outline:
        return [
            title
            for entry in outline.root
            for title in (entry.title, *(child.title for child in entry.children))
        ]


def link_count(pdf: bytes) -> int:
    """How many links the pages have."""
    with Pdf.open(BytesIO(pdf)) as document:
        return sum(
            annotation.Subtype == Name.Link
            for page in document.pages
            for annotation in page.get("/Annots", [])
        )


def _run(tool: str, *arguments: str | Path) -> str:
    program = shutil.which(tool)
    if program is None:
        pytest.skip(f"{tool} is not installed")
    finished = subprocess.run(
        [program, *map(str, arguments)], capture_output=True, check=True, encoding="utf-8"
    )
    return finished.stdout
