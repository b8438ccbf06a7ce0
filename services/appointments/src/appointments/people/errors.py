"""Problems of clients."""

from nahbar_common.problems import Problem


class ClientExists(Problem):
    """The office has a client with this reference already; `client_id` names them."""

    status, slug = 409, "client-exists"
