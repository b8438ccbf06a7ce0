"""Sending what is due: decided and written under the talk's lock, sent outside of it, then noted.

The talk is always locked before the notice, as whoever changes it does. A notice is claimed by
moving its next attempt ahead: a process that dies in the middle loses nothing, and what is sent
twice has the same Message-ID. A change that comes between claim and server has news of its own,
which go out after it and have the higher sequence.
"""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.courier.handing import CLAIM, Courier
from nahbar_common.courier.rounds import BATCH, Claimed, Result
from nahbar_common.crypto import Sealer, UnsealError
from nahbar_common.db import Database

from appointments.bookings import service as bookings
from appointments.bookings.models import Appointment
from appointments.notices import service as notices
from appointments.notices.models import Notice
from appointments.peers.consent import ConsentPeer, ContactAnswer
from appointments.people import service as people
from appointments.people.vault import PersonVault
from appointments.tasks import service as tasks
from appointments.telling.deciding import AskFirst, Dropped, Later, decide
from appointments.telling.writing import Writer

READ_WITHIN = timedelta(days=1)
"""Who is told of a change by mail has read it by then; about what is nearer somebody calls."""


@dataclass(frozen=True)
class ClaimedNotice(Claimed):
    """A notice that still holds, and its message."""

    notice_id: UUID
    appointment_id: UUID


@dataclass(frozen=True)
class AskAbout:
    """Somebody to whom a message would go, if they agreed to that."""

    person_id: UUID


class DueNotices:
    """Notices for the courier's rounds."""

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

    async def claims(self) -> AsyncGenerator[ClaimedNotice | None, None]:
        """Claim what is due one after the other; None: it does not hold, or not yet."""
        async with self._database.read() as session:
            due = await notices.due(session, BATCH)
        for notice_id, appointment_id in due:
            try:
                claimed = await self._claim(appointment_id, notice_id, None)
                if isinstance(claimed, AskAbout):
                    answer = await self._consent.may_write_to(claimed.person_id)
                    claimed = await self._claim(appointment_id, notice_id, answer)
            except UnsealError:
                # Its key is gone or another one: no later attempt opens it, and the others go.
                claimed = ClaimedNotice("notice", 0, utc_now(), None, notice_id, appointment_id)
            yield None if isinstance(claimed, AskAbout) else claimed

    async def waiting(self) -> tuple[int, datetime | None]:
        """Count what is overdue; reminders of next month are no backlog."""
        async with self._database.read() as session:
            return await notices.waiting(session)

    async def note(self, claimed: ClaimedNotice, result: Result) -> None:
        """Keep what came of it, and what follows for those who would have to call."""
        async with self._database.write() as session:
            appointment = await bookings.lock(session, claimed.appointment_id)
            notice = await notices.lock(session, claimed.notice_id)
            if notice is None:
                return
            now = result.noted_at
            if result.failure is None:
                notice.state, notice.failure, notice.done_at = "sent", None, now
                if (
                    _says_all(notice, appointment)
                    and notice.version == appointment.version
                    and notice.starts_at - now >= READ_WITHIN
                    and await notices.all_sent(session, notice)
                ):
                    await tasks.finish(session, appointment.id, ["tell_client"])
            elif notice.state == "waiting":
                notice.failure = result.failure
                if result.given_up:
                    notice.state, notice.done_at = "given_up", now
                    await tasks.make(session, "notice_failed", bookings.concern_of(appointment))
                else:
                    notice.next_attempt_at = result.next_attempt_at

    async def _claim(
        self, appointment_id: UUID, notice_id: UUID, answer: ContactAnswer | None
    ) -> ClaimedNotice | AskAbout | None:
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
            return ClaimedNotice(
                notice.kind, notice.attempts, notice.due_at, message, notice.id, appointment_id
            )


def _says_all(notice: Notice, appointment: Appointment) -> bool:
    """Tell whether whoever got it knows all they need.

    No mail brings the way into a talk by video: after an invitation to one that is still to be
    handed out.
    """
    if notice.kind == "invitation":
        return appointment.channel != "video"
    return notice.kind in ("change", "cancellation")


def _drop(notice: Notice, reason: str) -> None:
    # What was tried in vain until it was too late was given up, not dropped.
    given_up = reason == "too_late" and notice.attempts > 0
    notice.state = "given_up" if given_up else "dropped"
    if not given_up:
        notice.failure = reason
    notice.done_at = utc_now()
