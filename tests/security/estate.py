"""What the security tests try to reach: real things of one office, and everybody who is not theirs.

A person of another office has the same role in an office that nobody else works in.
"""

import os
import shlex
import subprocess
import sys
import time
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from uuid import uuid4

import pyotp
from nahbar_local import compose
from nahbar_local.topology import SERVICES

AUDIENCES = {
    "identity": "identity",
    "appointments": "appointments",
    "consent": "consent",
    "media": "media_gateway",
    "allowance": "data_allowance",
}
Headers = dict[str, str]
PATIENCE_SECONDS = 60


@dataclass(frozen=True, eq=False)
class Estate:
    """Two talks of the demo office, everything that hangs on them, and people to try doors."""

    product: Any
    other_office: str = field(default_factory=lambda: str(uuid4()))
    opener: Headers = field(default_factory=dict)
    """The admin who opened the access of `ids` in an emergency."""

    @cached_property
    def adviser(self) -> Any:
        """Give the adviser whose talk it is."""
        return self.product.create_adviser()

    @cached_property
    def talk(self) -> Any:
        """Give a booked talk with a voucher; its adviser has consented and opened the call."""
        talk = self.product.book(self.adviser, voucher=True)
        self.product.consent(talk.adviser_headers, talk.id)
        return talk

    @cached_property
    def client(self) -> Headers:
        """Give the client of the talk, who has consented and waits."""
        headers = self.talk.client()
        self.product.consent(headers, self.talk.id)
        return headers

    @cached_property
    def guardian(self) -> Headers:
        """Give the guardian of the client of another talk, by a link of their own."""
        talk = self.product.book(self.product.create_adviser(), guardian_demanded=True)
        path = f"/api/appointments/v1/appointments/{talk.id}/guardian-link"
        made = self.product.post(path, talk.adviser_headers)
        assert made.status_code == 201, made.text
        secret = made.json()["url"].split("#")[1]
        opened = self.product.http.post("/api/identity/v1/link-sessions", json={"secret": secret})
        assert opened.status_code == 200, opened.text
        assert opened.json()["part"] == "guardian"
        return {"authorization": f"Bearer {opened.json()['access_token']}"}

    @cached_property
    def other_client(self) -> Headers:
        """Give the client of another talk of the same office."""
        return self.product.book(self.product.create_adviser()).client()

    @cached_property
    def admin_of_all(self) -> Headers:
        """Make the admin of every office as an operator does, and sign them in."""
        email, password = f"admin-{uuid4().hex[:12]}@demo.nahbar.example", uuid4().hex
        command = ["create-admin", "--email", email, "--name", "Test", "--password-stdin"]
        installation = compose.of_demo(self.product.demo)
        if installation is None:
            _call_locally(command, password)
        else:
            installation.call(SERVICES[0], *command, stdin=password)
        return self.product.sign_in(email, password)

    @cache  # noqa: B019  # there is one estate in a run
    def staff(self, role: str, office: str) -> Headers:
        """Give the person with one role in one office, made and signed in when first asked for."""
        return self.newcomer(role, office)

    def newcomer(self, role: str, office: str) -> Headers:
        """Make and sign in a person whom no other test knows."""
        return self._member(role, office)[0]

    def _member(self, role: str, office: str) -> tuple[Headers, str]:
        """Make and sign in somebody; give their password, too."""
        password, email = uuid4().hex, f"{role}-{uuid4().hex[:12]}@demo.nahbar.example"
        made = self.product.post(
            "/api/identity/v1/accounts",
            self.admin_of_all,
            {"email": email, "display_name": "Test", "roles": [f"{role}@{office}"]},
        )
        assert made.status_code == 201, made.text
        acceptance = {"secret": made.json()["invitation"]["secret"], "password": password}
        accepted = self.product.http.post("/api/identity/v1/invitations/accept", json=acceptance)
        assert accepted.status_code == 204, accepted.text
        return self.product.sign_in(email, password), password

    @cached_property
    def other_machine(self) -> dict[str, Any]:
        """Let in a program of the other office with every scope."""
        scopes = [
            "appointments:read",
            "appointments:write",
            "links:write",
            "topics:read",
            "consent:read",
            "allowance:read",
            "media:read",
        ]
        made = self.product.post(
            "/api/identity/v1/machine-clients",
            self.admin_of_all,
            {"name": f"Test {uuid4()}", "scopes": scopes, "offices": [self.other_office]},
        )
        assert made.status_code == 201, made.text
        return made.json()

    @cache  # noqa: B019
    def machine(self, api: str) -> Headers:
        """Give a token of that program for a service."""
        secret = (self.other_machine["client_id"], self.other_machine["client_secret"])
        form = {"grant_type": "client_credentials", "audience": AUDIENCES[api]}
        answer = self.product.http.post("/api/identity/v1/token", data=form, auth=secret)
        assert answer.status_code == 200, answer.text
        return {"authorization": f"Bearer {answer.json()['access_token']}"}

    @cached_property
    def program_id(self) -> str:
        """Let a program into the demo office; give its client id."""
        wanted = {
            "name": f"Test {uuid4()}",
            "scopes": ["topics:read"],
            "offices": [self.product.office_id],
        }
        admin = self.staff("admin", self.product.office_id)
        made = self.product.post("/api/identity/v1/machine-clients", admin, wanted)
        assert made.status_code == 201, made.text
        return str(made.json()["client_id"])

    def first(self, path: str, role: str, **query: str) -> dict[str, Any]:
        """Give the first item of a list as somebody of the demo office sees it."""
        params = {"office_id": self.product.office_id, **query}
        headers = self.staff(role, self.product.office_id)
        answer = self.product.http.get(path, headers=headers, params=params)
        assert answer.status_code == 200, answer.text
        return answer.json()["items"][0]

    @cached_property
    def ids(self) -> dict[str, str]:
        """Give a real id for each path parameter, all of them of the demo office."""
        entered = f"/api/media/v1/appointments/{self.talk.id}/participants"
        participant = self.product.post(entered, self.client)
        assert participant.is_success, participant.text
        absences = f"/api/appointments/v1/advisers/{self.adviser.id}/absences"
        away = {"starts_at": "2035-01-08T08:00:00Z", "ends_at": "2035-01-08T12:00:00Z"}
        products = "/api/allowance/v1/products"
        product_id = self.first(products, "allowance_officer")["id"]
        return {
            "account_id": self.adviser.id,
            "adviser_id": self.adviser.id,
            "appointment_id": self.talk.id,
            "client_id": self.talk.read()["client"]["id"],
            "absence_id": self.product.post(absences, self.talk.adviser_headers, away).json()["id"],
            "participant_id": participant.json()["participant_id"],
            "topic_id": self.first("/api/appointments/v1/topics", "admin")["id"],
            "room_id": self.first("/api/appointments/v1/rooms", "admin")["id"],
            "declaration_id": self._declaration_id(),
            "task_id": self._task_id(),
            "request_id": self._request_id(),
            "budget_id": self.first("/api/allowance/v1/budgets", "allowance_officer")["id"],
            "product_id": product_id,
            "brand_id": self.first("/api/allowance/v1/brands", "allowance_officer")["id"],
            "voucher_id": self.first("/api/allowance/v1/vouchers", "allowance_officer")["id"],
            "session_id": self.session_of(self.talk.adviser_headers),
            "line_id": self._line_id(),
            "access_id": self._access_id(),
            "receipt_id": self._receipt_id(),
            "person_id": self.talk.read()["client"]["id"],
            "note_id": self._note_id(),
            # Nobody's: a paper needs a scan, see services/consent/tests/told_consents.
            "consent_id": str(uuid4()),
            # Names of what there is in every office.
            "about": "processor",
            "check": "restore",
            # Nobody's: a passkey is made by a browser, see frontend/e2e/second-step.spec.ts.
            "passkey_id": str(uuid4()),
            "batch_id": self.first(f"{products}/{product_id}/pin-batches", "allowance_officer")[
                "batch_id"
            ],
        }

    def _line_id(self) -> str:
        """Let a group of the directory have a role in the demo office."""
        line = {"group": f"Test {uuid4()}", "role": "adviser", "office_id": self.product.office_id}
        admin = self.staff("admin", self.product.office_id)
        made = self.product.post("/api/identity/v1/directory/groups", admin, line)
        assert made.status_code == 201, made.text
        return made.json()["line"]["id"]

    def _access_id(self) -> str:
        """Let an admin of the demo office read in an emergency; an officer is there to be told."""
        office_id = self.product.office_id
        self.staff("dpo", office_id)
        admin, password = self._member("admin", office_id)
        self.opener.update(admin)
        factor = "/api/identity/v1/me/factors/app"
        begun = self.product.post(factor, admin, {"current_password": password})
        assert begun.status_code == 200, begun.text
        app = pyotp.TOTP(begun.json()["secret"])
        # The code of the step before, so that today's is still good.
        confirmed = {
            "set_up_id": begun.json()["set_up_id"],
            "code": app.at(time.time(), counter_offset=-1),
        }
        assert self.product.post(f"{factor}/confirm", admin, confirmed).is_success
        path = f"/api/identity/v1/offices/{office_id}/emergency-accesses"
        asked = self.product.post(f"{path}/second-factor", admin)
        assert asked.status_code == 200, asked.text
        opening = {
            "reason": "Nothing is the matter: this is a test.",
            "minutes": 30,
            "challenge_id": asked.json()["challenge_id"],
            "code": app.now(),
        }
        opened = self.product.post(path, admin, opening)
        assert opened.status_code == 201, opened.text
        return str(opened.json()["id"])

    def _receipt_id(self) -> str:
        """Give the receipt of the adviser's consent to the talk."""
        path = f"/api/consent/v1/appointments/{self.talk.id}/receipts"
        answer = self.product.http.get(path, headers=self.talk.adviser_headers)
        assert answer.status_code == 200, answer.text
        return answer.json()["items"][0]["receipt_id"]

    def _note_id(self) -> str:
        """Let the talk's adviser hear its client say yes."""
        talk = f"/api/consent/v1/appointments/{self.talk.id}"
        person = f"{talk}/people/{self.talk.read()['client']['id']}"
        text = self._read(f"{person}/declaration", self.talk.adviser_headers)
        said = {name: text[name] for name in ("declaration_id", "text_sha256", "locale")}
        made = self.product.post(f"{person}/spoken-consents", self.talk.adviser_headers, said)
        assert made.status_code == 202, made.text
        return made.json()["note_id"]

    def session_of(self, headers: Headers) -> str:
        """Give a session of somebody of the staff."""
        answer = self.product.http.get("/api/identity/v1/me/sessions", headers=headers)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["items"][0]["id"])

    def _task_id(self) -> str:
        """Let the office change a talk: its adviser is to tell the client."""
        talk = self.product.book(self.adviser)
        read = self.product.http.get(
            f"/api/appointments/v1/appointments/{talk.id}", headers=talk.adviser_headers
        )
        headers = {**talk.adviser_headers, "if-match": read.headers["etag"]}
        path = f"/api/appointments/v1/appointments/{talk.id}/channel"
        changed = self.product.post(path, headers, {"channel": "phone"})
        assert changed.status_code == 200, changed.text
        tasks = f"/api/appointments/v1/offices/{self.product.office_id}/tasks"
        answer = self.product.http.get(tasks, headers=talk.adviser_headers)
        assert answer.status_code == 200, answer.text
        return answer.json()["items"][0]["id"]

    def _request_id(self) -> str:
        """Note that the talk's client wants to know what is stored of them, and collect it."""
        office_id = self.product.office_id
        officer = self.staff("dpo", office_id)
        path = f"/api/consent/v1/offices/{office_id}/subject-requests"
        wanted = {
            "person_id": self.talk.read()["client"]["id"],
            "article": "access",
            "received_on": "2026-01-31",
        }
        made = self.product.post(path, officer, wanted)
        assert made.status_code == 201, made.text
        path = f"{path}/{made.json()['id']}"
        for what, body in (("identity-check", {"how": "in_person"}), ("data-copy", None)):
            etag = self.product.http.get(path, headers=officer).headers["etag"]
            done = self.product.post(f"{path}/{what}", {**officer, "if-match": etag}, body)
            assert done.is_success, done.text
        until = time.monotonic() + PATIENCE_SECONDS
        while self._read(f"{path}/data-copy", officer)["ready_at"] is None:
            assert time.monotonic() < until, "not all services have answered"
            time.sleep(0.2)
        return str(made.json()["id"])

    def _read(self, path: str, headers: dict[str, str]) -> dict[str, Any]:
        answer = self.product.http.get(path, headers=headers)
        assert answer.status_code == 200, answer.text
        read: dict[str, Any] = answer.json()
        return read

    def _declaration_id(self) -> str:
        """Write a draft for the demo office: published ones may be for all offices."""
        text = {"title": "Test", "short": "Test", "body_markdown": "Test"}
        dpo = {"name": "Test", "email": "dpo@demo.nahbar.example", "phone": "0541 1"}
        office_id = self.product.office_id
        draft = {"office_id": office_id, "audience": "guest", "texts": {"de": text}, "dpo": dpo}
        author = self.staff("dpo", office_id)
        made = self.product.post("/api/consent/v1/declarations", author, draft)
        assert made.status_code == 201, made.text
        return made.json()["id"]


def _call_locally(command: list[str], password: str) -> None:
    values = Path(os.environ["NAHBAR_DEMO"]).parent / "env" / "identity.env"
    environment = dict(word.split("=", 1) for word in shlex.split(values.read_text("utf-8")))
    subprocess.run(
        [sys.executable, "-m", "identity", *command],
        input=password,
        env={**os.environ, **environment},
        text=True,
        check=True,
        capture_output=True,
    )
