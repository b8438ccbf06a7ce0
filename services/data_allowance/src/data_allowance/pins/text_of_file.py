"""Turns a file's bytes into text, whatever program wrote it."""

import codecs
from typing import Literal

Encoding = Literal["utf-8", "utf-16", "windows-1252"]

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class NotTextError(Exception):
    """The bytes are no text; `line` is where that shows."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


def decode(content: bytes) -> tuple[str, Encoding]:
    """Give the text with line feeds alone, and how it was written; raise NotTextError.

    With a byte order mark as it says; else UTF-16 where every other byte is zero, as Excel's
    "Unicode text" is; else UTF-8; else what Excel on a German Windows writes as CSV.
    """
    codec = _codec_of(content)
    try:
        text = content.decode(codec)
    except UnicodeDecodeError as error:
        raise NotTextError(content.count(b"\n", 0, error.start) + 1) from None
    text = text.removeprefix("\ufeff")
    if "\0" in text:
        raise NotTextError(text.count("\n", 0, text.index("\0")) + 1)
    encoding: Encoding = (
        "utf-16" if codec.startswith("utf-16") else "utf-8" if codec == "utf-8" else "windows-1252"
    )
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n"), encoding


def _codec_of(content: bytes) -> str:
    for mark, codec in _BOMS:
        if content.startswith(mark):
            return codec
    start = content[:200]
    for first, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = start[first::2], start[1 - first :: 2]
        if len(start) >= 4 and not zeros.strip(b"\0") and b"\0" not in others:
            return codec
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
