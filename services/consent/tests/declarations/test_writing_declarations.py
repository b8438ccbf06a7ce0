"""Drafts: who writes them, what they may consist of, how two people do not overwrite each other."""

import hashlib
import json
from typing import Any
from uuid import uuid4

import httpx
import pytest
from nahbar_testing import keyed

API = "/api/consent/v1/declarations"


async def test_a_dpo_writes_a_draft_for_their_office(api, talk):
    answer = await api.create_draft(talk.dpo)
    body = answer.json()
    assert answer.status_code == 201
    assert answer.headers["etag"] == '"1"'
    assert (body["state"], body["version"], body["published_at"]) == ("draft", None, None)
    assert set(body["texts"]) == {"de", "en"}


async def test_the_hash_covers_everything_a_person_reads(api, talk):
    body = (await api.create_draft(talk.dpo)).json()
    text, dpo = body["texts"]["de"], body["dpo"]
    exact = "\n\n".join(
        (
            text["title"],
            text["short"],
            text["body_markdown"],
            dpo["name"],
            dpo["email"],
            dpo["phone"],
        )
    )
    assert text["text_sha256"] == hashlib.sha256(exact.encode()).hexdigest()


async def test_only_the_dpo_of_all_offices_writes_for_all_of_them(api, talk):
    refused = await api.create_draft(talk.dpo, office_id=None)
    assert refused.status_code == 403
    assert refused.json()["type"] == "/problems/all-offices-reserved"
    assert (await api.create_draft(talk.dpo_of_all, office_id=None)).status_code == 201


async def test_another_offices_declarations_do_not_exist_for_a_dpo(api, talk, tokens):
    stranger = tokens.staff(f"dpo@{uuid4()}")
    draft = (await api.create_draft(talk.dpo)).json()
    url = f"{API}/{draft['id']}"
    write = {name: draft[name] for name in ("dpo", "needs_legal_review")}
    write["texts"] = {"de": {"title": "x", "short": "y", "body_markdown": "z"}}
    tag = {"if-match": '"1"'}
    answers = (
        await api.create_draft(stranger),
        await api.http.get(url, headers=stranger),
        await api.http.put(url, json=write, headers={**stranger, **tag}),
        await api.publish(draft, stranger),
        await api.http.get(API, params={"office_id": str(talk.office_id)}, headers=stranger),
    )
    assert [answer.status_code for answer in answers] == [404] * 5
    assert (await api.http.get(API, headers=stranger)).json()["items"] == []


async def test_an_admin_reads_but_does_not_write(api, talk, tokens):
    admin = tokens.staff(f"admin@{talk.office_id}")
    draft = (await api.create_draft(talk.dpo)).json()
    assert (await api.http.get(f"{API}/{draft['id']}", headers=admin)).status_code == 200
    assert (await api.http.get(API, headers=admin)).json()["items"][0]["id"] == draft["id"]
    assert (await api.create_draft(admin)).status_code == 403
    assert (await api.publish(draft, admin)).status_code == 403


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("body_markdown", "Hallo <b>fett</b>"),
        ("body_markdown", "<script>alert(1)</script>"),
        ("body_markdown", "![Bild](https://example.org/x.png)"),
        ("body_markdown", "[hier](javascript:alert(1))"),
        ("body_markdown", "```\ncode\n```"),
        ("body_markdown", "# Zu große Überschrift"),
        ("body_markdown", "#### Zu kleine Überschrift"),
        ("body_markdown", "  # eingerückt"),
        ("body_markdown", "von \u202e hinten"),
        ("body_markdown", "nul \x00"),
        ("body_markdown", "   "),
        ("body_markdown", "x" * 20_001),
        ("title", "zwei\nZeilen"),
        ("title", "<i>schräg</i>"),
        ("title", ""),
        ("short", "x" * 501),
        ("short", "\ud800"),
    ],
)
async def test_wording_that_is_not_plain_is_refused(api, talk, member: str, value: str):
    texts: dict[str, Any] = {"de": {"title": "T", "short": "S", "body_markdown": "B"}}
    texts["de"][member] = value
    body = {
        "office_id": str(talk.office_id),
        "audience": "client",
        "texts": texts,
        "dpo": {"name": "N", "email": "a@b", "phone": "1"},
    }
    answer = await post_json(api.http, body, keyed(talk.dpo))
    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"] == "application/problem+json"
    assert (await api.http.get(API, headers=talk.dpo)).json()["items"] == []


async def post_json(
    http: httpx.AsyncClient, body: dict[str, Any], headers: dict[str, str]
) -> httpx.Response:
    # ASCII, as httpx itself cannot encode a lone surrogate.
    content = json.dumps(body)
    return await http.post(
        API, content=content, headers={**headers, "content-type": "application/json"}
    )


