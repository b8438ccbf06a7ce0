"""E-mail addresses."""

import re
from typing import Annotated

from nahbar_common.texts import normalise_line, require_all_seen
from pydantic import AfterValidator, Field

_EMAIL = re.compile(r'^[^@\s,;:<>()\[\]"\\]{1,64}@([\w-]+\.)+[\w-]*\w$')
"""One address as it is sent to: signs that stand around or between addresses came along with it."""


def to_usual(text: str) -> str:
    """Give an address in its usual form; the part behind the @ knows no capitals."""
    text = normalise_line(text)
    require_all_seen(text)
    if not _EMAIL.match(text):
        raise ValueError("not an e-mail address")
    name, _, host = text.rpartition("@")
    return f"{name}@{host.lower()}"


Email = Annotated[str, Field(max_length=254), AfterValidator(to_usual)]
