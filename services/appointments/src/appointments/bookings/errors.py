"""Problems of bookings."""

from nahbar_common.problems import Problem


class SlotInPast(Problem):
    """The start is over."""

    status, slug = 422, "slot-in-past"


class SlotTooFar(Problem):
    """The start is more than two years ahead."""

    status, slug = 422, "slot-too-far"


class VoucherNeedsVideo(Problem):
    """A data voucher is for video talks only."""

    status, slug = 422, "voucher-needs-video"


class LinkOfOthers(Problem):
    """A link is a key to a talk: its adviser, their stand-in or a team lead hands it out."""

    status, slug = 403, "link-of-others"


class GuardianNotDemanded(Problem):
    """Nobody's guardian has to agree to this talk, so there is no link for one."""

    status, slug = 409, "guardian-not-demanded"


class NotBooked(Problem):
    """The appointment is cancelled or settled; `state` says which."""

    status, slug = 409, "appointment-not-booked"


class TalkOver(Problem):
    """The talk's time is over; it cannot be changed any more."""

    status, slug = 409, "talk-over"


class TalkNotStarted(Problem):
    """There is no outcome before the talk."""

    status, slug = 409, "talk-not-started"


class ClientWasThere(Problem):
    """Nobody shall be noted as absent who was seen; it takes `although_seen` to say so."""

    status, slug = 409, "client-was-there"


class VoucherNotWanted(Problem):
    """No voucher is wanted for this person, so no brand is asked for."""

    status, slug = 409, "voucher-not-wanted"


class VoucherShown(Problem):
    """Somebody has seen the code already: it stays of the brand it is of."""

    status, slug = 409, "voucher-shown"


class ClientWaited(Problem):
    """A client was there at the talk's own time (`waited_from`, `waited_until`): not absent."""

    status, slug = 409, "client-waited"


class VoucherNotRefused(Problem):
    """There is no refused voucher to decide about."""

    status, slug = 409, "voucher-not-refused"
