"""What can go wrong with second factors."""

from nahbar_common.problems import Problem


class SecondFactorWrong(Problem):
    """The code or the passkey does not fit, or was used before."""

    status, slug = 403, "second-factor-wrong"


class SecondFactorSlowed(Problem):
    """Too many wrong second factors came; Retry-After says when to come back."""

    status, slug = 429, "second-factor-slowed"


class SecondFactorOver(Problem):
    """Too much time has passed since the password, or it was changed: sign in anew."""

    status, slug = 410, "second-factor-over"


class SetUpOver(Problem):
    """Too much time has passed since the set-up began: begin anew."""

    status, slug = 410, "second-factor-setup-over"


class SecondFactorNeeded(Problem):
    """It is the last one, and the person's roles need one."""

    status, slug = 409, "second-factor-needed"


class PasskeyUnusable(Problem):
    """The device's answer does not make a passkey for this address, or it is known already."""

    status, slug = 422, "passkey-unusable"


class PasskeysImpossible(Problem):
    """The product is reached by an IP address, for which browsers keep no passkeys."""

    status, slug = 409, "passkeys-impossible"


class TooManyPasskeys(Problem):
    """The account has as many passkeys as it may have."""

    status, slug = 409, "too-many-passkeys"
