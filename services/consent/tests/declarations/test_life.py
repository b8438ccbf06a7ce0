"""Two people: one writes, another reviews and publishes; a version is retired, never changed."""

from uuid import uuid4

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from nahbar_testing import keyed
from sqlalchemy.exc import DBAPIError

API = "/api/consent/v1/declarations"
TEXT = {"title": "Neu", "short": "S", "body_markdown": "B"}


@pytest.fixture
def anna(talk, tokens):
    return tokens.staff(f"dpo@{talk.office_id}", account_id=uuid4())


@pytest.fixture
def berta(talk, tokens):
    return tokens.staff(f"dpo@{talk.office_id}", account_id=uuid4())


async def _read(api, declaration, who):
    return (await api.http.get(f"{API}/{declaration['id']}", headers=who)).json()


async def _write(api, declaration, who):
    return await api.http.put(
        f"{API}/{declaration['id']}",
        json={"texts": {"de": TEXT}, "dpo": declaration["dpo"]},
        headers={**who, "if-match": f'"{declaration["revision"]}"'},
    )


async def test_one_writes_and_another_reviews_and_publishes(api, anna, berta):
    draft = (await api.create_draft(anna)).json()
    assert (draft["state"], len(draft["writers"])) == ("draft", 1)
    reviewed = (await api.step(draft, "review", berta)).json()
    assert reviewed["state"] == "reviewed"
    assert reviewed["reviewed_by"] not in draft["writers"]
    published = (await api.step(reviewed, "publish", berta, material_change=False)).json()
    assert (published["state"], published["version"]) == ("published", 1)
    assert published["published_by"] == published["reviewed_by"]


@pytest.mark.parametrize("verb", ["review", "publish"])
async def test_nobody_is_the_second_person_of_what_they_wrote(api, anna, berta, verb: str):
    draft = (await api.create_draft(anna)).json()
    if verb == "publish":
        draft = (await api.step(draft, "review", berta)).json()
    refused = await api.step(draft, verb, anna, material_change=False)
    assert refused.status_code == 403
    assert refused.json()["type"] == "/problems/written-by-you"
    assert (await _read(api, draft, anna))["state"] == draft["state"]


async def test_whoever_changed_a_word_has_written_it(api, anna, berta, talk):
    draft = (await api.create_draft(anna)).json()
    changed = (await _write(api, draft, berta)).json()
    assert len(changed["writers"]) == 2
    assert (await api.step(changed, "review", anna)).status_code == 403
    assert (await api.step(changed, "review", berta)).status_code == 403
    assert (await api.step(changed, "review", talk.dpo)).status_code == 200


async def test_a_change_ends_the_review(api, anna, berta, talk):
    draft = (await api.create_draft(anna)).json()
    reviewed = (await api.step(draft, "review", berta)).json()
    changed = (await _write(api, reviewed, anna)).json()
    assert (changed["state"], changed["reviewed_by"]) == ("draft", None)
    refused = await api.step(changed, "publish", berta, material_change=False)
    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/declaration-not-reviewed"


async def test_a_review_is_of_what_was_read(api, anna, berta):
    draft = (await api.create_draft(anna)).json()
    await _write(api, draft, anna)
    assert (await api.step(draft, "review", berta)).status_code == 412


async def test_in_an_office_with_one_officer_the_team_lead_is_the_second_person(
    api, anna, talk, tokens
):
    lead = tokens.staff(f"team_lead@{talk.office_id}")
    draft = (await api.create_draft(anna)).json()
    assert (await api.publish(draft, lead)).json()["state"] == "published"
    assert (await api.create_draft(lead)).status_code == 403


@pytest.mark.parametrize("role", ["admin", "adviser", "allowance_officer"])
@pytest.mark.parametrize("verb", ["review", "publish", "retire"])
async def test_nobody_else_takes_part_in_it(api, anna, talk, tokens, role: str, verb: str):
    draft = (await api.create_draft(anna)).json()
    other = tokens.staff(f"{role}@{talk.office_id}")
    body = {"retire": {"consents_end": False}, "publish": {"material_change": False}}.get(verb, {})
    assert (await api.step(draft, verb, other, **body)).status_code == 403


async def test_another_offices_team_lead_finds_nothing(api, anna, tokens):
    draft = (await api.create_draft(anna)).json()
    for verb, body in (("review", {}), ("publish", {"material_change": False})):
        stranger = tokens.staff(f"team_lead@{uuid4()}")
        assert (await api.step(draft, verb, stranger, **body)).status_code == 404


