"""What can go wrong with receipts."""

from nahbar_common.problems import Problem


class PdfUnavailable(Problem):
    """A PDF cannot be made or read now; the signed data can be had all the same."""

    status, slug = 503, "receipt-pdf-unavailable"


class ReceiptLinkUnknown(Problem):
    """No receipt of ours has this link."""

    status, slug = 404, "receipt-link-unknown"


class ScriptUnprintable(Problem):
    """Our fonts have no letters of the script that was read; the signed data can be had."""

    status, slug = 409, "receipt-script-unprintable"
