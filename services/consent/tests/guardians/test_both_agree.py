"""A minor's talk needs their own consent and their guardian's; either ends it."""

from typing import Any

from consent.subjects import SUBJECTS
from consent.told_consents.models import PersonKey, Scan
from nahbar_testing import keyed
from sqlmodel import select

API = "/api/consent/v1"


async def decision(api) -> dict[str, Any]:
    (found,) = (await api.decide((api.talk.client_id, "client")))["decisions"]
    return dict(found)


async def test_neither_alone_is_enough(api, talk, minor):
    assert (await decision(api))["reason"] == "none"
    assert (await api.give(talk.client)).status_code == 201
    assert (await decision(api))["reason"] == "guardian_missing"
    assert (await api.give(talk.guardian)).status_code == 201
    assert (await decision(api)) | {"allowed": True, "reason": None} == await decision(api)


async def test_a_guardian_who_agreed_first_does_not_agree_for_the_minor(api, talk, minor):
    await api.give(talk.guardian)
    assert (await decision(api))["reason"] == "none"
    await api.give(talk.client)
    assert (await decision(api))["allowed"] is True


async def test_either_ends_it_and_whoever_did_gives_anew(api, talk, minor):
    for who, reason in ((talk.client, "withdrawn"), (talk.guardian, "guardian_missing")):
        await api.give(talk.client)
        await api.give(talk.guardian)
        assert (await decision(api))["allowed"] is True
        assert (await api.withdraw(who)).status_code == 202
        assert (await decision(api))["reason"] == reason
        await api.give(who)
        assert (await decision(api))["allowed"] is True


async def test_each_reads_a_text_of_their_own(api, talk, minor):
    texts = {who: (await api.read(headers)).json() for who, headers in _both(talk).items()}
    assert texts["client"]["audience"] == "client"
    assert texts["guardian"]["audience"] == "guardian"
    refused = await api.give(talk.guardian, text=texts["client"])
    assert refused.json()["type"] == "/problems/declaration-outdated"


def _both(talk) -> dict[str, dict[str, str]]:
    return {"client": talk.client, "guardian": talk.guardian}


async def test_the_minor_is_told_that_the_guardian_is_waited_for(api, talk, minor):
    await api.give(talk.client)
    assert (await api.own(talk.client))["waits_for_guardian"] is True
    await api.give(talk.guardian)
    assert (await api.own(talk.client))["waits_for_guardian"] is False
    assert (await api.own(talk.guardian))["waits_for_guardian"] is False


async def test_a_guardians_withdrawal_is_told_as_the_minors(api, talk, minor):
    await api.give(talk.client)
    await api.give(talk.guardian)
    await api.withdraw(talk.guardian)
    await api.give(talk.guardian)
    told = await minor.told()
    kinds = [one["kind"] for one in told]
    assert kinds == ["consent.given", "consent.withdrawn", "consent.given"]
    assert {one["person_id"] for one in told} == {str(talk.client_id)}
    assert {one["part"] for one in told} == {"client"}
    assert len({one["revision"] for one in told}) == 3


async def test_a_guardian_who_withdraws_before_the_minor_agreed_bars_them(api, talk, minor):
    await api.give(talk.guardian)
    await api.withdraw(talk.guardian)
    (told,) = await minor.told()
    assert (told["kind"], told["person_id"]) == ("consent.withdrawn", str(talk.client_id))
    await api.give(talk.client)
    assert (await decision(api))["reason"] == "guardian_missing"


async def test_a_text_that_no_longer_suffices_has_to_be_read_by_the_guardian_too(api, talk, minor):
    await api.give(talk.client)
    await api.give(talk.guardian)
    await api.create_published(audience="guardian", word="neu", material_change=True)
    assert (await decision(api))["reason"] == "guardian_missing"
    assert (await api.own(talk.guardian))["renewal_needed"] is True


async def test_who_turned_eighteen_needs_nobody_and_is_not_barred(api, talk, minor):
    await api.give(talk.client)
    await api.give(talk.guardian)
    await api.withdraw(talk.guardian)
    barred = (await minor.told())[-1]
    await minor.tell(2, is_demanded=False)
    found = await decision(api)
    assert found["allowed"] is True
    assert found["revision"] > barred["revision"]


async def test_what_a_guardian_withdraws_whom_nobody_waits_for_is_of_no_consequence(
    api, talk, minor
):
    await api.give(talk.client)
    await api.give(talk.guardian)
    await minor.tell(2, is_demanded=False)
    before = await minor.told()
    answer = (await api.withdraw(talk.guardian)).json()
    assert answer["state"] == "withdrawn"
    assert answer["carried_out_at"] == answer["withdrawn_at"]
    assert await minor.told() == before
    assert (await decision(api))["allowed"] is True


async def test_an_older_demand_that_comes_late_changes_nothing(api, talk, minor):
    await api.give(talk.client)
    await minor.tell(3, is_demanded=False)
    await minor.tell(2)
    assert (await decision(api))["allowed"] is True


