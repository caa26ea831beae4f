"""The statement of a sample dispute, to look at what the program makes."""

from pathlib import Path

from orders_gui.domain.ids import OrderId
from orders_gui.services.exporting.dispute_pdf import ExportedFile, export_dispute_pdf
from orders_gui.services.exporting.options import PdfOptions
from orders_gui.services.sample.filling import fill_with_sample
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import Query, View


def write_sample_document(workspace: Workspace, target: Path, language: str) -> ExportedFile:
    """Fill an empty library with the sample and write the PDF of the most urgent dispute."""
    fill_with_sample(workspace, language)
    library = workspace.library
    orders = library.listing.all(Query(View.DISPUTES), workspace.now).ids
    (dispute, *_) = library.disputes.of_order(OrderId(orders[0]))
    if dispute.id is None:
        raise LookupError("The sample dispute was not kept")
    return export_dispute_pdf(workspace, dispute.id, target, PdfOptions(language=language))
