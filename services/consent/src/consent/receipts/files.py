"""Receipts as files over HTTP."""

from typing import Any

from fastapi import Response

from consent.receipts.schemas import ReceiptForm

_TYPES: dict[ReceiptForm, str] = {"pdf": "application/pdf", "json": "application/jose+json"}
PDF_FILE: dict[str, Any] = {
    "description": "The receipt",
    "content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}},
}
RECEIPT_FILE: dict[str, Any] = {
    "description": "The receipt",
    "content": {"application/jose+json": {"schema": {"type": "string"}}},
}
ANY_FILE: dict[str, Any] = {
    "description": "The receipt",
    "content": {**PDF_FILE["content"], **RECEIPT_FILE["content"]},
}


def as_file(content: bytes, form: ReceiptForm) -> Response:
    """Answer with a receipt. The file's name says nothing: it lies about on shared devices."""
    return Response(
        content,
        media_type=_TYPES[form],
        headers={
            "content-disposition": f'attachment; filename="beleg.{form}"',
            "cache-control": "no-store",
        },
    )
