"""As whom somebody counts who guesses at a password or a code."""

from dataclasses import dataclass

from nahbar_common.crypto import Sealer

from identity.addresses import canonical_email
from identity.browsers.networks import site_of
from identity.slowing import limits
from identity.slowing.devices import known_device
from identity.slowing.limits import GuessLimit


@dataclass(frozen=True)
class Guesser:
    """Somebody who is counted: a limit and a keyed hash (32 bytes) of who it is."""

    limit: GuessLimit
    subject: bytes


def guessers_of_sign_in(
    sealer: Sealer, email: str, network: str, cookie: str | None
) -> list[Guesser]:
    """Tell as whom a try to sign in counts."""
    account = canonical_email(email)
    device = known_device(sealer, email, cookie)
    if device is not None:
        return [Guesser(limits.DEVICE, sealer.blind_index(device, "guess device"))]
    guessers = [
        Guesser(limits.ACCOUNT, sealer.blind_index(account, "guess account")),
        Guesser(limits.NETWORK, sealer.blind_index(f"{network} {account}", "guess network")),
    ]
    site = site_of(network)
    if site is not None:
        index = sealer.blind_index(f"{site} {account}", "guess network")
        guessers.append(Guesser(limits.SITE, index))
    return guessers


def guesser_of_own(sealer: Sealer, account_id: str) -> list[Guesser]:
    """Tell as whom a signed-in person counts who names their current password."""
    return [Guesser(limits.OWN, sealer.blind_index(account_id, "guess own"))]


def guessers_of_factor(sealer: Sealer, account_id: str, *, known_device: bool) -> list[Guesser]:
    """Tell as whom somebody counts who shows a second factor after the right password."""
    subject = sealer.blind_index(account_id, "guess factor")
    if known_device:
        # Whoever has stolen the password cannot keep its owner out of their own browser.
        return [Guesser(limits.FACTOR_DEVICE, subject)]
    return [Guesser(limits.FACTOR, subject), Guesser(limits.FACTOR_DAY, subject)]


def guessers_of_code(sealer: Sealer, network: str) -> list[Guesser]:
    """Tell as whom somebody counts who types a code; the narrowest first, as they are locked."""
    guessers = [Guesser(limits.CODE_NETWORK, sealer.blind_index(network, "guess code network"))]
    site = site_of(network)
    if site is not None:
        guessers.append(Guesser(limits.CODE_SITE, sealer.blind_index(site, "guess code network")))
    return [*guessers, Guesser(limits.CODE_SPACE, sealer.blind_index("all", "guess code network"))]