async def test_what_is_for_all_offices_is_published_by_somebody_who_is(api, talk, tokens):
    draft = (await api.create_draft(office_id=None)).json()
    refused = await api.step(draft, "review", talk.dpo)
    assert refused.json()["type"] == "/problems/all-offices-reserved"
    assert (await api.publish(draft, tokens.staff("team_lead@*"))).status_code == 200


async def test_a_draft_whose_writers_nobody_knows_is_saved_once_more(api, app, anna, berta):
    """Drafts of the release before say nothing about who wrote them."""
    draft = (await api.create_draft(anna)).json()
    async with app.state.database.write() as session:
        await session.exec(sa.text("DELETE FROM declaration_writers"))
    assert (await api.step(draft, "review", anna)).status_code == 403
    saved = (await _write(api, draft, anna)).json()
    assert (await api.step(saved, "review", berta)).status_code == 200


async def test_the_next_version_retires_the_one_before(api, talk):
    first = await api.create_published()
    second = await api.create_published(word="neu")
    before = await _read(api, first, talk.dpo)
    assert (before["state"], before["retired_at"]) == ("retired", second["published_at"])
    assert before["retired_by"] == second["published_by"]
    assert before["texts"] == first["texts"]
    for verb, body in (
        ("retire", {"consents_end": True}),
        ("publish", {"material_change": True}),
        ("review", {}),
    ):
        assert (await api.step(before, verb, **body)).status_code == 409


async def test_what_is_retired_cannot_be_consented_to(api, talk, declarations):
    read = (await api.read(talk.client)).json()
    answer = await api.step(declarations["client"], "retire", consents_end=False)
    assert answer.json()["state"] == "retired"
    refused = await api.give(talk.client, text=read)
    assert refused.json()["type"] == "/problems/declaration-outdated"
    assert (await api.read(talk.client)).json()["type"] == "/problems/declaration-missing"


async def test_without_an_own_version_the_one_for_all_offices_holds(api, talk):
    everywhere = await api.create_published(office_id=None)
    own = await api.create_published(word="eigene")
    assert (await api.read(talk.client)).json()["declaration_id"] == own["id"]
    await api.step(own, "retire", consents_end=False)
    assert (await api.read(talk.client)).json()["declaration_id"] == everywhere["id"]


async def test_retiring_needs_an_answer_and_the_etag(api, talk, declarations):
    one = declarations["client"]
    assert (await api.step(one, "retire")).status_code == 422
    url, body = f"{API}/{one['id']}/retire", {"consents_end": False}
    assert (await api.http.post(url, json=body, headers=keyed(talk.dpo))).status_code == 428
    stale = {**one, "revision": one["revision"] - 1}
    assert (await api.step(stale, "retire", consents_end=False)).status_code == 412


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE declarations SET reviewed_by = (SELECT account_id FROM declaration_writers)",
        "UPDATE declarations SET published_at = created_at, version = 1, published_by = id",
        "UPDATE declarations SET published_at = created_at, version = 1, published_by ="
        " (SELECT account_id FROM declaration_writers), reviewed_by = id",
        "UPDATE declarations SET retired_at = created_at",
        "INSERT INTO declarations (id, audience, dpo_name, dpo_email, dpo_phone,"
        " needs_legal_review, revision, created_at, published_at, version, material_change,"
        " consents_end) SELECT account_id, 'client', 'n', 'e', 'p', needs_legal_review, 1,"
        " created_at, created_at, 9, material_change, consents_end FROM declarations,"
        " declaration_writers",
    ],
)
async def test_the_database_itself_asks_for_two_people(api, app: FastAPI, anna, statement: str):
    draft = (await api.create_draft(anna)).json()
    with pytest.raises(DBAPIError, match="append-only"):
        async with app.state.database.write() as session:
            await session.exec(sa.text(statement))
    assert await _read(api, draft, anna) == draft


async def test_the_trail_says_who_did_what(api, app: FastAPI, anna, berta):
    draft = (await api.create_draft(anna)).json()
    published = (await api.publish(draft, berta)).json()
    await api.step(published, "retire", anna, consents_end=True)
    query = sa.text(
        "SELECT action, actor_id FROM trail_entries WHERE subject_kind = 'declaration' ORDER BY id"
    )
    async with app.state.database.read() as session:
        rows = [tuple(row) for row in await session.exec(query)]
    writer, other = draft["writers"][0], published["published_by"]
    assert rows == [
        ("declaration.written", writer),
        ("declaration.reviewed", other),
        ("declaration.published", other),
        ("declaration.retired", writer),
    ]
