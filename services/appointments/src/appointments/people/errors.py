"""Problems of clients."""

from nahbar_common.problems import Problem


class ClientExists(Problem):
    """The office has a client with this reference already; `client_id` names them."""

    status, slug = 409, "client-exists"


class PurposeMissing(Problem):
    """Contact data outside of one's own talks is opened for a purpose, named in Nahbar-Purpose."""

    status, slug = 428, "purpose-missing"
