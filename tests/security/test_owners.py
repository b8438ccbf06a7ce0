"""What belongs to one office, or to one appointment, is not found by anybody else.

Every route that the caller's role may use is tried with the ids of real things that are not theirs.
"""

import re
import time
from datetime import datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from routes import operations

SOON, HASH = "2035-01-08T09:00:00Z", "0" * 64
ANSWERS = {"helpful": "yes", "heard_well": "yes", "more_video": "yes"}
NAME = {"de": "Test"}
TEXT = {"title": "Test", "short": "Test", "body_markdown": "Test"}
DPO = {"name": "Test", "email": "dpo@demo.nahbar.example", "phone": "0541 1"}
USAGE = {
    "connection_id": "00000000-0000-4000-8000-000000000009",
    "seq": 1,
    "sent_bytes": 1,
    "received_bytes": 1,
    "sent_packets": 1,
    "received_packets": 1,
    "elapsed_seconds": 1,
    "profile": "sparsam",
}
NO_CHALLENGE = "00000000-0000-4000-8000-00000000dead"
AMOUNT = {"amount_cents": 100, "reference": "Test"}

# A right body for each operation that reads one, so that nothing but ownership can refuse it.
# {…} is filled with real ids of the demo office.
REQUESTS = "/api/consent/v1/offices/{office_id}/subject-requests"
BODIES = {
    "PATCH /api/identity/v1/accounts/{account_id}": {"display_name": "Other"},
    "POST /api/identity/v1/accounts": {
        "email": "x@demo.nahbar.example",
        "display_name": "X",
        "roles": ["adviser@{office_id}"],
    },
    "POST /api/identity/v1/directory/groups": {
        "group": "X",
        "role": "adviser",
        "office_id": "{office_id}",
    },
    "POST /api/identity/v1/machine-clients": {
        "name": "X",
        "scopes": ["consent:read"],
        "offices": ["{office_id}"],
    },
    "PUT /api/identity/v1/offices/{office_id}/emergency-rule": {"most_minutes": 30},
    "POST /api/identity/v1/offices/{office_id}/emergency-accesses": {
        "reason": "Nothing is the matter: this is a test.",
        "minutes": 30,
        # Nobody's: who may is told that it is over.
        "challenge_id": NO_CHALLENGE,
        "code": "000000",
    },
    "PATCH /api/appointments/v1/advisers/{adviser_id}": {"display_name": "Other"},
    "POST /api/appointments/v1/advisers": {
        "id": "{account_id}",
        "office_id": "{office_id}",
        "display_name": "Other",
    },
    "POST /api/appointments/v1/advisers/{adviser_id}/absences": {
        "starts_at": SOON,
        "ends_at": "2035-01-08T12:00:00Z",
    },
    "PUT /api/appointments/v1/advisers/{adviser_id}/working-hours": {"items": []},
    "POST /api/appointments/v1/appointments": {
        "office_id": "{office_id}",
        "topic_id": "{topic_id}",
        "channel": "video",
        "adviser_id": "{adviser_id}",
        "starts_at": SOON,
        "client": {},
    },
    "PUT /api/consent/v1/offices/{office_id}/processing-record/statements/{about}": {
        "text": "Test"
    },
    "POST /api/consent/v1/offices/{office_id}/checklist/{check}/notes": {
        "found": "ok",
        "done_on": "2026-01-31",
        "done_by": "Test",
    },
    "POST /api/appointments/v1/appointments/{appointment_id}/cancel": {},
    "POST /api/appointments/v1/appointments/{appointment_id}/channel": {"channel": "phone"},
    "POST /api/appointments/v1/appointments/{appointment_id}/guardian": {"is_demanded": True},
    "PUT /api/consent/v1/offices/{office_id}/guardian-rule": {"is_demanded": False},
    "POST /api/appointments/v1/appointments/{appointment_id}/move": {"starts_at": SOON},
    "POST /api/appointments/v1/appointments/{appointment_id}/outcome": {"outcome": "held"},
    "POST /api/appointments/v1/appointments/{appointment_id}/survey": ANSWERS,
    "POST /api/appointments/v1/appointments/{appointment_id}/told": {"how": "phone"},
    "POST /api/appointments/v1/appointments/{appointment_id}/voucher-brand": {"brand_id": None},
    "POST /api/appointments/v1/appointments/{appointment_id}/voucher-choice": {"choice": "retry"},
    "PATCH /api/appointments/v1/clients/{client_id}": {"display_name": "Other"},
    "POST /api/appointments/v1/clients": {"office_id": "{office_id}"},
    "POST /api/appointments/v1/clients/search": {"office_id": "{office_id}", "reference": "1"},
    "PATCH /api/appointments/v1/rooms/{room_id}": {"name": "Other"},
    "POST /api/appointments/v1/rooms": {
        "office_id": "{office_id}",
        "name": "X",
        "capacity": 2,
        "airing_minutes": 15,
    },
    "PATCH /api/appointments/v1/topics/{topic_id}": {"title": NAME},
    "POST /api/appointments/v1/topics": {
        "office_id": "{office_id}",
        "title": NAME,
        "description": NAME,
        "channels": ["phone"],
        "duration_minutes": 30,
        "break_minutes": 0,
    },
    "POST /api/consent/v1/appointments/{appointment_id}/consents": {
        "declaration_id": "{declaration_id}",
        "text_sha256": HASH,
        "locale": "de",
    },
    "POST /api/consent/v1/appointments/{appointment_id}/people/{person_id}/paper-consents": {
        "declaration_id": "{declaration_id}",
        "text_sha256": HASH,
        "locale": "de",
        "declared_on": "2026-01-31",
        "scan_id": "{declaration_id}",
    },
    "POST /api/consent/v1/appointments/{appointment_id}/people/{person_id}/spoken-consents": {
        "declaration_id": "{declaration_id}",
        "text_sha256": HASH,
        "locale": "de",
    },
    "POST /api/consent/v1/languages": {"tag": "uk", "name": "Українська"},
    "PUT /api/consent/v1/offices/{office_id}/languages": {"tags": ["de", "de-x-leicht", "en"]},
    "POST /api/consent/v1/declarations": {
        "office_id": "{office_id}",
        "audience": "guest",
        "texts": {"de": TEXT},
        "dpo": DPO,
    },
    "PUT /api/appointments/v1/offices/{office_id}/kept-days": {"appointment": 365, "contact": 365},
    f"POST {REQUESTS}": {
        "person_id": "{client_id}",
        "article": "access",
        "received_on": "2026-01-31",
    },
    f"POST {REQUESTS}/{{request_id}}/identity-check": {"how": "in_person"},
    f"POST {REQUESTS}/{{request_id}}/extension": {"reason": "complex"},
    f"POST {REQUESTS}/{{request_id}}/close": {"outcome": "withdrawn"},
    f"POST {REQUESTS}/{{request_id}}/data-copy/link": {"days": 7},
    "POST /api/appointments/v1/offices/{office_id}/subjects/search": {"reference": "1"},
    "PUT /api/consent/v1/declarations/{declaration_id}": {"texts": {"de": TEXT}, "dpo": DPO},
    "POST /api/consent/v1/declarations/{declaration_id}/publish": {"material_change": False},
    "POST /api/consent/v1/offices/{office_id}/withdrawals": {
        "appointment_id": "{appointment_id}",
        "person_id": "{client_id}",
        "channel": "spoken",
        "asked_by": "self",
    },
    "POST /api/consent/v1/my/contact/agree": {
        "declaration_id": "{declaration_id}",
        "text_sha256": HASH,
        "locale": "de",
    },
    "POST /api/consent/v1/offices/{office_id}/contact-refusals": {
        "person_id": "{client_id}",
        "channel": "spoken",
        "asked_by": "self",
    },
    "POST /api/consent/v1/declarations/{declaration_id}/retire": {"consents_end": False},
    "POST /api/consent/v1/declarations/{declaration_id}/send-back": {"remark": "Kürzer."},
    "POST /api/media/v1/appointments/{appointment_id}/usage": USAGE,
    # Of a room that is gone nothing follows.
    "POST /api/media/v1/appointments/{appointment_id}/participants/{participant_id}/excess": {
        "room_name": "call-gone"
    },
    "POST /api/allowance/v1/budgets": {"office_id": "{office_id}", "year": 2099},
    "POST /api/allowance/v1/budgets/{budget_id}/fundings": AMOUNT,
    "POST /api/allowance/v1/budgets/{budget_id}/reductions": AMOUNT,
    "POST /api/allowance/v1/budgets/{budget_id}/closings": {"through": "2020-01"},
    "POST /api/allowance/v1/budgets/{budget_id}/legal-basis": {"legal_basis": "§ 1"},
    "PATCH /api/allowance/v1/products/{product_id}": {"active": False},
    "POST /api/allowance/v1/products": {
        "office_id": "{office_id}",
        "brand_id": "{brand_id}",
        "kind": "data_pass",
        "megabytes": 100,
        "price_cents": 100,
    },
    "PATCH /api/allowance/v1/offices/{office_id}/replacement-rule": {"rule": "automatic"},
    "POST /api/allowance/v1/vouchers/{voucher_id}/resolution": {
        "resolution": "loss",
        "reference": "X",
    },
    "POST /api/allowance/v1/my/voucher/failure": {"voucher_id": "{voucher_id}", "step": "other"},
    "PATCH /api/allowance/v1/brands/{brand_id}": {"active": False},
    "POST /api/allowance/v1/brands": {
        "office_id": "{office_id}",
        "name": "X",
        "instructions": {"redeem": {"hotline": "22999"}},
    },
}
QUERIES = {
    "from": "2026-01-01T00:00:00Z",
    "to": "2026-01-08T00:00:00Z",
    "channel": "video",
    "topic_id": "{topic_id}",
    "office_id": "{office_id}",
    "form": "odt",
    "day": "2026-01-05",
}
_BATCHES = "POST /api/allowance/v1/products/{product_id}/pin-batches"
CSV = (_BATCHES, f"{_BATCHES}/preview")
OWN_ONLY = {
    "GET /api/identity/v1/me",
    "POST /api/identity/v1/me/password",
    "GET /api/identity/v1/me/sessions",
    "POST /api/identity/v1/me/sessions/end-others",
    "GET /api/identity/v1/me/factors",
    "GET /api/identity/v1/me/notices",
    "POST /api/identity/v1/me/notices/acknowledge",
    "POST /api/identity/v1/me/factors/app",
    "POST /api/identity/v1/me/factors/app/confirm",
    "POST /api/identity/v1/me/factors/app/remove",
    "POST /api/identity/v1/me/factors/passkeys",
    "POST /api/identity/v1/me/factors/passkeys/confirm",
    "POST /api/identity/v1/me/factors/recovery-codes",
    "PUT /api/appointments/v1/advisers/me/video-opt-in",
    "GET /api/media/v1/waiting/events",
    "GET /api/allowance/v1/forecasts",
    "GET /api/allowance/v1/brand-examples",
}
"""Routes that name nothing but the caller: there is nothing of others to ask for."""

