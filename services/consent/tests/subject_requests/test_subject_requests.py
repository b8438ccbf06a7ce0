"""Requests about a person's own data: deadlines, identity, and an erasure that survives crashes."""

import json
from datetime import date
from uuid import uuid4

import httpx
import pytest
from consent.main import ASKED
from consent.subject_requests.deadlines import due_on
from consent.subject_requests.flows import JOB
from nahbar_common.tables import TrailEntry
from sqlmodel import select

from ..conftest import API


@pytest.mark.parametrize(
    ("received", "due", "extended"),
    [
        (date(2026, 1, 31), date(2026, 2, 28), date(2026, 4, 30)),
        (date(2026, 3, 31), date(2026, 4, 30), date(2026, 6, 30)),
        (date(2026, 12, 15), date(2027, 1, 15), date(2027, 3, 15)),
        (date(2028, 1, 30), date(2028, 2, 29), date(2028, 4, 30)),
    ],
)
def test_a_month_is_a_month(received, due, extended):
    assert due_on(received, extended=False) == due
    assert due_on(received, extended=True) == extended


async def test_a_request_has_its_deadline_and_who_did_what(app, client, talk, services, desk):
    made = await desk.note("access")
    assert made.status_code == 201, made.text
    assert made.json()["due_on"] == "2026-02-28"
    extended = await desk.act(made.json(), "extension", {"reason": "complex"})
    assert extended.json()["due_on"] == "2026-04-30"
    done = {"outcome": "answered", "measures": ["copy_on_paper"]}
    too_soon = await desk.act(made.json(), "close", done)
    assert too_soon.json()["type"] == "/problems/identity-unchecked"
    checked = await desk.act(made.json(), "identity-check", {"how": "id_document"})
    assert checked.json()["identity_checked_at"] is not None
    closed = await desk.act(made.json(), "close", done)
    assert (closed.json()["state"], closed.json()["measures"]) == ("answered", ["copy_on_paper"])
    late = await desk.act(made.json(), "extension", {"reason": "complex"})
    assert late.json()["type"] == "/problems/request-closed"
    async with app.state.database.read() as session:
        told = await session.exec(
            select(TrailEntry.action).where(TrailEntry.subject_kind == "subject_request")
        )
        assert set(told) == {
            "subject_request.noted",
            "subject_request.extended",
            "subject_request.identity_checked",
            "subject_request.closed",
        }
    listed = (await client.get(desk.root, headers=talk.dpo)).json()["items"]
    assert [item["id"] for item in listed] == [made.json()["id"]]


async def test_a_refusal_has_a_reason_and_nothing_else_has(services, desk):
    request = (await desk.note("objection")).json()
    for body in ({"outcome": "refused"}, {"outcome": "withdrawn", "refusal": "unfounded"}):
        assert (await desk.act(request, "close", body)).status_code == 422
    refused = {"outcome": "refused", "refusal": "law_forbids"}
    assert (await desk.act(request, "close", refused)).json()["refusal"] == "law_forbids"


@pytest.mark.parametrize(
    ("article", "right", "wrong"),
    [
        ("access", "copy_by_link", "corrected"),
        ("portability", "nothing_stored", "talks_cancelled"),
        ("rectification", "corrected", "copy_on_paper"),
        ("restriction", "staff_told", "contacts_removed"),
        ("objection", "contacts_removed", "corrected"),
    ],
)
async def test_an_answer_says_what_was_done(services, desk, article, right, wrong):
    request = (await desk.note(article)).json()
    await desk.act(request, "identity-check", {"how": "in_person"})
    for body in (
        {"outcome": "answered"},
        {"outcome": "answered", "measures": [wrong]},
        {"outcome": "answered", "measures": [right, "we_did_something"]},
        {"outcome": "withdrawn", "measures": [right]},
    ):
        assert (await desk.act(request, "close", body)).status_code == 422
    done = await desk.act(request, "close", {"outcome": "answered", "measures": [right, right]})
    assert done.json()["measures"] == [right]


async def test_an_erasure_is_answered_by_erasing_alone(services, desk):
    request = await desk.checked()
    answer = await desk.act(request, "close", {"outcome": "answered", "measures": ["staff_told"]})
    assert answer.json()["type"] == "/problems/erasure-undone"


async def test_whose_request_it_is_can_be_found_by_an_appointment(client, talk, tokens, services):
    path = f"{API}/offices/{talk.office_id}/appointments/{talk.appointment_id}/people"
    people = (await client.get(path, headers=talk.dpo)).json()["items"]
    assert {"person_id": str(talk.client_id), "part": "client"} in people
    assert all(set(one) == {"person_id", "part"} for one in people)
    office = uuid4()
    elsewhere = f"{API}/offices/{office}/appointments/{talk.appointment_id}/people"
    answer = await client.get(elsewhere, headers=tokens.staff(f"dpo@{office}"))
    assert answer.status_code == 404


