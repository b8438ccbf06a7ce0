"""What data_allowance stores of a person, and what budget law keeps of it."""

from datetime import timedelta

import time_machine
from nahbar_common.clock import utc_now
from nahbar_testing import keyed

API = "/api/allowance/v1/subjects"


def person_of(talk):
    return talk["client_id"]


async def test_an_open_voucher_hinders_and_what_was_paid_stays(office):
    product = await office.create_product()
    await office.fund(await office.create_budget(), 50_00)
    await office.upload_new_pins(product, 1)
    talk = await office.book()
    assert await office.state_of(talk) == "reserved"
    person = person_of(talk)

    async def ask(what, method="GET"):
        scope = "subjects:erase" if method == "POST" else "subjects:read"
        headers = office.tokens.service("consent", scope)
        if method == "POST":
            body = {"office_id": str(office.id)}
            return await office.client.post(
                f"{API}/{person}/{what}", json=body, headers=keyed(headers)
            )
        params = {"office_id": str(office.id)}
        return await office.client.get(f"{API}/{person}/{what}", params=params, headers=headers)

    shown = {item["kind"] for item in (await ask("data")).json()["items"]}
    assert shown >= {"voucher", "ledger", "attendance"}
    hindered = await ask("erasure", "POST")
    assert hindered.json()["hindered_by"] == ["voucher_open"]
    await office.tell("cancelled", talk)
    with time_machine.travel(utc_now() + timedelta(days=2), tick=True):
        done = await ask("erasure", "POST")
        assert done.status_code == 200, done.text
        stays = {(item["table"], item["hold"]) for item in done.json()["stays"]}
        assert stays >= {("vouchers", "budget_law"), ("ledger_entries", "budget_law")}