STAFF_ROUTES = [op for op in operations() if op.access["staff"] and op.name not in OWN_ONLY]
TALK_ROUTES = [
    op for op in operations() if op.access["participant"] and "{appointment_id}" in op.path
]
NAMED_ROUTES = [
    op for op in STAFF_ROUTES if "{" in op.path and op.method in ("POST", "PUT", "PATCH")
]
"""Routes that read a body about something the path names."""
FOR_EACH_OTHER = {
    "POST /api/consent/v1/offices/{office_id}/withdrawals",
    "POST /api/consent/v1/offices/{office_id}/contact-refusals",
    "GET /api/consent/v1/offices/{office_id}/contact-consents/{person_id}",
    "GET /api/consent/v1/offices/{office_id}/guardian-rule",
}
"""Whoever takes the call has to note a withdrawal, whosever talk it is (Art. 7 (3) GDPR). Whether
somebody may be written to is of no talk, nor is what an office demands of all that are booked."""
COLLEAGUES_ROUTES = [
    op
    for op in STAFF_ROUTES
    if op.api in ("consent", "media")
    and op.access["staff"][0] == "adviser"
    and "{" in op.path
    and op.name not in FOR_EACH_OTHER
]
"""Consents and call are the adviser's alone; planning, with letter and voucher, is the office's."""
PROGRAM_ROUTES = [op for op in operations() if op.access["machine"]]


