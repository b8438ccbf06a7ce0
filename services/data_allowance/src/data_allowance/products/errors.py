"""What products refuse."""

from nahbar_common.problems import Problem


class ProductExists(Problem):
    """The office has this provider's product of this size already."""

    status, slug = 409, "product-exists"
