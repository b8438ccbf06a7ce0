"""Documents as files over HTTP."""

from typing import Any, Literal

from fastapi import Response

Form = Literal["pdf", "odt"]

_TYPES: dict[Form, str] = {
    "pdf": "application/pdf",
    "odt": "application/vnd.oasis.opendocument.text",
}


def file_response(*forms: Form) -> dict[str, Any]:
    """Describe a file in OpenAPI."""
    content = {_TYPES[form]: {"schema": {"type": "string", "format": "binary"}} for form in forms}
    return {"description": "The document", "content": content}


def as_file(content: bytes, form: Form, name: str) -> Response:
    """Answer with a document."""
    return Response(
        content,
        media_type=_TYPES[form],
        headers={
            "content-disposition": f'attachment; filename="{name}.{form}"',
            "cache-control": "no-store",
        },
    )
