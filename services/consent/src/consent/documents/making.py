"""Makes files of documents, in the worker beside the service: both forms block for a while."""

from consent.documents.files import Form
from consent.documents.model import Document
from consent.documents.odt import make_odt
from consent.documents.page import write_html
from consent.documents.pdf import make_pdf
from consent.receipts.worker import Worker


async def make_file(worker: Worker, document: Document, form: Form) -> bytes:
    """Give a document as a file; raise PdfUnavailable when it cannot be made now."""
    if form == "pdf":
        return await worker.run(make_pdf, write_html(document))
    return await worker.run(make_odt, document)
