"""Whatever happens in whatever order: the books are what a simple model of them says.

The model knows three numbers a year, the free PINs, and of each person in each talk their voucher
and what was told of it last. After each step the service must agree, and the reconciliation must
find nothing.
"""

import asyncio
import json
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from data_allowance.budgets import service as budgets
from data_allowance.calendar import today_in_germany
from data_allowance.reconciliation import find_differences
from data_allowance.stock import service as stock
from data_allowance.vouchers import service
from data_allowance.vouchers.models import Voucher
from fastapi import FastAPI
from hypothesis import HealthCheck, event, settings
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
from nahbar_common.tables import OutboxMessage
from nahbar_testing import OtherServices, Tokens, keyed
from sqlmodel import col, select

PRICE = 3
BRANDS = ("Alpha", "Beta")
RESOLUTIONS = {"confirmation": "spent", "refund": "refunded", "loss": "lost"}
"""On which account the money of a code that failed ends."""
NOON = {year: datetime(year, 6, 15, 12, tzinfo=UTC) for year in (2098, 2099)}
"""When a talk of a year begins: not over, and within one year, whenever this runs."""
SEATS = st.integers(0, 3)


PARTS = ("client", "client", "companion", "interpreter")
"""Who takes part, at most; the first from the beginning."""


@dataclass
class _Seat:
    """What the model knows of a person in a talk."""

    part: str
    requested: bool = True
    expected: bool = True
    id: UUID = field(default_factory=uuid4)
    voucher: str | None = None
    brand: str | None = "Alpha"
    """Whose codes fit; None: nobody has said so."""
    made_of: str = ""
    """The brand of the voucher there is."""
    paid_by: int = 0
    """The year whose budget the voucher is in."""
    news: str | None = None
    """The kind of the newest event of ours about them, for the other services."""
    pin: str | None = None
    used: int = 0
    failed: list["_Failed"] = field(default_factory=list)
    """Every voucher of theirs whose code failed, the newest last."""

    def told(self, brands: dict[str, str]) -> dict[str, Any]:
        brand = brands[self.brand] if self.brand else None
        facts = {"voucher_requested": self.requested, "voucher_brand_id": brand}
        return {"person_id": str(self.id), "part": self.part, **facts}


@dataclass
class _Failed:
    """What the model knows of a voucher whose code failed."""

    id: str
    paid_by: int
    made_of: str
    used: int
    replaced: bool = False
    resolution: str | None = None


@dataclass
class _Talk:
    """What the model knows of a talk."""

    data: dict[str, Any]
    seats: list[_Seat]
    year: int = 2098
    channel: str = "video"
    cancelled: bool = False
    told: list[tuple[str, dict[str, Any], UUID]] = field(default_factory=list)

    @property
    def by_person(self) -> list[_Seat]:
        """Give everybody in the order in which they are served."""
        return sorted(self.seats, key=lambda seat: seat.id.hex)

    def seat(self, number: int) -> _Seat:
        return self.seats[number % len(self.seats)]

    def wants(self, seat: _Seat) -> bool:
        asked = seat.expected and seat.requested and seat.brand is not None
        return asked and self.channel == "video" and not self.cancelled


@dataclass
class _Account:
    """One year's money, in cents."""

    available: int = 0
    reserved: int = 0
    spent: int = 0
    disputed: int = 0
    refunded: int = 0
    lost: int = 0