def filled(value, ids):
    """Put real ids into a path, a query or a body."""
    match value:
        case str():
            for name, identifier in ids.items():
                value = value.replace("{" + name + "}", identifier)
            return value
        case dict():
            return {name: filled(member, ids) for name, member in value.items()}
        case list():
            return [filled(item, ids) for item in value]
    return value


def ask(estate, operation, headers, version='"1"', things=None):
    """Send a request in which everything is right but the caller, or the version.

    things: ids that take the place of the estate's.
    """
    # The month is nobody's: it stands in every date.
    month = f"{datetime.now(ZoneInfo('Europe/Berlin')):%Y-%m}"
    ids = {**estate.ids, "office_id": estate.product.office_id, "month": month}
    if operation.name.endswith(" /api/identity/v1/machine-clients/{client_id}"):
        ids["client_id"] = estate.program_id
    ids.update(things or {})
    sent = {**headers, "idempotency-key": str(uuid4()), "if-match": version}
    wanted = {name: value for name, value in QUERIES.items() if name in operation.queries}
    body = {"json": filled(BODIES.get(operation.name, {}), ids)}
    if operation.name in CSV:
        body, sent = {"content": "pin\n12345678\n"}, {**sent, "content-type": "text/csv"}
    if operation.method == "GET":
        body = {}
    request = estate.product.http.build_request(
        operation.method,
        filled(operation.path, ids),
        headers=sent,
        params=filled(wanted, ids),
        **body,
    )
    return as_told(estate.product.http, request)


