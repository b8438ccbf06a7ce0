"""Phone numbers: taken as people write them in Germany, kept as E.164."""

import re
import unicodedata
from typing import Annotated

import phonenumbers
from pydantic import AfterValidator, Field

from appointments.texts.copied import without_marks

_REGION = "DE"
_COUNTRY_CODE = 49
_FEWEST_DIGITS = 6
"""An area code and a connection have no fewer."""
_MOBILE = re.compile(r"^1[567]")
_MOBILE_DIGITS = (10, 11)
"""Germany's mobile numbers (Bundesnetzagentur, numbering plan for mobile services)."""
_DEARER = re.compile(r"^(10|118|13|180|19|900)")
"""Call-by-call, directory enquiries, mass traffic, shared cost, premium rate: nobody is reached
there, and whoever calls pays."""
_WRITTEN = re.compile(r"^\+?[0-9 ()/.\-]+$")
"""Everything a number is written with. The library finds one in any text and reads letters as
keys, so that "0171 1234567 Mann" would be another number."""
_DASHES = dict.fromkeys(map(ord, "\u2010\u2012\u2013\u2014\u2212"), "-")


def to_e164(text: str) -> str:
    """Turn a number into E.164, such as +49541123456; raise ValueError when it is none."""
    written = _usual(text)
    if not _WRITTEN.match(written):
        raise ValueError("a phone number holds digits only")
    try:
        number = phonenumbers.parse(written, _REGION)
    except phonenumbers.NumberParseException:
        raise ValueError("not a phone number") from None
    if not _can_ring(number):
        raise ValueError("not a phone number")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _can_ring(number: phonenumbers.PhoneNumber) -> bool:
    """Tell whether a person may be reached there at the price of a call.

    Possible, not valid: numbering plans change faster than tables. What a person mistypes most is
    too short all the same, so Germany's own lengths are checked.
    """
    reason = phonenumbers.is_possible_number_with_reason(number)
    if reason != phonenumbers.ValidationResult.IS_POSSIBLE:
        return False
    if phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.PREMIUM_RATE:
        return False
    if number.country_code != _COUNTRY_CODE:
        return True
    national = phonenumbers.national_significant_number(number)
    if _MOBILE.match(national):
        return len(national) in _MOBILE_DIGITS
    return len(national) >= _FEWEST_DIGITS and not _DEARER.match(national)


def to_readable(e164: str) -> str:
    """Write a number in groups, such as +49 541 123456, so that people can check it."""
    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return e164
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def check_written(text: str) -> str:
    """Give a number that stays as it is written; raise ValueError when it could not be dialled."""
    written = _usual(text)
    if written and not (_WRITTEN.match(written) and any(char.isdigit() for char in written)):
        raise ValueError("a phone number holds digits only")
    return written


def _usual(text: str) -> str:
    """Write digits of any script and width as 0 to 9, and every dash as one."""
    text = unicodedata.normalize("NFKC", str(without_marks(text))).translate(_DASHES).strip()
    return "".join(
        str(unicodedata.decimal(char)) if unicodedata.category(char) == "Nd" else char
        for char in text
    )


PhoneNumber = Annotated[
    str,
    Field(max_length=40, examples=["0541 123456"], description="Kept as E.164; region DE."),
    AfterValidator(to_e164),
]
WrittenPhone = Annotated[str, Field(max_length=50), AfterValidator(check_written)]
"""A number to be shown as the office writes it, such as 115 or 0541 0000-100."""
