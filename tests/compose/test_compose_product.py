"""The compose product as an office runs it: up, used, replaced, backed up, doubled."""

import sys

import pytest
from nahbar_local import compose
from nahbar_local.topology import SERVICES
from running_product import PEOPLE_ASKING

from tests.conftest import Product

PYTEST = (sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider")
NAMES = [service.distribution for service in SERVICES]
PUBLIC_PATHS = {
    "identity": "/.well-known/jwks.json",
    "appointments": "/api/appointments/v1/openapi.json",
    "consent": "/api/consent/v1/openapi.json",
    "media-gateway": "/api/media/v1/openapi.json",
    "data-allowance": "/api/allowance/v1/openapi.json",
}


def test_every_container_gets_healthy_and_no_log_tells_of_an_error(running, product: Product):
    assert len([c for c in running.containers() if c["State"]["Status"] == "running"]) == 9
    lines = running.installation.compose("logs", "--no-color").replace(" ", "").splitlines()
    errors = [line for line in lines if '"level":"error"' in line]
    # On a busy machine a job may wait too long for its connection; it comes again by itself.
    assert [line for line in errors if '"error_type":"TimeoutError"' not in line] == []


def test_the_walkthrough_and_the_attacks_pass_on_it(running, product: Product):
    running.run_tests(*PYTEST, "tests/e2e", "tests/security")


def test_two_browsers_talk_over_tls(running, product: Product):
    running.run_tests("npm", "--prefix", "frontend", "run", "--silent", "e2e", "--", "main-job")


def test_livekit_reads_the_relays_certificate_alone(running, product: Product):
    container = running.containers("livekit")[0]["Id"]
    listed = compose.docker("exec", container, "sh", "-c", "ls /run/relay; ls -A /data")
    assert listed.split() == ["relay.crt", "relay.key"]


def test_consent_cannot_reach_livekits_server_api(running, product: Product):
    container = running.containers("consent")[0]["Id"]
    code = "import socket; socket.create_connection(('livekit', 7880), 2)"
    tried = f'python -c "{code}" 2>/dev/null && echo reached || echo refused'
    assert compose.docker("exec", container, "sh", "-c", tried).strip() == "refused"


@pytest.mark.parametrize("service", NAMES)
def test_replacing_a_service_loses_no_request(running, product: Product, service: str):
    with running.asked_without_pause(PUBLIC_PATHS[service]) as answers:
        running.installation.compose("up", "-d", "--no-deps", "--force-recreate", service)
        running.wait_until_healthy(120)
    assert set(answers) == {200}, answers


def test_two_replicas_of_everything_share_the_work_and_one_may_go(running, product: Product):
    doubled = [word for name in NAMES for word in ("--scale", f"{name}=2")]
    running.installation.compose("up", "-d", "--no-recreate", *doubled, *NAMES)
    try:
        running.wait_until_healthy(180)
        running.run_tests(*PYTEST, "tests/e2e/test_walkthrough.py")
        assert _lost_without_one(running, "identity", "stop") == 0
        # Of a killed one each who asks may lose what was half answered; whoever asks anew is not.
        assert _lost_without_one(running, "consent", "kill") <= PEOPLE_ASKING
    finally:
        single = [word for name in NAMES for word in ("--scale", f"{name}=1")]
        running.installation.compose("up", "-d", "--no-recreate", *single, *NAMES)


def _lost_without_one(running, service: str, going: str) -> int:
    """Stop or kill (SIGKILL) one of a service's two replicas; give how many got no answer."""
    with running.asked_without_pause(PUBLIC_PATHS[service]) as answers:
        compose.docker(going, running.containers(service)[0]["Id"])
        running.wait_until_answered(answers, 200)
    return answers.total() - answers[200]


def test_down_and_up_keep_the_data(running, product: Product):
    talk = product.book(product.create_adviser())
    before = talk.read()
    running.installation.compose("down", "--timeout", "5")
    running.installation.compose("up", "-d")
    running.wait_until_healthy(180)
    assert talk.read() == before


def test_five_databases_come_back_from_their_dumps(running, product: Product):
    """As docs/operations.md says it: services stopped, databases made anew, dumps read in."""
    talk = product.book(product.create_adviser())
    before = talk.read()
    running.installation.compose("stop", *NAMES)
    for service in SERVICES:
        dump = running.postgres("pg_dump", "-U", "postgres", "-Fc", service.package)
        running.restore(service.package, dump)
    running.installation.compose("start", *NAMES)
    running.wait_until_healthy(180)
    assert talk.read() == before


def test_keys_of_people_come_back_from_a_dump_of_their_own(running, product: Product):
    """So that a dump of everything else opens nobody's name without the newest keys."""
    talk = product.book(product.create_adviser())
    before = talk.read()
    dumping = ("pg_dump", "-U", "postgres", "-Fc")
    without = ("--exclude-table-data=person_keys", "--exclude-table-data=data_copies")
    running.installation.compose("stop", *NAMES)
    for database in ("appointments", "consent"):
        dump = running.postgres(*dumping, *without, "--exclude-table-data=copy_*", database)
        keys = running.postgres(*dumping, "--table=person_keys", "--data-only", database)
        number_of_keys = running.count(database, "person_keys")
        running.restore(database, dump)
        assert running.count(database, "person_keys") == 0
        reading = ("pg_restore", "-U", "postgres", "--exit-on-error", "--data-only", "-d", database)
        running.postgres(*reading, stdin=keys)
        assert running.count(database, "person_keys") == number_of_keys
    running.installation.compose("start", *NAMES)
    running.wait_until_healthy(180)
    assert talk.read() == before
