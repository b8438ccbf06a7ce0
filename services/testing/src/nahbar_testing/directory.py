"""An office's directory as tests know it: an OpenID provider that keeps to the standards.

What it does wrong, it does because a test told it to. It signs with real keys, keeps codes and
refresh tokens to one use, and checks our client, the redirect address and PKCE as a real one does.
"""

import base64
import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, unquote_plus, urlencode

import httpx
from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from joserfc import jwt
from joserfc.jwk import RSAKey

HOST = "directory.example"
ISSUER = f"https://{HOST}/realms/amt"
CLIENT_ID = "nahbar"
CLIENT_SECRET = "a secret: with % and +"  # noqa: S105
_LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout"

Claims = dict[str, Any]
Change = Callable[[Claims], None]


@dataclass
class DirectoryUser:
    """Somebody of the office, as its directory knows them."""

    subject: str
    name: str = "Jana Beispiel"
    email: str = "jana@jobcenter.example"
    email_verified: bool = True
    groups: list[str] = field(default_factory=list)
    active: bool = True


@dataclass
class _Login:
    """A session at the directory."""

    user: DirectoryUser
    sid: str
    nonce: str
    challenge: str
    redirect_uri: str
    over: bool = False


class TestDirectory:
    """The provider; faults are members that a test sets."""

    __test__ = False

    def __init__(self) -> None:
        self.users: dict[str, DirectoryUser] = {}
        self.keys = [_create_key("k1")]
        self.published: list[RSAKey] | None = None
        """Keys of the key set; None: those it signs with."""
        self.asked: list[str] = []
        self.metadata_changes: Claims = {}
        self.change_claims: Change = lambda _claims: None
        self.change_header: Change = lambda _header: None
        self.sign: Callable[[Claims, Claims], str] | None = None
        """Signs in its own way, when set."""
        self.change_answer: Change = lambda _tokens: None
        self.fail: Callable[[str], Response | Exception | None] = lambda _path: None
        """What to answer, or raise, instead of what is right; gets the path's last part."""
        self.groups_in_id_token = True
        self.gives_refresh_tokens = True
        self.auth_methods = ["client_secret_basic"]
        self.app = self._create_app()
        self._codes: dict[str, _Login] = {}
        self._refresh_tokens: dict[str, _Login] = {}
        self._access_tokens: dict[str, _Login] = {}
        self.logins: list[_Login] = []

    @property
    def transport(self) -> httpx.AsyncBaseTransport:
        """What reaches it."""
        return _Failing(self)

    def create_user(self, *groups: str, **changes: Any) -> DirectoryUser:
        """Take somebody into the office."""
        user = DirectoryUser(secrets.token_hex(8), groups=list(groups), **changes)
        self.users[user.subject] = user
        return user

    def rotate_keys(self) -> None:
        """Sign with a new key from now on; the old one is withdrawn."""
        self.keys = [_create_key(f"k{secrets.token_hex(4)}")]

    def end_sessions(self, user: DirectoryUser) -> None:
        """Let all sessions of somebody be over, without telling."""
        for login in self.logins:
            login.over = login.over or login.user is user

    def authorize(self, url: str, user: DirectoryUser) -> dict[str, str]:
        """Be the browser at the directory: sign in and give what comes back in the address."""
        query = {
            name: values[0] for name, values in parse_qs(httpx.URL(url).query.decode()).items()
        }
        assert query["response_type"] == "code"
        assert query["client_id"] == CLIENT_ID
        assert query["code_challenge_method"] == "S256"
        assert "openid" in query["scope"].split()
        code = secrets.token_urlsafe(24)
        login = _Login(
            user,
            sid=secrets.token_hex(8),
            nonce=query["nonce"],
            challenge=query["code_challenge"],
            redirect_uri=query["redirect_uri"],
        )
        self._codes[code] = login
        self.logins.append(login)
        return {"state": query["state"], "code": code, "iss": ISSUER}

    def logout_token(
        self, user: DirectoryUser | None = None, *, change: Change | None = None, **claims: Any
    ) -> str:
        """Make a logout token for the last session of somebody."""
        found = next((each for each in reversed(self.logins) if each.user is user), None)
        now = int(time.time())
        body: Claims = {
            "iss": ISSUER,
            "aud": CLIENT_ID,
            "iat": now,
            "exp": now + 120,
            "jti": secrets.token_hex(8),
            "events": {_LOGOUT_EVENT: {}},
            **({"sub": found.user.subject, "sid": found.sid} if found else {}),
            **claims,
        }
        if change is not None:
            change(body)
        return self._sign(body, {"typ": "logout+jwt"})

    def _sign(self, claims: Claims, header: Claims) -> str:
        key = self.keys[0]
        whole = {"alg": "RS256", "kid": key.kid, **header}
        self.change_header(whole)
        if self.sign is not None:
            return self.sign(whole, claims)
        return jwt.encode(whole, claims, key)

    def _create_app(self) -> FastAPI:
        app = FastAPI()
        base = "/realms/amt"
        app.get(f"{base}/.well-known/openid-configuration")(self._metadata)
        app.get(f"{base}/keys")(self._key_set)
        app.post(f"{base}/token")(self._token)
        app.get(f"{base}/userinfo")(self._userinfo)
        return app

    async def _metadata(self) -> JSONResponse:
        return JSONResponse(
            {
                "issuer": ISSUER,
                "authorization_endpoint": f"{ISSUER}/authorize",
                "token_endpoint": f"{ISSUER}/token",
                "jwks_uri": f"{ISSUER}/keys",
                "userinfo_endpoint": f"{ISSUER}/userinfo",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "code_challenge_methods_supported": ["S256"],
                "token_endpoint_auth_methods_supported": self.auth_methods,
                "authorization_response_iss_parameter_supported": True,
                **self.metadata_changes,
            }
        )

    async def _key_set(self) -> JSONResponse:
        keys = self.keys if self.published is None else self.published
        return JSONResponse(
            {"keys": [{**key.as_dict(private=False), "use": "sig", "alg": "RS256"} for key in keys]}
        )

    async def _token(self, request: Request) -> Response:
        form = {
            name: values[0] for name, values in parse_qs((await request.body()).decode()).items()
        }
        if not self._is_our_client(request, form):
            return JSONResponse({"error": "invalid_client"}, 401)
        if form["grant_type"] == "refresh_token":
            login = self._refresh_tokens.pop(form["refresh_token"], None)
        else:
            login = self._codes.pop(form["code"], None)
            if login and not _proves(login, form):
                login = None
        if login is None or login.over or not login.user.active:
            return JSONResponse({"error": "invalid_grant"}, 400)
        return JSONResponse(self._tokens(login, renewal=form["grant_type"] == "refresh_token"))

    def _tokens(self, login: _Login, *, renewal: bool) -> Claims:
        now, user = int(time.time()), login.user
        access_token = secrets.token_urlsafe(24)
        self._access_tokens[access_token] = login
        claims: Claims = {
            "iss": ISSUER,
            "aud": CLIENT_ID,
            "azp": CLIENT_ID,
            "sub": user.subject,
            "sid": login.sid,
            "iat": now,
            "exp": now + 300,
            "at_hash": _half_hash(access_token),
            "acr": "1",
            **self._about(user),
        }
        if not renewal:
            claims["nonce"] = login.nonce
        if not self.groups_in_id_token:
            del claims["groups"]
        self.change_claims(claims)
        tokens: Claims = {
            "access_token": access_token,
            "token_type": "Bearer",
            "expires_in": 300,
            "id_token": self._sign(claims, {"typ": "JWT"}),
        }
        if self.gives_refresh_tokens:
            tokens["refresh_token"] = secrets.token_urlsafe(24)
            self._refresh_tokens[tokens["refresh_token"]] = login
        self.change_answer(tokens)
        return tokens

    async def _userinfo(self, request: Request) -> Response:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        login = self._access_tokens.get(token)
        if login is None:
            return JSONResponse({"error": "invalid_token"}, 401)
        claims = {"sub": login.user.subject, **self._about(login.user)}
        return JSONResponse(claims)

    @staticmethod
    def _about(user: DirectoryUser) -> Claims:
        return {
            "name": user.name,
            "email": user.email,
            "email_verified": user.email_verified,
            "groups": user.groups,
        }

    def _is_our_client(self, request: Request, form: dict[str, str]) -> bool:
        if "client_secret_basic" not in self.auth_methods:
            return (form.get("client_id"), form.get("client_secret")) == (CLIENT_ID, CLIENT_SECRET)
        scheme, _, encoded = request.headers.get("authorization", "").partition(" ")
        user, _, secret = base64.b64decode(encoded).decode().partition(":")
        return scheme == "Basic" and (unquote_plus(user), unquote_plus(secret)) == (
            CLIENT_ID,
            CLIENT_SECRET,
        )


