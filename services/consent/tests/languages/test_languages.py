"""A language is entered, not migrated; an office chooses; what is missing is said to be."""

from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from nahbar_testing import keyed

API = "/api/consent/v1"
UKRAINIAN = {"tag": "uk", "name": "Українська", "direction": "ltr"}
TEXT = {
    "title": "Згода",
    "short": "Добровільно.",
    "body_markdown": "## Про що\n\nРозмова",
    "needs_native_review": True,
}


async def _add(api, who=None, **change: Any):
    body = UKRAINIAN | change
    headers = keyed(who or api.talk.dpo_of_all)
    return await api.http.post(f"{API}/languages", json=body, headers=headers)


async def _choose(api, *tags: str, who=None, office_id=None):
    url = f"{API}/offices/{office_id or api.talk.office_id}/languages"
    return await api.http.put(url, json={"tags": tags}, headers=who or api.talk.dpo)


async def _publish_in_ukrainian(api) -> dict[str, Any]:
    draft = (await api.create_draft()).json()
    body = {
        "texts": {tag: _without_hash(text) for tag, text in draft["texts"].items()} | {"uk": TEXT},
        "dpo": draft["dpo"],
    }
    changed = await api.http.put(
        f"{API}/declarations/{draft['id']}",
        json=body,
        headers=api.talk.dpo_of_all | {"if-match": '"1"'},
    )
    assert changed.status_code == 200, changed.text
    return dict((await api.publish(changed.json())).json())


def _without_hash(text: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in text.items() if name != "text_sha256"}


async def test_the_languages_of_the_product_are_there_from_the_start(api, talk):
    answer = await api.http.get(f"{API}/languages", headers=talk.dpo)
    assert [one["tag"] for one in answer.json()["items"]] == ["de", "de-x-leicht", "en"]


async def test_a_new_language_needs_no_release(api, talk, tokens):
    assert (await _add(api)).status_code == 201
    published = await _publish_in_ukrainian(api)
    assert published["texts"]["uk"]["title"] == TEXT["title"]
    await _choose(api, "de", "uk")
    read = (await api.read(talk.client, "uk")).json()
    assert (read["locale"], read["falls_back"]) == ("uk", False)
    assert {"tag": "uk", "name": "Українська", "direction": "ltr"} in read["languages"]
    given = await api.give(talk.client, text=read)
    assert (given.status_code, given.json()["locale"]) == (201, "uk")
    assert (await api.decide((talk.client_id, "client")))["decisions"][0]["allowed"]
    (record,) = (await api.records(talk.dpo)).json()["items"]
    assert record["locale"] == "uk"


async def test_what_is_not_translated_yet_is_german_and_says_so(api, talk, declarations):
    await _add(api)
    assert (await _choose(api, "de", "uk")).status_code == 200
    read = (await api.read(talk.client, "uk")).json()
    assert (read["locale"], read["asked_locale"], read["falls_back"]) == ("de", "uk", True)
    assert read["locales"] == ["de"]
    assert [one["tag"] for one in read["languages"]] == ["de", "uk"]


async def test_what_an_office_does_not_offer_is_not_shown_there(api, talk, declarations):
    assert (await api.read(talk.client, "en")).json()["falls_back"] is False
    await _choose(api, "de", "de-x-leicht")
    read = (await api.read(talk.client, "en")).json()
    assert (read["locale"], read["falls_back"], read["locales"]) == ("de", True, ["de"])


async def test_a_consent_names_a_text_that_is_offered(api, talk, declarations):
    english = (await api.read(talk.client, "en")).json()
    await _choose(api, "de")
    answer = await api.give(talk.client, text=english)
    assert answer.json()["type"] == "/problems/declaration-outdated"


async def test_an_office_that_chose_nothing_offers_what_is_shipped(api, talk):
    url = f"{API}/offices/{talk.office_id}/languages"
    await _add(api)
    offer = (await api.http.get(url, headers=talk.dpo)).json()
    assert offer["is_chosen"] is False
    assert [one["tag"] for one in offer["languages"]] == ["de", "de-x-leicht", "en"]
    chosen = (await _choose(api, "uk", "de")).json()
    assert chosen["is_chosen"] is True
    assert [one["tag"] for one in chosen["languages"]] == ["de", "uk"]
    assert (await api.http.get(url, headers=talk.dpo)).json() == chosen


async def test_a_text_in_a_language_that_nobody_entered_is_refused(api, talk, declarations):
    body = {"tlh": TEXT, "de": TEXT}
    draft = await api.http.post(
        f"{API}/declarations",
        json={
            "office_id": str(talk.office_id),
            "audience": "client",
            "texts": body,
            "dpo": declarations["client"]["dpo"],
        },
        headers=keyed(talk.dpo),
    )
    for answer in (draft, await _choose(api, "de", "tlh"), await api.read(talk.client, "tlh")):
        assert (answer.status_code, answer.json()["type"]) == (422, "/problems/language-unknown")
    assert draft.json()["languages"] == ["tlh"]


@pytest.mark.parametrize("tags", [["en"], [], ["de", "de"], ["de", "x"]])
async def test_german_is_always_offered(api, tags: list[str]):
    assert (await _choose(api, *tags)).status_code == 422


@pytest.mark.parametrize(
    "change",
    [{"tag": "UK"}, {"tag": "uk_UA"}, {"name": ""}, {"name": "<b>"}, {"direction": "up"}],
)
async def test_a_language_is_named_as_others_name_it(api, change: dict[str, str]):
    assert (await _add(api, **change)).status_code == 422


async def test_a_language_is_entered_once(api):
    await _add(api)
    answer = await _add(api, name="Ukrainisch")
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/language-known")


async def test_who_may(api, talk, tokens):
    assert (await _add(api, talk.dpo)).json()["type"] == "/problems/all-offices-reserved"
    assert (await _add(api, tokens.staff("team_lead@*"))).status_code == 403
    assert (await _choose(api, "de", office_id=uuid4())).status_code == 404
    lead = tokens.staff(f"team_lead@{talk.office_id}")
    assert (await _choose(api, "de", who=lead)).status_code == 403
    url = f"{API}/offices/{talk.office_id}/languages"
    assert (await api.http.get(url, headers=lead)).status_code == 200
    assert (await api.http.get(url, headers=tokens.staff(f"dpo@{uuid4()}"))).status_code == 404


async def test_the_trail_tells_who_entered_and_who_chose(api, app):
    await _add(api)
    await _choose(api, "de", "uk")
    query = "SELECT action, facts FROM trail_entries WHERE action LIKE 'language%' ORDER BY action"
    async with app.state.database.read() as session:
        found = list(await session.exec(sa.text(query)))
    assert [action for action, _ in found] == ["language.added", "languages.chosen"]
    assert '"languages":["de","uk"]' in found[1][1]
