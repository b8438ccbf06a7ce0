"""Taking a file back: what nobody has seen goes, with its postings; what was issued stays."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest
from data_allowance.reconciliation import find_differences
from nahbar_testing import keyed
from sqlalchemy import text

API = "/api/allowance/v1"


@pytest.fixture
async def product(office: Any) -> dict[str, Any]:
    await office.create_budget(cents=50_00)
    made: dict[str, Any] = await office.create_product(pins=0)
    return made


async def _batches(office: Any, product: Any) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = (await office.get(f"/products/{product['id']}/pin-batches"))[
        "items"
    ]
    return listed


async def _upload(office: Any, product: Any, pins: int) -> str:
    await office.upload_new_pins(product, pins)
    return str((await _batches(office, product))[0]["batch_id"])


async def _recall(office: Any, product: Any, batch_id: str, who: Any = None) -> Any:
    path = f"{API}/products/{product['id']}/pin-batches/{batch_id}/recall"
    return await office.client.post(path, headers=keyed(who or office.officer()))


async def _money(office: Any) -> tuple[int, int, int]:
    (budget,) = (await office.get("/budgets", office_id=office.id))["items"]
    return budget["available_cents"], budget["reserved_cents"], budget["spent_cents"]


async def _books_add_up(office: Any) -> None:
    async with office.app.state.database.read() as session:
        assert await find_differences(session) == []


def _counts(batch: dict[str, Any]) -> tuple[int, int, int, int]:
    return batch["free"], batch["reserved"], batch["issued"], batch["recalled"]


async def test_unused_pins_leave_the_pool_and_what_was_issued_stays(
    office: Any, product: Any
) -> None:
    batch_id = await _upload(office, product, 3)
    talk = await office.book()
    pin = (await office.print(talk)).json()["pin"]
    recalled = await _recall(office, product, batch_id)
    assert recalled.status_code == 200, recalled.text
    assert _counts(recalled.json()) == (0, 0, 1, 2)
    assert recalled.json()["recalled_at"] is not None
    assert [_counts(one) for one in await _batches(office, product)] == [(0, 0, 1, 2)]
    assert (await office.print(talk)).json()["pin"] == pin
    assert await office.get(f"/products/{product['id']}/stock") == {
        "free": 0,
        "expiring": 0,
        "reserved": 0,
        "issued": 1,
        "expired": 0,
        "failed": 0,
    }
    assert await office.state_of(await office.book()) == "refused"
    await _books_add_up(office)


async def test_a_reserved_voucher_gets_another_pin_and_nobody_notices(
    office: Any, product: Any
) -> None:
    talk = None
    batch_id = await _upload(office, product, 1)
    talk = await office.book()
    await _upload(office, product, 1)
    before, money = await office.vouchers(talk), await _money(office)
    assert _counts((await _recall(office, product, batch_id)).json()) == (0, 0, 0, 1)
    assert await office.vouchers(talk) == before
    assert await _money(office) == money
    assert (await office.print(talk)).status_code == 200
    await _books_add_up(office)


async def test_without_another_pin_the_money_goes_back_and_the_appointment_is_told(
    office: Any, product: Any
) -> None:
    batch_id = await _upload(office, product, 2)
    talk = await office.book()
    assert await _money(office) == (45_01, 4_99, 0)
    assert _counts((await _recall(office, product, batch_id)).json()) == (0, 0, 0, 2)
    assert [(v["state"], v["refusal"]) for v in await office.vouchers(talk)] == [
        ("refused", "no_pins"),
        ("released", None),
    ]
    assert await _money(office) == (50_00, 0, 0)
    (budget,) = (await office.get("/budgets", office_id=office.id))["items"]
    entries = (await office.get(f"/budgets/{budget['id']}/entries"))["items"]
    assert [entry["kind"] for entry in entries[:2]] == ["release", "reservation"]
    async with office.app.state.database.read() as session:
        told = await session.exec(
            text("SELECT event_type FROM outbox_messages WHERE target = 'appointments'")
        )
        assert sorted(row[0] for row in told) == [
            "voucher.refused",
            "voucher.released",
            "voucher.reserved",
        ]
    await _books_add_up(office)


async def test_another_product_that_holds_the_talk_pays_instead(office: Any, product: Any) -> None:
    batch_id = await _upload(office, product, 1)
    talk = await office.book()
    larger = await office.create_product(megabytes=900, price_cents=9_99, pins=1)
    await _recall(office, product, batch_id)
    newest, oldest = await office.vouchers(talk)
    assert (newest["state"], newest["product_id"], oldest["state"]) == (
        "reserved",
        larger["id"],
        "released",
    )
    await _books_add_up(office)


async def test_the_same_pins_can_be_uploaded_where_they_belong(office: Any, product: Any) -> None:
    content = "pin\n471108152342\n471108152343\n"
    await office.upload(product, content)
    (batch,) = await _batches(office, product)
    await _recall(office, product, batch["batch_id"])
    right = await office.create_product(megabytes=900, pins=0)
    assert (await office.upload(right, content)).status_code == 201


async def test_recalling_again_changes_nothing(office: Any, product: Any) -> None:
    batch_id = await _upload(office, product, 2)
    first = (await _recall(office, product, batch_id)).json()
    assert (await _recall(office, product, batch_id)).json() == first


async def test_a_recall_that_was_interrupted_is_finished_by_itself(
    office: Any, product: Any
) -> None:
    batch_id = await _upload(office, product, 2)
    talk = await office.book()
    async with office.app.state.database.write() as session:
        await session.exec(text("UPDATE pin_batches SET recalled_at = uploaded_at"))
    await office.app.state.jobs.run_once("recalled PINs")
    (batch,) = await _batches(office, product)
    assert (batch["batch_id"], *_counts(batch)) == (batch_id, 0, 0, 0, 2)
    assert await office.state_of(talk) == "refused"
    await _books_add_up(office)


async def test_a_pin_that_comes_back_after_the_recall_is_given_to_nobody(
    office: Any, product: Any
) -> None:
    """Whatever the order of commits: a free PIN of a recalled file is no free PIN."""
    batch_id = await _upload(office, product, 2)
    async with office.app.state.database.write() as session:
        await session.exec(text("UPDATE pin_batches SET recalled_at = uploaded_at"))
    assert await office.state_of(await office.book()) == "refused"
    assert (await office.get(f"/products/{product['id']}/stock"))["free"] == 0
    (batch,) = await _batches(office, product)
    assert (batch["batch_id"], batch["free"]) == (batch_id, 0)


async def test_bookings_cancellations_and_a_recall_at_once_leave_true_books(
    office: Any, product: Any
) -> None:
    batch_id = await _upload(office, product, 6)
    talks = [await office.book() for _ in range(3)]
    later = [{**talk, "revision": 2} for talk in talks]
    await asyncio.gather(
        *(office.hear("appointment.cancelled", one) for one in later),
        *(office.book() for _ in range(3)),
        _recall(office, product, batch_id),
    )
    # What was reserved at the very moment of the mark goes with the job's next run.
    await office.app.state.jobs.run_once("recalled PINs")
    assert _counts((await _batches(office, product))[0])[:3] == (0, 0, 0)
    async with office.app.state.database.read() as session:
        assert (await session.exec(text("SELECT count(*) FROM pins"))).one()[0] == 0
    assert await _money(office) == (50_00, 0, 0)
    assert "reserved" not in [v["state"] for v in await office.vouchers()]
    await _books_add_up(office)


async def test_nobody_elses_files_are_found(office: Any, product: Any, create_office: Any) -> None:
    batch_id = await _upload(office, product, 1)
    elsewhere = create_office()
    other = await elsewhere.create_product(pins=0)
    assert (await _recall(office, product, batch_id, elsewhere.officer())).status_code == 404
    assert (await _recall(elsewhere, other, batch_id)).status_code == 404
    assert (await _recall(office, product, str(uuid4()))).status_code == 404
    assert (await _recall(office, product, batch_id, office.adviser())).status_code == 403
    assert _counts((await _batches(office, product))[0]) == (1, 0, 0, 0)
