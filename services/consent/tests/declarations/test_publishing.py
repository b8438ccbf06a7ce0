"""Publishing: versions count up per scope and audience, and what is published never changes."""

import asyncio
from collections import Counter
from typing import Any

import pytest
from fastapi import FastAPI
from nahbar_testing import keyed
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

API = "/api/consent/v1/declarations"


async def test_versions_count_up_per_office_and_audience(api, talk):
    published = [
        await api.create_published(word="a"),
        await api.create_published(word="b"),
        await api.create_published(audience="adviser"),
        await api.create_published(office_id=None),
    ]
    assert [declaration["version"] for declaration in published] == [1, 2, 1, 1]
    assert all(declaration["state"] == "published" for declaration in published)
    assert all(declaration["published_at"].endswith("Z") for declaration in published)


async def test_publishing_needs_the_etag_of_what_was_read(api, talk):
    draft = (await api.create_draft()).json()
    await api.step(draft, "review")
    url, body = f"{API}/{draft['id']}/publish", {"material_change": False}
    without = await api.http.post(url, json=body, headers=keyed(talk.dpo))
    stale = await api.http.post(url, json=body, headers=keyed(talk.dpo, **{"if-match": '"1"'}))
    assert (without.status_code, stale.status_code) == (428, 412)
    stored = (await api.http.get(f"{API}/{draft['id']}", headers=talk.dpo)).json()
    assert stored["state"] == "reviewed"


async def test_the_same_key_publishes_once_and_another_is_told_so(api, talk):
    draft = (await api.create_draft()).json()
    await api.step(draft, "review")
    url, headers = f"{API}/{draft['id']}/publish", keyed(talk.dpo, **{"if-match": '"2"'})
    first = await api.http.post(url, json={"material_change": False}, headers=headers)
    again = await api.http.post(url, json={"material_change": False}, headers=headers)
    other = await api.publish(first.json())
    assert first.json() == again.json()
    assert again.headers["etag"] == '"3"'
    assert other.status_code == 409
    assert other.json()["type"] == "/problems/declaration-published"


async def test_a_published_declaration_is_not_written_anew(api, talk):
    published = await api.create_published()
    wanted = {name: published[name] for name in ("dpo", "needs_legal_review")} | {
        "texts": {"de": {"title": "Neu", "short": "S", "body_markdown": "B"}}
    }
    url, tag = f"{API}/{published['id']}", {"if-match": f'"{published["revision"]}"'}
    answer = await api.http.put(url, json=wanted, headers={**talk.dpo, **tag})
    assert answer.status_code == 409
    assert (await api.http.get(url, headers=talk.dpo)).json() == published


async def test_drafts_published_at_the_same_time_get_different_versions(api, talk):
    drafts = [(await api.create_draft(word=word)).json() for word in "abcdef"]
    drafts = [(await api.step(draft, "review")).json() for draft in drafts]
    answers = await asyncio.gather(*(api.publish(draft) for draft in drafts))
    counts = Counter(answer.status_code for answer in answers)
    assert set(counts) <= {200, 409}
    assert counts[200] >= 1
    versions = [answer.json()["version"] for answer in answers if answer.status_code == 200]
    assert sorted(versions) == list(range(1, len(versions) + 1))
    refused = [answer.json()["type"] for answer in answers if answer.status_code == 409]
    assert set(refused) <= {"/problems/try-again"}
    items = (await api.http.get(API, headers=talk.dpo)).json()["items"]
    states = Counter(item["state"] for item in items if item["version"] is not None)
    assert states["published"] == 1


async def test_of_two_people_who_change_and_publish_at_once_one_is_told(api, talk):
    draft = (await api.step((await api.create_draft()).json(), "review")).json()
    wanted = {
        "texts": {"de": {"title": "Neu", "short": "S", "body_markdown": "B"}},
        "dpo": draft["dpo"],
    }
    headers = {**talk.dpo, "if-match": '"2"'}
    put, publication = await asyncio.gather(
        api.http.put(f"{API}/{draft['id']}", json=wanted, headers=headers), api.publish(draft)
    )
    assert sorted((put.status_code, publication.status_code)) in ([200, 409], [200, 412])
    stored = (await api.http.get(f"{API}/{draft['id']}", headers=talk.dpo)).json()
    winner = put if put.status_code == 200 else publication
    assert stored == winner.json()


