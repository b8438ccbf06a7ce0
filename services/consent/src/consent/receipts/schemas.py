"""What goes over the wire about receipts."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from consent.consents.models import EntryKind
from consent.consents.schemas import ConsentState

ReceiptForm = Literal["pdf", "json"]

Verdict = Literal[
    "genuine",
    "changed",
    "shortened",
    "extended",
    "other_key",
    "out_of_time",
    "not_a_receipt",
]
"""What a check found. genuine: sealed by us and not a bit changed since."""

LinkSecret = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{43}$")]


class ReceiptLine(ResponseModel):
    """One thing a person declared, of which there is a receipt."""

    receipt_id: UUID
    kind: EntryKind
    recorded_at: datetime


class OwnReceipts(ResponseModel):
    """A person's receipts for one appointment, the newest first."""

    state: ConsentState
    carried_out_at: datetime | None = Field(
        description="When a withdrawal took effect in the talk; null while that is under way."
    )
    items: list[ReceiptLine]


class ReceiptLink(RequestModel):
    """The secret of a receipt's link, which stands behind `#` in it."""

    link: LinkSecret


class ReceiptWanted(ReceiptLink):
    """Which receipt, in which form, by a receipt's link."""

    receipt_id: UUID
    form: ReceiptForm


class ReceiptKeyRead(ResponseModel):
    """A public key (JWK, RFC 7517) that seals receipts, or did."""

    kty: Literal["EC"]
    crv: Literal["P-256"]
    x: str
    y: str
    kid: str
    use: Literal["sig"]
    alg: Literal["ES256"]
    x5c: list[str] = Field(description="Base64 of the certificate (DER) that PDFs are sealed with.")
    seals_from: datetime
    seals_until: datetime | None = Field(description="When a newer key took over; null: it seals.")


class ReceiptKeys(ResponseModel):
    """All keys that ever sealed a receipt of this installation, the newest first."""

    keys: list[ReceiptKeyRead]


class SealCheck(ResponseModel):
    """What a check of a PDF found."""

    verdict: Verdict
    kid: str | None = Field(description="Whose seal it is, where it is one of ours.")
    sealed_at: datetime | None = Field(description="As the seal states; null unless it is ours.")