class Books(RuleBasedStateMachine):
    """One office; each rule is something people or other services do."""

    loop: asyncio.AbstractEventLoop
    create_office: Callable[[], Any]
    talks = Bundle("talks")

    def __init__(self) -> None:
        super().__init__()
        self.office = type(self).create_office()
        self.years = {year: _Account() for year in NOON}
        self.free = dict.fromkeys(BRANDS, 0)
        self.known: list[_Talk] = []
        self.codes: set[str] = set()
        """Codes that failed: nobody sees one of them again."""

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(work)

    @initialize(target=talks, vouchers=st.integers(1, 4), pins=st.integers(1, 4))
    def open(self, vouchers: int, pins: int) -> Any:
        """Start with a few talks, so that much happens to each."""
        cents = vouchers * PRICE + 1
        self.budgets = {
            year: self.run(self.office.create_budget(cents=cents, year=year)) for year in NOON
        }
        self.brands: dict[str, str] = {}
        products = {}
        for name in BRANDS:
            brand = self.run(self.office.create_brand(name))
            self.brands[name] = brand["id"]
            product = self.office.create_product(price_cents=PRICE, pins=pins, brand=brand)
            products[name] = self.run(product)
        self.products = products
        self.free = dict.fromkeys(BRANDS, pins)
        for account in self.years.values():
            account.available = cents
        self.office.consent(allowed=True)
        return multiple(self.book(True, True), self.book(True, False))

    @rule(year=st.sampled_from(list(NOON)), cents=st.integers(-7, 9).filter(bool))
    def fund_or_reduce(self, year: int, cents: int) -> None:
        account = self.years[year]
        kind = "fundings" if cents > 0 else "reductions"
        body = {"amount_cents": abs(cents), "reference": "x"}
        answer = self.run(self.office.post(f"/budgets/{self.budgets[year]['id']}/{kind}", body))
        possible = account.available + cents >= 0
        assert answer.status_code == (201 if possible else 409)
        account.available += cents if possible else 0

    @rule(brand=st.sampled_from(BRANDS), number=st.integers(1, 3))
    def buy_pins(self, brand: str, number: int) -> None:
        self.run(self.office.upload_new_pins(self.products[brand], number))
        self.free[brand] += number

    @precondition(lambda self: len(self.known) < 6)
    @rule(target=talks, requested=st.booleans(), first=st.booleans())
    def book_another(self, requested: bool, first: bool) -> _Talk:
        return self.book(requested, first)

    def book(self, requested: bool, first: bool) -> _Talk:
        data = self.office.create_talk(starts_at=NOON[2098])
        talk = _Talk(data, [_Seat(PARTS[0], requested=requested)])
        self.known.append(talk)
        if not first:
            # A later event overtakes the booking, which then is old news.
            talk.data["revision"] += 1
        self._tell(talk, "booked" if first else "moved")
        return talk

    @rule(talk=talks, change=st.sampled_from(["cancelled", "phone", "video"]))
    def change(self, talk: _Talk, change: str) -> None:
        if change == "cancelled":
            talk.cancelled = True
        else:
            talk.cancelled, talk.channel = False, change
        self._tell_next(talk, "cancelled" if change == "cancelled" else "channel_changed")

    @rule(talk=talks, who=SEATS, requested=st.booleans())
    def want_or_not(self, talk: _Talk, who: int, requested: bool) -> None:
        talk.seat(who).requested = requested
        talk.cancelled = False
        self._tell_next(talk, "moved")

    @rule(talk=talks, who=SEATS, brand=st.sampled_from([*BRANDS, None]))
    def name_brand(self, talk: _Talk, who: int, brand: str | None) -> None:
        talk.seat(who).brand = brand
        talk.cancelled = False
        self._tell_next(talk, "voucher_brand_named")

    @precondition(lambda self: any(len(talk.seats) < len(PARTS) for talk in self.known))
    @rule(talk=talks, requested=st.booleans())
    def bring_somebody(self, talk: _Talk, requested: bool) -> None:
        if len(talk.seats) < len(PARTS):
            talk.seats.append(_Seat(PARTS[len(talk.seats)], requested=requested))
        talk.cancelled = False
        self._tell_next(talk, "moved")

    @rule(talk=talks, who=SEATS)
    def leave_or_come_back(self, talk: _Talk, who: int) -> None:
        seat = talk.seat(who)
        seat.expected = not seat.expected
        talk.cancelled = False
        self._tell_next(talk, "moved")

    @rule(talk=talks, leaver=SEATS, comer=SEATS)
    def hand_a_wish_on(self, talk: _Talk, leaver: int, comer: int) -> None:
        """One needs no voucher any more and another does: what is given back serves at once."""
        talk.seat(leaver).requested, talk.seat(comer).requested = False, True
        talk.cancelled = False
        self._tell_next(talk, "moved")

    @rule(talk=talks, year=st.sampled_from(list(NOON)))
    def move(self, talk: _Talk, year: int) -> None:
        talk.cancelled, talk.year = False, year
        times = self.office.create_talk(starts_at=NOON[year])
        talk.data |= {name: times[name] for name in ("starts_at", "ends_at")}
        self._tell_next(talk, "moved")

    @rule(talk=talks)
    def retry(self, talk: _Talk) -> None:
        if not talk.cancelled:
            self._tell(talk, "voucher_retry")

    @rule(talk=talks, which=st.integers(0, 30), as_new=st.booleans())
    def hear_again(self, talk: _Talk, which: int, as_new: bool) -> None:
        event_type, data, event_id = talk.told[which % len(talk.told)]
        # The same revision again tells nothing new, but a question is answered anew.
        newest = event_type.endswith(("retry", "brand_named"))
        self.run(self.office.hear(event_type, data, event_id=uuid4() if as_new else event_id))
        if as_new and newest:
            self._follow(talk)

    @rule(talk=talks, who=SEATS, on_paper=st.booleans())
    def reveal(self, talk: _Talk, who: int, on_paper: bool) -> None:
        seat = talk.seat(who)
        reveal = self._print if on_paper else self._show
        self._see(seat, self.run(reveal(talk, seat)))

    async def _show(self, talk: _Talk, seat: _Seat) -> httpx.Response:
        return await self.office.show({**talk.data, "client_id": str(seat.id)}, seat.part)

    async def _print(self, talk: _Talk, seat: _Seat) -> httpx.Response:
        return await self.office.print(talk.data, by=self.office.lead(), person_id=str(seat.id))

    @rule(talk=talks, who=SEATS)
    def show_and_cancel_at_once(self, talk: _Talk, who: int) -> None:
        seat = talk.seat(who)
        talk.cancelled = True
        talk.data["revision"] += 1
        cancelled = self._event_of(talk, "cancelled")

        async def both() -> Any:
            shown, _ = await asyncio.gather(
                self._show(talk, seat),
                self.office.hear(cancelled[0], cancelled[1], event_id=cancelled[2]),
            )
            return shown

        shown = self.run(both())
        event(f"shown and cancelled at once: {shown.status_code}")
        if seat.voucher == "reserved" and shown.status_code == 404:
            self._release(seat)
        self._see(seat, shown)
        self._follow(talk)

    @rule(talk=talks, who=SEATS, automatic=st.booleans(), newest=st.booleans())
    def fail(self, talk: _Talk, who: int, automatic: bool, newest: bool) -> None:
        """Say that a code did not work: of the voucher there is, or again of one before."""
        seat = talk.seat(who)
        self._let_rule(automatic)
        mine = self.run(self._newest_of(talk, seat))
        told = mine if newest or not seat.failed else seat.failed[-1].id
        answer = self.run(self._tell_failed(talk, seat, told or str(uuid4())))
        if told is None or (told == mine and seat.voucher is None):
            assert answer.status_code in (200, 404, 409)
            return
        if any(one.id == told for one in seat.failed):
            assert answer.status_code == 200
            return
        if seat.voucher not in ("issued", "settled"):
            assert answer.status_code == 409
            return
        assert answer.status_code == 200
        is_first = not any(one.replaced for one in seat.failed)
        seat.failed.append(_Failed(told, seat.paid_by, seat.made_of, seat.used))
        self.years[seat.paid_by].spent -= PRICE
        self.years[seat.paid_by].disputed += PRICE
        seat.voucher, seat.news, seat.used = None, "failed", 0
        self.codes.add(str(seat.pin))
        seat.pin = None
        replaced = automatic and is_first and self._replace(talk, seat)
        assert answer.json()["state"] == ("replaced" if replaced else "failed")

    @rule(talk=talks, who=SEATS)
    def say_yes(self, talk: _Talk, who: int) -> None:
        seat = talk.seat(who)
        if not seat.failed:
            return
        path = f"/api/allowance/v1/vouchers/{seat.failed[-1].id}/replacement"
        answer = self.run(self.office.client.post(path, headers=keyed(self.office.adviser())))
        possible = seat.failed[-1].replaced or self._replace(talk, seat)
        assert answer.status_code == (200 if possible else 409), answer.text

    @rule(talk=talks, who=SEATS, which=st.integers(0, 9), said=st.sampled_from(list(RESOLUTIONS)))
    def clear_up(self, talk: _Talk, who: int, which: int, said: str) -> None:
        seat = talk.seat(who)
        if not seat.failed:
            return
        failed = seat.failed[which % len(seat.failed)]
        body = {"resolution": said, "reference": "x"}
        answer = self.run(self.office.post(f"/vouchers/{failed.id}/resolution", body))
        assert answer.status_code == (200 if failed.resolution in (None, said) else 409)
        if failed.resolution is None:
            failed.resolution = said
            account = self.years[failed.paid_by]
            account.disputed -= PRICE
            name = RESOLUTIONS[said]
            setattr(account, name, getattr(account, name) + PRICE)

    def _replace(self, talk: _Talk, seat: _Seat) -> bool:
        if not talk.wants(seat):
            return False
        brand = str(seat.brand)
        if not self.free[brand] or self.years[talk.year].available < PRICE:
            return False
        seat.failed[-1].replaced = True
        self._reserve(talk, seat)
        return True

    def _let_rule(self, automatic: bool) -> None:
        path = f"/api/allowance/v1/offices/{self.office.id}/replacement-rule"
        headers = self.office.officer()

        async def change() -> None:
            read = (await self.office.client.get(path, headers=headers)).json()
            tagged = {**headers, "if-match": f'"{read["version"]}"'}
            body = {"rule": "automatic" if automatic else "asked"}
            answer = await self.office.client.patch(path, json=body, headers=tagged)
            assert answer.status_code == 200

        self.run(change())

    async def _newest_of(self, talk: _Talk, seat: _Seat) -> str | None:
        appointment_id, states = (
            UUID(talk.data["appointment_id"]),
            ("reserved", "issued", "settled"),
        )
        async with self.office.app.state.database.read() as session:
            query = select(Voucher.id).where(
                col(Voucher.appointment_id) == appointment_id,
                col(Voucher.person_id) == seat.id,
                col(Voucher.state).in_(states),
            )
            found = (await session.exec(query)).first()
        return str(found) if found else None

    async def _tell_failed(self, talk: _Talk, seat: _Seat, voucher_id: str) -> httpx.Response:
        whose = {**talk.data, "client_id": str(seat.id)}
        answer: httpx.Response = await self.office.client.post(
            "/api/allowance/v1/my/voucher/failure",
            json={"voucher_id": voucher_id, "step": "redeem"},
            headers=keyed(self.office.client_of(whose, seat.part)),
        )
        return answer

    def _see(self, seat: _Seat, answer: httpx.Response) -> None:
        if seat.voucher is None:
            assert answer.status_code == 404
            return
        assert answer.status_code == 200
        assert seat.pin in (None, answer.json()["pin"])
        assert answer.json()["pin"] not in self.codes
        seat.pin = answer.json()["pin"]
        if seat.voucher == "reserved":
            seat.voucher = seat.news = "issued"
            self.years[seat.paid_by].reserved -= PRICE
            self.years[seat.paid_by].spent += PRICE

    @rule(
        talk=talks,
        used=st.lists(st.integers(0, 10**9), min_size=len(PARTS), max_size=len(PARTS)),
        ended=st.sampled_from(["at its end", "early", "before a move"]),
    )
    def end_call(self, talk: _Talk, used: list[int], ended: str) -> None:
        """Hear of an end, which may be one of several: a call can be opened again."""
        usage = [
            {"person_id": str(seat.id), "part": seat.part, "charged_bytes": charged}
            for seat, charged in zip(talk.seats, used, strict=False)
        ]
        then = "2097-01-01T00:00:00Z"
        when = {
            "at its end": {},
            "early": {"ends_at": talk.data["starts_at"]},
            "before a move": {"starts_at": then, "ends_at": then},
        }
        self.run(self.office.end_call({**talk.data, **when[ended]}, usage=usage))
        for seat, charged in zip(talk.seats, used, strict=False):
            if seat.voucher == "reserved" and ended == "at its end":
                self._release(seat)
            elif seat.voucher in ("issued", "settled"):
                seat.voucher, seat.used = "settled", max(seat.used, charged)

    @rule(talk=talks)
    def pass_the_talks_end(self, talk: _Talk) -> None:
        async def pass_it() -> None:
            later = datetime(2100, 1, 1, tzinfo=UTC)
            async with self.office.app.state.database.write() as session:
                appointment_id = UUID(talk.data["appointment_id"])
                await service.release_if_over(session, appointment_id, later)

        self.run(pass_it())
        for seat in talk.seats:
            if seat.voucher == "reserved":
                self._release(seat)

    @invariant()
    def the_books_are_what_the_model_says(self) -> None:
        if not hasattr(self, "products"):
            return
        read, listed, stock, differences, news = self.run(self._read_books())
        assert differences == []
        assert {
            budget.year: _Account(
                budget.available_cents,
                budget.reserved_cents,
                budget.spent_cents,
                budget.disputed_cents,
                budget.refunded_cents,
                budget.lost_cents,
            )
            for budget in read
        } == self.years
        everybody = [(talk, seat) for talk in self.known for seat in talk.seats]
        assert news == {str(seat.id): seat.news for _, seat in everybody if seat.news}
        live = [
            (str(v.appointment_id), str(v.person_id), v.state, v.used_bytes or 0)
            for v in listed
            if v.state not in ("refused", "released", "failed", "replaced")
        ]
        failed = [
            (str(v.id), v.state, v.resolution, v.used_bytes or 0)
            for v in listed
            if v.state in ("failed", "replaced")
        ]
        assert sorted(failed, key=str) == sorted(
            (
                (one.id, "replaced" if one.replaced else "failed", one.resolution, one.used)
                for _, seat in everybody
                for one in seat.failed
            ),
            key=str,
        )
        assert sorted(live) == sorted(
            (talk.data["appointment_id"], str(seat.id), seat.voucher, seat.used)
            for talk, seat in everybody
            if seat.voucher
        )
        for brand in BRANDS:
            states = [seat.voucher for _, seat in everybody if seat.made_of == brand]
            failures = [one for _, seat in everybody for one in seat.failed]
            assert stock[brand].model_dump() == {
                "free": self.free[brand],
                "expiring": 0,
                "reserved": states.count("reserved"),
                "issued": states.count("issued") + states.count("settled"),
                "expired": 0,
                "failed": sum(one.made_of == brand for one in failures),
            }
        shown = [seat.pin for _, seat in everybody if seat.pin]
        assert len(shown) == len(set(shown))

    async def _read_books(self) -> tuple[Any, Any, Any, Any, Any]:
        officer = Staff(uuid4(), frozenset({("allowance_officer", "*")}))
        today = today_in_germany()
        async with self.office.app.state.database.read() as session:
            of_office = select(Voucher).where(col(Voucher.office_id) == self.office.id)
            vouchers = list(await session.exec(of_office))
            years = await budgets.list_of_office(
                session, officer, self.office.id, year=None, limit=9, cursor=None
            )
            return (
                years.items,
                vouchers,
                {
                    name: await stock.count(session, officer, UUID(product["id"]), today)
                    for name, product in self.products.items()
                },
                await find_differences(session),
                {
                    person: kind
                    for talk in self.known
                    for person, kind in (await self._newest_news(session, talk)).items()
                },
            )

    async def _newest_news(self, session: Any, talk: _Talk) -> dict[str, str]:
        told = select(OutboxMessage).where(
            col(OutboxMessage.subject) == talk.data["appointment_id"],
            col(OutboxMessage.target) == "appointments",
        )
        facts = [
            (json.loads(message.body)["data"], message.event_type.split(".")[1])
            for message in await session.exec(told)
        ]
        facts.sort(key=lambda fact: fact[0]["revision"])
        # No number is given twice or left out, so receivers can tell what is newest.
        assert [data["revision"] for data, _ in facts] == list(range(1, len(facts) + 1))
        return {data["person_id"]: kind for data, kind in facts}

    def _tell_next(self, talk: _Talk, event: str) -> None:
        talk.data["revision"] += 1
        self._tell(talk, event)

    def _event_of(self, talk: _Talk, event: str) -> tuple[str, dict[str, Any], UUID]:
        """Make an event of the talk as it is, and note that it was told."""
        talk.data["channel"] = talk.channel
        adviser = {"person_id": talk.data["adviser_id"], "part": "adviser"}
        expected = [seat.told(self.brands) for seat in talk.seats if seat.expected]
        talk.data["attendances"] = [*expected, adviser]
        told = (f"appointment.{event}", dict(talk.data), uuid4())
        talk.told.append(told)
        return told

    def _tell(self, talk: _Talk, event: str) -> None:
        told = self._event_of(talk, event)
        self.run(self.office.hear(told[0], told[1], event_id=told[2]))
        self._follow(talk)

    def _follow(self, talk: _Talk) -> None:
        """First everything goes back that is not wanted, then who wants one is served in turn."""
        for seat in talk.seats:
            kept = talk.wants(seat) and seat.paid_by == talk.year and seat.made_of == seat.brand
            if seat.voucher == "reserved" and not kept:
                self._release(seat)
        for seat in talk.by_person:
            if seat.voucher is not None or not talk.wants(seat):
                continue
            if seat.failed and not seat.failed[-1].replaced:
                # Another code comes by the office's rule alone.
                continue
            if self.free[str(seat.brand)] and self.years[talk.year].available >= PRICE:
                self._reserve(talk, seat)
            else:
                seat.news = "refused"

    def _reserve(self, talk: _Talk, seat: _Seat) -> None:
        seat.voucher = seat.news = "reserved"
        seat.paid_by, seat.made_of = talk.year, str(seat.brand)
        self.years[talk.year].available -= PRICE
        self.years[talk.year].reserved += PRICE
        self.free[seat.made_of] -= 1

    def _release(self, seat: _Seat) -> None:
        seat.voucher, seat.news = None, "released"
        self.years[seat.paid_by].available += PRICE
        self.years[seat.paid_by].reserved -= PRICE
        self.free[seat.made_of] += 1


@pytest.mark.timeout(600)
def test_books_and_vouchers_agree_whatever_happens(
    app: FastAPI, tokens: Tokens, other_services: OtherServices, office_class: type[Any]
) -> None:
    # Without its lifespan: the outbox's dispatcher would only take turns with the test.
    client = httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app), base_url="http://nahbar.test"
    )
    with asyncio.Runner() as runner:
        machine = type(
            "BooksHere",
            (Books,),
            {
                "loop": runner.get_loop(),
                "create_office": staticmethod(
                    lambda: office_class(client, tokens, other_services, app)
                ),
            },
        )
        try:
            run_state_machine_as_test(
                machine,
                settings=settings(
                    max_examples=30,
                    stateful_step_count=30,
                    deadline=None,
                    database=None,
                    suppress_health_check=list(HealthCheck),
                ),
            )
        finally:
            runner.run(client.aclose())
            runner.run(app.state.database.close())
