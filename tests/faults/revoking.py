"""Races of taking a right away against joining by it, and how long the joining still opens."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from tests.faults.talking import MEDIA, enter

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Adviser, Product, Talk

IDENTITY, APPOINTMENTS = "/api/identity/v1", "/api/appointments/v1"
_GIVE_UP_SECONDS = 60
PATIENCE_SECONDS = 60


def make_link(talk: Talk) -> str:
    """Make a link for the client, which replaces the one before; give its secret."""
    path = f"{APPOINTMENTS}/appointments/{talk.id}/link"
    made = talk.product.post(path, talk.adviser_headers, patience=PATIENCE_SECONDS)
    assert made.status_code == 201, made.text
    secret: str = made.json()["url"].partition("#")[2]
    return secret


def open_link(product: Product, secret: str) -> dict[str, str]:
    """Open a link in a browser of its own; give the headers."""
    answer = product.http.post(f"{IDENTITY}/link-sessions", json={"secret": secret})
    assert answer.status_code == 200, answer.text
    product.http.cookies.clear()
    return {"authorization": f"Bearer {answer.json()['access_token']}"}


def join(talk: Talk, client: dict[str, str]) -> str | None:
    """Come in as far as one is let: wait, be admitted, get a grant; give LiveKit's token."""
    product, path = talk.product, f"{MEDIA}/{talk.id}"
    entered = product.post(f"{path}/participants", client)
    if not entered.is_success:
        return None
    place = entered.json()["participant_id"]
    product.post(f"{path}/participants/{place}/admit", talk.adviser_headers)
    granted = product.post(f"{path}/grants", client)
    token: str | None = granted.json()["token"] if granted.is_success else None
    return token


def join_as_adviser(talk: Talk, adviser: dict[str, str]) -> str | None:
    """Come into one's own talk; give LiveKit's token."""
    product, path = talk.product, f"{MEDIA}/{talk.id}"
    if not product.post(f"{path}/participants", adviser).is_success:
        return None
    granted = product.post(f"{path}/grants", adviser)
    token: str | None = granted.json()["token"] if granted.is_success else None
    return token


def race(
    talk: Talk,
    client: dict[str, str],
    take: Callable[[], Any],
    *,
    joined: bool,
    join: Callable[[Talk, dict[str, str]], str | None] = join,
) -> float:
    """Take a right away while somebody joins by it; give the seconds until they are out.

    Out: no route gives them anything, and no token they got opens a room. `joined` lets them be in
    the talk before, and join once more. Counted from the answer that it was taken away.
    """
    kept = [join(talk, client)] if joined else []
    with ThreadPoolExecutor(2) as pool:
        joining, taking = pool.submit(join, talk, client), pool.submit(take)
        taking.result()
        answered = time.monotonic()
        kept.append(joining.result())
    tokens = [token for token in kept if token is not None]
    deadline = time.monotonic() + _GIVE_UP_SECONDS
    while not _is_out(talk, client, tokens):
        assert time.monotonic() < deadline, "still in the talk"
        time.sleep(0.02)
    return time.monotonic() - answered


READS = (
    "/api/identity/v1/me",
    f"{APPOINTMENTS}/offices",
    "/api/allowance/v1/forecasts",
)
"""What any member of staff may read, in services that only follow the feed."""


def _is_out(talk: Talk, client: dict[str, str], tokens: list[str]) -> bool:
    product = talk.product
    routes = [product.post(f"{MEDIA}/{talk.id}/grants", client)]
    routes += [product.http.get(path, headers=client) for path in READS]
    # 403: a route that a link never opens.
    refused = all(answer.status_code in (401, 403) for answer in routes)
    refused = refused and routes[0].status_code == 401
    validate = "/livekit/rtc/validate"
    return refused and all(
        product.http.get(validate, params={"access_token": token}).status_code == 404
        for token in tokens
    )


def begin(product: Product, adviser: Adviser | None = None) -> Talk:
    """Book a talk whose people have consented and whose adviser is there."""
    talk = product.book(adviser or product.create_adviser())
    product.consent(open_link(product, make_link(talk)), talk.id)
    product.consent(talk.adviser_headers, talk.id)
    enter(talk, talk.adviser_headers)
    return talk


def race_link(talk: Talk, *, joined: bool) -> float:
    """Replace a link while its person joins."""
    client = open_link(talk.product, make_link(talk))
    return race(talk, client, lambda: make_link(talk), joined=joined)


def change_account(product: Product, account_id: str, body: dict[str, Any]) -> None:
    """Change an account as the demo's admin."""
    path, admin = f"{IDENTITY}/accounts/{account_id}", product.staff("admin")
    version = product.http.get(path, headers=admin).headers["etag"]
    answer = product.http.patch(path, headers={**admin, "if-match": version}, json=body)
    assert answer.status_code == 200, answer.text


def race_account(talk: Talk, adviser: Adviser, *, joined: bool) -> float:
    """Close the account of a talk's adviser while they join; it is opened again afterwards."""
    return _race_staff(talk, adviser, {"active": False}, {"active": True}, joined=joined)


def race_role(talk: Talk, adviser: Adviser, *, joined: bool) -> float:
    """Give a talk's adviser another role while they join, and then their own one back."""
    own, other = (
        {"roles": [f"{role}@{talk.product.office_id}"]} for role in ("adviser", "team_lead")
    )
    return _race_staff(talk, adviser, other, own, joined=joined)


def _race_staff(
    talk: Talk, adviser: Adviser, take: dict[str, Any], give: dict[str, Any], *, joined: bool
) -> float:
    product = talk.product
    headers = product.sign_in(adviser.email, adviser.password)
    try:
        return race(
            talk,
            headers,
            lambda: change_account(product, adviser.id, take),
            joined=joined,
            join=join_as_adviser,
        )
    finally:
        change_account(product, adviser.id, give)
