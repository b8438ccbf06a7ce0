"""Words that several features share; they appear in the API as they stand here."""

from typing import Literal, get_args

Channel = Literal["video", "phone", "protected_office"]
AppointmentState = Literal["booked", "cancelled", "held", "no_show", "aborted"]
Part = Literal["client", "adviser", "companion", "interpreter", "sign_language_interpreter"]
PARTS: tuple[Part, ...] = get_args(Part)
AttendanceState = Literal["expected", "gone"]
Outcome = Literal["held", "no_show", "aborted"]
VoucherState = Literal[
    "none", "brand_needed", "reserving", "reserved", "refused", "issued", "released", "failed"
]
"""brand_needed: wanted, but a code fits one brand, and nobody has said the client's yet.

failed: the client has seen the code, and says that it gave nothing."""
SurveySide = Literal["client", "adviser"]
HelpfulAnswer = Literal["yes", "partly", "no"]
MoreVideoAnswer = Literal["yes", "no", "unsure"]
BookedTalks = Literal["refuse", "keep"]
"""What becomes of the talks that are booked with what goes: refuse, or keep them and make tasks."""
NoticeKind = Literal["invitation", "change", "cancellation", "reminder"]
NoticeState = Literal["waiting", "sent", "given_up", "dropped"]
"""dropped: it held no more, or nobody wants it by mail; given_up: nobody could be reached."""
ToldState = Literal["no", "open", "waiting", "sent", "failed", "noted"]
"""Whether a talk's clients know how it stands now.

waiting, sent, failed: what became of the newest news by mail. noted: somebody of the office said
how they told them. open: somebody still has to. no: neither, as when another system tells them.
"""
ToldHow = Literal["letter", "link", "phone", "in_person"]
"""How somebody of the office told a client of a talk."""
TaskKind = Literal[
    "voucher_refused",
    "voucher_failed",
    "client_cancelled",
    "client_moved",
    "client_changed_channel",
    "phone_missing",
    "client_unattended",
    "outcome_contradicted",
    "adviser_gone",
    "absence_over_talks",
    "room_gone",
    "topic_gone",
    "tell_client",
    "video_gone",
    "channel_gone",
    "handed_over",
    "notice_failed",
]
