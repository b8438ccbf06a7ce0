"""All services' periods on one page, in words; who does not answer is named."""

from uuid import uuid4

import pytest

API = "/api/consent/v1"


@pytest.fixture
def read(client, talk, neighbours):
    async def read(headers=None, office_id=None, **more):
        path = f"{API}/offices/{office_id or talk.office_id}/retention-overview"
        return await client.get(path, headers={**(headers or talk.dpo), **more})

    return read


async def test_the_dpo_sees_what_is_kept_in_words(read):
    answer = await read()
    assert answer.status_code == 200, answer.text
    by_service = {one["service"]: one for one in answer.json()["services"]}
    assert len(by_service) == 5
    assert answer.json()["silent"] == []
    talks, attendances = by_service["appointments"]["kinds"]
    assert (talks["name"], talks["office_days"], talks["days"]) == ("Termine", 180, 365)
    assert (talks["due_rows"], talks["last_rows"]) == (3, 5)
    assert (talks["shortest_days"], talks["longest_days"]) == (90, 3650)
    assert "§ 84 SGB X" in talks["bounds_words"]
    assert "DSGVO" in talks["basis_words"]
    assert talks["since_words"] == "nach dem Ende des Gesprächs"
    assert attendances["goes_with"] == "Termine"
    assert by_service["appointments"]["runs"][0]["failed"] == ["Teilnahmen"]
    assert any(kind["kind"] == "consent" for kind in by_service["consent"]["kinds"])


async def test_it_is_said_in_the_readers_language(read):
    english = (await read(**{"accept-language": "en"})).json()
    appointments = next(one for one in english["services"] if one["service"] == "appointments")
    assert appointments["kinds"][0]["name"] == "Appointments"


async def test_who_does_not_answer_is_named_and_the_others_are_shown(read, neighbours):
    neighbours.fall_silent("media_gateway")
    found = (await read()).json()
    assert found["silent"] == ["Gespräche"]
    assert len(found["services"]) == 4


async def test_the_admin_may_look_and_strangers_may_not(read, talk, tokens):
    assert (await read(tokens.staff(f"admin@{talk.office_id}"))).status_code == 200
    assert (await read(talk.adviser)).status_code == 403
    assert (await read(tokens.staff(f"dpo@{uuid4()}"))).status_code == 404
