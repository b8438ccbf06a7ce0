"""What goes over the wire about confirmations of presence; only our services speak it."""

from typing import Annotated

from nahbar_common.locales import Locale
from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from consent.receipts.presence import PresenceFacts
from consent.receipts.schemas import ReceiptForm

_BASE64 = r"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"


class PaperWanted(RequestModel):
    """What was seen, and as what it is wanted."""

    facts: PresenceFacts
    form: ReceiptForm
    language: Locale = Field(description="Of the PDF; signed JSON has codes and no words.")


class SealedPaper(ResponseModel):
    """The sealed file."""

    content: Annotated[str, Field(pattern=_BASE64)] = Field(description="Base64.")
