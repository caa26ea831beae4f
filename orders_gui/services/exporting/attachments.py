"""Originals attached to a finished PDF as PDF/A-3 wants it, without packing them again."""

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes into the PDF: its name there, where it lies and what it was called."""

    name: str
    path: Path
    description: str


def with_attachments(pdf: bytes, attachments: Sequence[Attachment], at: datetime) -> bytes:
    """The PDF with the files in it, byte for byte; the same arguments give the same bytes."""
    import pikepdf

    when = f"D:{at:%Y%m%d%H%M%S}Z"
    with pikepdf.Pdf.open(BytesIO(pdf)) as document:
        files = pikepdf.Array()
        for attachment in attachments:
            spec = pikepdf.AttachedFileSpec(
                document,
                attachment.path.read_bytes(),
                description=attachment.description,
                filename=attachment.name,
                mime_type=mimetypes.guess_type(attachment.name)[0] or "application/octet-stream",
                creation_date=when,
                mod_date=when,
                relationship=pikepdf.Name.Source,
            )
            document.attachments[attachment.name] = spec
            files.append(spec.obj)
        document.Root.AF = files
        target = BytesIO()
        # Photos and films do not get smaller; packing them again takes ten times as long.
        document.save(target, compress_streams=False, deterministic_id=True)
    return target.getvalue()
