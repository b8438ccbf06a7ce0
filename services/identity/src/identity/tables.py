"""All tables of this service, for migrations."""

from nahbar_common import tables as mechanism
from nahbar_common.mail import tables as mail

from identity.accounts import models as accounts
from identity.appointments import models as appointments
from identity.checkpoints import models as checkpoints
from identity.directory import models as directory
from identity.directory_groups import models as directory_groups
from identity.directory_sessions import models as directory_sessions
from identity.emergencies import models as emergencies
from identity.factor_rules import models as factor_rules
from identity.factors import models as factors
from identity.invitations import models as invitations
from identity.links import models as links
from identity.machine_clients import models as machine_clients
from identity.notices import models as notices
from identity.office_words import models as office_words
from identity.revocations import models as revocations
from identity.sessions import models as sessions
from identity.signing_keys import models as signing_keys
from identity.slowing import models as slowing
from identity.visits import models as visits

__all__ = [
    "accounts",
    "appointments",
    "checkpoints",
    "directory",
    "directory_groups",
    "directory_sessions",
    "emergencies",
    "factor_rules",
    "factors",
    "invitations",
    "links",
    "machine_clients",
    "mail",
    "mechanism",
    "notices",
    "office_words",
    "revocations",
    "sessions",
    "signing_keys",
    "slowing",
    "visits",
]
