"""E-mail addresses as sign-in names."""

import unicodedata
from typing import Annotated

from nahbar_common.texts import require_all_seen, require_one_script
from pydantic import BeforeValidator, EmailStr, Field


def canonical_email(email: str) -> str:
    """Give the one form of an address that is compared.

    Case, composition and width do not matter, nor do invisible characters that came along when it
    was pasted: ｊａｎａ@… is typed with another keyboard by the same person.
    """
    seen = "".join(sign for sign in email if unicodedata.category(sign) != "Cf")
    folded = unicodedata.normalize("NFKC", seen).strip().casefold()
    # Folding can undo the normal form.
    return unicodedata.normalize("NFKC", folded)


def earlier_form(email: str) -> str:
    """Give the form addresses were compared in before; see `accounts.readdressing`."""
    return unicodedata.normalize("NFC", email.strip()).casefold()


def _normalise(email: object) -> object:
    if not isinstance(email, str):
        return email
    normal = unicodedata.normalize("NFKC", email.strip())
    require_all_seen(normal)
    require_one_script(normal)
    return normal


# Before the address is parsed: width can hide a second @.
EmailAddress = Annotated[EmailStr, Field(max_length=254), BeforeValidator(_normalise)]
"""A new address, in one form, in one script, and without characters that nobody sees."""
