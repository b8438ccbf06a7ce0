"""Products: what an office buys PINs of."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest
from nahbar_testing import keyed
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

API = "/api/allowance/v1"


async def _change(office: Any, product: Any, body: dict[str, Any], **headers: str) -> Any:
    path = f"{API}/products/{product['id']}"
    return await office.client.patch(path, headers={**office.officer(), **headers}, json=body)


def _data_pass(office: Any, brand: Any) -> dict[str, Any]:
    return {
        "office_id": str(office.id),
        "brand_id": brand["id"],
        "kind": "data_pass",
        "megabytes": 1,
        "price_cents": 1,
    }


CREDIT = {
    "kind": "credit",
    "credit_cents": 15_00,
    "price_cents": 14_50,
    "option_name": "Surf M",
    "option_key": "22",
    "option_cents": 9_99,
    "megabytes": 5_000,
    "validity_days": 28,
}


async def test_a_product_is_added_and_listed(office: Any) -> None:
    product = await office.create_product(pins=0)
    assert (await office.get("/products", office_id=office.id))["items"] == [product]


async def test_brand_and_value_are_unique_in_an_office(office: Any, create_office: Any) -> None:
    await office.create_product(pins=0)
    again = await office.post(
        "/products",
        {
            "office_id": str(office.id),
            "brand_id": office.brand["id"],
            "kind": "data_pass",
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
        {"kind": "voucher"},
        {"validity_days": 0},
        {"credit_cents": 15_00},
        {"option_name": "Surf M"},
        {"kind": "credit"},
        {"kind": "credit", "credit_cents": 15_00},
        {"kind": "credit", "credit_cents": 15_00, "option_name": "S", "option_cents": 15_01},
        {"kind": "credit", "credit_cents": 15_00, "option_name": "S", "option_cents": -1},
        {
            "kind": "credit",
            "credit_cents": 15_00,
            "option_name": "S",
            "option_cents": 1,
            "option_key": "1#*21*0900",
        },
        {"extra": 1},
    ],
)
async def test_nonsense_is_refused(office: Any, wrong: dict[str, Any]) -> None:
    brand = await office.create_brand()
    body = _data_pass(office, brand)
    assert (await office.post("/products", body)).status_code == 201
    body["megabytes"] = 2
    assert (await office.post("/products", {**body, **wrong})).status_code == 422


async def test_another_offices_product_is_not_there(office: Any, create_office: Any) -> None:
    stranger, product = create_office(), await office.create_product(pins=0)
    client, headers = office.client, stranger.officer()
    own = f"{API}/products/{product['id']}"
    body = _data_pass(office, office.brand)
    of_stranger = {**body, "office_id": str(stranger.id)}
    answers = [
        await _change(stranger, product, {"active": False}, **{"if-match": '"1"'}),
        await client.get(f"{own}/stock", headers=headers),
        await stranger.upload(product, "pin\n123456\n"),
        await client.get(f"{API}/products", headers=headers, params={"office_id": office.id}),
        await client.get(f"{own}/versions", headers=headers),
        await client.post(f"{API}/products", headers=keyed(headers), json=body),
        await client.post(f"{API}/products", headers=keyed(headers), json=of_stranger),
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


async def test_credit_names_the_option_that_turns_it_into_data(office: Any) -> None:
    product = await office.create_product(pins=0, **CREDIT)
    assert {name: product[name] for name in CREDIT} == CREDIT
    dearer = await _change(office, product, {"option_cents": 15_01}, **{"if-match": '"1"'})
    assert (dearer.status_code, dearer.json()["type"]) == (422, "/problems/product-value-fixed")
    other = await _change(
        office,
        product,
        {"option_name": "Surf L", "option_cents": 12_99, "megabytes": 6_000},
        **{"if-match": '"1"'},
    )
    assert (other.status_code, other.json()["megabytes"]) == (200, 6_000)


async def test_credit_is_not_sold_where_nobody_is_told_how_to_book(office: Any) -> None:
    brand = await office.create_brand(instructions={"redeem": {"hotline": "1155"}})
    body = {"office_id": str(office.id), "brand_id": brand["id"], **CREDIT}
    refused = await office.post("/products", body)
    assert (refused.status_code, refused.json()["type"]) == (422, "/problems/option-not-explained")


async def test_every_change_is_a_version(office: Any) -> None:
    product = await office.create_product(pins=0, **CREDIT)
    await _change(office, product, {"price_cents": 13_00}, **{"if-match": '"1"'})
    versions = (await office.get(f"/products/{product['id']}/versions"))["items"]
    assert [(v["version"], v["price_cents"]) for v in versions] == [(2, 13_00), (1, 14_50)]
    for statement in (
        "UPDATE product_versions SET price_cents = 1",
        "DELETE FROM product_versions",
    ):
        with pytest.raises(DBAPIError):
            async with office.app.state.database.write() as session:
                await session.exec(text(statement))
