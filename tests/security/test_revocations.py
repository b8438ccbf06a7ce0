"""What was taken away opens nothing any more, in no service, and whoever is in a talk is out."""

import json
from uuid import uuid4

import pytest

from tests.faults.processes import eventually
from tests.faults.talking import ALLOWANCE, CONSENT, MEDIA, grant, let_in, opens

IDENTITY, APPOINTMENTS = "/api/identity/v1", "/api/appointments/v1"
REVOKED = (401, "/problems/token-revoked")


def doors_of_visit(talk):
    """Give one route of each service, the most sensitive ones among them."""
    return {
        "appointment": ("GET", f"{APPOINTMENTS}/my/appointment"),
        "cancel": ("POST", f"{APPOINTMENTS}/my/appointment/cancel"),
        "consent": ("GET", f"{CONSENT}/{talk.id}/consents/me"),
        "give consent": ("POST", f"{CONSENT}/{talk.id}/consents"),
        "enter": ("POST", f"{MEDIA}/{talk.id}/participants"),
        "grant": ("POST", f"{MEDIA}/{talk.id}/grants"),
        "stream": ("GET", f"{MEDIA}/{talk.id}/events"),
        "voucher": ("GET", f"{ALLOWANCE}/my/voucher"),
        "code": ("POST", f"{ALLOWANCE}/my/voucher/show"),
    }


def doors_of_staff(product):
    office = product.office_id
    return {
        "account": ("GET", f"{IDENTITY}/me"),
        "offices": ("GET", f"{APPOINTMENTS}/offices"),
        "clients": ("POST", f"{APPOINTMENTS}/clients/search"),
        "waiting": ("GET", "/api/media/v1/waiting"),
        "waiting events": ("GET", "/api/media/v1/waiting/events"),
        "forecast": ("GET", f"{ALLOWANCE}/forecasts?office_id={office}"),
        "consents": ("GET", f"{CONSENT}/{uuid4()}/consents"),
    }


def ask(product, headers, door):
    method, path = door
    sent = {**headers, "idempotency-key": str(uuid4())}
    with product.http.stream(method, path, headers=sent, json=None) as answer:
        if answer.is_success:
            return answer.status_code, None
        return answer.status_code, json.loads(answer.read())["type"]


def answers(product, headers, doors):
    return {name: ask(product, headers, door) for name, door in doors.items()}


def all_refuse(product, headers, doors):
    """Wait until every service refuses; they hear of it within two seconds."""
    refused = dict.fromkeys(doors, REVOKED)
    eventually(lambda: answers(product, headers, doors), refused)


def make_link(talk):
    path = f"{APPOINTMENTS}/appointments/{talk.id}/link"
    made = talk.product.post(path, talk.adviser_headers)
    assert made.status_code == 201, made.text
    return made.json()["url"].partition("#")[2]


def open_link(product, secret):
    answer = product.http.post(f"{IDENTITY}/link-sessions", json={"secret": secret})
    assert answer.status_code == 200, answer.text
    cookies = dict(product.http.cookies)
    product.http.cookies.clear()
    return {"authorization": f"Bearer {answer.json()['access_token']}"}, cookies


@pytest.fixture
def talk(product):
    return product.book(product.create_adviser(), voucher=True)


@pytest.fixture
def colleague(product, estate):
    """Make an adviser, signed in twice; give their id and what both sessions show."""
    adviser = product.create_adviser()
    sessions = [product.sign_in(adviser.email, adviser.password) for _ in range(2)]
    return adviser, sessions


def change(product, admin, account_id, body):
    path = f"{IDENTITY}/accounts/{account_id}"
    version = product.http.get(path, headers=admin).headers["etag"]
    answer = product.http.patch(path, headers={**admin, "if-match": version}, json=body)
    assert answer.status_code == 200, answer.text


def test_the_token_of_a_replaced_link_opens_nothing(product, talk):
    client = talk.client()
    assert all(
        answer != REVOKED for answer in answers(product, client, doors_of_visit(talk)).values()
    )
    newer, _ = open_link(product, make_link(talk))
    all_refuse(product, client, doors_of_visit(talk))
    assert ask(product, newer, doors_of_visit(talk)["appointment"]) == (200, None)


