"""Whether somebody may be written to: their own word, apart from any talk."""

import asyncio
from itertools import pairwise
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from nahbar_testing import keyed
from sqlalchemy.exc import DBAPIError

API = "/api/consent/v1"
ROLES = ("adviser", "team_lead", "dpo", "admin", "allowance_officer")


@pytest.fixture
async def text(api) -> dict[str, Any]:
    """Publish the declaration about contact."""
    return await api.create_published(purpose="contact", word="Post")


async def _note_no(api, who: dict[str, str], office_id=None, **change: Any):
    body = {"person_id": str(api.talk.client_id), "channel": "spoken", "asked_by": "self"} | change
    url = f"{API}/offices/{office_id or api.talk.office_id}/contact-refusals"
    return await api.http.post(url, json=body, headers=keyed(who))


async def _allowed(api, person_id=None) -> tuple[bool, str]:
    (decision,) = await api.may_write_to(person_id or api.talk.client_id)
    return decision["allowed"], decision["state"]


async def test_nothing_known_is_no(api, talk):
    assert await api.may_write_to(talk.client_id, talk.guest_id) == [
        {"person_id": str(one), "allowed": False, "state": "none"}
        for one in (talk.client_id, talk.guest_id)
    ]


async def test_a_yes_holds_for_all_talks_until_they_say_no(api, talk, text):
    assert (await api.contact(talk.client))["state"] == "none"
    given = await api.agree(talk.client)
    assert (given.status_code, given.json()["state"]) == (200, "given")
    assert given.json()["version"] == text["version"]
    assert await _allowed(api) == (True, "given")
    assert (await api.refuse(talk.client)).json()["state"] == "refused"
    assert await _allowed(api) == (False, "refused")
    await api.agree(talk.client)
    assert await _allowed(api) == (True, "given")


async def test_it_is_apart_from_the_consent_to_a_talk(api, talk, text, declarations):
    await api.give(talk.client)
    assert await _allowed(api) == (False, "none")
    await api.agree(talk.client)
    await api.withdraw(talk.client)
    assert await _allowed(api) == (True, "given")
    await api.give(talk.client)
    await api.refuse(talk.client)
    assert (await api.decide((talk.client_id, "client")))["allowed"] is True


async def test_a_text_about_one_is_no_yes_to_the_other(api, talk, text, declarations):
    about_talk = (await api.read(talk.client)).json()
    about_mail = (await api.http.get(f"{API}/my/contact/declaration", headers=talk.client)).json()
    assert (about_talk["purpose"], about_mail["purpose"]) == ("video_talk", "contact")
    for answer in (
        await api.agree(talk.client, text=about_talk),
        await api.give(talk.client, text=about_mail),
    ):
        assert (answer.status_code, answer.json()["type"].rpartition("/")[2]) == (
            409,
            "declaration-outdated",
        )


async def test_versions_count_apart_and_a_new_one_asks_nobody_of_the_other_anew(
    api, talk, text, declarations
):
    assert (text["version"], declarations["client"]["version"]) == (1, 1)
    await api.agree(talk.client)
    await api.give(talk.client)
    await api.create_published(word="neu", material_change=True)
    assert await _allowed(api) == (True, "given")
    changed = await api.create_published(purpose="contact", word="neu", material_change=True)
    assert changed["version"] == 2
    assert await _allowed(api) == (False, "outdated")
    assert (await api.contact(talk.client))["state"] == "outdated"
    await api.agree(talk.client)
    assert await _allowed(api) == (True, "given")


async def test_a_text_that_was_taken_back_with_its_yes_lets_nothing_out(api, talk, text):
    await api.agree(talk.client)
    retired = await api.step(text, "retire", consents_end=True)
    assert retired.status_code == 200, retired.text
    assert await _allowed(api) == (False, "outdated")
    own = await api.contact(talk.client)
    assert (own["state"], own["askable"]) == ("outdated", False)
    # Out of it at any time, text or none.
    assert (await api.refuse(talk.client)).json()["state"] == "refused"


async def test_where_no_text_holds_nobody_is_asked(api, talk, declarations):
    assert await api.contact(talk.client) == {
        "state": "none",
        "askable": False,
        "declared_at": None,
        "version": None,
    }
    missing = await api.http.get(f"{API}/my/contact/declaration", headers=talk.client)
    assert missing.status_code == 404
    nothing = {"declaration_id": str(uuid4()), "text_sha256": "0" * 64, "locale": "de"}
    assert (await api.agree(talk.client, text=nothing)).status_code == 409


async def test_a_first_no_is_kept_and_again_changes_nothing(api, talk, text):
    first = await api.refuse(talk.client)
    again = await api.refuse(talk.client)
    assert first.json() == again.json()
    assert first.json()["state"] == "refused"


async def test_the_same_yes_twice_is_one(api, talk, text):
    assert (await api.agree(talk.client)).json() == (await api.agree(talk.client)).json()
    records = await api.http.get(
        f"{API}/offices/{talk.office_id}/contact-consents", headers=talk.dpo
    )
    assert len(records.json()["items"]) == 1


