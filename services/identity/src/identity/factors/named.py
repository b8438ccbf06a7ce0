"""The passkey a path names."""

from typing import Annotated

from nahbar_common.named import named

from identity.access import EvenLimited
from identity.factors import service
from identity.factors.models import Passkey

OwnPasskey = Annotated[Passkey, named(service.find_own_passkey, "passkey_id", EvenLimited)]
"""A passkey of the signed-in person; others' are not found."""
