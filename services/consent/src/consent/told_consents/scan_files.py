"""Whether a file is what it says, from its bytes alone; and how it is handed out.

Our servers never render one. What is looked for is what a file says openly: a hostile one can
hide it in compressed parts. So it leaves as a download only, for a reader outside the browser.
"""

import re
from typing import Any

from fastapi import Response

from consent.told_consents.errors import ScanRefused
from consent.told_consents.models import MediaType

LARGEST_BYTES = 3_000_000
"""A page by a flatbed at 300 dpi in grey, or a telephone's picture."""

_BEGINS: dict[MediaType, bytes] = {
    "application/pdf": b"%PDF-",
    "image/jpeg": b"\xff\xd8\xff",
    "image/png": b"\x89PNG\r\n\x1a\n",
}
_ENDS: dict[MediaType, bytes] = {
    "application/pdf": b"%%EOF",
    "image/jpeg": b"\xff\xd9",
    "image/png": b"IEND\xaeB`\x82",
}
_ENDINGS: dict[MediaType, str] = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
}
# Locked for the court that wants to see it, or more than a picture of a paper. A name in a PDF may
# be written with #xx for any letter (ISO 32000-1, 7.3.5).
_MORE_THAN_A_PAPER = re.compile(
    rb"/(Encrypt|JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b"
)
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")

SCAN_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            media_type: {
                "schema": {"type": "string", "format": "binary", "maxLength": LARGEST_BYTES}
            }
            for media_type in _BEGINS
        },
    }
}
SCAN_FILE: dict[str, Any] = {
    "description": "The scan, to be downloaded",
    "content": {
        media_type: {"schema": {"type": "string", "format": "binary"}} for media_type in _BEGINS
    },
}


def media_type_of(content_type: str) -> MediaType | None:
    """Give the type that a header names, if scans may be of it."""
    named = content_type.partition(";")[0].strip().lower()
    return next((known for known in _BEGINS if known == named), None)


def check(content: bytes, media_type: MediaType) -> None:
    """Raise ScanRefused unless the bytes begin and end as the type says, and hold a paper."""
    begins = content.startswith(_BEGINS[media_type])
    # Scanners pad the end of a file.
    if not begins or not content.rstrip(b"\0\r\n ").endswith(_ENDS[media_type]):
        raise ScanRefused
    if media_type == "application/pdf":
        plain = _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), content)
        if _MORE_THAN_A_PAPER.search(plain):
            raise ScanRefused


def as_download(content: bytes, media_type: MediaType) -> Response:
    """Answer with a scan: to be saved, never shown by the browser in our name."""
    return Response(
        content,
        media_type=media_type,
        headers={
            "content-disposition": f'attachment; filename="einwilligung.{_ENDINGS[media_type]}"',
            "x-content-type-options": "nosniff",
            "content-security-policy": "default-src 'none'; sandbox",
            "cross-origin-resource-policy": "same-origin",
            "cache-control": "no-store",
        },
    )
