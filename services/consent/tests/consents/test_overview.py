"""Who sees who has consented."""

from uuid import uuid4


async def states(api, who: dict[str, str]) -> dict[str, str]:
    answer = await api.overview(who)
    assert answer.status_code == 200, answer.text
    return {item["part"]: item["state"] for item in answer.json()["items"]}


async def test_the_adviser_sees_who_has_consented(api, talk, declarations):
    nobody = {"client": "none", "adviser": "none", "interpreter": "none"}
    assert await states(api, talk.adviser) == nobody
    await api.give(talk.client)
    await api.give(talk.adviser)
    await api.withdraw(talk.adviser)
    expected = {"client": "given", "adviser": "withdrawn", "interpreter": "none"}
    assert await states(api, talk.adviser) == expected


async def test_team_lead_and_other_systems_of_the_office_see_it_too(api, talk, tokens):
    for caller in (
        tokens.staff(f"team_lead@{talk.office_id}"),
        tokens.machine("consent:read", offices=(str(talk.office_id),)),
        tokens.machine("consent:read"),
    ):
        assert (await api.overview(caller)).status_code == 200


async def test_strangers_do_not(api, talk, tokens):
    office = f"{talk.office_id}"
    for stranger, status in (
        (tokens.staff(f"adviser@{office}"), 404),
        (tokens.staff(f"adviser@{uuid4()}", account_id=talk.adviser_id), 404),
        (tokens.staff(f"team_lead@{uuid4()}"), 404),
        (tokens.machine("consent:read", offices=(str(uuid4()),)), 404),
        (tokens.machine("appointments:read"), 403),
        (tokens.staff("dpo@*"), 403),
        (talk.client, 403),
        ({}, 401),
    ):
        assert (await api.overview(stranger)).status_code == status


async def test_it_names_ids_only(api, talk):
    (item, *_) = (await api.overview(talk.adviser)).json()["items"]
    assert set(item) == {"person_id", "part", "state", "renewal_needed", "guards"}


async def test_a_person_reads_their_own_state_only(api, talk, tokens, declarations):
    await api.give(talk.client)
    assert (await api.own(talk.adviser))["state"] == "none"
    assert (await api.own(talk.client))["state"] == "given"
    url = f"/api/consent/v1/appointments/{talk.appointment_id}/consents/me"
    foreign = tokens.participant(
        person_id=talk.client_id, appointment_id=uuid4(), office_id=talk.office_id
    )
    assert (await api.http.get(url, headers=foreign)).status_code == 404
    assert (await api.http.get(url, headers=talk.dpo)).status_code == 403
    assert (await api.http.get(url)).status_code == 401
