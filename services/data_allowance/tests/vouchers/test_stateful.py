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
    rule,
    run_state_machine_as_test,
)
from nahbar_common.clock import utc_now
from nahbar_common.testing import OtherServices, Tokens, running

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

    @initialize(cents=st.integers(0, 12), pins=st.integers(0, 4))
    def open(self, cents: int, pins: int) -> None:
        self.budget = self.run(self.office.create_budget(cents=cents))
        self.product = self.run(self.office.create_product(price_cents=PRICE, pins=pins))
        self.available, self.free = cents, pins
        self.office.consent(allowed=True)

    @rule(cents=st.integers(1, 9))
    def fund(self, cents: int) -> None:
        self.run(self.office.fund(self.budget, cents))
        self.available += cents

    @rule(cents=st.integers(1, 9))
    def reduce(self, cents: int) -> None:
        body = {"amount_cents": cents, "reference": "x"}
        answer = self.run(self.office.post(f"/budgets/{self.budget['id']}/reductions", body))
        assert answer.status_code == (201 if cents <= self.available else 409)
        self.available -= cents if cents <= self.available else 0

    @rule(number=st.integers(1, 2))
    def upload(self, number: int) -> None:
        self.run(self.office.upload_new_pins(self.product, number))
        self.free += number

    @rule(target=talks, requested=st.booleans() | st.just(True), first=st.booleans())
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
    def the_budget_is_what_the_model_says(self) -> None:
        if not hasattr(self, "product"):
            return
        budget = self.run(self.office.get(f"/budgets/{self.budget['id']}"))
        funded = self.available + self.reserved + self.spent
        assert (
            budget["funded_cents"], budget["available_cents"], budget["reserved_cents"],
            budget["spent_cents"],
        ) == (funded, self.available, self.reserved, self.spent)  # fmt: skip

    @invariant()
    def vouchers_and_pins_are_what_the_model_says(self) -> None:
        if not hasattr(self, "product"):
            return
        listed = self.run(self.office.vouchers())
        live = {
            (v["appointment_id"], v["state"], v["used_bytes"] or 0)
            for v in listed
            if v["state"] not in ("refused", "released")
        }
        assert live == {
            (talk.data["appointment_id"], talk.voucher, talk.used)
            for talk in self.known
            if talk.voucher
        }
        stock = self.run(self.office.get(f"/products/{self.product['id']}/stock"))
        states = [talk.voucher for talk in self.known]
        issued = states.count("issued") + states.count("settled")
        assert stock == {
            "free": self.free, "reserved": states.count("reserved"), "issued": issued, "expired": 0,
        }  # fmt: skip
        shown = [talk.pin for talk in self.known if talk.pin]
        assert len(shown) == len(set(shown))

    @invariant()
    def the_books_add_up(self) -> None:
        async def find() -> Any:
            async with self.office.app.state.database.read() as session:
                return await find_differences(session)

        assert self.run(find()) == []

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
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        started = running(app)
        client = runner.run(started.__aenter__())
        machine = type("BooksHere", (Books,), {
            "loop": loop,
            "create_office": staticmethod(
                lambda: office_class(client, tokens, other_services, app)
            ),
        })  # fmt: skip
        try:
            run_state_machine_as_test(
                machine,
                settings=settings(
                    max_examples=12, stateful_step_count=25, deadline=None, database=None,
                    suppress_health_check=list(HealthCheck),
                ),
            )  # fmt: skip
        finally:
            runner.run(started.__aexit__(None, None, None))
