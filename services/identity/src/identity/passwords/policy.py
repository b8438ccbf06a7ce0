"""Which passwords are good enough: long and not common (NIST SP 800-63B, 5.1.1.2).

No rules about kinds of characters and no forced changes: both make passwords worse.
"""

import asyncio
import re
from typing import Annotated

from nahbar_common.schemas import RequestModel
from pydantic import ConfigDict, Field, SecretStr
from zxcvbn import zxcvbn

from identity.passwords.errors import PasswordTooWeak

MIN_LENGTH = 12
MAX_LENGTH = 256
_MAX_ESTIMATED = 72
"""zxcvbn's time grows with the square of the length; what is longer is judged by its start."""
_MIN_SCORE = 3
"""zxcvbn: 3 withstands an offline attack on a slow hash (more than 10^8 guesses)."""
_MIN_OWN_PART = 8
"""What has to be left when the person's name and address and our own words are taken out."""
_PRODUCT_WORDS = ("nahbar", "jobcenter", "passwort", "kennwort", "beratung", "sommer", "winter")

Password = Annotated[SecretStr, Field(min_length=1, max_length=MAX_LENGTH)]


class PasswordRequest(RequestModel):
    """Base of requests that hold a password: spaces at its ends are part of it."""

    model_config = ConfigDict(str_strip_whitespace=False)


async def require_strong(password: str, *personal: str) -> None:
    """Raise PasswordTooWeak unless the password is long, uncommon and not made of `personal`."""
    words = {*_PRODUCT_WORDS, *(word for text in personal for word in _words_of(text))}
    own_part = re.sub(
        "|".join(map(re.escape, sorted(words, key=len, reverse=True))), "", password.casefold()
    )
    if len(password) < MIN_LENGTH or len(own_part) < _MIN_OWN_PART:
        raise PasswordTooWeak(min_length=MIN_LENGTH)
    if not await asyncio.to_thread(_is_uncommon, password, sorted(words)):
        raise PasswordTooWeak(min_length=MIN_LENGTH)


def _words_of(text: str) -> list[str]:
    return [word for word in re.split(r"[^\w]+", text.casefold()) if len(word) >= 3]


def _is_uncommon(password: str, words: list[str]) -> bool:
    estimate = zxcvbn(password[:_MAX_ESTIMATED], user_inputs=words)
    return int(estimate["score"]) >= _MIN_SCORE
