"""A link as it is handed over; it is shown once and kept nowhere in clear."""

from datetime import datetime

from nahbar_common.schemas import ResponseModel
from pydantic import Field


class HandedLink(ResponseModel):
    """A client's way in. A new one makes the one before useless."""

    url: str = Field(description="Holds the secret in its fragment, which reaches no log.")
    qr_svg: str = Field(description="The same as a QR code, an SVG document.")
    code: str = Field(description="To type where nothing can be scanned: ABCD-EFGH-JKMN.")
    expires_at: datetime = Field(description="24 hours after the planned end of the talk.")
