"""Which passwords are good enough: long and not common (NIST SP 800-63B, 5.1.1.2).

No rules about kinds of characters and no forced changes: both make passwords worse. Each refusal
is a problem of its own, whose text says what to do.
"""

import asyncio
import re
from collections.abc import Iterable
from typing import Annotated

from nahbar_common.schemas import RequestModel
from pydantic import ConfigDict, Field, SecretStr
from zxcvbn import zxcvbn

from identity.passwords.common import is_common, squeeze
from identity.passwords.errors import (
    PasswordCommon,
    PasswordPersonal,
    PasswordTooShort,
    PasswordTooWeak,
)

MIN_LENGTH = 12
MAX_LENGTH = 256
_MAX_ESTIMATED = 72
"""zxcvbn's time grows with the square of the length; what is longer is judged by its start."""
_MIN_SCORE = 3
"""zxcvbn: 3 withstands an offline attack on a slow hash (more than 10^8 guesses)."""
_MIN_OWN_PART = 8
"""What has to be left when names, and our own words, are taken out."""
_PRODUCT_WORDS = ("nahbar", "jobcenter", "passwort", "kennwort", "beratung", "sommer", "winter")

Password = Annotated[SecretStr, Field(min_length=1, max_length=MAX_LENGTH)]


class PasswordRequest(RequestModel):
    """Base of requests that hold a password: spaces at its ends are part of it."""

    model_config = ConfigDict(str_strip_whitespace=False)


async def require_strong(password: str, *personal: str, offices: Iterable[str] = ()) -> None:
    """Raise PasswordTooWeak (a kind of it) unless the password is long and uncommon.

    `personal` are the person's name and address, `offices` words of the offices' names and towns:
    what is made of them counts for nothing.
    """
    if len(password) < MIN_LENGTH:
        raise PasswordTooShort(min_length=MIN_LENGTH)
    if is_common(password):
        raise PasswordCommon(min_length=MIN_LENGTH)
    words = {*_PRODUCT_WORDS, *(word for text in personal for word in words_of(text)), *offices}
    squeezed = squeeze(password)
    rest = _without(words, squeezed)
    # A number around a name says nothing: a year is anybody's, a postal code the town's.
    if rest != squeezed and len(rest.strip("0123456789")) < _MIN_OWN_PART:
        raise PasswordPersonal(min_length=MIN_LENGTH)
    if not await asyncio.to_thread(_is_uncommon, password, sorted(words)):
        raise PasswordTooWeak(min_length=MIN_LENGTH)


def words_of(text: str) -> list[str]:
    """Give the words of a name or an address that are long enough to be one's."""
    return [word for word in re.split(r"[\W_]+", text.casefold()) if len(word) >= 3]


def _without(words: Iterable[str], squeezed: str) -> str:
    longest_first = sorted(filter(None, map(squeeze, words)), key=len, reverse=True)
    return re.sub("|".join(map(re.escape, longest_first)), "", squeezed)


def _is_uncommon(password: str, words: list[str]) -> bool:
    estimate = zxcvbn(password[:_MAX_ESTIMATED], user_inputs=words)
    return int(estimate["score"]) >= _MIN_SCORE
