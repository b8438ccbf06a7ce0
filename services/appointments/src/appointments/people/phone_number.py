"""Phone numbers: taken as people write them in Germany, kept as E.164."""

from typing import Annotated

import phonenumbers
from pydantic import AfterValidator, Field

_REGION = "DE"
_SMALLEST = 10_000


def to_e164(text: str) -> str:
    """Turn a number into E.164, such as +49541123456; raise ValueError when it is none."""
    try:
        number = phonenumbers.parse(text, _REGION)
    except phonenumbers.NumberParseException:
        raise ValueError("not a phone number") from None
    # Possible, not valid: numbering plans change faster than tables, and a local one is no use.
    reason = phonenumbers.is_possible_number_with_reason(number)
    if (
        reason != phonenumbers.ValidationResult.IS_POSSIBLE
        or (number.national_number or 0) < _SMALLEST
    ):
        raise ValueError("not a phone number")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


PhoneNumber = Annotated[
    str,
    Field(max_length=40, examples=["0541 123456"], description="Kept as E.164; region DE."),
    AfterValidator(to_e164),
]
