"""Checks the seal of a PDF.

It reads what strangers hand in: only in the worker, or on one's own machine. The file is parsed,
never shown and never kept.
"""

import asyncio
import base64
import io
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from consent.receipts.checking import Checked, is_in_time
from consent.receipts.schemas import ReceiptKeyRead

LARGEST = 1_000_000
"""Bytes: ours have less than 200,000."""


def check_pdf(raw: bytes, keys: Mapping[str, ReceiptKeyRead]) -> Checked:
    """Check a receipt that is a sealed PDF. Not from within an event loop: it blocks."""
    if len(raw) > LARGEST or not raw.startswith(b"%PDF-"):
        return Checked("not_a_receipt")
    if not raw.rstrip(b"\r\n").endswith(b"%%EOF"):
        return Checked("shortened")
    try:
        return asyncio.run(_check(raw, keys))
    except Exception:
        # Whatever a bent file makes a parser stumble over: it is not as it was sealed.
        return Checked("changed")


def is_pdf(raw: bytes) -> bool:
    """Tell by its first bytes whether a file is a PDF."""
    return raw.startswith(b"%PDF-")


async def _check(raw: bytes, keys: Mapping[str, ReceiptKeyRead]) -> Checked:
    from pyhanko.pdf_utils.reader import PdfFileReader

    signatures = PdfFileReader(io.BytesIO(raw), strict=True).embedded_signatures
    if not signatures:
        return Checked("not_a_receipt")
    seal = signatures[0]
    start, before, after, length = (int(part) for part in seal.sig_object.raw_get("/ByteRange"))
    if len(signatures) > 1 or after + length < len(raw):
        return Checked("extended")
    if after + length > len(raw):
        return Checked("shortened")
    holder = _holder_of(seal.signer_cert.dump(), keys)
    if not await _holds(seal):
        return Checked("changed")
    if holder is None:
        return Checked("other_key")
    if start != 0 or raw[before:after] != await _as_we_write(seal, after - before):
        return Checked("changed")
    sealed_at = _moment(seal.self_reported_timestamp)
    if sealed_at is None or not is_in_time(sealed_at, holder):
        return Checked("out_of_time", holder.kid, sealed_at)
    return Checked("genuine", holder.kid, sealed_at)


async def _holds(seal: Any) -> bool:
    """Tell whether the seal fits every byte of the file, whoever made it."""
    from pyhanko.sign.diff_analysis import ModificationLevel
    from pyhanko.sign.validation import async_validate_pdf_signature
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    from pyhanko_certvalidator import ValidationContext

    context = ValidationContext(trust_roots=[seal.signer_cert], allow_fetching=False)
    status = await async_validate_pdf_signature(seal, context)
    return bool(
        status.intact
        and status.valid
        and status.coverage == SignatureCoverageLevel.ENTIRE_FILE
        and status.modification_level == ModificationLevel.NONE
    )


async def _as_we_write(seal: Any, length: int) -> bytes:
    """Write the signature's own place in the file, as we would.

    It is the one part that a signature cannot cover: a letter in another case, or a byte in what
    fills it up, would change nothing for a lenient reader.
    """
    from pyhanko.sign.signers.pdf_cms import ExternalSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    signer = ExternalSigner(
        seal.signer_cert,
        SimpleCertificateStore(),  # type: ignore[no-untyped-call]
        signature_value=seal.signer_info["signature"].native,
        signature_mechanism=seal.signer_info["signature_algorithm"],
    )
    ours = await signer.async_sign_prescribed_attributes("sha256", seal.signer_info["signed_attrs"])
    content: bytes = ours.dump()
    letters = content.hex().upper().encode()
    return b"<" + letters.ljust(length - 2, b"0") + b">"


def _holder_of(certificate: bytes, keys: Mapping[str, ReceiptKeyRead]) -> ReceiptKeyRead | None:
    for key in keys.values():
        if any(base64.b64decode(each) == certificate for each in key.x5c):
            return key
    return None


def _moment(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.astimezone(UTC)