@pytest.mark.parametrize(
    "change",
    [
        {"texts": {"en": {"title": "T", "short": "S", "body_markdown": "B"}}},
        {"texts": {}},
        {"texts": {"fr": {"title": "T", "short": "S", "body_markdown": "B"}}},
        {"audience": "everybody"},
        {"dpo": {"name": "N", "email": "no address", "phone": "1"}},
        {"dpo": {"name": "N", "email": "a@b", "phone": "call me"}},
        {"version": 7},
        {"published_at": "2026-01-01T00:00:00Z"},
    ],
)
async def test_a_draft_with_wrong_members_is_refused(api, talk, change: dict[str, Any]):
    answer = await api.create_draft(talk.dpo, **change)
    assert answer.status_code == 422
    assert answer.json()["errors"]


async def test_line_ends_of_windows_make_no_other_text(api, talk):
    text = {"title": "T", "short": "S", "body_markdown": "eins\n\nzwei"}
    windows = {**text, "body_markdown": "eins\r\n\r\nzwei\r\n"}
    first = (await api.create_draft(talk.dpo, texts={"de": text})).json()
    second = (await api.create_draft(talk.dpo, texts={"de": windows})).json()
    assert first["texts"]["de"]["text_sha256"] == second["texts"]["de"]["text_sha256"]


async def test_a_draft_is_written_anew_with_if_match(api, talk):
    draft = (await api.create_draft(talk.dpo)).json()
    url = f"{API}/{draft['id']}"
    wanted = {
        "texts": {"de": {"title": "Neu", "short": "S", "body_markdown": "B"}},
        "dpo": draft["dpo"],
        "needs_legal_review": True,
    }
    without = await api.http.put(url, json=wanted, headers=talk.dpo)
    stale = await api.http.put(url, json=wanted, headers={**talk.dpo, "if-match": '"9"'})
    changed = await api.http.put(url, json=wanted, headers={**talk.dpo, "if-match": '"1"'})
    late = await api.http.put(url, json=wanted, headers={**talk.dpo, "if-match": '"1"'})
    assert (without.status_code, stale.status_code, late.status_code) == (428, 412, 412)
    assert changed.status_code == 200
    assert changed.headers["etag"] == '"2"'
    assert set(changed.json()["texts"]) == {"de"}
    assert changed.json()["texts"]["de"]["title"] == "Neu"


async def test_the_same_key_creates_one_draft(api, talk):
    body = {
        "office_id": str(talk.office_id),
        "audience": "guest",
        "texts": {"de": {"title": "T", "short": "S", "body_markdown": "B"}},
        "dpo": {"name": "N", "email": "a@b", "phone": "1"},
    }
    headers = keyed(talk.dpo)
    first = await api.http.post(API, json=body, headers=headers)
    again = await api.http.post(API, json=body, headers=headers)
    other = await api.http.post(API, json={**body, "audience": "client"}, headers=headers)
    assert (first.status_code, again.status_code, other.status_code) == (201, 201, 422)
    assert first.json() == again.json()
    assert again.headers["etag"] == '"1"'
    assert len((await api.http.get(API, headers=talk.dpo)).json()["items"]) == 1


async def test_the_list_goes_on_with_its_cursor_and_filters(api, talk):
    created = [
        (await api.create_draft(talk.dpo, audience=audience)).json()["id"]
        for audience in ("client", "adviser", "client", "guest", "client")
    ]
    seen, cursor = [], None
    while True:
        params = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = (await api.http.get(API, params=params, headers=talk.dpo)).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == created[::-1]
    clients = (await api.http.get(API, params={"audience": "client"}, headers=talk.dpo)).json()
    assert [item["id"] for item in clients["items"]] == [created[4], created[2], created[0]]


@pytest.mark.parametrize("cursor", ["x", "W10", "WyJ4Il0", "%00", "WzFd", "bnVsbA"])
async def test_a_cursor_that_is_none_is_a_problem(api, talk, cursor: str):
    answer = await api.http.get(API, params={"cursor": cursor}, headers=talk.dpo)
    assert answer.status_code == 422
    assert answer.json()["type"] == "/problems/invalid-cursor"


async def test_the_list_says_which_version_is_current(api, talk):
    first = await api.create_published(word="eins")
    second = await api.create_published(word="zwei")
    draft = (await api.create_draft()).json()
    everywhere = await api.create_published(office_id=None, word="alle")
    items = (await api.http.get(API, headers=talk.dpo)).json()["items"]
    current = {item["id"]: item["is_current"] for item in items}
    assert current == {
        first["id"]: False,
        second["id"]: True,
        draft["id"]: False,
        everywhere["id"]: True,
    }
