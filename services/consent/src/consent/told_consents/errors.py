"""What can go wrong with what people tell the office."""

from nahbar_common.problems import Problem


class ScanRefused(Problem):
    """The file is not what it says, is not whole, is locked, or can do more than be looked at."""

    status, slug = 422, "scan-refused"


class ScanUnknown(Problem):
    """No scan of this person waits under this number."""

    status, slug = 422, "scan-unknown"


class SigningDayRefused(Problem):
    """A paper is signed after its text was published, and not in the future."""

    status, slug = 422, "signing-day-refused"


class HeardByYou(Problem):
    """Whoever noted a spoken consent is not its second person."""

    status, slug = 403, "heard-by-you"


class DayIsOver(Problem):
    """Nobody confirmed a spoken consent within a day: it was none."""

    status, slug = 409, "day-is-over"
