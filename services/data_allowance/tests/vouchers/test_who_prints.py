"""A code on a letter is money: those print it who hand out the talk's link."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from nahbar_testing import trail_of

from ..conftest import shows_a_pin

SERVICE = "/api/appointments/v1/appointments/{}/counsellors"


@pytest.fixture
async def talk(office: Any) -> dict[str, Any]:
    await office.create_budget(cents=10_00)
    product = await office.create_product(pins=0)
    await office.upload(product, "pin\n4711 0815 2342\n")
    booked: dict[str, Any] = await office.book()
    return booked


def create_stand_in(office: Any, talk: dict[str, Any], *others: str) -> dict[str, str]:
    """Sign in a colleague whom appointments names beside the talk's adviser."""
    colleague = uuid4()
    named = {"account_ids": [talk["adviser_id"], str(colleague), *others]}
    office.others.answer("GET", SERVICE.format(talk["appointment_id"]), named)
    headers: dict[str, str] = office.tokens.staff(f"adviser@{office.id}", account_id=colleague)
    return headers


def refuse(office: Any, talk: dict[str, Any], status: int) -> None:
    problem = {"type": "/problems/x", "title": "x", "status": status, "detail": "x"}
    path = SERVICE.format(talk["appointment_id"])
    office.others.answer("GET", path, problem, status=status)


async def outside_own(office: Any) -> list[bool]:
    return [not entry["own"] for entry in await trail_of(office.app, "voucher.printed")]


async def test_the_adviser_of_the_talk_prints_whatever_other_services_do(
    office: Any, talk: Any
) -> None:
    assert (await office.print(talk)).json()["pin"] == "4711 0815 2342"
    assert await outside_own(office) == [False]


async def test_a_colleague_prints_nothing_and_is_told_who_may(office: Any, talk: Any) -> None:
    office.others.answer(
        "GET",
        SERVICE.format(talk["appointment_id"]),
        {"account_ids": [talk["adviser_id"]]},
    )
    answer = await office.print(talk, by=office.adviser())
    assert (answer.status_code, answer.json()["type"]) == (403, "/problems/voucher-of-others")
    assert not shows_a_pin(answer.text)
    assert await office.state_of(talk) == "reserved"
    assert await outside_own(office) == []


async def test_a_stand_in_prints_as_if_it_were_theirs(office: Any, talk: Any) -> None:
    stand_in = create_stand_in(office, talk)
    assert (await office.print(talk, by=stand_in)).status_code == 200
    assert await outside_own(office) == [False]


async def test_a_team_lead_prints_for_others_and_the_trail_says_so(office: Any, talk: Any) -> None:
    assert (await office.print(talk, by=office.lead())).status_code == 200
    assert await outside_own(office) == [True]


async def test_a_team_lead_who_is_the_talks_adviser_prints_their_own(
    office: Any, talk: Any
) -> None:
    own = office.tokens.staff(f"team_lead@{office.id}", account_id=UUID(talk["adviser_id"]))
    assert (await office.print(talk, by=own)).status_code == 200
    assert await outside_own(office) == [False]


async def test_who_took_over_prints_and_who_gave_it_away_does_not(office: Any, talk: Any) -> None:
    later = await office.tell("moved", talk, adviser_id=str(uuid4()))
    office.others.answer(
        "GET",
        SERVICE.format(talk["appointment_id"]),
        {"account_ids": [later["adviser_id"]]},
    )
    assert (await office.print(talk)).status_code == 403
    assert (await office.print(later)).status_code == 200


@pytest.mark.parametrize("status", [500, 503])
async def test_without_appointments_a_colleague_is_asked_to_try_again_and_nothing_is_spent(
    office: Any, talk: Any, status: int
) -> None:
    refuse(office, talk, status)
    answer = await office.print(talk, by=office.adviser())
    assert (answer.status_code, answer.json()["type"]) == (503, "/problems/service-unavailable")
    assert await office.state_of(talk) == "reserved"


async def test_a_talk_that_appointments_knows_no_more_is_nobodys(office: Any, talk: Any) -> None:
    refuse(office, talk, 404)
    assert (await office.print(talk, by=office.adviser())).status_code == 403


async def test_of_many_who_ask_at_once_only_those_get_it_who_may(office: Any, talk: Any) -> None:
    create_stand_in(office, talk)
    answers: list[httpx.Response] = await asyncio.gather(
        *(office.print(talk, by=None if turn % 2 else office.adviser()) for turn in range(8))
    )
    assert [answer.status_code for answer in answers] == [403, 200] * 4
