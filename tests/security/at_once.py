"""What is done at once by whoever may: for each such route, things made for one request alone.

Other routes change nothing when they are asked with a version that is none. These have no version,
and take something away that the tests after them need; so each request has its own.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from nahbar_common.auth import Role

Headers = dict[str, str]


@dataclass(frozen=True)
class Anew:
    """Things of the demo office: their ids by path parameter, and whose they are.

    adviser: whose talk, calendar or part it is. guest: who has a link to the talk.
    """

    ids: Mapping[str, str]
    adviser: Headers = field(default_factory=dict)
    guest: Headers = field(default_factory=dict)


def _post(estate: Any, path: str, headers: Headers, body: Any = None) -> dict[str, Any]:
    answer = estate.product.post(path, headers, body, patience=30)
    assert answer.is_success, (path, answer.status_code, answer.text[:300])
    made: dict[str, Any] = answer.json() if answer.content else {}
    return made


def _of_office(estate: Any, role: Role) -> Headers:
    headers: Headers = estate.staff(role, estate.product.office_id)
    return headers


def a_talk(estate: Any, *, voucher: bool = False, guardian_demanded: bool = False) -> Anew:
    """Book a talk with an adviser who has no other."""
    talk = estate.product.book(
        estate.product.create_adviser(), voucher=voucher, guardian_demanded=guardian_demanded
    )
    client_id = talk.read()["client"]["id"]
    ids = {"appointment_id": talk.id, "client_id": client_id, "person_id": client_id}
    return Anew(ids, talk.adviser_headers, talk.client())


def a_minors_talk(estate: Any) -> Anew:
    """Book a talk to which the client's guardian has to agree."""
    return a_talk(estate, guardian_demanded=True)


def a_talk_with_voucher(estate: Any) -> Anew:
    """Book a talk whose client is given data; the code is reserved."""
    return a_talk(estate, voucher=True)


def a_talk_consented_to(estate: Any) -> Anew:
    """Book a talk to which adviser and client have consented."""
    made = a_talk(estate)
    for headers in (made.adviser, made.guest):
        estate.product.consent(headers, made.ids["appointment_id"])
    return made


def somebody_who_may_be_written_to(estate: Any) -> Anew:
    """Book a talk whose client has said something about e-mails."""
    made = a_talk(estate)
    _post(estate, "/api/consent/v1/my/contact/refuse", made.guest)
    return made


def a_call(estate: Any) -> Anew:
    """Open a call in which the client waits."""
    made = a_talk_consented_to(estate)
    path = f"/api/media/v1/appointments/{made.ids['appointment_id']}/participants"
    _post(estate, path, made.adviser)
    waiting = _post(estate, path, made.guest)["participant_id"]
    return Anew({**made.ids, "participant_id": waiting}, made.adviser, made.guest)


def a_note(estate: Any) -> Anew:
    """Let the talk's adviser hear its client say yes."""
    made = a_talk(estate)
    talk = f"/api/consent/v1/appointments/{made.ids['appointment_id']}"
    person = f"{talk}/people/{made.ids['person_id']}"
    text = estate.product.http.get(f"{person}/declaration", headers=made.adviser).json()
    said = {name: text[name] for name in ("declaration_id", "text_sha256", "locale")}
    note = _post(estate, f"{person}/spoken-consents", made.adviser, said)
    return Anew({**made.ids, "note_id": note["note_id"]}, made.adviser, made.guest)


def an_absence(estate: Any) -> Anew:
    """Note that an adviser is away."""
    adviser = estate.product.create_adviser()
    headers = estate.product.sign_in(adviser.email, adviser.password)
    away = {"starts_at": "2035-01-08T08:00:00Z", "ends_at": "2035-01-08T12:00:00Z"}
    path = f"/api/appointments/v1/advisers/{adviser.id}/absences"
    absence = _post(estate, path, headers, away)
    return Anew({"adviser_id": adviser.id, "absence_id": absence["id"]}, headers)


def an_account(estate: Any) -> Anew:
    """Make an account of the demo office."""
    return Anew({"account_id": estate.product.create_adviser().id})


def a_program(estate: Any) -> Anew:
    """Let a program into the demo office."""
    wanted = {
        "name": f"Test {uuid4()}",
        "scopes": ["topics:read"],
        "offices": [estate.product.office_id],
    }
    path = "/api/identity/v1/machine-clients"
    made = _post(estate, path, _of_office(estate, "admin"), wanted)
    return Anew({"client_id": made["client_id"]})


def a_group(estate: Any) -> Anew:
    """Let a group of the directory have a role in the demo office."""
    line = {
        "group": f"Test {uuid4()}",
        "role": "adviser",
        "office_id": estate.product.office_id,
    }
    path = "/api/identity/v1/directory/groups"
    made = _post(estate, path, _of_office(estate, "admin"), line)
    return Anew({"line_id": made["line"]["id"]})


def a_batch(estate: Any) -> Anew:
    """Take in a file with one code, of a product that nobody else gives out."""
    officer = _of_office(estate, "allowance_officer")
    products = "/api/allowance/v1/products"
    wanted = {
        "office_id": estate.product.office_id,
        "brand_id": estate.ids["brand_id"],
        "kind": "data_pass",
        "megabytes": 1 + uuid4().int % 997,
        "price_cents": 9_999,
    }
    product_id = _post(estate, products, officer, wanted)["id"]
    headers = {**officer, "content-type": "text/csv", "idempotency-key": str(uuid4())}
    path = f"{products}/{product_id}/pin-batches"
    code = str(uuid4().int)[:14]
    taken = estate.product.http.post(path, headers=headers, content=f"pin\n{code}\n")
    assert taken.status_code == 201, taken.text
    return Anew({"product_id": product_id, "batch_id": taken.json()["batch_id"]})


_APPOINTMENTS, _CONSENT = "/api/appointments/v1", "/api/consent/v1"
_CALL = "/api/media/v1/appointments/{appointment_id}"
_ACCOUNTS = "/api/identity/v1/accounts/{account_id}"

AT_ONCE: Mapping[str, Callable[[Any], Anew]] = {
    f"POST {_APPOINTMENTS}/appointments/{{appointment_id}}/link": a_talk,
    f"POST {_APPOINTMENTS}/appointments/{{appointment_id}}/guardian-link": a_minors_talk,
    f"DELETE {_APPOINTMENTS}/advisers/{{adviser_id}}/absences/{{absence_id}}": an_absence,
    f"POST {_ACCOUNTS}/invitation": an_account,
    f"POST {_ACCOUNTS}/second-factor/reset": an_account,
    "DELETE /api/identity/v1/machine-clients/{client_id}": a_program,
    "DELETE /api/identity/v1/directory/groups/{line_id}": a_group,
    f"POST {_CONSENT}/appointments/{{appointment_id}}/consents/withdraw": a_talk_consented_to,
    f"POST {_CONSENT}/offices/{{office_id}}/withdrawals": a_talk_consented_to,
    f"POST {_CONSENT}/offices/{{office_id}}/contact-refusals": somebody_who_may_be_written_to,
    f"POST {_CONSENT}/appointments/{{appointment_id}}/spoken-consents/{{note_id}}/confirm": a_note,
    f"POST {_CALL}/end": a_call,
    f"POST {_CALL}/leave": a_call,
    f"POST {_CALL}/participants/{{participant_id}}/remove": a_call,
    "POST /api/allowance/v1/appointments/{appointment_id}/voucher/print": a_talk_with_voucher,
    "POST /api/allowance/v1/products/{product_id}/pin-batches/{batch_id}/recall": a_batch,
}
