"""What may be wrong with erasing a person."""

from nahbar_common.problems import Problem


class ErasureHindered(Problem):
    """Something of this person is under way; `hindered_by` says what."""

    status, slug = 409, "erasure-hindered"
