"""What goes over the wire about confirmations of presence; only our services speak it."""

from nahbar_common.locales import Locale
from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Base64UrlBytes, Field

from consent.receipts.presence import PresenceFacts
from consent.receipts.schemas import ReceiptForm


class PaperWanted(RequestModel):
    """What was seen, and as what it is wanted."""

    facts: PresenceFacts
    form: ReceiptForm
    language: Locale = Field(description="Of the PDF; signed JSON has codes and no words.")


class SealedPaper(ResponseModel):
    """The sealed file."""

    content: Base64UrlBytes = Field(description="Base64.")
