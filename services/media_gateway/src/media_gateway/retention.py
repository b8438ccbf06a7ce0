"""What media_gateway keeps, why, for how long, and how it ends. Logs go early (DSK 2020)."""

from datetime import timedelta

from nahbar_common.retention import Schedule, expires, goes_with, stays
from sqlmodel import col

from media_gateway.call.models import Call, CallEvent, CallParticipant, CallRoom, JoinGrant
from media_gateway.call.seen.models import SeenMoment
from media_gateway.forgetting import delete_whole
from media_gateway.livekit.webhooks import MAX_AGE
from media_gateway.presence.models import WebhookReceipt
from media_gateway.projections.accounts.models import AccountStanding
from media_gateway.projections.appointments.models import AppointmentView
from media_gateway.projections.attendances.models import AttendanceView
from media_gateway.projections.bars.models import ConsentStanding
from media_gateway.projections.vouchers.models import VoucherView
from media_gateway.staff.models import StaffPresence
from media_gateway.usage.models import UsageConnection

SCHEDULE = Schedule(
    (
        expires(
            CallEvent,
            "journal",
            "public_task",
            "lets pages that lost their connection catch up",
            keep=timedelta(days=1),
            since="the event",
            past=lambda moment: col(CallEvent.occurred_at) < moment,
        ),
        expires(
            JoinGrant,
            "journal",
            "security",
            "that somebody was let into a call room; never the token",
            keep=timedelta(days=7),
            since="the grant",
            past=lambda moment: col(JoinGrant.issued_at) < moment,
        ),
        expires(
            WebhookReceipt,
            "mechanism",
            "not_personal",
            "longer than any webhook is accepted",
            keep=2 * MAX_AGE,
            since="arrival",
            past=lambda moment: col(WebhookReceipt.received_at) < moment,
        ),
        expires(
            StaffPresence,
            "presence",
            "public_task",
            "shows a waiting client that the adviser is there",
            keep=timedelta(0),
            since="its end",
            past=lambda moment: col(StaffPresence.fresh_until) < moment,
        ),
        expires(
            AppointmentView,
            "call",
            "public_task",
            "answers questions about a talk that went wrong, and the data it used",
            keep=timedelta(days=90),
            since="the talk's end",
            past=lambda moment: col(AppointmentView.ends_at) < moment,
            delete=delete_whole,
        ),
        goes_with(Call, AppointmentView, "call", "public_task", "that there was a call"),
        goes_with(CallParticipant, Call, "call", "public_task", "who came, and the data they used"),
        goes_with(
            SeenMoment, CallParticipant, "presence", "public_task", "proves that somebody was there"
        ),
        goes_with(CallRoom, Call, "call", "security", "a call room's name is used once"),
        goes_with(UsageConnection, CallParticipant, "usage", "public_task", "data used"),
        goes_with(AttendanceView, AppointmentView, "attendance", "public_task", "who takes part"),
        goes_with(VoucherView, AppointmentView, "usage", "public_task", "the limit of the meter"),
        goes_with(
            ConsentStanding, AppointmentView, "consent", "public_task", "who may not come in"
        ),
        stays(AccountStanding, "account", "security", "that an account is closed; no name"),
    )
)
