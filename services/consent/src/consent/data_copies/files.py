"""Copies as files over HTTP."""

from typing import Any

from fastapi import Response

from consent.data_copies.schemas import CopyForm

_TYPES: dict[CopyForm, str] = {"pdf": "application/pdf", "json": "application/json"}
PDF_FILE: dict[str, Any] = {
    "description": "The copy",
    "content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}},
}
JSON_FILE: dict[str, Any] = {
    "description": "The copy, after …/data-copies/schema",
    "content": {"application/json": {"schema": {"type": "object"}}},
}
ANY_FILE: dict[str, Any] = {
    "description": "The copy",
    "content": {**PDF_FILE["content"], **JSON_FILE["content"]},
}


def as_file(content: bytes, form: CopyForm) -> Response:
    """Answer with a copy. The file's name names nobody: it lies about on shared devices."""
    return Response(
        content,
        media_type=_TYPES[form],
        headers={
            "content-disposition": f'attachment; filename="datenauskunft.{form}"',
            "cache-control": "no-store",
        },
    )
