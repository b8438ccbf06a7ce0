"""What brands refuse."""

from nahbar_common.problems import Problem


class BrandExists(Problem):
    """The office has a brand of this name already."""

    status, slug = 409, "brand-exists"
