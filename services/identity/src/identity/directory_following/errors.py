"""What can go wrong when the directory tells of an end."""

from nahbar_common.problems import Problem


class LogoutTokenRefused(Problem):
    """The logout token is not one of our directory, or was used before."""

    status, slug = 400, "logout-token-refused"

    def __init__(self) -> None:
        super().__init__(error="invalid_request")
