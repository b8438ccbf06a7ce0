"""Finding a link's secret in what was pasted: the whole link, text around it, a full stop after it.

Mail programs take the sentence's full stop into the link, wrap it, escape its `#`, or put invisible
characters into it; none of that is the person's fault.
"""

import re
import unicodedata

from identity.secret_values import LINK_CHARACTERS

_BASE64URL = r"[A-Za-z0-9_-]"
_SECRET = re.compile(rf"{_BASE64URL}{{{LINK_CHARACTERS}}}")
_ALONE = re.compile(rf"(?<!{_BASE64URL}){_BASE64URL}{{{LINK_CHARACTERS}}}(?!{_BASE64URL})")


def read_secret(pasted: str) -> str | None:
    """Give the secret of a pasted link, or None when there is none in the text."""
    visible = "".join(sign for sign in pasted if unicodedata.category(sign) != "Cf")
    # What comes right behind a `#`, the last one first; a wrapped line goes on after its break.
    *_, behind = parts = visible.replace("%23", "#").split("#")
    for part in reversed(parts[1:]):
        found = _SECRET.match("".join(part.split()))
        if found:
            return found.group()
    alone = _ALONE.search(behind if len(parts) > 1 else visible)
    return alone.group() if alone else None
