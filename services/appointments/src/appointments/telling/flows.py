"""Sending what is due: decided and written under the talk's lock, sent outside of it, then noted.

The talk is always locked before the notice, as whoever changes it does. A notice is claimed by
moving its next attempt ahead: a process that dies in the middle loses nothing, and what is sent
twice has the same Message-ID. A change that comes between claim and server has news of its own,
which go out after it and have the higher sequence.
"""

from dataclasses import dataclass
from datetime import timedelta
from email.message import EmailMessage
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.courier.handing import CLAIM, GIVE_UP_AFTER, Courier, Line, Outcome, pause_after
from nahbar_common.crypto import Sealer, UnsealError
from nahbar_common.db import Database

from appointments.bookings import service as bookings
from appointments.notices import service as notices
from appointments.notices.models import Notice
from appointments.peers.consent import ConsentPeer, ContactAnswer
from appointments.people import service as people
from appointments.people.vault import PersonVault
from appointments.tasks import service as tasks
from appointments.telling.deciding import AskFirst, Dropped, Later, decide
from appointments.telling.writing import Writer

BATCH = 50
READ_WITHIN = timedelta(days=1)
"""Who is told of a change by mail has read it by then; about what is nearer somebody calls."""


@dataclass(frozen=True)
class Claimed:
    """A message that this process sends: nobody else does meanwhile."""

    notice_id: UUID
    appointment_id: UUID
    template: str
    attempt: int
    message: EmailMessage | None
    """None: it cannot be written, as its address is none."""


@dataclass(frozen=True)
class AskAbout:
    """Somebody to whom a message would go, if they agreed to that."""

    person_id: UUID


class NoticeSender:
    """Takes due notices to the server."""

    def __init__(
        self,
        database: Database,
        sealer: Sealer,
        courier: Courier,
        writer: Writer,
        consent: ConsentPeer,
    ) -> None:
        self._database, self._sealer = database, sealer
        self._courier, self._writer = courier, writer
        self._consent = consent

    async def send_due(self) -> int:
        """Send a batch of what is due; give how many were looked at."""
        async with self._database.read() as session:
            due = await notices.due(session, BATCH)
        looked = 0
        async with self._courier.connection() as client:
            for notice_id, appointment_id in due:
                looked += 1
                try:
                    claimed = await self._claim(appointment_id, notice_id, None)
                    if isinstance(claimed, AskAbout):
                        answer = await self._consent.may_write_to(claimed.person_id)
                        claimed = await self._claim(appointment_id, notice_id, answer)
                except UnsealError:
                    # Its key is gone or another one: no later attempt opens it, and the others go.
                    claimed = Claimed(notice_id, appointment_id, "notice", 0, None)
                if claimed is None or isinstance(claimed, AskAbout):
                    continue
                outcome = await self._try(client, claimed)
                await self._note(claimed, outcome)
                if outcome.is_servers:
                    break
        return looked

    async def until_due(self, longest: timedelta) -> timedelta:
        """Give how long nothing is due, at most `longest`; counts what waits on the way."""
        async with self._database.read() as session:
            overdue, next_at = await notices.waiting(session)
        self._courier.metrics.waiting.set(overdue)
        if next_at is None:
            return longest
        return min(longest, max(timedelta(0), next_at - utc_now()))

    async def _claim(
        self, appointment_id: UUID, notice_id: UUID, answer: ContactAnswer | None
    ) -> Claimed | AskAbout | None:
        """Take a notice that still holds, and write it; what does not hold is dropped.

        answer: whether its person agreed to be written to. Without one, who would be written to is
        given, and nothing is claimed: consent is asked outside of any transaction, and only about
        people to whom something would go out this moment.
        """
        vault = PersonVault(self._sealer)
        async with self._database.write() as session:
            await bookings.lock(session, appointment_id)
            notice = await notices.lock(session, notice_id)
            now = utc_now()
            if notice is None or notice.state != "waiting" or notice.next_attempt_at > now:
                return None
            booking = await bookings.get(session, appointment_id)
            one = next((c for c in booking.clients if c.client.id == notice.person_id), None)
            address = None
            if one is not None:
                vault.unlock(one.client.id, one.wrapped_key)
                address = people.address_of(vault, one.client)
            match decide(notice, booking, address, answer, now):
                case Dropped(reason):
                    _drop(notice, reason)
                    return None
                case Later(moment, failure):
                    notice.next_attempt_at, notice.failure = moment, failure
                    return None
                case AskFirst():
                    return AskAbout(notice.person_id)
            assert one is not None and address is not None  # else it was dropped
            notice.attempts += 1
            notice.next_attempt_at = now + CLAIM
            try:
                content = self._writer.write(notice, booking, one, address)
                message = self._courier.write(notice.id, notice.due_at, content)
            except ValueError:
                message = None
            return Claimed(notice.id, appointment_id, notice.kind, notice.attempts, message)

    async def _try(self, client: Line, claimed: Claimed) -> Outcome:
        if claimed.message is None:
            return Outcome("unreadable", is_final=True)
        return await self._courier.hand_over(client, claimed.message)

    async def _note(self, claimed: Claimed, outcome: Outcome) -> None:
        given_up = False
        async with self._database.write() as session:
            appointment = await bookings.lock(session, claimed.appointment_id)
            notice = await notices.lock(session, claimed.notice_id)
            if notice is None:
                return
            now = utc_now()
            if outcome.failure is None:
                notice.state, notice.failure, notice.done_at = "sent", None, now
                if (
                    notice.kind in ("change", "cancellation")
                    and notice.version == appointment.version
                    and notice.starts_at - now >= READ_WITHIN
                ):
                    await tasks.finish(session, appointment.id, ["tell_client"])
            elif notice.state == "waiting":
                notice.failure = outcome.failure
                given_up = outcome.is_final or now - notice.due_at >= GIVE_UP_AFTER
                if given_up:
                    notice.state, notice.done_at = "given_up", now
                    await tasks.make(session, "notice_failed", bookings.concern_of(appointment))
                else:
                    notice.next_attempt_at = now + pause_after(notice.attempts)
        self._courier.tell(claimed.template, claimed.attempt, outcome, given_up=given_up)


def _drop(notice: Notice, reason: str) -> None:
    # What was tried in vain until it was too late was given up, not dropped.
    given_up = reason == "too_late" and notice.attempts > 0
    notice.state = "given_up" if given_up else "dropped"
    if not given_up:
        notice.failure = reason
    notice.done_at = utc_now()
