"""Every route of every service, from the committed OpenAPI documents, with every kind of caller.

Whoever a route does not name gets 403 from it, and whoever shows no token, 401. The same is tested
inside each service; here with the tokens that identity really signs, through the API gateway.
"""

from uuid import uuid4

import pytest
from nahbar_common.auth import ALL_ROLES
from routes import operations

OPERATIONS = list(operations())


def status_of(product, operation, headers):
    parts = operation.path.split("/")
    path = "/".join(str(uuid4()) if part.startswith("{") else part for part in parts)
    body = None if operation.method == "GET" else {}
    answer = product.http.request(operation.method, path, headers=headers, json=body)
    assert answer.headers["content-type"].startswith("application/problem+json"), operation.name
    return answer.status_code


def test_all_services_have_said_whom_their_routes_are_for():
    assert {operation.api for operation in OPERATIONS} == {
        "identity",
        "appointments",
        "consent",
        "media",
        "allowance",
    }
    assert len(OPERATIONS) > 80


@pytest.mark.parametrize("role", ALL_ROLES)
def test_a_role_opens_only_the_routes_that_name_it(product, estate, role):
    headers = estate.staff(role, product.office_id)
    let_in = [
        (operation.name, status)
        for operation in OPERATIONS
        if role not in operation.access["staff"]
        and (status := status_of(product, operation, headers)) != 403
    ]
    assert let_in == []


def test_a_client_opens_only_the_routes_that_name_participants(product, estate):
    let_in = [
        (operation.name, status)
        for operation in OPERATIONS
        if not operation.access["participant"]
        and (status := status_of(product, operation, estate.client)) != 403
    ]
    assert let_in == []


def test_a_guardian_opens_only_the_routes_that_name_them(product, estate):
    let_in = [
        (operation.name, status)
        for operation in OPERATIONS
        if not operation.access.get("guardian")
        and (status := status_of(product, operation, estate.guardian)) != 403
    ]
    assert let_in == []


def test_a_guardian_agrees_withdraws_and_has_receipts_and_no_more():
    assert {op.name for op in OPERATIONS if op.access.get("guardian")} == {
        "GET /api/consent/v1/appointments/{appointment_id}/declaration",
        "GET /api/consent/v1/appointments/{appointment_id}/consents/me",
        "POST /api/consent/v1/appointments/{appointment_id}/consents",
        "POST /api/consent/v1/appointments/{appointment_id}/consents/withdraw",
        "GET /api/consent/v1/appointments/{appointment_id}/receipts",
        "GET /api/consent/v1/appointments/{appointment_id}/receipts/{receipt_id}/pdf",
        "GET /api/consent/v1/appointments/{appointment_id}/receipts/{receipt_id}/json",
    }


def test_a_program_opens_only_the_routes_that_name_its_scopes(product, estate):
    # identity gives no program a token for itself: any other is none there.
    let_in = [
        (operation.name, status)
        for operation in OPERATIONS
        if not operation.access["machine"]
        for api in [operation.api if operation.api != "identity" else "consent"]
        if (status := status_of(product, operation, estate.machine(api)))
        != (403 if operation.api != "identity" else 401)
    ]
    assert let_in == []


@pytest.mark.parametrize("authorization", [None, "Bearer x", "Basic eDp5", "Bearer eyJ.e30.AA"])
def test_without_a_token_nothing_opens(product, authorization):
    headers = {"authorization": authorization} if authorization else {}
    let_in = [
        (operation.name, status)
        for operation in OPERATIONS
        if (status := status_of(product, operation, headers)) != 401
    ]
    assert let_in == []
