"""Break-glass opens with a reason and the second factor, when somebody watches."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from nahbar_common.tables import TrailEntry
from nahbar_testing import trail_of
from sqlmodel import select

from ..conftest import API, OFFICE, OTHER_OFFICE, problem, sign_in
from .conftest import PATH, REASON

RULE = f"{API}/offices/{OFFICE}/emergency-rule"


async def test_it_opens_for_a_while_and_the_trail_says_so(app, admin_here, officer):
    opened = await admin_here.open()
    assert opened.status_code == 201, opened.text
    access = opened.json()
    assert access["reason"] == REASON
    lasts = datetime.fromisoformat(access["until"]) - datetime.fromisoformat(access["opened_at"])
    assert lasts == timedelta(minutes=30)
    (entry,) = await trail_of(app, "emergency.opened")
    assert (entry["chain"], entry["subject_id"], entry["minutes"]) == (OFFICE, access["id"], 30)
    assert entry["actor_id"] == str(admin_here.guarded.person.id)


async def test_the_reason_stands_in_no_entry_and_is_sealed(app, admin_here, officer):
    await admin_here.open()
    async with app.state.database.read() as session:
        entries = (await session.exec(select(TrailEntry))).all()
    assert not any("Beraterin" in entry.model_dump_json() for entry in entries)


async def test_the_officer_is_told_at_once_and_sees_who_and_why(
    app, client, admin_here, officer, watching
):
    await admin_here.open()
    await app.state.jobs.run_once("notices")
    notices = (await client.get(f"{API}/me/notices", headers=watching)).json()["items"]
    assert [notice["kind"] for notice in notices][:1] == ["emergency_opened"]
    (shown,) = (await client.get(PATH, headers=watching)).json()["items"]
    assert (shown["name"], shown["reason"], shown["ended_at"]) == ("Jana Beispiel", REASON, None)


async def test_a_wrong_code_opens_nothing_and_is_noted(app, admin_here, officer):
    refused = await admin_here.open(code="000000")
    assert problem(refused) == (403, "second-factor-wrong")
    assert await trail_of(app, "emergency.opened") == []
    assert len(await trail_of(app, "sign_in.factor_failed")) == 1


async def test_wrong_codes_are_slowed(admin_here, officer):
    challenge = (await admin_here.ask()).json()["challenge_id"]
    answers = [await admin_here.open(challenge_id=challenge, code="000000") for _ in range(11)]
    assert problem(answers[-1]) == (429, "second-factor-slowed")


async def test_the_code_of_the_sign_in_and_a_challenge_are_good_once(admin_here, officer):
    first = await admin_here.ask()
    opened = await admin_here.open(challenge_id=first.json()["challenge_id"])
    assert opened.status_code == 201
    again = await admin_here.open(challenge_id=first.json()["challenge_id"])
    assert problem(again) == (410, "second-factor-over")


async def test_a_challenge_of_a_sign_in_or_of_another_opens_nothing(
    open_browser, admin_here, officer, create_guarded, sign_in_with_app
):
    asked = (await sign_in(open_browser(), admin_here.guarded.person)).json()
    other = await sign_in_with_app(await create_guarded(f"admin@{OFFICE}"))
    theirs = (await other.ask()).json()["challenge_id"]
    for challenge in (asked["challenge_id"], theirs, str(uuid4())):
        refused = await admin_here.open(challenge_id=challenge)
        assert problem(refused) == (410, "second-factor-over")


async def test_recovery_codes_are_not_asked_for(admin_here, officer):
    assert (await admin_here.ask()).json()["kinds"] == ["app"]
    body = {"recovery_code": admin_here.guarded.recovery_codes[0]}
    assert (await admin_here.open(code="1", **body)).status_code == 422


async def test_without_a_second_factor_there_is_none(client, tokens, officer, create_account):
    person = await create_account(f"admin@{OFFICE}")
    headers = tokens.staff(f"admin@{OFFICE}", account_id=person.id)
    refused = await client.post(f"{PATH}/second-factor", headers=headers)
    assert problem(refused) == (409, "emergency-needs-factor")


async def test_without_somebody_who_watches_there_is_none(admin_here):
    assert problem(await admin_here.ask()) == (409, "emergency-unwatched")


@pytest.mark.parametrize(
    "body",
    [
        {"reason": "kurz"},
        {"reason": " " * 40},
        {"reason": "x" * 1001},
        {"minutes": 0},
        {"minutes": 61},
        {"code": None, "passkey": None},
    ],
)
async def test_what_is_no_reason_or_too_long_is_refused(admin_here, officer, body):
    assert (await admin_here.open(**body)).status_code == 422


async def test_an_office_says_how_long_it_may_be(app, client, admin_here, officer, watching):
    usual = await client.get(RULE, headers=watching)
    assert usual.json()["most_minutes"] == 30
    assert problem(await admin_here.open(minutes=31)) == (409, "emergency-not-allowed")
    sent = {**admin_here.headers, "if-match": usual.headers["etag"]}
    settled = await client.put(RULE, headers=sent, json={"most_minutes": 0})
    assert settled.status_code == 200, settled.text
    assert problem(await admin_here.ask()) == (409, "emergency-not-allowed")
    # Whoever may use it settles it: so the officer hears of that as well.
    await app.state.jobs.run_once("notices")
    notices = (await client.get(f"{API}/me/notices", headers=watching)).json()["items"]
    assert "emergency_limited" in [notice["kind"] for notice in notices]
    assert (await trail_of(app, "emergency.limited"))[0]["most_minutes"] == 0


async def test_the_officer_settles_nothing_and_opens_nothing(client, watching, officer):
    sent = {**watching, "if-match": '"0"'}
    assert (await client.put(RULE, headers=sent, json={"most_minutes": 60})).status_code == 403
    assert (await client.post(f"{PATH}/second-factor", headers=watching)).status_code == 403


async def test_in_another_office_it_is_not_there(admin_here, officer, create_account):
    await create_account(f"dpo@{OTHER_OFFICE}")
    refused = await admin_here.ask(PATH.replace(OFFICE, OTHER_OFFICE))
    assert problem(refused) == (404, "not-found")
