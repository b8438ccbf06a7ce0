"""Codes for people who type. Twelve characters of Crockford's alphabet, 60 random bits.

The alphabet leaves out what looks alike (I, L, O) and U; whoever types I, L or O is understood.
60 bits can be guessed if nobody counts: whoever takes codes counts the wrong ones, and stores a
keyed hash (`Sealer.blind_index`), for a plain one of 60 bits can be tried out.
"""

import re
import secrets
import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12
_GROUP = 4

_LOOK_ALIKE = str.maketrans("OIL", "011")
_SIGN, _DASH = "[0-9A-Z]", "[\u2010-\u2015\u2212_.-]"
_FILLING = re.compile(rf"(?:\s|{_DASH}|[,:;!?'\"()\[\]<>/*])+")


def _in_groups(joint: str) -> re.Pattern[str]:
    # Looked for at each place, so that matches may overlap: "Code" is four signs as well.
    groups = joint.join([rf"({_SIGN}{{{_GROUP}}})"] * (LENGTH // _GROUP))
    return re.compile(rf"(?<!{_SIGN})(?<!{_SIGN}{_DASH})(?={groups}(?!{_SIGN}|{_DASH}{_SIGN}))")


_PATTERNS = (
    _in_groups(rf"\s*{_DASH}\s*"),
    re.compile(rf"(?<!{_SIGN})({_SIGN}{{{LENGTH}}})(?!{_SIGN})"),
    _in_groups(r"\s+"),
)
"""How a code stands in a text, most telling first."""


def new_code() -> str:
    """Give a random code, without the hyphens it is shown with."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def as_shown(code: str) -> str:
    """Write a code as people get it: ABCD-EFGH-JKMN."""
    return "-".join(code[start : start + _GROUP] for start in range(0, LENGTH, _GROUP))


def read_code(typed: str) -> str | None:
    """Find the code in what somebody typed or pasted; None when there is none.

    Case, width, spaces, dashes and invisible characters do not matter, nor does text around a code
    that is written as it is shown.
    """
    text = unicodedata.normalize("NFKC", typed)
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf").upper()
    candidates = [_FILLING.sub("", text)]
    for pattern in _PATTERNS:
        # The last one: words come before a code more often than after it.
        candidates += ["".join(match.groups()) for match in pattern.finditer(text)][-1:]
    for candidate in candidates:
        code = candidate.translate(_LOOK_ALIKE)
        if len(code) == LENGTH and set(code) <= set(ALPHABET):
            return code
    return None
