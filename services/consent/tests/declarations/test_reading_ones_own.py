"""The declaration a person reads: by part, office and language, whole and before consent."""

from uuid import uuid4

import pytest
from nahbar_testing import OtherServices


async def test_each_part_reads_the_declaration_for_its_audience(api, talk, declarations):
    companion = talk.participant(uuid4(), "companion")
    for who, audience in (
        (talk.client, "client"),
        (talk.adviser, "adviser"),
        (talk.guest, "guest"),
        (companion, "guest"),
    ):
        answer = await api.read(who)
        assert answer.status_code == 200
        assert answer.json()["audience"] == audience
        assert answer.json()["declaration_id"] == declarations[audience]["id"]


async def test_the_whole_text_comes_with_hash_and_dpo(api, talk, declarations):
    text = declarations["client"]["texts"]["de"]
    body = (await api.read(talk.client)).json()
    assert body | text == body
    assert body["dpo"] == declarations["client"]["dpo"]
    assert body["locales"] == ["de", "en"]
    assert body["version"] == 1


@pytest.mark.parametrize(
    ("query", "accept", "expected"),
    [
        (None, "en-GB,de;q=0.5", "en"),
        (None, "fr", "de"),
        ("en", "de", "en"),
        ("de", "en", "de"),
        ("de-x-leicht", "en", "de"),
        (None, "de-x-leicht", "de"),
    ],
)
async def test_language_is_the_one_asked_for_else_german(
    api, talk, declarations, query: str | None, accept: str, expected: str
):
    answer = await api.read({**talk.client, "accept-language": accept}, query)
    assert answer.json()["locale"] == expected
    assert answer.headers["content-language"] == expected


async def test_an_unknown_language_is_refused(api, talk, declarations):
    assert (await api.read(talk.client, "tlh")).status_code == 422


async def test_the_offices_own_declaration_wins_over_the_one_for_all(
    api, talk, other_services: OtherServices
):
    await api.create_published(office_id=None, word="alle-1")
    everywhere = await api.create_published(office_id=None, word="alle-2")
    assert (await api.read(talk.client)).json()["declaration_id"] == everywhere["id"]
    own = await api.create_published(word="eigene")
    elsewhere = uuid4()
    path = f"/api/appointments/v1/public/offices/{elsewhere}"
    other_services.answer("GET", path, talk.office_record(id=str(elsewhere)))
    await api.create_published(office_id=elsewhere, word="fremde")
    await api.create_published(office_id=None, word="alle-3")
    assert (await api.read(talk.client)).json()["declaration_id"] == own["id"]
    newer = await api.create_published(word="eigene-2")
    assert (await api.read(talk.client)).json()["declaration_id"] == newer["id"]


async def test_a_draft_is_read_by_nobody_outside(api, talk):
    await api.create_draft()
    answer = await api.read(talk.client)
    assert answer.status_code == 404
    assert answer.json()["type"] == "/problems/declaration-missing"


async def test_a_talk_that_is_not_ones_own_does_not_exist(api, talk, tokens, declarations):
    other_appointment = tokens.participant(
        person_id=talk.client_id, appointment_id=uuid4(), office_id=talk.office_id
    )
    other_adviser = tokens.staff(f"adviser@{talk.office_id}")
    moved_away = tokens.staff(f"adviser@{uuid4()}", account_id=talk.adviser_id)
    for stranger in (other_appointment, other_adviser, moved_away):
        answer = await api.read(stranger)
        assert answer.status_code == 404
        assert answer.json()["type"] == "/problems/not-found"


async def test_other_staff_and_programs_have_no_declaration_of_their_own(api, talk, tokens):
    for stranger in (talk.dpo, tokens.staff("admin@*"), talk.media_gateway, tokens.machine("x")):
        assert (await api.read(stranger)).status_code == 403
    assert (await api.read({})).status_code == 401


async def test_an_adviser_hears_when_appointments_does_not_answer(
    api, talk, declarations, other_services
):
    path = f"/api/appointments/v1/appointments/{talk.appointment_id}/parties"
    other_services.fail("GET", path)
    assert (await api.read(talk.adviser)).status_code == 503
    assert (await api.read(talk.client)).status_code == 200
    other_services.answer("GET", path, {"type": "/problems/not-found"}, status=404)
    assert (await api.read(talk.adviser)).status_code == 404
    other_services.answer("GET", path, {"type": "/problems/forbidden"}, status=403)
    assert (await api.read(talk.adviser)).status_code == 503
