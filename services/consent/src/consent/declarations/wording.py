"""What a declaration's wording may consist of, and the hash that proves which wording was read."""

import hashlib
import re
from typing import Annotated

from pydantic import AfterValidator, Field

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_NOT_PLAIN = re.compile(r"<|!\[|\]\(|\]:|```|~~~")
_HEADING = re.compile(r"^\s*#")
_ALLOWED_HEADING = re.compile(r"^#{2,3} \S")


def _check_line(text: str) -> str:
    if "\n" in text:
        raise ValueError("text must be a single line")
    return _check_plain(text)


def _check_plain(text: str) -> str:
    if _CONTROL.search(text):
        raise ValueError("text holds control characters or marks that reorder letters")
    if _NOT_PLAIN.search(text):
        raise ValueError("text holds HTML, a link, a picture or a code block")
    return text


def _check_body(text: str) -> str:
    text = text.replace("\r\n", "\n").strip()
    _check_plain(text)
    for line in text.split("\n"):
        if _HEADING.match(line) and not _ALLOWED_HEADING.match(line):
            raise ValueError("headings are written '## ' or '### '")
    return text


Line = Annotated[str, Field(min_length=1), AfterValidator(_check_line)]
"""Plain text in one line."""

BodyMarkdown = Annotated[
    str,
    Field(
        min_length=1,
        max_length=20_000,
        description=(
            "Paragraphs, lists (`- `, `1. `) and headings (`## `, `### `) in Markdown. "
            "HTML, links, pictures and code are refused."
        ),
    ),
    AfterValidator(_check_body),
]


def text_sha256(*, title: str, short: str, body_markdown: str, dpo: tuple[str, str, str]) -> str:
    """Give the SHA-256 (lower-case hex) of everything the person reads.

    Hashed is the UTF-8 of title, short text, body and the DPO's name, e-mail and phone, joined by
    blank lines. All but the body are single lines, so no two declarations give the same input.
    """
    exact = "\n\n".join((title, short, body_markdown, *dpo))
    return hashlib.sha256(exact.encode()).hexdigest()
