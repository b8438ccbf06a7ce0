"""What telling, replacing and clearing up refuse."""

from nahbar_common.problems import Problem


class VoucherNotShown(Problem):
    """Nobody has seen this voucher's code, so it cannot have failed."""

    status, slug = 409, "voucher-not-shown"


class StepNone(Problem):
    """The brand's way of redeeming a code has no such step; `steps` says which it has."""

    status, slug = 422, "voucher-step-none"


class NoReplacement(Problem):
    """There is no other code now; `reason` says why."""

    status, slug = 409, "voucher-no-replacement"


class FailureResolved(Problem):
    """Something else was booked about this code already; `resolution` says what."""

    status, slug = 409, "voucher-failure-resolved"