def as_told(http, request):
    """Send a request; whoever is told to go slower comes back when they were told to.

    Hundreds of tests share one person for each role, and a fast machine gets through them within
    the minute that limits are counted by.
    """
    answer = http.send(request)
    if answer.status_code == 429 and answer.json()["type"] == "/problems/caller-slowed":
        time.sleep(answer.json()["retry_after_seconds"])
        answer = http.send(request)
    return answer


def shows_nothing(estate, answer):
    """Tell whether a caller was refused, or got a list that holds nothing of the demo office."""
    if answer.status_code in (403, 404):
        return answer.headers["content-type"] == "application/problem+json"
    known = {*estate.ids.values(), estate.product.office_id}
    return answer.status_code == 200 and not any(value in answer.text for value in known)


@pytest.mark.parametrize("operation", STAFF_ROUTES, ids=lambda operation: operation.name)
def test_the_same_role_in_another_office_finds_nothing(estate, operation):
    assert estate.ids
    before = estate.talk.read()
    for role in operation.access["staff"]:
        answer = ask(estate, operation, estate.staff(role, estate.other_office))
        assert shows_nothing(estate, answer), (role, answer.status_code, answer.text[:300])
    assert estate.talk.read() == before


@pytest.mark.parametrize("body", ["{", "[]", '{"no-such-member": []}', ""], ids=repr)
@pytest.mark.parametrize("operation", NAMED_ROUTES, ids=lambda operation: operation.name)
def test_what_is_not_theirs_is_not_found_before_a_body_is_read(estate, operation, body):
    ids = {**estate.ids, "office_id": estate.product.office_id}
    for role in operation.access["staff"]:
        headers = {
            **estate.staff(role, estate.other_office),
            "idempotency-key": str(uuid4()),
            "if-match": '"1"',
            "content-type": "text/csv" if operation.name in CSV else "application/json",
        }
        answer = estate.product.http.request(
            operation.method, filled(operation.path, ids), headers=headers, content=body
        )
        assert answer.status_code == 404, (role, answer.status_code, answer.text[:300])


@pytest.mark.parametrize("operation", COLLEAGUES_ROUTES, ids=lambda operation: operation.name)
def test_a_colleague_of_the_same_office_finds_nothing_of_the_talk(estate, operation):
    answer = ask(estate, operation, estate.staff("adviser", estate.product.office_id))
    assert answer.status_code == 404, (answer.status_code, answer.text[:300])


def test_an_adviser_hands_out_no_link_of_a_colleagues_talk(estate):
    # A talk of its own: a new link ends the one that the tests after this come by.
    talk = estate.product.book(estate.product.create_adviser())
    path = f"/api/appointments/v1/appointments/{talk.id}/link"
    before = talk.read()
    colleague = estate.staff("adviser", estate.product.office_id)
    answer = estate.product.post(path, colleague)
    assert (answer.status_code, answer.json()["type"]) == (403, "/problems/link-of-others")
    assert talk.read() == before
    lead = estate.staff("team_lead", estate.product.office_id)
    assert estate.product.post(path, lead).status_code == 201


@pytest.mark.parametrize("operation", TALK_ROUTES, ids=lambda operation: operation.name)
def test_the_client_of_another_talk_finds_nothing(estate, operation):
    answer = ask(estate, operation, estate.other_client)
    assert answer.status_code == 404, (answer.status_code, answer.text[:300])
    assert answer.json()["type"] == "/problems/not-found"


@pytest.mark.parametrize("operation", PROGRAM_ROUTES, ids=lambda operation: operation.name)
def test_a_program_of_another_office_finds_nothing(estate, operation):
    answer = ask(estate, operation, estate.machine(operation.api))
    assert shows_nothing(estate, answer), (answer.status_code, answer.text[:300])


NOT_THERE = re.compile("/(events|usage|scan|voucher/failure|presence(/.+)?)$")
"""Streams and reports; and what nobody has here: papers (services/consent/tests/told_consents), a
code that failed (services/data_allowance/tests/failures), an adviser who was seen
(services/media_gateway/tests/attesting)."""


def test_what_a_caller_may_reach_really_is_there(estate):
    """Without this, wrong ids would make all tests above pass."""
    product = estate.product
    for operation in operations():
        if operation.method == "GET" and "{" in operation.path and operation.access["staff"]:
            role = operation.access["staff"][0]
            headers = estate.staff(role, product.office_id)
            if role == "adviser":
                headers = estate.talk.adviser_headers
            if operation.path.endswith("/trail/export"):
                headers = {**headers, "nahbar-purpose": "verifying"}
            if not NOT_THERE.search(operation.path):
                answer = ask(estate, operation, headers)
                assert answer.status_code == 200, (operation.name, answer.text[:300])