async def test_a_demand_that_was_not_heard_of_yet_is_asked_for_with_the_minors_consent(
    api, talk, declarations, guardianship
):
    guardianship.answer()
    await api.give(talk.client)
    assert (await decision(api))["reason"] == "guardian_missing"


async def test_a_guardian_whom_nobody_waits_for_has_nothing_to_agree_to(
    api, talk, declarations, guardianship
):
    assert (await api.give(talk.guardian)).status_code == 404
    guardianship.answer(2, is_demanded=False)
    assert (await api.give(talk.guardian)).status_code == 404


async def test_while_appointments_is_away_a_guardians_link_is_good_enough(
    api, talk, minor, other_services
):
    path = f"/api/appointments/v1/appointments/{talk.appointment_id}/parties"
    other_services.fail("GET", path)
    assert (await api.give(talk.client)).status_code == 201
    assert (await api.give(talk.guardian)).status_code == 201
    assert (await decision(api))["allowed"] is True


async def test_nobody_is_asked_about_as_a_guardian(api, talk, minor):
    body = {
        "appointment_id": str(talk.appointment_id),
        "persons": [{"person_id": str(talk.guardian_id), "part": "guardian"}],
    }
    answer = await api.http.post(f"{API}/decisions", json=body, headers=talk.media_gateway)
    assert answer.status_code == 422


async def test_a_guardian_has_receipts_of_their_own_and_no_others(api, talk, minor):
    await api.give(talk.client)
    await api.give(talk.guardian)
    await api.withdraw(talk.guardian)
    path = f"{API}/appointments/{talk.appointment_id}/receipts"
    found = (await api.http.get(path, headers=talk.guardian)).json()
    assert [line["kind"] for line in found["items"]] == ["withdrawn", "given"]
    (own,) = (await api.http.get(path, headers=talk.client)).json()["items"]
    file = f"{path}/{own['receipt_id']}/json"
    assert (await api.http.get(file, headers=talk.guardian)).status_code == 404


async def test_a_guardian_is_asked_nothing_about_mail(api, talk, minor):
    assert (await api.http.get(f"{API}/my/contact", headers=talk.guardian)).status_code == 403


async def test_the_talks_adviser_sees_both_and_for_whom_a_guardian_agrees(api, talk, minor):
    await api.give(talk.client)
    items = {one["part"]: one for one in (await api.overview(talk.adviser)).json()["items"]}
    assert (items["client"]["state"], items["guardian"]["state"]) == ("given", "none")
    assert items["guardian"]["guards"] == str(talk.client_id)
    assert items["guardian"]["person_id"] == str(talk.guardian_id)
    assert items["client"]["guards"] is None


async def test_a_guardian_may_tell_the_office_that_they_withdraw(api, talk, minor):
    await api.give(talk.client)
    await api.give(talk.guardian)
    noted = await api.http.post(
        f"{API}/offices/{talk.office_id}/withdrawals",
        json={
            "appointment_id": str(talk.appointment_id),
            "person_id": str(talk.guardian_id),
            "channel": "spoken",
            "asked_by": "self",
        },
        headers=keyed(talk.dpo),
    )
    assert noted.status_code == 202
    assert (await decision(api))["reason"] == "guardian_missing"


async def test_what_a_guardian_says_is_noted_and_confirmed_like_anybodys(api, talk, minor):
    await api.give(talk.client)
    url = f"{API}/appointments/{talk.appointment_id}"
    person = f"{url}/people/{talk.guardian_id}"
    text = (await api.http.get(f"{person}/declaration", headers=talk.adviser)).json()
    assert text["audience"] == "guardian"
    said = {name: text[name] for name in ("declaration_id", "text_sha256", "locale")}
    noted = await api.http.post(f"{person}/spoken-consents", json=said, headers=keyed(talk.adviser))
    assert noted.status_code == 202
    confirm = f"{url}/spoken-consents/{noted.json()['note_id']}/confirm"
    colleague = talk.tokens.staff(f"adviser@{talk.office_id}")
    assert (await api.http.post(confirm, headers=keyed(colleague))).status_code == 201
    assert (await decision(api))["allowed"] is True


async def test_a_guardians_paper_goes_with_the_minor_who_is_erased(api, app, talk, minor):
    person = f"{API}/appointments/{talk.appointment_id}/people/{talk.guardian_id}"
    sent = keyed(talk.adviser) | {"content-type": "application/pdf"}
    pdf = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    stored = await api.http.post(f"{person}/scans", content=pdf, headers=sent)
    assert stored.status_code == 201, stored.text
    (part,) = [each for each in SUBJECTS.parts if each.model is Scan and each.hold is None]
    async with app.state.database.write() as session:
        await part.erase(session, talk.client_id)
    async with app.state.database.read() as session:
        left = [(await session.exec(select(model))).all() for model in (Scan, PersonKey)]
    assert left == [[], []]
