"""The published key set (RFC 7517)."""

from nahbar_common.schemas import ResponseModel


class JsonWebKey(ResponseModel):
    """One public key on the curve P-256 (RFC 7518, 6.2)."""

    kty: str
    crv: str
    x: str
    y: str
    kid: str
    use: str
    alg: str


class JsonWebKeySet(ResponseModel):
    """All keys whose signatures are good now or will be soon."""

    keys: list[JsonWebKey]
