"""What kind of browser a request comes from: a word for it is kept, never the User-Agent itself."""

import re
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import Depends, Request

BrowserName = Literal["chrome", "edge", "firefox", "safari", "other"]
SystemName = Literal["android", "ios", "linux", "macos", "windows", "other"]

_BROWSERS: tuple[tuple[BrowserName, str], ...] = (
    ("edge", r"\bEdg(?:e|A|iOS)?/"),
    ("firefox", r"\b(?:Firefox|FxiOS)/"),
    ("chrome", r"(?:Chrome|Chromium|CriOS)/"),
    ("safari", r"\bVersion/[\d.]+ .*\bSafari/"),
)
"""Each calls itself by the names of those below it as well."""
_SYSTEMS: tuple[tuple[SystemName, str], ...] = (
    ("android", r"\bAndroid\b"),
    ("ios", r"\b(?:iPhone|iPad|iPod)\b"),
    ("windows", r"\bWindows\b"),
    ("macos", r"\bMacintosh\b"),
    ("linux", r"\bLinux\b"),
)
_LONGEST = 1_000


@dataclass(frozen=True)
class BrowserKind:
    """Enough for somebody to recognise their own device, and for nobody to be traced by."""

    browser: BrowserName = "other"
    system: SystemName = "other"


UNKNOWN = BrowserKind()


def kind_of(user_agent: str | None) -> BrowserKind:
    """Tell the kind of browser from a User-Agent header, whatever it holds."""
    text = (user_agent or "")[:_LONGEST]
    browser: BrowserName = next(
        (name for name, sign in _BROWSERS if re.search(sign, text)), "other"
    )
    system: SystemName = next((name for name, sign in _SYSTEMS if re.search(sign, text)), "other")
    return BrowserKind(browser, system)


def _kind(request: Request) -> BrowserKind:
    return kind_of(request.headers.get("user-agent"))


Kind = Annotated[BrowserKind, Depends(_kind)]
