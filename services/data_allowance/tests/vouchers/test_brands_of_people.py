"""A code fits one brand: a voucher is made of the person's, and while nobody knows it, of none."""

from typing import Any
from uuid import uuid4

import pytest

API = "/api/allowance/v1"


@pytest.fixture
async def brands(office: Any) -> dict[str, Any]:
    """Give money, a dear brand with small products and a cheap one, both in stock."""
    await office.create_budget()
    found = {name: await office.create_brand(name) for name in ("Dear", "Cheap", "Sold out")}
    for name, megabytes, cents, pins in (
        ("Dear", 5_000, 15_00, 2),
        ("Dear", 10_000, 25_00, 2),
        ("Cheap", 200, 1_00, 2),
        ("Sold out", 200, 1_00, 0),
    ):
        await office.create_product(megabytes, cents, pins, found[name])
    return found


async def _products_of(office: Any, talk: dict[str, Any]) -> list[Any]:
    return [(v["state"], v["megabytes"]) for v in await office.vouchers(talk)]


async def test_the_smallest_that_fits_is_of_the_persons_brand_and_no_other(
    office: Any, brands: Any
) -> None:
    talk = await office.book(brand_id=brands["Dear"]["id"])
    assert await _products_of(office, talk) == [("reserved", 5_000)]


async def test_without_a_brand_nothing_is_reserved_refused_or_told(
    office: Any, brands: Any
) -> None:
    seat = {"person_id": str(uuid4()), "part": "client", "voucher_requested": True}
    talk = await office.book(attendances=[{**seat, "voucher_brand_id": None}])
    assert await office.vouchers(talk) == []
    named = [{**seat, "voucher_brand_id": brands["Cheap"]["id"]}]
    await office.tell("voucher_brand_named", talk, attendances=named)
    assert await _products_of(office, talk) == [("reserved", 200)]


@pytest.mark.parametrize("which", ["Sold out", "of another office", "of nobody", "inactive"])
async def test_no_stock_of_that_brand_is_said_at_once_and_no_other_is_taken(
    office: Any, create_office: Any, brands: Any, which: str
) -> None:
    other = create_office()
    strange = {
        "of another office": (await other.create_product(pins=1))["brand_id"],
        "of nobody": str(uuid4()),
        "inactive": (await office.create_brand("Off", active=False))["id"],
    }
    brand_id = strange.get(which) or brands[which]["id"]
    talk = await office.book(brand_id=brand_id)
    (voucher,) = await office.vouchers(talk)
    refusal = "no_pins" if which == "Sold out" else "no_product"
    assert (voucher["state"], voucher["refusal"]) == ("refused", refusal)


async def test_who_finds_out_another_brand_gives_the_unseen_code_back(
    office: Any, brands: Any
) -> None:
    talk = await office.book(brand_id=brands["Dear"]["id"])
    await office.tell("voucher_brand_named", talk, brand_id=brands["Cheap"]["id"])
    assert sorted(await _products_of(office, talk)) == [("released", 5_000), ("reserved", 200)]


async def test_a_code_that_was_seen_stays_whatever_is_said_of_the_brand(
    office: Any, brands: Any
) -> None:
    office.consent(allowed=True)
    talk = await office.book(brand_id=brands["Dear"]["id"])
    assert (await office.show(talk)).status_code == 200
    await office.tell("voucher_brand_named", talk, brand_id=brands["Cheap"]["id"])
    assert await _products_of(office, talk) == [("issued", 5_000)]


async def test_whoever_names_the_same_brand_again_is_told_what_there_is(
    office: Any, brands: Any
) -> None:
    talk = await office.book(brand_id=brands["Cheap"]["id"])
    before = await office.vouchers(talk)
    await office.tell("voucher_brand_named", talk, brand_id=brands["Cheap"]["id"])
    assert await office.vouchers(talk) == before


async def test_a_client_chooses_from_the_brands_of_their_office_and_learns_of_no_reason(
    office: Any, brands: Any
) -> None:
    seat = {"person_id": str(uuid4()), "part": "client", "voucher_requested": True}
    people = [{**seat, "voucher_brand_id": None}]
    talk = await office.book(client_id=seat["person_id"], attendances=people)
    answer = await office.client.get(f"{API}/my/voucher-brands", headers=office.client_of(talk))
    assert answer.json() == {
        "items": [
            {"id": brands["Cheap"]["id"], "name": "Cheap", "available": True},
            {"id": brands["Dear"]["id"], "name": "Dear", "available": True},
            {"id": brands["Sold out"]["id"], "name": "Sold out", "available": False},
        ]
    }


@pytest.mark.parametrize("changes", [{"voucher_requested": False}, {"channel": "phone"}])
async def test_who_wants_no_voucher_is_not_asked_for_a_brand(
    office: Any, brands: Any, changes: Any
) -> None:
    talk = await office.book(**changes)
    for whom in (talk, office.create_talk()):
        answer = await office.client.get(f"{API}/my/voucher-brands", headers=office.client_of(whom))
        assert answer.status_code == 404, answer.text
