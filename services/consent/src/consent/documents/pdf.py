"""A document as PDF/UA-1. Blocking, and with libraries of the system: the worker calls this."""

from importlib import resources

from consent.receipts.sealing import write_pdf


def make_pdf(html: str) -> bytes:
    """Write a page of `write_html` as PDF. Raises OSError where Pango is not installed."""
    sheet = resources.files("consent") / "documents" / "pages" / "document.css"
    return write_pdf(html, sheet.read_text("utf-8"))