STATEMENTS = [
    "UPDATE declarations SET dpo_name = 'x'",
    "UPDATE declarations SET published_at = NULL, version = NULL",
    "UPDATE declarations SET revision = revision + 1",
    "UPDATE declarations SET material_change = NOT material_change",
    "UPDATE declarations SET retired_at = published_at, reviewed_by = NULL",
    "UPDATE declarations SET consents_end = NOT consents_end",
    "DELETE FROM declaration_writers",
    "UPDATE declaration_writers SET account_id = declaration_id",
    "INSERT INTO declaration_writers SELECT id, id FROM declarations",
    "DELETE FROM declarations",
    "UPDATE declaration_texts SET body_markdown = 'x'",
    "UPDATE declaration_texts SET text_sha256 = text_sha256",
    "DELETE FROM declaration_texts",
    "INSERT INTO declaration_texts SELECT declaration_id, 'de-x-leicht', title, short,"
    " body_markdown, needs_native_review, text_sha256 FROM declaration_texts WHERE locale = 'de'",
]


@pytest.mark.parametrize("statement", STATEMENTS)
async def test_the_database_itself_refuses_changes_to_what_is_published(
    api, app: FastAPI, talk, statement: str
):
    published = await api.create_published()
    await expect_refusal(app, statement)
    url = f"{API}/{published['id']}"
    assert (await api.http.get(url, headers=talk.dpo)).json() == published


@pytest.mark.parametrize("verb", ["TRUNCATE", "REPLACE"])
async def test_the_ways_around_row_triggers_are_closed_too(
    api, app: FastAPI, talk, database_engine: str, verb: str
):
    if (verb == "TRUNCATE") != (database_engine == "postgresql"):
        pytest.skip(f"{database_engine} has no {verb}")
    published = await api.create_published()
    await api.create_draft()
    for statement in (
        ("TRUNCATE declarations CASCADE", "TRUNCATE declaration_texts CASCADE")
        if verb == "TRUNCATE"
        else (
            "REPLACE INTO declarations SELECT * FROM declarations",
            "REPLACE INTO declaration_texts SELECT * FROM declaration_texts",
            "UPDATE OR REPLACE declarations SET revision = 9",
            # A hidden column: whoever names it would delete the row that has it.
            "UPDATE OR REPLACE declarations SET rowid = 1 WHERE version IS NULL",
            "INSERT OR REPLACE INTO declarations (rowid, id, audience, dpo_name, dpo_email,"
            " dpo_phone, needs_legal_review, revision, created_at) SELECT rowid, 'x', audience,"
            " 'n', 'e', 'p', 0, 1, created_at FROM declarations",
            "UPDATE OR REPLACE declaration_texts SET rowid = 1 WHERE declaration_id IN"
            " (SELECT id FROM declarations WHERE version IS NULL)",
            "INSERT OR REPLACE INTO declaration_texts (rowid, declaration_id, locale, title, short,"
            " body_markdown, needs_native_review, text_sha256) SELECT t.rowid, d.id, 'de-x-leicht',"
            " 't', 's', 'b', 0, 'x' FROM declaration_texts AS t, declarations AS d"
            " WHERE d.version IS NULL AND t.declaration_id <> d.id LIMIT 1",
        )
    ):
        await expect_refusal(app, statement)
    url = f"{API}/{published['id']}"
    assert (await api.http.get(url, headers=talk.dpo)).json() == published


async def expect_refusal(app: FastAPI, statement: str) -> None:
    database: Any = app.state.database
    with pytest.raises(DBAPIError, match="append-only"):
        async with database.write() as session:
            await (await session.connection()).execute(text(statement))