async def test_nobody_but_the_client_agrees(api, talk, tokens, text):
    guest = await api.agree(
        talk.guest, text={"declaration_id": text["id"], "locale": "de", **text["texts"]["de"]}
    )
    assert guest.status_code == 404
    body = {
        "declaration_id": text["id"],
        "text_sha256": text["texts"]["de"]["text_sha256"],
        "locale": "de",
    }
    for role in ROLES:
        staff = tokens.staff(f"{role}@{talk.office_id}")
        answer = await api.http.post(f"{API}/my/contact/agree", json=body, headers=keyed(staff))
        assert answer.status_code == 403
    assert await _allowed(api) == (False, "none")


async def test_the_database_itself_refuses_a_yes_that_staff_noted(api, app, talk, text):
    await api.agree(talk.client)
    columns = (
        "position, kind, channel, office_id, recorded_at, declaration_id, declaration_version,"
        " locale, text_sha256"
    )
    statement = (
        f"INSERT INTO contact_entries (id, person_id, registered_by, asked_by, {columns})"
        " SELECT declaration_id, office_id, office_id, 'self', 1, 'given', 'paper', office_id,"
        " recorded_at, declaration_id, declaration_version, locale, text_sha256"
        " FROM contact_entries"
    )
    with pytest.raises(DBAPIError, match="own_yes"):
        async with app.state.database.write() as session:
            await (await session.connection()).execute(sa.text(statement))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE contact_entries SET kind = 'given'",
        "UPDATE contact_entries SET recorded_at = recorded_at",
        "DELETE FROM contact_entries",
    ],
)
async def test_what_was_declared_never_changes(api, app, talk, text, statement: str):
    await api.agree(talk.client)
    with pytest.raises(DBAPIError, match="append-only"):
        async with app.state.database.write() as session:
            await (await session.connection()).execute(sa.text(statement))


@pytest.mark.parametrize("role", ["adviser", "team_lead", "dpo"])
async def test_whoever_takes_the_call_notes_a_no(api, app, talk, tokens, text, role: str):
    await api.agree(talk.client)
    account = uuid4()
    staff = tokens.staff(f"{role}@{talk.office_id}", account_id=account)
    noted = await _note_no(api, staff, channel="paper", asked_by="representative")
    assert noted.status_code == 200, noted.text
    assert (noted.json()["state"], noted.json()["noted_by"]) == ("refused", str(account))
    assert await _allowed(api) == (False, "refused")
    records = await api.http.get(
        f"{API}/offices/{talk.office_id}/contact-consents", headers=talk.dpo
    )
    newest, first = records.json()["items"]
    assert (newest["registered_by"], newest["asked_by"]) == (str(account), "representative")
    assert (first["registered_by"], first["link_made_by"]) == (None, f"staff:{talk.adviser_id}")
    async with app.state.database.read() as session:
        query = "SELECT action, actor_id FROM trail_entries WHERE action LIKE 'contact.%'"
        found = {tuple(row) for row in await session.exec(sa.text(query))}
    assert found == {("contact.agreed", str(talk.client_id)), ("contact.refused", str(account))}


async def test_of_another_office_nothing_is_seen_and_nothing_noted(api, talk, tokens, text):
    await api.agree(talk.client)
    elsewhere = uuid4()
    stranger = tokens.staff(f"adviser@{elsewhere}")
    assert (await _note_no(api, stranger, elsewhere)).status_code == 404
    assert (await _note_no(api, stranger)).status_code == 404
    seen = await api.http.get(
        f"{API}/offices/{elsewhere}/contact-consents/{talk.client_id}", headers=stranger
    )
    assert seen.json()["state"] == "none"
    theirs = await api.http.get(
        f"{API}/offices/{talk.office_id}/contact-consents/{talk.client_id}", headers=stranger
    )
    assert theirs.status_code == 404
    assert await _allowed(api) == (True, "given")


async def test_only_who_writes_asks(api, talk, tokens, text):
    body = {"person_ids": [str(talk.client_id)]}
    for stranger in (
        tokens.service("media_gateway", "consent:decide"),
        tokens.machine("contact:decide"),
        talk.client,
        talk.adviser,
    ):
        answer = await api.http.post(f"{API}/contact-decisions", json=body, headers=stranger)
        assert answer.status_code == 403


async def test_yes_and_no_at_once_end_as_if_one_came_after_the_other(api, talk, text):
    for _ in range(10):
        given, refused = await asyncio.gather(api.agree(talk.client), api.refuse(talk.client))
        assert (given.status_code, refused.status_code) == (200, 200)
        records = await api.http.get(
            f"{API}/offices/{talk.office_id}/contact-consents",
            params={"limit": 200},
            headers=talk.dpo,
        )
        kinds = [entry["kind"] for entry in records.json()["items"]]
        # No entry repeats the one before it: each looked at what came first.
        assert all(one != other for one, other in pairwise(kinds))
        assert (await api.contact(talk.client))["state"] == kinds[0]


@pytest.mark.parametrize("audience", ["adviser", "guest"])
async def test_a_declaration_that_nobody_would_read_is_refused(api, audience: str):
    answer = await api.create_draft(purpose="contact", audience=audience)
    assert answer.status_code == 422
