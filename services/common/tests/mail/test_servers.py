"""Where mail goes: with TLS that is checked, with a sign-in, and in the clear on loopback only."""

import datetime
import ssl

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from nahbar_common.smtp import MailServer
from nahbar_testing.mail import catching_mail
from pydantic import ValidationError

USER = "nahbar:pass%3Aword%2F%40"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate of one's own for localhost: a file with it, and one with key and it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public = made.public_bytes(serialization.Encoding.PEM)
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    folder = tmp_path_factory.mktemp("certificate")
    (folder / "ca.pem").write_bytes(public)
    (folder / "server.pem").write_bytes(private + public)
    return folder


@pytest.fixture
def tls(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "server.pem")
    return context


async def test_starttls_and_a_sign_in(post_to, tls, certificate):
    async with catching_mail(tls=tls, sign_in=True) as server:
        url = f"smtp://{USER}@localhost:{server.port}"
        async with post_to(url, smtp_ca=certificate / "ca.pem") as post:
            await post.write()
            await post.send()
            assert await post.state() == ("sent", 1, None)
    assert server.over_tls == [True]
    assert server.signed_in == ["nahbar"]


async def test_tls_from_the_first_byte(post_to, tls, certificate):
    async with catching_mail(tls=tls, implicit_tls=True) as server:
        url = f"smtps://localhost:{server.port}"
        async with post_to(url, smtp_ca=certificate / "ca.pem") as post:
            await post.write()
            await post.send()
            assert await post.state() == ("sent", 1, None)
    assert len(server.taken) == 1


async def test_a_wrong_password_is_the_operators_to_mend(post_to, tls, certificate):
    async with catching_mail(tls=tls, sign_in=True) as server:
        url = f"smtp://nahbar:wrong@localhost:{server.port}"
        async with post_to(url, smtp_ca=certificate / "ca.pem") as post:
            await post.write()
            await post.send()
            assert await post.state() == ("waiting", 1, "smtp_535")
    assert server.taken == []


@pytest.mark.parametrize("implicit", [True, False])
async def test_a_certificate_nobody_knows_gets_no_mail(post_to, tls, implicit):
    async with catching_mail(tls=tls, implicit_tls=implicit) as server:
        scheme = "smtps" if implicit else "smtp"
        async with post_to(f"{scheme}://localhost:{server.port}") as post:
            await post.write()
            await post.send()
            assert (await post.state())[:2] == ("waiting", 1)
    assert server.taken == []


async def test_a_server_without_starttls_gets_no_mail(post_to):
    async with catching_mail() as server, post_to(f"smtp://localhost:{server.port}") as post:
        await post.write()
        await post.send()
        assert (await post.state())[:2] == ("waiting", 1)
    assert server.taken == []


def test_an_address_is_read():
    assert MailServer.from_url(f"smtps://{USER}@mail.example") == MailServer(
        "mail.example", 465, "tls", "nahbar", "pass:word/@"
    )
    assert MailServer.from_url("smtp://mail.example:2525").port == 2525


@pytest.mark.parametrize(
    "url",
    [
        "mail.example",
        "http://mail.example",
        "smtp+plain://mail.example",
        "smtp://",
        "smtp://user@mail.example",
        "smtp://mail.example/path",
    ],
)
async def test_an_address_that_cannot_be_meant_stops_the_start_without_being_shown(post_to, url):
    with pytest.raises(ValidationError) as failed:
        async with post_to(url):
            pass
    assert url not in str(failed.value)
