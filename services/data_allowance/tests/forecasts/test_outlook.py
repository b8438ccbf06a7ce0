"""Whether a voucher can be had now: what is said before booking is what booking would answer."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from nahbar_common.clock import rfc3339

PATH = "/api/allowance/v1/forecasts"


async def _outlook(office: Any, who: dict[str, str] | None = None, **query: Any) -> Any:
    params = {"minutes": 45, "office_id": str(office.id), "starts_at": rfc3339(office.starts_at)}
    headers = who or office.adviser()
    answer = await office.client.get(PATH, headers=headers, params=params | query)
    assert answer.status_code == 200, answer.text
    return answer.json()["voucher"]


async def _no_budget(office: Any) -> None:
    await office.create_product()


async def _empty_budget(office: Any) -> None:
    await office.create_budget(cents=0)
    await office.create_product()


async def _too_little_money(office: Any) -> None:
    await office.create_budget(cents=4_98)
    await office.create_product()


async def _no_product(office: Any) -> None:
    await office.create_budget()
    await office.create_product(megabytes=100)


async def _no_pins(office: Any) -> None:
    await office.create_budget()
    await office.create_product(pins=0)


async def _enough(office: Any) -> None:
    await office.create_budget()
    await office.create_product()


@pytest.mark.parametrize(
    ("prepare", "why_not"),
    [
        (_no_budget, "no_budget"),
        (_empty_budget, "budget_short"),
        (_too_little_money, "budget_short"),
        (_no_product, "no_product"),
        (_no_pins, "no_pins"),
        (_enough, None),
    ],
)
async def test_the_outlook_is_what_booking_then_answers(
    office: Any, prepare: Any, why_not: str | None
) -> None:
    await prepare(office)
    outlook = await _outlook(office)
    assert (outlook["available"], outlook["why_not"]) == (why_not is None, why_not)
    (brand,) = outlook["brands"]
    assert (brand["brand_id"], brand["brand_name"]) == (office.brand["id"], office.brand["name"])
    (voucher,) = await office.vouchers(await office.book())
    assert voucher["refusal"] == brand["why_not"] == why_not
    assert brand["megabytes"] == voucher["megabytes"]


async def test_each_brand_is_told_of_by_itself_and_the_office_by_what_comes_nearest(
    office: Any,
) -> None:
    await office.create_budget(cents=5_00)
    for name, price, pins in (("Zett", 4_99, 0), ("Alpha", 5_01, 1), ("Mitte", 4_99, 1)):
        brand = await office.create_brand(name)
        await office.create_product(price_cents=price, pins=pins, brand=brand)
    inactive = await office.create_brand("Ruhend", active=False)
    await office.create_product(pins=1, brand=inactive)
    outlook = await _outlook(office)
    assert [(one["brand_name"], one["why_not"]) for one in outlook["brands"]] == [
        ("Alpha", "budget_short"),
        ("Mitte", None),
        ("Zett", "no_pins"),
    ]
    assert (outlook["available"], outlook["why_not"]) == (True, None)
    mitte = outlook["brands"][1]["brand_id"]
    assert await office.state_of(await office.book(brand_id=mitte)) == "reserved"
    outlook = await _outlook(office)
    assert (outlook["available"], outlook["why_not"]) == (False, "budget_short")


async def test_asking_holds_nothing(office: Any) -> None:
    await office.create_budget(cents=4_99)
    await office.create_product(pins=1)
    for _ in range(3):
        assert (await _outlook(office))["available"] is True
    assert await office.state_of(await office.book()) == "reserved"
    assert (await _outlook(office))["why_not"] == "no_pins"


async def test_a_talk_of_another_year_is_paid_by_that_years_budget(office: Any) -> None:
    await _enough(office)
    later = rfc3339(office.starts_at + timedelta(days=800))
    assert (await _outlook(office, starts_at=later))["why_not"] == "no_budget"


@pytest.mark.parametrize("moment", ["9999-12-31T23:59:00Z", "0001-01-01T00:00:00Z"])
async def test_the_ends_of_the_calendar_are_answered_too(office: Any, moment: str) -> None:
    assert (await _outlook(office, starts_at=moment))["available"] is False


async def test_what_is_over_needs_no_voucher(office: Any) -> None:
    await _enough(office)
    earlier = rfc3339(office.starts_at - timedelta(days=1))
    assert (await _outlook(office, starts_at=earlier))["why_not"] == "talk_over"


async def test_only_who_plans_for_the_office_learns_of_its_money(office: Any) -> None:
    await _enough(office)
    for role in ("adviser", "team_lead", "allowance_officer"):
        who = office.tokens.staff(f"{role}@{office.id}")
        assert (await _outlook(office, who))["available"] is True
    visitor = office.tokens.participant(
        person_id=uuid4(), appointment_id=uuid4(), office_id=office.id
    )
    strangers = [visitor, office.tokens.staff(f"adviser@{uuid4()}")]
    strangers += [office.tokens.staff(f"{role}@{office.id}") for role in ("dpo", "admin")]
    for who in strangers:
        params = {"minutes": 45, "office_id": str(office.id)}
        answer = await office.client.get(PATH, headers=who, params=params)
        assert answer.status_code == 404
