"""E-mail addresses as sign-in names."""

import unicodedata


def canonical_email(email: str) -> str:
    """Give the one form of an address that is compared: case and composition do not matter."""
    return unicodedata.normalize("NFC", email.strip()).casefold()
