"""Passwords that everybody tries first: a list shipped with the product, and what is made of it.

zxcvbn knows the most common English ones by itself. The list adds German ones, the examples that
everybody has read about, and rows of keys. One entry a line, in small letters and digits only.
"""

import re
import unicodedata
from functools import cache
from importlib import resources

_PLAIN = str.maketrans("013457@$!|", "oieastasil")
"""How letters are written to look clever: every list of guesses has these too."""
_SHORTEST_ENTRY, _LONGEST_ENTRY = 4, 60


@cache
def _entries() -> frozenset[str]:
    file = resources.files("identity.passwords") / "common_passwords.txt"
    lines = file.read_text("utf-8").splitlines()
    return frozenset(squeeze(line) for line in lines if line and not line.startswith("#"))


def squeeze(text: str) -> str:
    """Give only the letters and digits of a text, small, whatever stands between them."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]+", "", folded)


def is_common(password: str) -> bool:
    """Tell whether a password is a common one, or nothing but common ones and digits in a row."""
    start = re.sub(r"[\d\W_]+$", "", unicodedata.normalize("NFKC", password).casefold())
    plain = squeeze(start.translate(_PLAIN))
    return any(_is_made_of_entries(text) for text in {squeeze(password), plain} if text)


def _is_made_of_entries(text: str) -> bool:
    # What is in the list, and digits between and around it.
    entries = _entries()
    reached = [True] + [False] * len(text)
    for end in range(1, len(text) + 1):
        reached[end] = (reached[end - 1] and text[end - 1].isdigit()) or any(
            reached[start] and text[start:end] in entries
            for start in range(max(0, end - _LONGEST_ENTRY), end - _SHORTEST_ENTRY + 1)
        )
    return reached[-1]
