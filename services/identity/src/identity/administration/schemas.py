"""What admins get."""

from nahbar_common.schemas import Versioned

from identity.accounts.schemas import AccountDetails
from identity.invitations.schemas import InvitationAnswer


class CreatedAccount(Versioned):
    """A new account and the invitation to hand over; its secret is shown this once."""

    account: AccountDetails
    invitation: InvitationAnswer

    @property
    def version_read(self) -> int:
        """The version of the account."""
        return self.account.version
