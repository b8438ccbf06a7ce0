"""What vouchers refuse."""

from nahbar_common.problems import Problem


class VoucherNone(Problem):
    """There is no voucher for this appointment, or none any more."""

    status, slug = 404, "voucher-none"


class VoucherOfWhom(Problem):
    """Several people of this appointment have a voucher; `person_id` says whose is meant."""

    status, slug = 409, "voucher-of-whom"


class VoucherOfOthers(Problem):
    """A code is money: the talk's adviser, their stand-in or a team lead prints it."""

    status, slug = 403, "voucher-of-others"


class TalkOver(Problem):
    """The talk's time has passed, so its voucher is not shown any more."""

    status, slug = 410, "talk-over"


class ConsentMissing(Problem):
    """The client's consent does not hold now; `missing` says whose."""

    status, slug = 403, "consent-missing"


class ConsentUnknown(Problem):
    """Whether the client's consent holds could not be found out; no answer counts as no."""

    status, slug = 503, "consent-unknown"