def test_the_token_of_a_cancelled_appointment_opens_nothing(product, talk):
    client = talk.client()
    path = f"{APPOINTMENTS}/appointments/{talk.id}"
    version = product.http.get(path, headers=talk.adviser_headers).headers["etag"]
    cancelled = product.post(f"{path}/cancel", {**talk.adviser_headers, "if-match": version})
    assert cancelled.status_code == 200, cancelled.text
    all_refuse(product, client, doors_of_visit(talk))


def test_whoever_is_in_a_talk_by_a_replaced_link_is_out_and_the_adviser_goes_on(product, talk):
    client = talk.client()
    let_in(talk, client)
    kept, of_adviser = grant(talk, client), grant(talk, talk.adviser_headers)
    assert opens(product, kept)
    make_link(talk)
    eventually(lambda: opens(product, kept), False)
    assert not opens(product, of_adviser)
    assert opens(product, grant(talk, talk.adviser_headers))


def test_a_visit_that_was_ended_opens_nothing_and_its_link_goes_on(product, talk):
    secret = make_link(talk)
    ended, cookies = open_link(product, secret)
    other, _ = open_link(product, secret)
    product.http.cookies.update(cookies)
    answer = product.http.delete(
        f"{IDENTITY}/link-sessions/current", headers={"x-nahbar-refresh": "1"}
    )
    assert answer.status_code == 204, answer.text
    product.http.cookies.clear()
    all_refuse(product, ended, doors_of_visit(talk))
    assert ask(product, other, doors_of_visit(talk)["appointment"]) == (200, None)


@pytest.mark.parametrize("body", [{"active": False}, {"roles": []}], ids=["closed", "no role"])
def test_a_closed_account_and_a_removed_role_open_nothing(product, estate, colleague, body):
    adviser, sessions = colleague
    admin = estate.admin_of_all
    before = [answers(product, headers, doors_of_staff(product)) for headers in sessions]
    assert all(REVOKED not in each.values() for each in before)
    change(product, admin, adviser.id, body)
    for headers in sessions:
        all_refuse(product, headers, doors_of_staff(product))


def test_an_adviser_whose_account_is_closed_is_out_of_the_talk(product, estate, talk):
    client = talk.client()
    let_in(talk, client)
    kept = grant(talk, talk.adviser_headers)
    me = product.http.get(f"{IDENTITY}/me", headers=talk.adviser_headers).json()
    change(product, estate.admin_of_all, me["id"], {"active": False})
    eventually(lambda: opens(product, kept), False)


def test_a_session_that_was_signed_out_opens_nothing_and_the_other_goes_on(product, colleague):
    adviser, (other, _) = colleague
    credentials = {"email": adviser.email, "password": adviser.password}
    signed_in = product.http.post(f"{IDENTITY}/sessions", json=credentials)
    headers = {"authorization": f"Bearer {signed_in.json()['access_token']}"}
    out = product.http.delete(f"{IDENTITY}/sessions/current", headers={"x-nahbar-refresh": "1"})
    assert out.status_code == 204, out.text
    product.http.cookies.clear()
    all_refuse(product, headers, doors_of_staff(product))
    assert ask(product, other, doors_of_staff(product)["account"]) == (200, None)


def test_a_program_that_is_shut_out_reads_nothing(product, estate):
    made = product.post(
        f"{IDENTITY}/machine-clients",
        estate.admin_of_all,
        {"name": f"Test {uuid4()}", "scopes": ["appointments:read"], "offices": ["*"]},
    )
    assert made.status_code == 201, made.text
    program = made.json()
    token = product.http.post(
        f"{IDENTITY}/token",
        data={"grant_type": "client_credentials", "audience": "appointments"},
        auth=(program["client_id"], program["client_secret"]),
    )
    headers = {"authorization": f"Bearer {token.json()['access_token']}"}
    path = f"{APPOINTMENTS}/appointments/{uuid4()}"
    assert product.http.get(path, headers=headers).status_code == 404
    path_of_program = f"{IDENTITY}/machine-clients/{program['client_id']}"
    gone = product.http.delete(path_of_program, headers=estate.admin_of_all)
    assert gone.status_code == 204
    all_refuse(product, headers, {"appointment": ("GET", path)})
