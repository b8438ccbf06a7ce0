"""Consents of a talk that is not one's own are not found; and one's own are, whoever is away."""

from uuid import uuid4

import pytest
from nahbar_testing import OtherServices, keyed

URL = "/api/consent/v1/appointments"


def _parties_path(talk) -> str:
    return f"/api/appointments/v1/appointments/{talk.appointment_id}/parties"


def _talk_state(talk, other_services: OtherServices, **changes) -> None:
    other_services.answer("GET", _parties_path(talk), talk.parties(**changes))


async def _ask(api, who, appointment_id) -> dict[str, int]:
    own = await api.http.get(f"{URL}/{appointment_id}/consents/me", headers=who)
    end = await api.http.post(f"{URL}/{appointment_id}/consents/withdraw", headers=keyed(who))
    return {"me": own.status_code, "withdraw": end.status_code}


async def test_the_adviser_who_has_declared_nothing_yet_is_answered(api, talk, declarations):
    assert await _ask(api, talk.adviser, talk.appointment_id) == {"me": 200, "withdraw": 202}


async def test_a_talk_that_is_not_theirs_is_not_found_by_staff(
    api, talk, tokens, other_services: OtherServices, declarations
):
    nowhere = uuid4()
    other_services.answer(
        "GET",
        f"/api/appointments/v1/appointments/{nowhere}/parties",
        {"type": "/problems/not-found"},
        status=404,
    )
    strangers = {
        "a colleague": (tokens.staff(f"adviser@{talk.office_id}"), talk.appointment_id),
        "another office's": (tokens.staff(f"adviser@{uuid4()}"), talk.appointment_id),
        "the adviser, moved to another office": (
            tokens.staff(f"adviser@{uuid4()}", account_id=talk.adviser_id),
            talk.appointment_id,
        ),
        "the adviser, about no talk at all": (talk.adviser, nowhere),
        "a client of another talk": (
            tokens.participant(
                person_id=talk.client_id, appointment_id=uuid4(), office_id=talk.office_id
            ),
            talk.appointment_id,
        ),
    }
    for name, (who, appointment_id) in strangers.items():
        assert await _ask(api, who, appointment_id) == {"me": 404, "withdraw": 404}, name


async def test_who_handed_the_talk_over_still_reads_and_withdraws_what_they_declared(
    api, talk, other_services: OtherServices, declarations
):
    await api.give(talk.adviser)
    colleague = str(uuid4())
    others = [one for one in talk.parties()["attendances"] if one["part"] != "adviser"]
    colleagues = {**others[0], "person_id": colleague, "part": "adviser", "language": None}
    _talk_state(talk, other_services, adviser_id=colleague, attendances=[*others, colleagues])
    assert (await api.own(talk.adviser))["state"] == "given"
    assert (await api.withdraw(talk.adviser)).json()["state"] == "withdrawn"


async def test_while_appointments_is_away_only_what_is_declared_is_known(
    api, talk, tokens, other_services: OtherServices, declarations
):
    await api.give(talk.adviser)
    other_services.fail("GET", _parties_path(talk))
    assert await _ask(api, talk.adviser, talk.appointment_id) == {"me": 200, "withdraw": 202}
    stranger = tokens.staff(f"adviser@{talk.office_id}")
    assert await _ask(api, stranger, talk.appointment_id) == {"me": 503, "withdraw": 503}
    assert await _ask(api, talk.client, talk.appointment_id) == {"me": 200, "withdraw": 202}


@pytest.mark.parametrize("who", ["client", "adviser", "guest"])
async def test_nobody_consents_to_a_cancelled_talk_and_everybody_may_withdraw(
    api, talk, other_services: OtherServices, declarations, who: str
):
    person = getattr(talk, who)
    read = (await api.read(person)).json()
    await api.give(person, text=read)
    _talk_state(talk, other_services, state="cancelled")
    refused = await api.give(person, text=read)
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/appointment-cancelled")
    assert (await api.withdraw(person)).json()["state"] == "withdrawn"


async def test_a_link_is_good_enough_while_appointments_is_away(
    api, talk, other_services: OtherServices, declarations
):
    other_services.fail("GET", _parties_path(talk))
    assert (await api.give(talk.client)).status_code == 201
    read = {"declaration_id": str(uuid4()), "text_sha256": "0" * 64, "locale": "de"}
    assert (await api.give(talk.adviser, text=read)).status_code == 503


async def test_a_talk_that_nobody_knows_is_not_found_by_its_link(
    api, talk, other_services: OtherServices, declarations
):
    read = (await api.read(talk.client)).json()
    other_services.answer("GET", _parties_path(talk), {"type": "/problems/not-found"}, status=404)
    assert (await api.give(talk.client, text=read)).status_code == 404


async def test_states_of_a_later_release_stand_in_nobodys_way(
    api, talk, other_services: OtherServices, declarations
):
    someone = {"person_id": str(uuid4()), "part": "witness"}
    attendances = [*talk.parties()["attendances"], someone]
    other_services.answer(
        "GET",
        _parties_path(talk),
        talk.parties(state="postponed", attendances=attendances),
        out_of_contract=True,
    )
    assert (await api.give(talk.client)).status_code == 201
    parts = {item["part"] for item in (await api.overview(talk.adviser)).json()["items"]}
    assert parts == {"client", "adviser", "interpreter"}


async def test_a_sign_language_interpreter_reads_as_a_guest_and_consents(api, talk, declarations):
    person = uuid4()
    interpreter = talk.participant(person, "sign_language_interpreter")
    assert (await api.read(interpreter)).json()["audience"] == "guest"
    assert (await api.give(interpreter)).json()["part"] == "sign_language_interpreter"
    asked = await api.decide((person, "sign_language_interpreter"))
    assert asked["decisions"][0]["allowed"] is True
