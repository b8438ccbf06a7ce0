"""The account a path names."""

from typing import Annotated

from nahbar_common.named import named

from identity.access import Admin
from identity.accounts import reading
from identity.accounts.models import Account

OwnOfficesAccount = Annotated[Account, named(reading.find_administered, "account_id", Admin)]
"""An account of an office one administers; all others are not found."""
