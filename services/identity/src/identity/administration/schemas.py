"""What admins get."""

from uuid import UUID

from nahbar_common.schemas import ResponseModel, Versioned

from identity.accounts.schemas import AccountDetails
from identity.invitations.schemas import InvitationAnswer


class AdministeredAccount(AccountDetails):
    """An account with what its admins may do something about."""

    has_second_factor: bool


class CreatedAccount(Versioned):
    """A new account and the invitation to hand over; its secret is shown this once."""

    account: AdministeredAccount
    invitation: InvitationAnswer

    @property
    def version_read(self) -> int:
        """The version of the account."""
        return self.account.version


class FactorReset(ResponseModel):
    """Whose second factors are gone; with the next sign-in they set up a new one if need be."""

    account_id: UUID
