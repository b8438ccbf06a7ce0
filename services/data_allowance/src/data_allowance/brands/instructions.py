"""How a code of a brand is redeemed, an option booked and a balance checked, way by way."""

from typing import Annotated

from nahbar_common.locales import LocalizedText
from nahbar_common.schemas import RequestModel
from pydantic import Field, model_validator

from data_allowance.brands.sequences import (
    CallNumber,
    OptionSequence,
    OptionText,
    PlainSequence,
    PlainText,
    RedeemSequence,
    RedeemText,
)

AppName = Annotated[str, Field(min_length=1, max_length=60)]


class RedeemMessage(RequestModel):
    """A text message that redeems a code: its text holds {code}."""

    number: CallNumber
    text: RedeemText


class OptionMessage(RequestModel):
    """A text message that books an option: its text may hold {option}."""

    number: CallNumber
    text: OptionText


class PlainMessage(RequestModel):
    """A text message that asks for the balance."""

    number: CallNumber
    text: PlainText


class _Ways(RequestModel):
    hotline: CallNumber | None = Field(default=None, description="Called, it asks for the rest.")
    app: AppName | None = Field(default=None, description="Name of the brand's app.")
    note: LocalizedText | None = Field(
        default=None, description="What is to be known besides, in words of the office."
    )

    @model_validator(mode="after")
    def _ask_for_a_way(self) -> "_Ways":
        found = (getattr(self, name) for name in ("key_sequence", "text_message", "hotline", "app"))
        if not any(found) and self.note is None:
            raise ValueError("at least one way, or a note that says how")
        return self


class RedeemWays(_Ways):
    """How a code is redeemed; the first of these a phone can do without data is shown first."""

    key_sequence: RedeemSequence | None = None
    text_message: RedeemMessage | None = None


class OptionWays(_Ways):
    """How an option is booked: credit alone gives no data."""

    key_sequence: OptionSequence | None = None
    text_message: OptionMessage | None = None


class CheckWays(_Ways):
    """How one sees what is left."""

    key_sequence: PlainSequence | None = None
    text_message: PlainMessage | None = None


class Instructions(RequestModel):
    """All that a client has to be told about a brand."""

    redeem: RedeemWays
    book: OptionWays | None = Field(
        default=None, description="Null where no product of the brand needs an option."
    )
    check: CheckWays | None = None
