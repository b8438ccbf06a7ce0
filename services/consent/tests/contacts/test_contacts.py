"""Contacts have one source: what is published names the office's, and a later change is seen."""

from typing import Any
from uuid import uuid4

import pytest
from nahbar_testing import OtherServices

PLACES = (
    "## Worum\n\nVerantwortlich ist {office}, {office_address}, Telefon {office_phone}."
    " Aufsicht: {authority}."
)


def _texts(body: str) -> dict[str, Any]:
    return {"de": {"title": "Einwilligung {office}", "short": "Kurz.", "body_markdown": body}}


def _record(talk, other_services: OtherServices, **changes: Any) -> None:
    record = {
        "address": "Hafenstraße 7\n49090 Osterfeld",
        "authority": "Landesbeauftragte Niedersachsen.",
        **changes,
    }
    path = f"/api/appointments/v1/public/offices/{talk.office_id}"
    other_services.answer("GET", path, talk.office_record(**record))


async def _draft(api, body: str = PLACES, **more: Any) -> dict[str, Any]:
    answer = await api.create_draft(texts=_texts(body), **more)
    assert answer.status_code == 201, answer.text
    draft: dict[str, Any] = answer.json()
    return draft


async def _again(api, draft: dict[str, Any]) -> dict[str, Any]:
    path = f"/api/consent/v1/declarations/{draft['id']}"
    read: dict[str, Any] = (await api.http.get(path, headers=api.talk.dpo)).json()
    return read


async def _contacts(api, who: dict[str, str] | None = None) -> Any:
    path = f"/api/consent/v1/offices/{api.talk.office_id}/contacts"
    return await api.http.get(path, headers=who or api.talk.dpo)


async def test_publishing_writes_the_offices_contacts_into_the_text_and_its_hash(
    api, talk, other_services: OtherServices
):
    _record(talk, other_services)
    draft = await _draft(api)
    published = (await api.publish(draft)).json()
    text = published["texts"]["de"]
    assert text["title"] == "Einwilligung Jobcenter Osterfeld"
    assert text["body_markdown"].endswith(
        "Verantwortlich ist Jobcenter Osterfeld, Hafenstraße 7, 49090 Osterfeld,"
        " Telefon 0541 7788-100. Aufsicht: Landesbeauftragte Niedersachsen."
    )
    assert text["text_sha256"] != draft["texts"]["de"]["text_sha256"]
    read = (await api.read(talk.client)).json()
    assert read["text_sha256"] == text["text_sha256"]
    assert (await api.give(talk.client)).status_code == 201


@pytest.mark.parametrize("field", ["name", "email", "phone"])
async def test_a_declaration_never_sends_people_to_another_officer_than_the_office(
    api, talk, other_services: OtherServices, field: str
):
    dpo = {"name": "Datenschutz Beispiel", "email": "dsb@example.org", "phone": "0541 0000-150"}
    other = {"name": "Somebody Else", "email": "other@example.org", "phone": "0541 9"}[field]
    _record(talk, other_services, dpo={**dpo, field: other})
    draft = await _draft(api)
    refused = await api.publish(draft)
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/contacts-differ")
    assert refused.json()["fields"] == [f"dpo_{field}"]
    assert refused.json()["office"][field] == other
    assert (await api.read(talk.client)).status_code == 404
    # An office whose record names nobody contradicts nobody.
    _record(talk, other_services, dpo={**dpo, field: ""})
    assert (await api.publish(await _again(api, draft))).status_code == 200


@pytest.mark.parametrize(
    ("body", "changes", "open_places"),
    [
        (PLACES, {"address": "", "authority": ""}, ["authority", "office_address"]),
        ("Fragen Sie {somebody}.", {}, ["somebody"]),
        (PLACES, {"authority": "<b>fett</b>"}, None),
    ],
)
async def test_no_place_stays_open_in_what_people_read(
    api, talk, other_services: OtherServices, body: str, changes: Any, open_places: Any
):
    _record(talk, other_services, **changes)
    refused = await api.publish(await _draft(api, body))
    assert (refused.status_code, refused.json()["type"]) == (422, "/problems/place-open")
    if open_places:
        assert refused.json()["places"] == open_places


async def test_a_declaration_for_all_offices_has_no_places(api, talk):
    refused = await api.publish(await _draft(api, office_id=None))
    assert (refused.status_code, refused.json()["type"]) == (422, "/problems/place-open")
    plain = await api.create_draft(office_id=None)
    assert (await api.publish(plain.json())).status_code == 200


async def test_nothing_is_published_while_nobody_knows_the_record(
    api, talk, other_services: OtherServices
):
    draft = await _draft(api)
    other_services.fail("GET", f"/api/appointments/v1/public/offices/{talk.office_id}")
    assert (await api.publish(draft)).status_code == 503
    _record(talk, other_services)
    assert (await api.publish(await _again(api, draft))).status_code == 200


async def test_the_dpo_is_warned_when_the_record_changes_later(
    api, talk, other_services: OtherServices
):
    _record(talk, other_services)
    own = (await api.publish(await _draft(api))).json()
    everywhere = await api.create_published(office_id=None, audience="guest")
    before = (await _contacts(api)).json()
    assert before["office"]["name"] == "Jobcenter Osterfeld"
    assert [(one["declaration_id"], one["differs"]) for one in before["declarations"]] == [
        (own["id"], False),
        (everywhere["id"], False),
    ]
    dpo = {"name": "Ruth Adam", "email": "dsb@example.org", "phone": "0541 1"}
    _record(talk, other_services, dpo=dpo, phone="0541 7788-200")
    after = (await _contacts(api)).json()["declarations"]
    assert [(one["audience"], one["fields"]) for one in after] == [
        ("client", ["dpo_name", "dpo_phone", "office_phone"]),
        ("guest", ["dpo_name", "dpo_phone"]),
    ]
    assert all(one["differs"] for one in after)


async def test_only_the_offices_dpo_and_admin_are_told(api, talk, tokens, other_services):
    for role in ("dpo", "admin"):
        assert (await _contacts(api, tokens.staff(f"{role}@{talk.office_id}"))).status_code == 200
        assert (await _contacts(api, tokens.staff(f"{role}@{uuid4()}"))).status_code == 404
    assert (await _contacts(api, talk.adviser)).status_code == 403
    other_services.fail("GET", f"/api/appointments/v1/public/offices/{talk.office_id}")
    assert (await _contacts(api)).status_code == 503
