"""A visit's cookie: one per visit, because two people may come in through one browser.

Its name carries the visit's handle, by which a tab says whose visit it is about.
"""

import re
from collections.abc import Iterable
from datetime import timedelta
from typing import Annotated

from fastapi import Depends, Header, Request, Response

from identity.browsers.cookies import BASE_PATH, CookieKind
from identity.settings import Settings
from identity.visits.held import HeldVisit

_PATH = f"{BASE_PATH}/link-sessions"
_HANDLE = re.compile(r"[0-9a-f]{8}")

VisitHandle = Annotated[
    str | None,
    Header(
        alias="X-Nahbar-Visit",
        max_length=64,
        description="The `visit` this tab was given; may be left out by a browser with one visit.",
    ),
]


def held_visits(request: Request) -> list[HeldVisit]:
    """Read which visits the browser says it holds."""
    settings: Settings = request.app.state.settings
    prefix = _cookie_of("").name(settings)
    names = [name.removeprefix(prefix) for name in request.cookies if name.startswith(prefix)]
    handles = [None, *(name for name in names if _HANDLE.fullmatch(name))]
    secrets = [(handle, _cookie_of(handle).read(request)) for handle in handles]
    return [HeldVisit(handle, secret) for handle, secret in secrets if secret is not None]


HeldVisits = Annotated[list[HeldVisit], Depends(held_visits)]


def keep(response: Response, settings: Settings, handle: str, secret: str, for_: timedelta) -> None:
    """Let the browser hold a visit."""
    _cookie_of(handle).set(response, settings, secret, for_)


def drop(response: Response, settings: Settings, held: Iterable[HeldVisit]) -> None:
    """Let the browser hold these no longer."""
    for visit in held:
        _cookie_of(visit.handle).set(response, settings, "", timedelta(0))


def removal(settings: Settings, visit: HeldVisit) -> dict[str, str]:
    """Give the header by which a refusal lets the browser hold this no longer."""
    return _cookie_of(visit.handle).removal(settings)


def _cookie_of(handle: str | None) -> CookieKind:
    return CookieKind("visit" if handle is None else f"visit_{handle}", _PATH)
