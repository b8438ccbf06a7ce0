"""The matrix of docs/security-matrix.md is what the product does, cell by cell.

Every request is right in all but the caller. Where something would be changed, who may asks with a
version that is none; what is made is made in a throw-away office.
"""

import pytest
from matrix import ROLES, changing, is_of_talk, scope_of
from test_owners import BODIES, ask

OPERATIONS = list(changing())

ACT_AT_ONCE = {
    # They take something away that the tests after it need.
    "POST /api/appointments/v1/appointments/{appointment_id}/link",
    "POST /api/appointments/v1/appointments/{appointment_id}/guardian-link",
    "POST /api/identity/v1/accounts/{account_id}/invitation",
    "POST /api/identity/v1/accounts/{account_id}/second-factor/reset",
    "DELETE /api/identity/v1/machine-clients/{client_id}",
    "DELETE /api/identity/v1/directory/groups/{line_id}",
    "DELETE /api/appointments/v1/advisers/{adviser_id}/absences/{absence_id}",
    "POST /api/consent/v1/appointments/{appointment_id}/consents/withdraw",
    "POST /api/consent/v1/offices/{office_id}/withdrawals",
    "POST /api/consent/v1/offices/{office_id}/contact-refusals",
    "POST /api/consent/v1/appointments/{appointment_id}/spoken-consents/{note_id}/confirm",
    "POST /api/media/v1/appointments/{appointment_id}/end",
    "POST /api/media/v1/appointments/{appointment_id}/leave",
    "POST /api/media/v1/appointments/{appointment_id}/participants/{participant_id}/remove",
    "POST /api/allowance/v1/appointments/{appointment_id}/voucher/print",
    "POST /api/allowance/v1/products/{product_id}/pin-batches/{batch_id}/recall",
}

OF_OTHERS = ("/problems/link-of-others", "/problems/voucher-of-others")


def names_something(operation):
    """Tell whether a path or a body names a thing that may be somebody else's."""
    return "{" in operation.path or "{" in str(BODIES.get(operation.name, ""))


def ask_too_late(estate, operation, headers):
    """Send what is right but for a version that is none: who is let through changes nothing."""
    return ask(estate, operation, headers, version='"999999"')


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_whoever_the_matrix_does_not_name_is_refused(estate, operation):
    assert estate.ids
    for role in ROLES:
        if scope_of(operation, role) == "no":
            for office in (estate.product.office_id, estate.other_office):
                answer = ask(estate, operation, estate.staff(role, office))
                assert answer.status_code == 403, (role, office, answer.text[:300])


@pytest.mark.parametrize(
    "operation", [op for op in OPERATIONS if names_something(op)], ids=lambda op: op.name
)
def test_what_is_of_another_office_is_out_of_reach(estate, operation):
    before = estate.talk.read()
    for role in ROLES:
        if scope_of(operation, role) in ("talk", "part", "office"):
            answer = ask(estate, operation, estate.staff(role, estate.other_office))
            # 403: an admin of another office gives no roles in this one.
            refused = (404,) if "{" in operation.path else (403, 404)
            assert answer.status_code in refused, (role, answer.status_code, answer.text[:300])
    assert estate.talk.read() == before


@pytest.mark.parametrize(
    "operation", [op for op in OPERATIONS if "{" in op.path], ids=lambda op: op.name
)
def test_a_colleague_of_the_office_reaches_what_is_the_offices_and_no_talk_of_others(
    estate, operation
):
    for role in ROLES:
        colleague = estate.staff(role, estate.product.office_id)
        scope = scope_of(operation, role)
        if scope == "part":
            answer = ask(estate, operation, colleague)
            assert answer.status_code == 403, (role, answer.text[:300])
            assert answer.json()["type"] in OF_OTHERS
        if scope in ("talk", "self"):
            answer = ask(estate, operation, colleague)
            assert answer.status_code == 404, (role, answer.status_code, answer.text[:300])
        if scope == "office" and operation.name not in ACT_AT_ONCE:
            answer = ask_too_late(estate, operation, colleague)
            assert answer.status_code not in (401, 403, 404), (role, answer.text[:300])


@pytest.mark.parametrize(
    "operation", [op for op in OPERATIONS if is_of_talk(op)], ids=lambda op: op.name
)
def test_the_talks_own_people_are_let_through(estate, operation):
    if operation.name in ACT_AT_ONCE:
        pytest.skip("whoever may, does it at once: the walkthrough does")
    callers = [estate.talk.adviser_headers]
    if operation.access["participant"]:
        callers.append(estate.client)
    for headers in callers:
        answer = ask_too_late(estate, operation, headers)
        shown = (answer.status_code, answer.text[:300])
        assert answer.status_code not in (401, 404), shown
        # Who is let through may still have to wait in the waiting room.
        assert answer.status_code != 403 or "not-admitted" in answer.text, shown


@pytest.mark.parametrize(
    "operation",
    [op for op in OPERATIONS if op.access["participant"] and "{appointment_id}" in op.path],
    ids=lambda op: op.name,
)
def test_a_link_to_another_talk_finds_nothing(estate, operation):
    assert ask(estate, operation, estate.other_client).status_code == 404


@pytest.mark.parametrize(
    "operation",
    [op for op in OPERATIONS if op.access.get("guardian")],
    ids=lambda op: op.name,
)
def test_a_guardians_link_to_another_talk_finds_nothing(estate, operation):
    assert ask(estate, operation, estate.guardian).status_code == 404