async def test_somebody_elses_data_is_refused(talk, services, desk, other_services):
    nobody = await desk.note(person_id=uuid4())
    assert nobody.status_code == 503, "nobody answered: nobody knows"
    for package in ("appointments", "identity"):
        services.knows(package, known=False)
    assert (await desk.note()).json()["type"] == "/problems/person-unknown"
    problem = {"type": "/problems/not-found", "title": "x", "status": 404, "detail": "x"}
    other_services.answer(
        "GET", services.path("appointments", "erasure-plan"), problem, 404, out_of_contract=True
    )
    services.knows("identity")
    assert (await desk.note()).json()["type"] == "/problems/person-unknown"


async def test_another_offices_officer_sees_nothing(client, tokens, services, desk):
    request = (await desk.note()).json()
    stranger = tokens.staff(f"dpo@{uuid4()}")
    answer = await client.get(f"{desk.root}/{request['id']}", headers=stranger)
    assert answer.status_code == 404


async def test_the_plan_names_who_did_not_answer(client, talk, services, desk):
    request = (await desk.note()).json()
    services.is_away("media_gateway")
    plan = (await client.get(f"{desk.root}/{request['id']}/erasure-plan", headers=talk.dpo)).json()
    assert plan["silent"] == ["media_gateway"]
    assert {one["service"] for one in plan["plans"]} == {*ASKED, "consent"} - {"media_gateway"}


async def test_what_is_under_way_hinders_before_anything_is_erased(services, desk):
    request = await desk.checked()
    services.knows("media_gateway", hindered_by=["call_running"])
    services.knows("data_allowance", hindered_by=["voucher_open"])
    answer = await desk.act(request, "erasure")
    assert answer.status_code == 409
    assert answer.json()["hindered_by"] == ["call_running", "voucher_open"]
    services.is_away("media_gateway")
    services.knows("data_allowance")
    silent = await desk.act(request, "erasure")
    assert (silent.status_code, silent.json()["services"]) == (503, ["media_gateway"])
    assert services.erasures == []


async def test_without_a_checked_identity_nothing_is_erased(services, desk):
    request = (await desk.note()).json()
    assert (await desk.act(request, "erasure")).json()["type"] == "/problems/identity-unchecked"
    access = (await desk.note("access")).json()
    assert (await desk.act(access, "erasure")).json()["type"] == "/problems/no-erasure-wanted"
    assert services.erasures == []


async def test_an_erasure_goes_through_all_services_and_leaves_a_proof(app, services, desk):
    request = await desk.checked()
    started = await desk.act(request, "erasure")
    assert started.status_code == 202, started.text
    await app.state.jobs.run_once(JOB)
    done = await desk.read(request)
    assert done["state"] == "answered"
    assert [step["service"] for step in done["erasure"]] == [
        "appointments",
        "media_gateway",
        "data_allowance",
        "identity",
        "consent",
    ]
    assert all(step["done_at"] for step in done["erasure"])
    assert done["erasure"][0]["erased"] == [{"kind": "contact", "table": "clients", "rows": 1}]
    assert sorted(set(services.in_turn)) == sorted(ASKED)


async def test_it_goes_on_where_it_stopped_and_with_the_same_key(app, services, desk):
    request = await desk.checked()
    broken = services.erase("data_allowance")
    # Did it, and died before the answer was read.
    services.network.answer_with(
        "POST",
        services.path("data_allowance", "erasure"),
        lambda sent: broken(sent) and httpx.Response(503),
        out_of_contract=True,
    )
    await desk.act(request, "erasure")
    await app.state.jobs.run_once(JOB)
    between = await desk.read(request)
    assert between["state"] == "carrying_out"
    assert [bool(step["done_at"]) for step in between["erasure"]] == [
        True,
        True,
        False,
        False,
        False,
    ]
    services.knows("data_allowance")
    await app.state.jobs.run_once(JOB)
    assert (await desk.read(request))["state"] == "answered"
    for package in ("appointments", "media_gateway", "identity"):
        assert services.in_turn.count(package) == 1, "each step at most once"
    assert len({key for package, key in services.erasures if package == "data_allowance"}) == 1


async def test_what_comes_up_meanwhile_is_shown_and_waited_for(app, services, desk):
    request = await desk.checked()
    problem = {
        "type": "/problems/erasure-hindered",
        "title": "x",
        "status": 409,
        "detail": "x",
        "instance": f"urn:uuid:{uuid4()}",
        "hindered_by": ["account_open"],
    }
    services.network.answer("POST", services.path("identity", "erasure"), problem, 409)
    await desk.act(request, "erasure")
    await app.state.jobs.run_once(JOB)
    steps = {step["service"]: step for step in (await desk.read(request))["erasure"]}
    assert steps["identity"]["hindered_by"] == ["account_open"]
    services.knows("identity")
    await app.state.jobs.run_once(JOB)
    assert (await desk.read(request))["state"] == "answered"


async def test_the_proof_holds_no_personal_data(app, services, desk):
    request = await desk.checked()
    await desk.act(request, "erasure")
    await app.state.jobs.run_once(JOB)
    text = json.dumps(await desk.read(request))
    assert "@" not in text and "Zora" not in text
