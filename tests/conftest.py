"""Tests over the running product: they read its demo.json and talk to it as anyone would."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from nahbar_common.clock import rfc3339, utc_now

APPOINTMENTS = "/api/appointments/v1"
BUSY = (502, 503, 504)
PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Adviser:
    """An adviser of a test's own."""

    id: str
    name: str
    email: str
    password: str


@dataclass(frozen=True)
class Talk:
    """A booked talk and the headers of its adviser."""

    product: Product
    id: str
    adviser_headers: dict[str, str]

    def read(self) -> dict[str, Any]:
        """Read the appointment as the adviser sees it."""
        path = f"{APPOINTMENTS}/appointments/{self.id}"
        return self.product.http.get(path, headers=self.adviser_headers).json()

    def client(self) -> dict[str, str]:
        """Make a link, open it, and give the client's headers."""
        path = f"{APPOINTMENTS}/appointments/{self.id}/link"
        made = self.product.post(path, self.adviser_headers)
        secret = made.json()["url"].partition("#")[2]
        links = "/api/identity/v1/link-sessions"
        answer = self.product.http.post(links, json={"secret": secret})
        self.product.http.cookies.clear()
        return {"authorization": f"Bearer {answer.json()['access_token']}"}


@dataclass(frozen=True)
class Product:
    """A running product: where it is, and who can sign in there."""

    demo: dict[str, Any]

    @property
    def base_url(self) -> str:
        return self.demo["base_url"]

    @property
    def office_id(self) -> str:
        return self.demo["office_id"]

    @cached_property
    def http(self) -> httpx.Client:
        return httpx.Client(base_url=self.base_url, timeout=15, verify=False)

    def staff(self, role: str) -> dict[str, str]:
        """Sign the demo's member of staff with a role in and give the headers."""
        account = self.demo["accounts"][role]
        return self.sign_in(account["email"], account["password"])

    def sign_in(self, email: str, password: str) -> dict[str, str]:
        """Sign somebody in and give the headers."""
        until = time.monotonic() + PATIENCE_SECONDS
        while True:
            answer = self.http.post(
                "/api/identity/v1/sessions", json={"email": email, "password": password}
            )
            # Hashing is bounded: where everything else is busy too, it says so and gives up.
            if answer.status_code not in BUSY or time.monotonic() >= until:
                break
        assert answer.status_code == 200, answer.text
        self.http.cookies.clear()
        return {"authorization": f"Bearer {answer.json()['access_token']}"}

    def create_adviser(self) -> Adviser:
        """Make an adviser who works round the clock and offers video; nobody else books them."""
        admin, office = self.staff("admin"), self.office_id
        email = f"adviser-{uuid4().hex[:12]}@demo.nahbar.example"
        name = f"Test {uuid4().hex[:6]}"
        made = self.post(
            "/api/identity/v1/accounts",
            admin,
            {"email": email, "display_name": name, "roles": [f"adviser@{office}"]},
        )
        assert made.status_code == 201, made.text
        identifier, password = made.json()["account"]["id"], uuid4().hex
        accepted = self.http.post(
            "/api/identity/v1/invitations/accept",
            json={"secret": made.json()["invitation"]["secret"], "password": password},
        )
        assert accepted.status_code == 204, accepted.text
        adviser = {"id": identifier, "office_id": office, "display_name": name}
        assert self.post("/api/appointments/v1/advisers", admin, adviser).status_code == 201
        hours = f"/api/appointments/v1/advisers/{identifier}/working-hours"
        version = self.http.get(hours, headers=admin).headers["etag"]
        week = [{"weekday": day, "starts": "00:00", "ends": "24:00"} for day in range(7)]
        put = self.http.put(hours, headers={**admin, "if-match": version}, json={"items": week})
        assert put.status_code == 200, put.text
        own = self.sign_in(email, password)
        opt_in = "/api/appointments/v1/advisers/me/video-opt-in"
        assert self.http.put(opt_in, headers=own, json={"opted_in": True}).is_success
        return Adviser(identifier, name, email, password)

    def machine(self, audience: str) -> dict[str, str]:
        """Get a token for the demo's machine client and give the headers."""
        client = self.demo["machine_client"]
        answer = self.http.post(
            "/api/identity/v1/token",
            data={"grant_type": "client_credentials", "audience": audience},
            auth=(client["client_id"], client["client_secret"]),
        )
        assert answer.status_code == 200, answer.text
        return {"authorization": f"Bearer {answer.json()['access_token']}"}

    def post(
        self,
        path: str,
        headers: dict[str, str],
        body: Any = None,
        *,
        key: str | None = None,
        patience: float = 0,
    ) -> httpx.Response:
        """POST with an Idempotency-Key (a new one unless given); give the answer.

        patience: seconds in which a busy product is asked again, with the same key.
        """
        sent = {**headers, "idempotency-key": key or str(uuid4())}
        until = time.monotonic() + patience
        while True:
            answer = self.http.post(path, headers=sent, json={} if body is None else body)
            if answer.status_code not in BUSY or time.monotonic() >= until:
                return answer

    def book(
        self,
        adviser: Adviser,
        *,
        voucher: bool = False,
        client: dict[str, str] | None = None,
        guardian_demanded: bool = False,
    ) -> Talk:
        """Book the adviser's next free video talk, for a client without contacts unless given."""
        headers = self.sign_in(adviser.email, adviser.password)
        office = {"office_id": self.office_id}
        topics = self.http.get(f"{APPOINTMENTS}/topics", headers=headers, params=office).json()
        topic = next(topic for topic in topics["items"] if "video" in topic["channels"])
        wanted = {**office, "topic_id": topic["id"], "channel": "video", "adviser_id": adviser.id}
        now = utc_now()
        times = {"from": rfc3339(now), "to": rfc3339(now + timedelta(hours=2)), "limit": "1"}
        slots = self.http.get(f"{APPOINTMENTS}/slots", headers=headers, params=wanted | times)
        booking = {
            **wanted,
            "starts_at": slots.json()["items"][0]["starts_at"],
            "client": client or {},
            "voucher_requested": voucher,
            "guardian_demanded": guardian_demanded,
        }
        if voucher:
            booking["voucher_brand_id"] = self.brand_in_stock
        booked = self.post(f"{APPOINTMENTS}/appointments", headers, booking)
        assert booked.status_code == 201, booked.text
        return Talk(self, booked.json()["id"], headers)

    @cached_property
    def brand_in_stock(self) -> str:
        """Give the brand whose codes cost least: of the demo, the one that sells data alone."""
        account = self.demo["accounts"]["adviser"]
        asked = {"minutes": "45", "office_id": self.office_id}
        forecast = self.http.get(
            "/api/allowance/v1/forecasts",
            headers=self.sign_in(account["email"], account["password"]),
            params=asked,
        )
        there = [one for one in forecast.json()["voucher"]["brands"] if one["available"]]
        return str(min(there, key=lambda one: one["megabytes"])["brand_id"])

    def consent(self, headers: dict[str, str], appointment_id: str) -> None:
        """Give consent to the declaration in force."""
        own = f"/api/consent/v1/appointments/{appointment_id}"
        text = self.http.get(f"{own}/declaration", headers=headers).json()
        given = {name: text[name] for name in ("declaration_id", "text_sha256", "locale")}
        given_to = self.post(f"{own}/consents", headers, given, patience=30)
        assert given_to.status_code == 201, given_to.text


@pytest.fixture(scope="session")
def product() -> Product:
    """Give the running product that `NAHBAR_DEMO` names."""
    path = os.environ.get("NAHBAR_DEMO")
    if path is None:
        pytest.fail("NAHBAR_DEMO is not set: run these tests with `make e2e`")
    running = Product(json.loads(Path(path).read_text("utf-8")))
    # Asked while all of it runs: later a test may have taken a service away.
    assert running.brand_in_stock
    return running
