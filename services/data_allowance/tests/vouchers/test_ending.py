"""What ends a voucher: cancelling, switching, the talk's end, the call."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from data_allowance.vouchers.flows import release_overdue


@pytest.fixture(autouse=True)
def far_from_the_turn_of_the_year() -> Iterator[None]:
    with time_machine.travel(datetime(2027, 6, 15, 9, tzinfo=UTC)):
        yield


@pytest.fixture
async def budget(office: Any) -> Any:
    office.consent(allowed=True)
    return await office.create_budget(cents=10_00)


@pytest.fixture
async def product(office: Any, budget: Any) -> Any:
    return await office.create_product(pins=1)


@pytest.fixture
async def talk(office: Any, product: Any) -> Any:
    return await office.book()


async def _money(office: Any, budget: Any) -> tuple[int, int, int]:
    books = await office.get(f"/budgets/{budget['id']}")
    return books["available_cents"], books["reserved_cents"], books["spent_cents"]


ENDS = [
    ("cancelled", {}),
    ("channel_changed", {"channel": "phone"}),
    ("channel_changed", {"channel": "protected_office"}),
    ("moved", {"voucher_requested": False}),
]


@pytest.mark.parametrize(("event", "changes"), ENDS)
async def test_what_was_not_shown_goes_back(
    office: Any, budget: Any, product: Any, talk: Any, event: str, changes: dict[str, Any]
) -> None:
    await office.tell(event, talk, **changes)
    (voucher,) = await office.vouchers(talk)
    assert (voucher["state"], bool(voucher["released_at"])) == ("released", True)
    assert await _money(office, budget) == (10_00, 0, 0)
    assert (await office.get(f"/products/{product['id']}/stock"))["free"] == 1
    assert (await office.show(talk)).status_code == 404
    assert (await office.print(talk)).status_code == 404


@pytest.mark.parametrize(("event", "changes"), ENDS)
@pytest.mark.parametrize("via", ["show", "print"])
async def test_what_was_shown_stays_spent(
    office: Any, budget: Any, product: Any, talk: Any, event: str, changes: dict[str, Any], via: str
) -> None:
    await getattr(office, via)(talk)
    await office.tell(event, talk, **changes)
    assert await office.state_of(talk) == "issued"
    assert await _money(office, budget) == (5_01, 0, 4_99)
    assert (await office.get(f"/products/{product['id']}/stock"))["free"] == 0


async def _move(office: Any, talk: Any, by: timedelta, **changes: Any) -> Any:
    moved = office.create_talk(starts_at=office.starts_at + by, **changes)
    times = {"starts_at": moved["starts_at"], "ends_at": moved["ends_at"]}
    return await office.tell("moved", talk, **times)


async def test_a_move_within_the_year_keeps_the_voucher(
    office: Any, budget: Any, talk: Any
) -> None:
    before = await office.vouchers(talk)
    await _move(office, talk, timedelta(days=30))
    assert await office.vouchers(talk) == before
    assert await _money(office, budget) == (5_01, 4_99, 0)


async def test_a_move_past_the_turn_of_the_year_lets_the_other_year_pay(
    office: Any, budget: Any, talk: Any
) -> None:
    next_year = await office.create_budget(year=office.year + 1, cents=10_00)
    moved = await _move(office, talk, timedelta(days=366))
    assert [v["state"] for v in await office.vouchers(talk)] == ["reserved", "released"]
    assert await _money(office, budget) == (10_00, 0, 0)
    assert await _money(office, next_year) == (5_01, 4_99, 0)
    await office.tell("moved", moved, starts_at=talk["starts_at"], ends_at=talk["ends_at"])
    assert await _money(office, budget) == (5_01, 4_99, 0)
    assert await _money(office, next_year) == (10_00, 0, 0)


async def test_a_year_without_budget_refuses_a_talk_that_is_moved_into_it(
    office: Any, budget: Any, talk: Any
) -> None:
    await _move(office, talk, timedelta(days=366))
    vouchers = await office.vouchers(talk)
    assert [v["refusal"] or v["state"] for v in vouchers] == ["no_budget", "released"]
    assert await _money(office, budget) == (10_00, 0, 0)


async def test_what_was_shown_stays_spent_in_its_year_when_the_talk_moves_on(
    office: Any, budget: Any, talk: Any
) -> None:
    next_year = await office.create_budget(year=office.year + 1, cents=10_00)
    await office.show(talk)
    await _move(office, talk, timedelta(days=366))
    assert await office.state_of(talk) == "issued"
    assert await _money(office, budget) == (5_01, 0, 4_99)
    assert await _money(office, next_year) == (10_00, 0, 0)


async def test_what_is_given_back_in_the_new_year_goes_to_the_year_it_came_from(
    office: Any, budget: Any, product: Any
) -> None:
    next_year = await office.create_budget(year=office.year + 1, cents=10_00)
    old_year = await office.create_budget(year=office.year - 1, cents=10_00)
    last_evening = datetime(office.year - 1, 12, 31, 22, 30, tzinfo=UTC)
    with time_machine.travel(last_evening - timedelta(days=9), tick=False):
        talk = await office.book(starts_at=last_evening)
        assert await _money(office, old_year) == (5_01, 4_99, 0)
    await office.tell("cancelled", talk)
    assert await _money(office, old_year) == (10_00, 0, 0)
    assert await _money(office, budget) == await _money(office, next_year) == (10_00, 0, 0)


async def test_a_talk_that_grows_past_its_voucher_gets_a_larger_one(
    office: Any, budget: Any
) -> None:
    small = await office.create_product(megabytes=140, price_cents=1_99, pins=1)
    await office.create_product(megabytes=600, price_cents=5_99, pins=1)
    talk = await office.book()
    longer = office.starts_at + timedelta(minutes=90)
    await office.tell("moved", talk, ends_at=longer.isoformat())
    vouchers = await office.vouchers(talk)
    assert [(v["state"], v["megabytes"]) for v in vouchers] == [
        ("reserved", 600),
        ("released", 140),
    ]
    assert await _money(office, budget) == (4_01, 5_99, 0)
    assert (await office.get(f"/products/{small['id']}/stock"))["free"] == 1


async def _book_with_a_pin_that_ends_soon(office: Any, more_pins: str) -> Any:
    product = await office.create_product(megabytes=600, pins=0)
    soon = (datetime.now(UTC) + timedelta(days=3)).date()
    await office.upload(product, f"pin;expires_on\n111111;{soon}\n{more_pins}")
    return await office.book()


async def test_a_move_past_the_pins_expiry_takes_another_pin(office: Any, budget: Any) -> None:
    talk = await _book_with_a_pin_that_ends_soon(office, "222222;\n")
    before = await office.vouchers(talk)
    await _move(office, talk, timedelta(days=8))
    assert await office.vouchers(talk) == before
    assert (await office.print(talk)).json()["pin"] == "222222"
    assert await _money(office, budget) == (5_01, 0, 4_99)


async def test_a_move_past_the_last_pins_expiry_gives_the_voucher_back(
    office: Any, budget: Any
) -> None:
    talk = await _book_with_a_pin_that_ends_soon(office, "")
    await _move(office, talk, timedelta(days=8))
    vouchers = await office.vouchers(talk)
    assert [v["refusal"] or v["state"] for v in vouchers] == ["no_pins", "released"]
    assert await _money(office, budget) == (10_00, 0, 0)


async def test_a_code_that_was_seen_and_runs_out_before_the_new_time_says_so(
    office: Any, budget: Any
) -> None:
    talk = await _book_with_a_pin_that_ends_soon(office, "")
    path = f"/appointments/{talk['appointment_id']}/voucher"

    async def seen() -> Any:
        answer = await office.client.get(
            f"/api/allowance/v1{path}", headers=office.adviser_of(talk)
        )
        return answer.json()["expires_before_talk"], answer.json()["expires_on"] is not None

    assert await seen() == (False, True)
    await office.print(talk)
    await _move(office, talk, timedelta(days=8))
    assert await seen() == (True, True)
    assert await office.state_of(talk) == "issued"


async def test_back_to_video_reserves_anew(office: Any, budget: Any, talk: Any) -> None:
    phone = await office.tell("channel_changed", talk, channel="phone")
    await office.tell("channel_changed", phone, channel="video")
    assert [v["state"] for v in await office.vouchers(talk)] == ["reserved", "released"]
    assert await _money(office, budget) == (5_01, 4_99, 0)


async def test_back_to_video_after_showing_needs_no_second_voucher(
    office: Any, budget: Any, talk: Any
) -> None:
    await office.show(talk)
    phone = await office.tell("channel_changed", talk, channel="phone")
    await office.tell("channel_changed", phone, channel="video")
    assert [v["state"] for v in await office.vouchers(talk)] == ["issued"]


async def test_old_news_changes_nothing(office: Any, budget: Any, talk: Any) -> None:
    newest = await office.tell("moved", {**talk, "revision": 6})
    for revision, event, changes in (
        (3, "cancelled", {}),
        (4, "channel_changed", {"channel": "phone"}),
        (6, "moved", {"voucher_requested": False}),
    ):
        await office.hear(f"appointment.{event}", {**newest, "revision": revision, **changes})
    assert await office.state_of(talk) == "reserved"


async def test_the_ended_call_settles_with_the_clients_bytes(
    office: Any, budget: Any, talk: Any
) -> None:
    await office.show(talk)
    await office.end_call(talk, used_bytes=123_456_789)
    (voucher,) = await office.vouchers(talk)
    assert (voucher["state"], voucher["used_bytes"]) == ("settled", 123_456_789)
    assert voucher["settled_at"] is not None
    assert await _money(office, budget) == (5_01, 0, 4_99)
    # Until the talk's end the client may look at the PIN again.
    assert (await office.show(talk)).status_code == 200
    assert await office.state_of(talk) == "settled"


async def test_only_the_clients_own_bytes_count(office: Any, budget: Any, talk: Any) -> None:
    await office.show(talk)
    usage = [
        {"person_id": talk["adviser_id"], "part": "adviser", "charged_bytes": 999},
        {"person_id": talk["client_id"], "part": "client", "charged_bytes": 5},
        {"person_id": talk["client_id"], "part": "client", "charged_bytes": 7},
    ]
    await office.hear(
        "call.ended",
        {
            "appointment_id": talk["appointment_id"],
            "ended_at": talk["ends_at"],
            "usage": usage,
        },
    )
    assert (await office.vouchers(talk))[0]["used_bytes"] == 12


async def test_a_talk_that_is_held_again_is_settled_with_all_it_used(
    office: Any, budget: Any, talk: Any
) -> None:
    """Charges only grow, and count the whole appointment: the largest is the newest."""
    await office.show(talk)
    settled_at = set()
    for used_bytes, known in ((100, 100), (350, 350), (50, 350)):
        await office.end_call(talk, used_bytes=used_bytes)
        (voucher,) = await office.vouchers(talk)
        assert (voucher["state"], voucher["used_bytes"]) == ("settled", known)
        settled_at.add(voucher["settled_at"])
    assert len(settled_at) == 1
    assert await _money(office, budget) == (5_01, 0, 4_99)


async def test_a_call_without_its_voucher_gives_it_back(
    office: Any, budget: Any, talk: Any
) -> None:
    await office.end_call(talk, used_bytes=100)
    assert await office.state_of(talk) == "released"
    assert await _money(office, budget) == (10_00, 0, 0)


@pytest.mark.parametrize("minutes", [15, 120])
@pytest.mark.parametrize("moved_first", [True, False])
async def test_a_call_that_ended_before_a_move_leaves_the_voucher_whichever_is_heard_first(
    office: Any, budget: Any, talk: Any, moved_first: bool, minutes: int
) -> None:
    early = {**talk, "ends_at": (office.starts_at + timedelta(minutes=3)).isoformat()}
    for step in (moved_first, not moved_first):
        if step:
            await _move(office, talk, timedelta(minutes=minutes))
        else:
            await office.end_call(early)
    assert await office.state_of(talk) == "reserved"
    assert await _money(office, budget) == (5_01, 4_99, 0)


@pytest.mark.parametrize(("moved_by", "state"), [(0, "released"), (120, "reserved")])
async def test_a_call_that_does_not_tell_its_talks_time_is_judged_by_when_it_ended(
    office: Any, talk: Any, moved_by: int, state: str
) -> None:
    await _move(office, talk, timedelta(minutes=moved_by))
    await office.hear(
        "call.ended",
        {
            "appointment_id": talk["appointment_id"],
            "ended_at": talk["ends_at"],
            "usage": [],
        },
    )
    assert await office.state_of(talk) == state


@pytest.mark.parametrize("minutes", [-10, 5])
async def test_a_call_that_ended_before_its_planned_end_may_go_on_and_keeps_its_voucher(
    office: Any, budget: Any, talk: Any, minutes: int
) -> None:
    early = office.starts_at + timedelta(minutes=minutes)
    await office.end_call({**talk, "ends_at": early.isoformat()}, used_bytes=100)
    assert await office.state_of(talk) == "reserved"
    # Opened again, and now the voucher is wanted: all that was used is noted, it is spent once.
    assert (await office.show(talk)).status_code == 200
    await office.end_call(talk, used_bytes=350)
    (voucher,) = await office.vouchers(talk)
    assert (voucher["state"], voucher["used_bytes"]) == ("settled", 350)
    assert await _money(office, budget) == (5_01, 0, 4_99)


async def test_the_end_of_a_call_that_is_heard_of_late_gives_the_voucher_back(
    office: Any, budget: Any, talk: Any
) -> None:
    early = {**talk, "ends_at": (office.starts_at + timedelta(minutes=5)).isoformat()}
    with time_machine.travel(office.starts_at + timedelta(minutes=46)):
        await office.end_call(early)
    assert await office.state_of(talk) == "released"
    assert await _money(office, budget) == (10_00, 0, 0)


async def test_the_end_of_an_unknown_call_changes_nothing(office: Any) -> None:
    await office.end_call(office.create_talk(), used_bytes=5)


async def test_what_nobody_asked_for_goes_back_at_the_talks_end(
    office: Any, budget: Any, talk: Any
) -> None:
    database = office.app.state.database
    with time_machine.travel(office.starts_at + timedelta(minutes=44)):
        assert await release_overdue(database) == 0
    with time_machine.travel(office.starts_at + timedelta(minutes=46)):
        assert await release_overdue(database) == 1
        assert await release_overdue(database) == 0
    assert await office.state_of(talk) == "released"
    assert await _money(office, budget) == (10_00, 0, 0)


async def test_a_move_heard_of_after_the_old_end_reserves_anew(
    office: Any, budget: Any, talk: Any
) -> None:
    moved = office.create_talk(starts_at=office.starts_at + timedelta(minutes=50))
    with time_machine.travel(office.starts_at + timedelta(minutes=46)):
        await release_overdue(office.app.state.database)
        await office.tell("moved", talk, starts_at=moved["starts_at"], ends_at=moved["ends_at"])
        assert [v["state"] for v in await office.vouchers(talk)] == ["reserved", "released"]


async def test_the_talks_end_leaves_what_was_shown(office: Any, budget: Any, talk: Any) -> None:
    await office.show(talk)
    with time_machine.travel(office.starts_at + timedelta(days=1)):
        assert await release_overdue(office.app.state.database) == 0
    assert await office.state_of(talk) == "issued"
