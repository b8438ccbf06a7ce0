"""Who somebody is by the directory's word: read from its tokens, whatever it says of e-mail."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from identity.directory_provider.errors import DirectoryUntrusted
from identity.directory_provider.provider import Provider
from identity.directory_provider.tokens import IdToken, verify_id_token

_MOST_GROUPS = 2_000
_LONGEST_GROUP = 255
_LONGEST_TEXT = 500


@dataclass(frozen=True)
class DirectoryPerson:
    """A person as the directory knows them.

    issuer and subject together are who it is, and nothing else. name and email are to be shown:
    never to be found by, whatever `email_verified` says.
    """

    issuer: str
    subject: str
    session_id: str | None
    name: str
    email: str
    groups: frozenset[str]
    acr: str | None


@dataclass(frozen=True)
class Granted:
    """Tokens of the directory, checked: whose they are, and what asks again later."""

    person: DirectoryPerson
    refresh_token: str | None


async def read_granted(
    provider: Provider, tokens: Mapping[str, Any], *, nonce: str | None, subject: str | None = None
) -> Granted:
    """Check what came from the token endpoint; raise DirectoryUntrusted or DirectoryUnavailable.

    nonce: of the sign-in; None for a renewal. subject: whom a renewal is about; another one, or
    no ID token at the sign-in, is not to be trusted (Core 12.2 lets a renewal leave it out).
    """
    access_token = tokens.get("access_token")
    if not isinstance(access_token, str) or str(tokens.get("token_type")).lower() != "bearer":
        raise DirectoryUntrusted
    id_token: IdToken | None = None
    if nonce is not None or tokens.get("id_token") is not None:
        id_token = await verify_id_token(
            provider, tokens.get("id_token"), access_token=access_token, nonce=nonce
        )
        subject = _same(subject, id_token.subject)
    claims: dict[str, Any] = dict(id_token.more) if id_token else {}
    if provider.config.groups_claim not in claims:
        # Some tell of groups there only. A token of its own: the subject must be the same (5.3.2).
        found = await provider.userinfo(access_token)
        if found:
            subject = _same(subject, found.get("sub"))
            claims = {**found, **claims}
    if subject is None:
        raise DirectoryUntrusted
    person = DirectoryPerson(
        issuer=provider.config.issuer,
        subject=subject,
        session_id=id_token.sid if id_token else None,
        name=_name_of(claims),
        email=_text(claims.get("email")),
        groups=_groups_of(claims.get(provider.config.groups_claim)),
        acr=id_token.acr if id_token else None,
    )
    refresh_token = tokens.get("refresh_token")
    return Granted(person, refresh_token if isinstance(refresh_token, str) else None)


def _same(known: str | None, said: object) -> str:
    if not isinstance(said, str) or known not in (None, said):
        raise DirectoryUntrusted
    return said


def _name_of(claims: Mapping[str, Any]) -> str:
    whole = f"{_text(claims.get('given_name'))} {_text(claims.get('family_name'))}".strip()
    known_as = (_text(claims.get("name")), whole, _text(claims.get("preferred_username")))
    return next((name for name in known_as if name), "")


def _groups_of(said: object) -> frozenset[str]:
    groups = [said] if isinstance(said, str) else said
    if not isinstance(groups, list):
        return frozenset()
    texts = [group for group in groups if isinstance(group, str) and len(group) <= _LONGEST_GROUP]
    return frozenset(texts[:_MOST_GROUPS])


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) and len(value) <= _LONGEST_TEXT else ""
