"""Booking in any order of events, against a model of a page; on both engines.

The model knows what occupies what. After every step the database must hold exactly the model's
cells, and every answer must be the one the model expects: never a 5xx, never a double booking.
"""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from appointments.attendances.models import Attendance
from appointments.occupancy.cells import cell_of, start_of
from appointments.occupancy.models import OccupiedCell
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)
from nahbar_testing import OtherServices, create_test_app, running
from sqlmodel import col, select

CELLS = 16
ADVISERS = st.integers(0, 1)
STARTS = st.integers(0, CELLS - 1)
TOPICS = st.integers(0, 1)
CHANNELS = st.sampled_from(["video", "phone", "protected_office"])
LENGTHS = [(45, 15), (30, 15)]
AIRING_CELLS = 1


@dataclass
class Talk:
    """What the model knows of a booked talk; cells count from the machine's first one."""

    shown: dict[str, Any]
    topic: int
    adviser: int
    start: int
    channel: str
    had: set[int] = field(default_factory=set)
    """Who was its adviser before."""

    @property
    def adviser_cells(self) -> set[int]:
        return set(range(self.start, self.start + sum(LENGTHS[self.topic]) // 15))

    @property
    def room_cells(self) -> set[int]:
        if self.channel != "protected_office":
            return set()
        length = LENGTHS[self.topic][0] // 15 + AIRING_CELLS
        return set(range(self.start, self.start + length))


class BookingMachine(RuleBasedStateMachine):
    """Two advisers, one protected office, four hours, two topics."""

    run: Callable[[Coroutine[Any, Any, Any]], Any]
    open_desk: Callable[[], Any]
    talks = Bundle("talks")
    absences = Bundle("absences")

    @initialize()
    def open_office(self) -> None:
        cls = type(self)
        self.desk, first = cls.open_desk()
        self.first_cell = cell_of(first)
        self.topics = [
            self.do(self.desk.create_topic(duration_minutes=talk, break_minutes=pause))
            for talk, pause in LENGTHS
        ]
        self.advisers = [self.do(self.desk.create_adviser(name=name)) for name in "AB"]
        self.room = self.do(self.desk.create_room(airing=15 * AIRING_CELLS))
        self.booked: list[Talk] = []
        self.absent: list[tuple[int, int, int]] = []
        self.opted_in = [True, True]

    def do(self, work: Coroutine[Any, Any, Any]) -> Any:
        return type(self).run(work)

    def at(self, start: int) -> Any:
        return start_of(self.first_cell + start)

    # -- the model's rules --------------------------------------------------------------------

    def reasons_against(self, wish: Talk, besides: Talk | None = None) -> set[str]:
        """Every problem that speaks against a talk at a new time."""
        against = set()
        if wish.channel == "video" and not self.opted_in[wish.adviser]:
            against.add("adviser-not-opted-in")
        for adviser, start, end in self.absent:
            if adviser == wish.adviser and wish.adviser_cells & set(range(start, end)):
                against.add("slot-off-hours")
        if not self.is_free(wish, besides):
            against.add("slot-taken")
        return against

    def is_free(self, wish: Talk, besides: Talk | None) -> bool:
        return not any(
            (other.adviser == wish.adviser and other.adviser_cells & wish.adviser_cells)
            or other.room_cells & wish.room_cells
            for other in self.booked
            if other is not besides
        )

    def expect(self, answer: Any, ok: int, against: set[str]) -> bool:
        """Compare an answer with the reasons against it; tell whether it went through."""
        if not against:
            assert answer.status_code == ok, answer.text
            return True
        assert answer.status_code in (409, 422), answer.text
        assert answer.json()["type"].removeprefix("/problems/") in against
        return False

    # -- what happens -------------------------------------------------------------------------

    @rule(target=talks, topic=TOPICS, adviser=ADVISERS, start=STARTS, channel=CHANNELS)
    def book(self, topic: int, adviser: int, start: int, channel: str) -> Any:
        wish = Talk({}, topic, adviser, start, channel)
        answer = self.do(
            self.desk.try_to_book(
                self.topics[topic], self.advisers[adviser], self.at(start), channel=channel
            )
        )
        if not self.expect(answer, 201, self.reasons_against(wish)):
            return multiple()
        wish.shown = answer.json()
        self.booked.append(wish)
        return wish

    @rule(talk=consumes(talks), by_client=st.booleans())
    def cancel(self, talk: Talk, by_client: bool) -> None:
        change = self.desk.change_own if by_client else self.desk.change
        assert self.do(change(talk.shown, "cancel")).status_code == 200
        self.booked.remove(talk)

    @rule(talk=talks, start=STARTS, adviser=ADVISERS)
    def move(self, talk: Talk, start: int, adviser: int) -> None:
        wish = replace(talk, start=start, adviser=adviser)
        body = {"starts_at": self.at(start), "adviser_id": self.advisers[adviser]["id"]}
        answer = self.do(self.desk.change(talk.shown, "move", body))
        if self.expect(answer, 200, self.reasons_against(wish, besides=talk)):
            self.changed(talk, wish, answer)

    @rule(talk=talks, start=STARTS)
    def move_by_client(self, talk: Talk, start: int) -> None:
        body = {"starts_at": self.at(start), "any_adviser": True}
        answer = self.do(self.desk.change_own(talk.shown, "move", body))
        wishes = [
            replace(talk, start=start, adviser=adviser)
            for adviser in (talk.adviser, 1 - talk.adviser)
        ]
        possible = [wish for wish in wishes if not self.reasons_against(wish, besides=talk)]
        if self.expect(answer, 200, set() if possible else {"slot-taken"}):
            self.changed(talk, possible[0], answer)

    @rule(talk=talks, channel=CHANNELS, by_client=st.booleans())
    def change_channel(self, talk: Talk, channel: str, by_client: bool) -> None:
        wish = replace(talk, channel=channel)
        change = self.desk.change_own if by_client else self.desk.change
        answer = self.do(change(talk.shown, "channel", {"channel": channel}))
        # Adviser and time stay, so an absence since then does not speak against it.
        against = self.reasons_against(wish, besides=talk) - {"slot-off-hours"}
        if self.expect(answer, 200, against):
            self.changed(talk, wish, answer)

    def changed(self, talk: Talk, wish: Talk, answer: Any) -> None:
        talk.shown["version"] = answer.json()["version"]
        talk.had.add(talk.adviser)
        talk.start, talk.adviser, talk.channel = wish.start, wish.adviser, wish.channel
        assert answer.json()["adviser"]["id"] == self.advisers[talk.adviser]["id"]
        assert (answer.json()["room"] is not None) == (talk.channel == "protected_office")

    @rule(target=absences, adviser=ADVISERS, start=STARTS, cells=st.integers(1, 6))
    def be_absent(self, adviser: int, start: int, cells: int) -> Any:
        absence = self.do(
            self.desk.create_absence(
                self.advisers[adviser], self.at(start), self.at(start + cells), booked_talks="keep"
            )
        )
        self.absent.append((adviser, start, start + cells))
        return absence["id"], self.absent[-1]

    @rule(absence=consumes(absences))
    def come_back(self, absence: Any) -> None:
        absence_id, span = absence
        path = f"/api/appointments/v1/advisers/{self.advisers[span[0]]['id']}/absences/{absence_id}"
        answer = self.do(self.desk.client.delete(path, headers=self.desk.staff()))
        assert answer.status_code == 204
        self.absent.remove(span)

    @rule(adviser=ADVISERS, opted_in=st.booleans())
    def opt(self, adviser: int, opted_in: bool) -> None:
        self.do(self.desk.opt_in(self.advisers[adviser], opted_in=opted_in))
        self.opted_in[adviser] = opted_in

    @rule(topic=TOPICS, adviser=ADVISERS, channel=CHANNELS)
    def search(self, topic: int, adviser: int, channel: str) -> None:
        slots = self.do(
            self.desk.slots(
                self.topics[topic],
                channel=channel,
                adviser_id=self.advisers[adviser]["id"],
                from_=self.at(0),
                to=self.at(CELLS),
                limit=200,
            )
        )
        expected = [
            self.at(start).isoformat().replace("+00:00", "Z")
            for start in range(CELLS)
            if not self.reasons_against(Talk({}, topic, adviser, start, channel))
        ]
        assert [slot["starts_at"] for slot in slots] == expected

    # -- what always holds --------------------------------------------------------------------

    @invariant()
    def the_database_holds_exactly_the_models_cells(self) -> None:
        expected = {
            (UUID(self.advisers[talk.adviser]["id"]), self.first_cell + cell)
            for talk in self.booked
            for cell in talk.adviser_cells
        } | {
            (UUID(self.room["id"]), self.first_cell + cell)
            for talk in self.booked
            for cell in talk.room_cells
        }
        assert self.do(self.occupied()) == expected

    @invariant()
    def everybody_attends_once(self) -> None:
        """One client and the adviser whose calendar it is; who handed it over is gone."""
        assert self.do(self.attending()) == {
            UUID(talk.shown["id"]): {
                (UUID(talk.shown["client"]["id"]), "client", "expected"),
                *(
                    (UUID(adviser["id"]), "adviser", "expected" if is_in_charge else "gone")
                    for number, adviser in enumerate(self.advisers)
                    if (is_in_charge := number == talk.adviser) or number in talk.had
                ),
            }
            for talk in self.booked
        }

    async def attending(self) -> dict[UUID, set[tuple[UUID, str, str]]]:
        booked = [UUID(talk.shown["id"]) for talk in self.booked]
        query = select(Attendance).where(col(Attendance.appointment_id).in_(booked))
        found: dict[UUID, set[tuple[UUID, str, str]]] = {}
        async with self.desk.app.state.database.read() as session:
            for one in await session.exec(query):
                row = (one.person_id, one.part, one.state)
                found.setdefault(one.appointment_id, set()).add(row)
        return found

    async def occupied(self) -> set[tuple[UUID, int]]:
        resources = [UUID(each["id"]) for each in (*self.advisers, self.room)]
        async with self.desk.app.state.database.read() as session:
            query = select(OccupiedCell.resource_id, OccupiedCell.cell).where(
                col(OccupiedCell.resource_id).in_(resources)
            )
            return set(await session.exec(query))


def test_booking_agrees_with_its_model(
    database_url, service_under_test, signing_keys, tokens, in_days, desk_type
):
    app = create_test_app(service_under_test, database_url, signing_keys, OtherServices())
    with asyncio.Runner() as runner:
        opened = AsyncExitStack()
        client = runner.run(opened.enter_async_context(running(app)))

        def open_desk() -> Any:
            desk = desk_type(app, client, tokens)
            runner.run(desk.create_office())
            return desk, in_days(5)

        class Machine(BookingMachine):
            pass

        Machine.run = staticmethod(runner.run)
        Machine.open_desk = staticmethod(open_desk)
        try:
            run_state_machine_as_test(
                Machine,
                settings=settings(
                    max_examples=12,
                    stateful_step_count=20,
                    deadline=None,
                    suppress_health_check=list(HealthCheck),
                ),
            )
        finally:
            runner.run(opened.aclose())
