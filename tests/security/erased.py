"""People with unique marks in every field that can hold one, what they do, and their erasure."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import httpx

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Adviser, Product

APPOINTMENTS, IDENTITY = "/api/appointments/v1/appointments", "/api/identity/v1/accounts"
OWN = "/api/appointments/v1/my/appointment"
REQUESTS = "/api/consent/v1/offices/{office}/subject-requests"
PATIENCE_SECONDS = 600


@dataclass
class Erasable:
    """Somebody who wants to be erased; marks: what no file may show afterwards."""

    id: str
    marks: set[str]
    is_staff: bool = False
    requests: list[str] = field(default_factory=list)


def new_phone() -> str:
    """Give a number nobody has."""
    return f"+4917{uuid4().int % 10**9:09d}"


def create_client(product: Product, adviser: Adviser, *, active: bool) -> Erasable:
    """Let somebody book, and cancel in the end: with a talk to come nobody is erased.

    active: they open their link, consent, and choose the telephone under another number.
    """
    mark = uuid4().hex[:14]
    contact = {
        "display_name": f"Merkmal {mark}",
        "reference": f"BG-{mark}",
        "phone": new_phone(),
        "email": f"m{mark}@demo.nahbar.example",
    }
    talk = product.book(adviser, voucher=True, client=contact)
    person = Erasable(talk.read()["client"]["id"], {*contact.values(), mark})
    path = f"{APPOINTMENTS}/{talk.id}"
    if active:
        client = talk.client()
        product.consent(client, talk.id)
        phone = new_phone()
        person.marks.add(phone)
        _change(product, f"{OWN}/channel", client, {"channel": "phone", "phone": phone})
    _change(product, f"{path}/cancel", talk.adviser_headers)
    return person


def create_leaver(product: Product, admin: dict[str, str]) -> Erasable:
    """Make an adviser whose account is closed."""
    adviser = product.create_adviser()
    path = f"{IDENTITY}/{adviser.id}"
    version = product.http.get(path, headers=admin).headers["etag"]
    closed = product.http.patch(
        path, headers={**admin, "if-match": version}, json={"active": False}
    )
    assert closed.status_code == 200, closed.text
    return Erasable(adviser.id, {adviser.name, adviser.email}, is_staff=True)


def _change(
    product: Product, path: str, headers: dict[str, str], body: dict[str, Any] | None = None
) -> None:
    read = product.http.get(path.rpartition("/")[0], headers=headers)
    answer = product.post(path, {**headers, "if-match": read.headers["etag"]}, body, patience=30)
    assert answer.is_success, answer.text


class Desk:
    """What the data-protection officer does."""

    def __init__(self, product: Product, dpo: Callable[[], dict[str, str]]) -> None:
        self.product, self._sign_in = product, dpo
        self.root = REQUESTS.format(office=product.office_id)
        self.headers = dpo()

    def note(self, person: Erasable, article: str) -> str:
        """Note a request whose identity was checked."""
        wanted = {"person_id": person.id, "article": article, "received_on": "2026-01-31"}
        made = self.product.post(self.root, self.headers, wanted, patience=30)
        assert made.status_code == 201, made.text
        request_id: str = made.json()["id"]
        assert self.act(request_id, "identity-check", {"how": "in_person"}).is_success
        person.requests.append(request_id)
        return request_id

    def act(self, request_id: str, what: str, body: dict[str, Any] | None = None) -> httpx.Response:
        """Do something about a request as it is now."""
        headers = {**self.headers, "if-match": self.read(request_id).headers["etag"]}
        return self.product.post(f"{self.root}/{request_id}/{what}", headers, body)

    def read(self, request_id: str, what: str = "") -> httpx.Response:
        """Read a request; signed in anew where that took too long."""
        path = f"{self.root}/{request_id}{what}"
        answer = self.product.http.get(path, headers=self.headers)
        if answer.status_code == 401:
            self.headers = self._sign_in()
            answer = self.product.http.get(path, headers=self.headers)
        assert answer.status_code == 200, answer.text
        return answer

    def copy(self, request_id: str) -> None:
        """Collect what is stored, and wait until it is whole."""
        assert self.act(request_id, "data-copy").is_success
        until(lambda: self.read(request_id, "/data-copy").json()["ready_at"] is not None)

    def erase(self, request_id: str) -> None:
        """Let an erasure begin: a voucher is released by an event, and may hinder for a moment."""

        def started() -> bool:
            answer = self.act(request_id, "erasure")
            assert answer.status_code in (202, 409, 503), answer.text
            return answer.status_code == 202

        until(started)

    def is_through(self, request_id: str) -> bool:
        """Tell whether an erasure is done in all services."""
        is_done: bool = self.read(request_id).json()["state"] == "answered"
        return is_done


def until(condition: Callable[[], bool]) -> None:
    """Ask until it is true; the erasing job comes every 30 seconds."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < end, "still not so"
        time.sleep(0.5)
