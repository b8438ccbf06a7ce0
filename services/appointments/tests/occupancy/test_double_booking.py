"""Many people want one slot: one gets it, everybody else is told so, nobody sees a 5xx."""

import asyncio
from collections import Counter
from itertools import pairwise

from appointments.occupancy.models import OccupiedCell
from sqlalchemy import func
from sqlmodel import select


async def test_of_200_requests_for_one_slot_one_is_booked(desk, in_days, slug_of):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    starts_at = in_days(3)
    answers = await asyncio.gather(
        *(desk.try_to_book(topic, adviser, starts_at) for _ in range(200))
    )
    assert Counter(answer.status_code for answer in answers) == {201: 1, 409: 199}
    refusals = {slug_of(answer) for answer in answers if answer.status_code == 409}
    assert refusals <= {"slot-taken", "try-again"}
    async with desk.app.state.database.read() as session:
        assert (await session.exec(select(func.count()).select_from(OccupiedCell))).one() == 4


async def test_overlapping_requests_never_share_a_cell(desk, in_days):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    starts = [in_days(3, 10 + quarter // 4, quarter % 4 * 15) for quarter in range(12)] * 3
    answers = await asyncio.gather(
        *(desk.try_to_book(topic, adviser, starts_at) for starts_at in starts)
    )
    assert {answer.status_code for answer in answers} == {201, 409}
    booked = sorted(answer.json()["starts_at"] for answer in answers if answer.status_code == 201)
    assert len(set(booked)) == len(booked)
    for earlier, later in pairwise(booked):
        assert (
            int(later[11:13]) * 60
            + int(later[14:16])
            - (int(earlier[11:13]) * 60 + int(earlier[14:16]))
            >= 60
        )


async def test_one_room_and_many_advisers_give_one_protected_talk(desk, in_days):
    topic = await desk.create_topic()
    advisers = [await desk.create_adviser(name=f"A{number}") for number in range(8)]
    await desk.create_room()
    answers = await asyncio.gather(
        *(
            desk.try_to_book(topic, adviser, in_days(3), channel="protected_office")
            for adviser in advisers
        )
    )
    assert Counter(answer.status_code for answer in answers) == {201: 1, 409: 7}


async def test_in_a_rush_for_protected_offices_nobody_is_turned_away_while_one_is_free(
    desk, in_days, slug_of
):
    topic, headers = await desk.create_topic(), desk.staff()
    advisers = [await desk.create_adviser(name=f"A{number}") for number in range(8)]
    rooms = {(await desk.create_room(f"R{number}"))["id"] for number in range(8)}

    async def book(number):
        return await desk.try_to_book(
            topic,
            advisers[number],
            in_days(3),
            headers,
            f"a-key-for-adviser-{number}",
            channel="protected_office",
        )

    at_once = await asyncio.gather(*(book(number) for number in range(8)))
    refusals = {slug_of(answer) for answer in at_once if answer.status_code != 201}
    assert refusals <= {"try-again"}
    repeated = [await book(number) for number in range(8)]
    assert {answer.json()["room"]["id"] for answer in repeated} == rooms


async def test_in_a_rush_for_an_adviser_and_a_room_the_adviser_is_had_once(desk, in_days):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    for number in range(4):
        await desk.create_room(f"R{number}")
    answers = await asyncio.gather(
        *(
            desk.try_to_book(topic, adviser, in_days(3), channel="protected_office")
            for _ in range(8)
        )
    )
    assert Counter(answer.status_code for answer in answers) == {201: 1, 409: 7}


async def test_talks_that_swap_places_at_once_end_without_5xx_and_without_overlap(desk, in_days):
    topic = await desk.create_topic()
    advisers = [await desk.create_adviser(name=name) for name in "AB"]
    for day in range(3, 11):
        first = await desk.book(topic, advisers[0], in_days(day))
        second = await desk.book(topic, advisers[1], in_days(day))
        answers = await asyncio.gather(
            desk.change(
                first,
                "move",
                {
                    "starts_at": in_days(day),
                    "adviser_id": advisers[1]["id"],
                },
            ),
            desk.change(
                second,
                "move",
                {
                    "starts_at": in_days(day),
                    "adviser_id": advisers[0]["id"],
                },
            ),
        )
        assert {answer.status_code for answer in answers} <= {200, 409}
        now = [(await desk.get(f"/appointments/{each['id']}")).json() for each in (first, second)]
        assert len({appointment["adviser"]["id"] for appointment in now}) == 2
