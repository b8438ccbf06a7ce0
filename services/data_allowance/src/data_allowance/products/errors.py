"""What products refuse."""

from nahbar_common.problems import Problem


class ProductExists(Problem):
    """The office has this brand's product of this value already."""

    status, slug = 409, "product-exists"


class ProductValueFixed(Problem):
    """Codes in the pool were bought with this value, or the option would not be paid by it."""

    status, slug = 422, "product-value-fixed"


class OptionNotExplained(Problem):
    """The brand does not say how an option is booked, so its credit would give no data."""

    status, slug = 422, "option-not-explained"
