"""The matrix of docs/security-matrix.md is what the product does, cell by cell.

Every request is right in all but the caller. Where something would be changed, who may asks with a
version that is none; where nothing has a version, with a thing made for that one request; what is
made is made in a throw-away office.
"""

import pytest
from at_once import AT_ONCE, a_talk_with_voucher
from matrix import ROLES, changing, is_of_talk, scope_of
from test_owners import BODIES, ask

OPERATIONS = list(changing())

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
        if scope == "office" and operation.name not in AT_ONCE:
            answer = ask_too_late(estate, operation, colleague)
            assert answer.status_code not in (401, 403, 404), (role, answer.text[:300])


@pytest.mark.parametrize(
    "operation",
    [op for op in OPERATIONS if is_of_talk(op) and op.name not in AT_ONCE],
    ids=lambda op: op.name,
)
def test_the_talks_own_people_are_let_through(estate, operation):
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
    ("operation", "role"),
    [
        (op, role)
        for op in OPERATIONS
        if op.name in AT_ONCE
        for role in (*op.access["staff"], *(["link"] if op.access["participant"] else []))
    ],
    ids=lambda given: getattr(given, "name", given),
)
def test_whoever_may_act_at_once_does_it_to_what_was_made_for_this_request(estate, operation, role):
    made = AT_ONCE[operation.name](estate)
    if role == "link":
        caller = made.guest
    elif scope_of(operation, role) == "office":
        caller = estate.staff(role, estate.product.office_id)
    else:
        caller = made.adviser
    answer = ask(estate, operation, caller, things=made.ids)
    assert answer.is_success, (answer.status_code, answer.text[:300])


ASKED_FOR = ("password-wrong", "consent-missing", "all-offices-reserved")
"""Who may is asked for their password first, for a consent, or for an office to do it in."""


def is_let_through(answer):
    """Tell whether the caller may, whatever else is wrong with what they sent."""
    if answer.status_code == 403:
        return answer.json()["type"].removeprefix("/problems/") in ASKED_FOR
    return answer.status_code != 401


def has_a_cell(operation):
    """Tell whether a test above has no caller for what the matrix lets somebody do."""
    return operation.access["staff"] and (
        "{" not in operation.path
        or any(scope_of(operation, role) == "self" for role in operation.access["staff"])
    )


@pytest.mark.parametrize(
    "operation", [op for op in OPERATIONS if has_a_cell(op)], ids=lambda op: op.name
)
def test_whoever_may_is_let_through_to_what_is_their_own(estate, operation):
    assert estate.ids
    for role in operation.access["staff"]:
        caller, things = estate.staff(role, estate.other_office), {}
        if scope_of(operation, role) == "office":
            if operation.name in AT_ONCE or "{" in operation.path:
                continue
            things = {"office_id": estate.other_office}
        elif "{session_id}" in operation.path:
            caller = estate.newcomer(role, estate.other_office)
            things = {"session_id": estate.session_of(caller)}
        elif "{access_id}" in operation.path:
            caller = estate.opener
        elif (
            "{" in operation.path and operation.name not in AT_ONCE and "/me/" not in operation.path
        ):
            caller = estate.talk.adviser_headers
        elif operation.name in AT_ONCE:
            continue
        answer = ask(estate, operation, caller, version='"999999"', things=things)
        assert is_let_through(answer), (role, answer.status_code, answer.text[:300])


@pytest.mark.parametrize(
    "operation",
    [op for op in OPERATIONS if op.access["participant"] and "/my/" in op.path],
    ids=lambda op: op.name,
)
def test_whoever_comes_by_a_link_is_let_through_to_what_is_theirs(estate, operation):
    made = a_talk_with_voucher(estate)
    answer = ask(estate, operation, made.guest, version='"999999"', things=made.ids)
    assert is_let_through(answer), (answer.status_code, answer.text[:300])


def test_each_thing_that_is_made_anew_is_made_for_a_route_of_the_matrix():
    assert AT_ONCE.keys() <= {operation.name for operation in OPERATIONS}


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