class _Failing(httpx.AsyncBaseTransport):
    """The way to the directory, on which a test may let things go wrong."""

    def __init__(self, directory: TestDirectory) -> None:
        self._directory = directory
        self._inner = httpx.ASGITransport(app=directory.app)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        name = request.url.path.rpartition("/")[2]
        self._directory.asked.append(name)
        fault = self._directory.fail(name)
        if isinstance(fault, Exception):
            raise fault
        if fault is not None:
            body = bytes(fault.body)
            return httpx.Response(
                fault.status_code, headers=dict(fault.headers), stream=httpx.ByteStream(body)
            )
        return await self._inner.handle_async_request(request)


def directory_settings() -> dict[str, Any]:
    """Give the settings of identity by which it knows this directory."""
    return {
        "directory_issuer": ISSUER,
        "directory_client_id": CLIENT_ID,
        "directory_client_secret": CLIENT_SECRET,
        "directory_contact": "IT-Service, Telefon 0511 1234",
    }


def _create_key(kid: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": kid})


def _fields(encoded: bytes) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(encoded.decode()).items()}


def _proves(login: _Login, form: dict[str, str]) -> bool:
    digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
    return challenge == login.challenge and form.get("redirect_uri") == login.redirect_uri


def _half_hash(access_token: str) -> str:
    digest = hashlib.sha256(access_token.encode()).digest()
    return base64.urlsafe_b64encode(digest[:16]).decode().rstrip("=")


def form(**fields: str) -> dict[str, Any]:
    """Give body and headers of a posted form, for httpx."""
    return {
        "content": urlencode(fields),
        "headers": {"content-type": "application/x-www-form-urlencoded"},
    }
