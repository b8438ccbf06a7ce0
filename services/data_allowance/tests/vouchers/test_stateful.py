"""Whatever happens in whatever order: the books are what a simple model of them says.

The model knows four numbers and what each talk's voucher is. After each step the service must
agree with it, and the reconciliation must find nothing.
"""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
from data_allowance.budgets import service as budgets
from data_allowance.calendar import today_in_germany
from data_allowance.pins import stock
from data_allowance.reconciliation import find_differences
from data_allowance.vouchers import service
from fastapi import FastAPI
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)
from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.testing import OtherServices, Tokens

PRICE = 3


@dataclass
class _Talk:
    """What the model knows of a talk."""

    data: dict[str, Any]
    channel: str = "video"
    requested: bool = True
    cancelled: bool = False
    voucher: str | None = None
    pin: str | None = None
    used: int = 0
    told: list[tuple[str, dict[str, Any], UUID]] = field(default_factory=list)

    @property
    def wants(self) -> bool:
        return self.requested and self.channel == "video" and not self.cancelled


class Books(RuleBasedStateMachine):
    """One office; each rule is something people or other services do."""

    loop: asyncio.AbstractEventLoop
    create_office: Callable[[], Any]
    talks = Bundle("talks")

    def __init__(self) -> None:
        super().__init__()
        self.office = type(self).create_office()
        self.available = self.reserved = self.spent = self.free = 0
        self.known: list[_Talk] = []

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(work)

    @initialize(target=talks, vouchers=st.integers(0, 4), pins=st.integers(1, 4))
    def open(self, vouchers: int, pins: int) -> Any:
        """Start with a few talks, so that much happens to each."""
        cents = vouchers * PRICE + 1
        self.budget = self.run(self.office.create_budget(cents=cents))
        self.product = self.run(self.office.create_product(price_cents=PRICE, pins=pins))
        self.available, self.free = cents, pins
        self.office.consent(allowed=True)
        return multiple(self.book(True, True), self.book(True, False))

    @rule(cents=st.integers(-9, 9).filter(bool), pins=st.integers(0, 1))
    def supply(self, cents: int, pins: int) -> None:
        """Put money in or take it out, and buy PINs."""
        kind = "fundings" if cents > 0 else "reductions"
        body = {"amount_cents": abs(cents), "reference": "x"}
        answer = self.run(self.office.post(f"/budgets/{self.budget['id']}/{kind}", body))
        possible = self.available + cents >= 0
        assert answer.status_code == (201 if possible else 409)
        self.available += cents if possible else 0
        if pins:
            self.run(self.office.upload_new_pins(self.product, pins))
            self.free += pins

    @precondition(lambda self: len(self.known) < 4)
    @rule(target=talks, requested=st.booleans(), first=st.booleans())
    def book_another(self, requested: bool, first: bool) -> _Talk:
        return self.book(requested, first)

    def book(self, requested: bool, first: bool) -> _Talk:
        talk = _Talk(self.office.create_talk(voucher_requested=requested), requested=requested)
        self.known.append(talk)
        if not first:
            # A later event overtakes the booking, which then is old news.
            talk.data["revision"] += 1
        self._tell(talk, "booked" if first else "moved")
        return talk

    @rule(talk=talks, change=st.sampled_from(["cancelled", "phone", "video", "moved", "unwanted"]))
    def change(self, talk: _Talk, change: str) -> None:
        talk.data["revision"] += 1
        match change:
            case "cancelled":
                talk.cancelled = True
            case "phone" | "video":
                talk.cancelled, talk.channel = False, change
            case "moved":
                talk.cancelled = False
            case _:
                talk.cancelled, talk.requested = False, False
        talk.data |= {"channel": talk.channel, "voucher_requested": talk.requested}
        event = {"cancelled": "cancelled", "phone": "channel_changed", "video": "channel_changed"}
        self._tell(talk, event.get(change, "moved"))

    @rule(talk=talks)
    def retry(self, talk: _Talk) -> None:
        if not talk.cancelled:
            self._tell(talk, "voucher_retry")

    @rule(talk=talks, which=st.integers(0, 30), as_new=st.booleans())
    def hear_again(self, talk: _Talk, which: int, as_new: bool) -> None:
        event_type, data, event_id = talk.told[which % len(talk.told)]
        newest = data["revision"] == talk.data["revision"] or event_type.endswith("retry")
        self.run(self.office.hear(event_type, data, event_id=uuid4() if as_new else event_id))
        if as_new and newest:
            self._follow(talk)

    @rule(talk=talks, on_paper=st.booleans())
    def reveal(self, talk: _Talk, on_paper: bool) -> None:
        answer = self.run(self.office.print(talk.data) if on_paper else self.office.show(talk.data))
        if talk.voucher is None:
            assert answer.status_code == 404
            return
        assert answer.status_code == 200
        assert talk.pin in (None, answer.json()["pin"])
        talk.pin = answer.json()["pin"]
        if talk.voucher == "reserved":
            talk.voucher = "issued"
            self.reserved -= PRICE
            self.spent += PRICE

    @rule(talk=talks, used=st.integers(0, 10**9))
    def end_call(self, talk: _Talk, used: int) -> None:
        self.run(self.office.end_call(talk.data, used_bytes=used))
        if talk.voucher == "reserved":
            self._release(talk)
        elif talk.voucher == "issued":
            talk.voucher, talk.used = "settled", used

    @rule(talk=talks)
    def pass_the_talks_end(self, talk: _Talk) -> None:
        async def pass_it() -> None:
            later = utc_now() + timedelta(days=400)
            async with self.office.app.state.database.write() as session:
                appointment_id = UUID(talk.data["appointment_id"])
                await service.release_if_over(session, appointment_id, later)

        self.run(pass_it())
        if talk.voucher == "reserved":
            self._release(talk)

    @invariant()
    def the_books_are_what_the_model_says(self) -> None:
        if not hasattr(self, "product"):
            return
        budget, listed, stock, differences = self.run(self._read_books())
        assert differences == []
        funded = self.available + self.reserved + self.spent
        assert (
            budget.funded_cents, budget.available_cents, budget.reserved_cents, budget.spent_cents
        ) == (funded, self.available, self.reserved, self.spent)  # fmt: skip
        live = {
            (str(v.appointment_id), v.state, v.used_bytes or 0)
            for v in listed
            if v.state not in ("refused", "released")
        }
        assert live == {
            (talk.data["appointment_id"], talk.voucher, talk.used)
            for talk in self.known
            if talk.voucher
        }
        states = [talk.voucher for talk in self.known]
        issued = states.count("issued") + states.count("settled")
        assert stock.model_dump() == {
            "free": self.free, "reserved": states.count("reserved"), "issued": issued, "expired": 0,
        }  # fmt: skip
        shown = [talk.pin for talk in self.known if talk.pin]
        assert len(shown) == len(set(shown))

    async def _read_books(self) -> tuple[Any, Any, Any, Any]:
        officer = Staff(uuid4(), frozenset({("allowance_officer", "*")}))
        product_id, today = UUID(self.product["id"]), today_in_germany()
        async with self.office.app.state.database.read() as session:
            vouchers = await service.list_of_office(
                session, officer, self.office.id, state=None, limit=200, cursor=None
            )
            return (
                await budgets.get(session, officer, UUID(self.budget["id"])),
                vouchers.items,
                await stock.count(session, officer, product_id, today),
                await find_differences(session),
            )

    def _tell(self, talk: _Talk, event: str) -> None:
        told = (f"appointment.{event}", dict(talk.data), uuid4())
        talk.told.append(told)
        self.run(self.office.hear(told[0], told[1], event_id=told[2]))
        self._follow(talk)

    def _follow(self, talk: _Talk) -> None:
        if talk.voucher == "reserved" and not talk.wants:
            self._release(talk)
        if talk.voucher is None and talk.wants and self.free and self.available >= PRICE:
            talk.voucher = "reserved"
            self.available -= PRICE
            self.reserved += PRICE
            self.free -= 1

    def _release(self, talk: _Talk) -> None:
        talk.voucher = None
        self.available += PRICE
        self.reserved -= PRICE
        self.free += 1


def test_books_and_vouchers_agree_whatever_happens(
    app: FastAPI, tokens: Tokens, other_services: OtherServices, office_class: type[Any]
) -> None:
    # Without its lifespan: the outbox's dispatcher would only take turns with the test.
    client = httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app), base_url="http://nahbar.test"
    )
    with asyncio.Runner() as runner:
        machine = type("BooksHere", (Books,), {
            "loop": runner.get_loop(),
            "create_office": staticmethod(
                lambda: office_class(client, tokens, other_services, app)
            ),
        })  # fmt: skip
        try:
            run_state_machine_as_test(
                machine,
                settings=settings(
                    max_examples=25, stateful_step_count=30, deadline=None, database=None,
                    suppress_health_check=list(HealthCheck),
                ),
            )  # fmt: skip
        finally:
            runner.run(client.aclose())
            runner.run(app.state.database.close())
