"""What of this service's tables is a person's. No names here, and nothing that was said."""

from datetime import datetime
from uuid import UUID

from nahbar_common.subjects import Blocked, Part, Subjects
from sqlalchemy import ColumnElement, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import Call, CallEvent, CallParticipant, JoinGrant
from media_gateway.call.seen.models import SeenMoment
from media_gateway.projections.accounts.models import AccountStanding
from media_gateway.projections.appointments.models import AppointmentView
from media_gateway.projections.attendances.models import AttendanceView
from media_gateway.projections.bars.models import ConsentStanding
from media_gateway.projections.vouchers.models import VoucherView
from media_gateway.staff.models import StaffPresence
from media_gateway.usage.models import UsageConnection

_HERE = ("waiting", "admitted")


def _as_participant(column: object, person_id: UUID) -> ColumnElement[bool]:
    theirs = select(CallParticipant.id).where(col(CallParticipant.person_id) == person_id)
    return col(column).in_(theirs)


async def _blocks(session: AsyncSession, person_id: UUID, now: datetime) -> list[Blocked]:
    running = (
        select(func.count())
        .select_from(CallParticipant)
        .join(Call, col(Call.appointment_id) == col(CallParticipant.appointment_id))
        .where(
            col(CallParticipant.person_id) == person_id,
            col(CallParticipant.state).in_(_HERE),
            col(Call.state) == "open",
        )
    )
    to_come = (
        select(func.count())
        .select_from(AttendanceView)
        .join(
            AppointmentView,
            col(AppointmentView.appointment_id) == col(AttendanceView.appointment_id),
        )
        .where(
            col(AttendanceView.person_id) == person_id,
            col(AppointmentView.state) == "booked",
            col(AppointmentView.ends_at) > now,
        )
    )
    counted = {
        "call_running": (await session.exec(running)).one(),
        "talk_open": (await session.exec(to_come)).one(),
    }
    return [Blocked(why, count) for why, count in counted.items() if count]  # type: ignore[arg-type]


SUBJECTS = Subjects(
    parts=(
        Part(
            UsageConnection,
            "usage",
            lambda p: _as_participant(UsageConnection.participant_id, p),
            ("profile", "measured_bytes", "charged_bytes", "reported_at"),
        ),
        Part(
            JoinGrant,
            "journal",
            lambda p: _as_participant(JoinGrant.participant_id, p),
            ("issued_at", "expires_at"),
        ),
        Part(
            CallEvent,
            "journal",
            lambda p: _as_participant(CallEvent.participant_id, p),
            ("type", "occurred_at"),
        ),
        Part(
            SeenMoment,
            "presence",
            lambda p: _as_participant(SeenMoment.participant_id, p),
            ("what", "at"),
        ),
        Part(
            CallParticipant,
            "call",
            lambda p: col(CallParticipant.person_id) == p,
            (
                "appointment_id",
                "part",
                "state",
                "since",
                "left_reason",
                "admitted_at",
                "proof_code",
            ),
        ),
        Part(
            VoucherView,
            "usage",
            lambda p: col(VoucherView.person_id) == p,
            ("appointment_id", "state", "bytes_limit"),
        ),
        Part(
            ConsentStanding,
            "consent",
            lambda p: col(ConsentStanding.person_id) == p,
            ("appointment_id", "barred"),
        ),
        Part(
            AttendanceView,
            "attendance",
            lambda p: col(AttendanceView.person_id) == p,
            ("appointment_id", "part", "voucher_requested"),
        ),
        Part(
            AppointmentView,
            "appointment",
            lambda p: col(AppointmentView.adviser_id) == p,
            ("appointment_id", "channel", "state", "starts_at", "ends_at"),
            hold="others_record",
        ),
        Part(
            StaffPresence,
            "presence",
            lambda p: col(StaffPresence.account_id) == p,
            ("fresh_until",),
        ),
        Part(
            AccountStanding,
            "account",
            lambda p: col(AccountStanding.account_id) == p,
            ("closed",),
            hold="security",
        ),
    ),
    blocks=_blocks,
)
