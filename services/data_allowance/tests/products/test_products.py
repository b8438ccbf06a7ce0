"""Products: what an office buys PINs of."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest
from nahbar_testing import keyed

API = "/api/allowance/v1"


async def _change(office: Any, product: Any, body: dict[str, Any], **headers: str) -> Any:
    path = f"{API}/products/{product['id']}"
    return await office.client.patch(path, headers={**office.officer(), **headers}, json=body)


async def test_a_product_is_added_and_listed(office: Any) -> None:
    product = await office.create_product(pins=0)
    assert (await office.get("/products", office_id=office.id))["items"] == [product]


async def test_provider_and_size_are_unique_in_an_office(office: Any, create_office: Any) -> None:
    await office.create_product(pins=0)
    again = await office.post(
        "/products",
        {
            "office_id": str(office.id),
            "provider_name": "Musterfunk",
            "megabytes": 500,
            "price_cents": 1,
        },
    )
    assert (again.status_code, again.json()["type"]) == (409, "/problems/product-exists")
    await create_office().create_product(pins=0)


async def test_a_change_needs_the_version_that_was_read(office: Any) -> None:
    product = await office.create_product(pins=0)
    assert (await _change(office, product, {"active": False})).status_code == 428
    changed = await _change(
        office, product, {"active": False, "price_cents": 6_99}, **{"if-match": '"1"'}
    )
    assert changed.status_code == 200
    assert changed.headers["etag"] == '"2"'
    assert (changed.json()["active"], changed.json()["price_cents"]) == (False, 6_99)
    stale = await _change(office, product, {"active": True}, **{"if-match": '"1"'})
    assert (stale.status_code, stale.json()["type"]) == (412, "/problems/precondition-failed")


async def test_a_products_size_is_fixed(office: Any) -> None:
    product = await office.create_product(pins=0)
    refused = await _change(office, product, {"megabytes": 1}, **{"if-match": '"1"'})
    assert refused.status_code == 422


@pytest.mark.parametrize(
    "wrong",
    [
        {"megabytes": 0},
        {"megabytes": -1},
        {"megabytes": 1.5},
        {"megabytes": 2**40},
        {"price_cents": 0},
        {"price_cents": 4.99},
        {"price_cents": 2**63},
        {"provider_name": " "},
        {"provider_name": "x" * 101},
        {"redeem_hint": {"en": "only English"}},
        {"extra": 1},
    ],
)
async def test_nonsense_is_refused(office: Any, wrong: dict[str, Any]) -> None:
    body = {"office_id": str(office.id), "provider_name": "P", "megabytes": 1, "price_cents": 1}
    assert (await office.post("/products", {**body, **wrong})).status_code == 422


async def test_another_offices_product_is_not_there(office: Any, create_office: Any) -> None:
    stranger, product = create_office(), await office.create_product(pins=0)
    client, headers = office.client, stranger.officer()
    own = f"{API}/products/{product['id']}"
    body = {"office_id": str(office.id), "provider_name": "P", "megabytes": 1, "price_cents": 1}
    answers = [
        await _change(stranger, product, {"active": False}, **{"if-match": '"1"'}),
        await client.get(f"{own}/stock", headers=headers),
        await stranger.upload(product, "pin\n123456\n"),
        await client.get(f"{API}/products", headers=headers, params={"office_id": office.id}),
        await client.post(f"{API}/products", headers=keyed(headers), json=body),
        await client.get(f"{API}/products/{uuid4()}/stock", headers=office.officer()),
    ]
    assert {answer.status_code for answer in answers} == {404}


async def test_of_two_officers_who_change_a_product_at_once_one_is_told(office: Any) -> None:
    product = await office.create_product(pins=0)
    headers = {**office.officer(), "if-match": '"1"'}
    prices = (1_11, 2_22, 3_33, 4_44)
    answers = await asyncio.gather(
        *(
            office.client.patch(
                f"{API}/products/{product['id']}", json={"price_cents": cents}, headers=headers
            )
            for cents in prices
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412, 412]
    (stored,) = (await office.get("/products", office_id=office.id))["items"]
    (changed,) = (answer.json() for answer in answers if answer.status_code == 200)
    assert stored == changed
