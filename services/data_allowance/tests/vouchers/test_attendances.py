"""A voucher belongs to an attendance: one appointment, several people, each with their own."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from data_allowance.appointments.models import Attendance
from data_allowance.vouchers.models import Voucher
from nahbar_common.ids import new_random_id
from nahbar_common.tables import OutboxMessage
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

API = "/api/allowance/v1"


def _seat(part: str = "client", *, requested: bool = True) -> dict[str, Any]:
    return {"person_id": str(uuid4()), "part": part, "voucher_requested": requested}


@pytest.fixture
async def pair(office: Any) -> dict[str, Any]:
    """Give a talk with two people who need data, an adviser who needs none, and money for all."""
    await office.create_budget()
    await office.create_product(pins=3)
    office.consent(allowed=True)
    seats = [_seat(), _seat("companion"), _seat("adviser", requested=False)]
    talk: dict[str, Any] = await office.book(state="booked", attendances=seats)
    return talk


def _headers(office: Any, talk: dict[str, Any], seat: dict[str, Any], part: str = "") -> Any:
    return office.tokens.participant(
        person_id=UUID(seat["person_id"]),
        appointment_id=UUID(talk["appointment_id"]),
        office_id=office.id,
        part=part or seat["part"],
    )


async def _show(office: Any, talk: Any, seat: Any, part: str = "") -> Any:
    headers = _headers(office, talk, seat, part)
    return await office.client.post(f"{API}/my/voucher/show", headers=headers)


async def test_each_person_who_needs_one_has_a_voucher_and_a_pin_of_their_own(
    office: Any, pair: Any
) -> None:
    assert [v["state"] for v in await office.vouchers(pair)] == ["reserved", "reserved"]
    client, companion, adviser = pair["attendances"]
    shown = [(await _show(office, pair, seat)).json()["pin"] for seat in (client, companion)]
    assert len(set(shown)) == 2
    assert (await _show(office, pair, client)).json()["pin"] == shown[0]
    assert (await _show(office, pair, adviser, "interpreter")).status_code == 404


async def test_a_link_shows_the_voucher_of_its_own_part_only(office: Any, pair: Any) -> None:
    assert (await _show(office, pair, pair["attendances"][1], "client")).status_code == 404
    asked = [c for c in office.others.calls if c.url.path.endswith("/decisions")]
    assert asked == []


async def test_events_say_whose_voucher_it_is_and_count_on(office: Any, pair: Any) -> None:
    import json

    told = select(OutboxMessage).where(
        col(OutboxMessage.subject) == pair["appointment_id"],
        col(OutboxMessage.target) == "appointments",
    )
    async with office.app.state.database.read() as session:
        data = [json.loads(row.body)["data"] for row in await session.exec(told)]
    assert sorted(one["revision"] for one in data) == [1, 2]
    assert {one["person_id"] for one in data} == {
        seat["person_id"] for seat in pair["attendances"][:2]
    }


async def test_each_is_settled_with_what_they_used_and_who_used_none_gives_back(
    office: Any, pair: Any
) -> None:
    client, companion, _ = pair["attendances"]
    await _show(office, pair, client)
    await office.hear(
        "call.ended",
        {
            "appointment_id": pair["appointment_id"],
            "starts_at": pair["starts_at"],
            "ended_at": pair["ends_at"],
            "usage": [
                {"person_id": client["person_id"], "charged_bytes": 70},
                {"person_id": companion["person_id"], "charged_bytes": 900},
            ],
        },
    )
    found = {v["state"]: v["used_bytes"] for v in await office.vouchers(pair)}
    assert found == {"settled": 70, "released": None}


async def test_who_leaves_the_appointment_gives_back_what_was_not_shown(
    office: Any, pair: Any
) -> None:
    client, companion, adviser = pair["attendances"]
    await _show(office, pair, companion)
    later = await office.tell("moved", pair, attendances=[adviser])
    assert {v["state"] for v in await office.vouchers(pair)} == {"released", "issued"}
    await office.tell("moved", later, attendances=[client, adviser])
    assert sorted(v["state"] for v in await office.vouchers(pair)) == [
        "issued",
        "released",
        "reserved",
    ]


async def test_a_colleague_who_takes_over_changes_nothing_for_the_client(
    office: Any, pair: Any
) -> None:
    before = await office.vouchers(pair)
    seats = [*pair["attendances"][:2], _seat("adviser", requested=False)]
    await office.tell("moved", pair, attendances=seats)
    assert await office.vouchers(pair) == before


async def test_the_adviser_says_whose_voucher_is_printed_where_several_have_one(
    office: Any, pair: Any
) -> None:
    path = f"{API}/appointments/{pair['appointment_id']}/voucher"
    for method, end in (("GET", ""), ("POST", "/print")):
        answer = await office.client.request(method, f"{path}{end}", headers=office.adviser())
        assert (answer.status_code, answer.json()["type"]) == (409, "/problems/voucher-of-whom")
    pins = set()
    for seat in pair["attendances"][:2]:
        whose = {"person_id": seat["person_id"]}
        seen = await office.client.get(path, headers=office.adviser(), params=whose)
        assert seen.json()["person_id"] == seat["person_id"]
        printed = await office.print(pair, by=office.lead(), **whose)
        pins.add(printed.json()["pin"])
    assert len(pins) == 2
    nobody = await office.client.get(
        path, headers=office.adviser(), params={"person_id": str(uuid4())}
    )
    assert nobody.status_code == 404


async def test_the_last_pin_goes_to_one_and_the_other_is_told_why_not(office: Any) -> None:
    await office.create_budget()
    await office.create_product(pins=1)
    talk = await office.book(attendances=[_seat(), _seat("companion")])
    found = {(v["state"], v["refusal"]) for v in await office.vouchers(talk)}
    assert found == {("reserved", None), ("refused", "no_pins")}


async def test_the_database_itself_keeps_a_second_live_voucher_from_an_attendance(
    office: Any, pair: Any
) -> None:
    with pytest.raises(IntegrityError):
        async with office.app.state.database.write() as session:
            (first, *_) = list(await session.exec(select(Voucher)))
            session.add(Voucher(**first.model_dump(exclude={"id"}), id=new_random_id()))


async def test_the_database_itself_wants_a_vouchers_attendance(office: Any, pair: Any) -> None:
    with pytest.raises(IntegrityError):
        async with office.app.state.database.write() as session:
            (first, *_) = list(await session.exec(select(Attendance)))
            session.add(
                Voucher(
                    id=new_random_id(),
                    appointment_id=first.appointment_id,
                    person_id=uuid4(),
                    office_id=office.id,
                    state="refused",
                    refusal="no_pins",
                )
            )


@pytest.mark.parametrize("first_has_it", [True, False])
async def test_what_one_person_gives_back_serves_another_in_the_same_change(
    office: Any, first_has_it: bool
) -> None:
    await office.create_budget()
    await office.create_product(pins=1)
    seats = sorted((_seat(), _seat("companion")), key=lambda seat: seat["person_id"])
    owner, other = seats if first_has_it else seats[::-1]
    other["voucher_requested"] = False
    talk = await office.book(state="booked", attendances=seats)
    handed_on = [{**owner, "voucher_requested": False}, {**other, "voucher_requested": True}]
    await office.tell("moved", talk, attendances=handed_on)
    assert sorted(v["state"] for v in await office.vouchers(talk)) == ["released", "reserved"]
