"""Consent dies while it collects a copy: it is whole in the end, and each part is there once."""

from uuid import uuid4

import httpx

from tests.faults.processes import black_hole, eventually

LEASE_SECONDS = 150
"""Whoever died held the job for a minute; half a minute later somebody looks again."""


def test_a_copy_is_whole_although_consent_died_while_it_was_collected(product, instance, away):
    officer = product.staff("dpo")
    path = note_and_check(product, officer)
    etag = product.http.get(path, headers=officer).headers["etag"]
    headers = officer | {"idempotency-key": str(uuid4()), "if-match": etag}
    with (
        away("consent"),
        black_hole() as (nowhere, asked),
        instance.replica("consent", NAHBAR_ALLOWANCE_URL=nowhere) as replica,
    ):
        begun = httpx.post(
            f"{replica.url}{path}/data-copy", headers=headers, timeout=15, trust_env=False
        )
        assert begun.status_code == 202, begun.text
        # Others may have answered by now; data_allowance never does.
        assert asked.wait(30)
        replica.kill()

    def copy():
        answer = product.http.get(f"{path}/data-copy", headers=officer)
        assert answer.status_code == 200, answer.text
        return answer.json()

    eventually(lambda: copy()["ready_at"] is not None, True, seconds=LEASE_SECONDS)
    steps = {step["service"]: step for step in copy()["steps"]}
    assert all(step["done_at"] for step in steps.values())
    assert steps["appointments"]["kinds"] == {"contact": 1}, "not twice, whoever asked"


def note_and_check(product, officer):
    """Note a request of somebody new, whose identity was checked; give its path."""
    lead, office = product.staff("team_lead"), product.office_id
    client = {"office_id": office, "display_name": "Kim Beispiel"}
    person = product.post("/api/appointments/v1/clients", lead, client).json()["id"]
    root = f"/api/consent/v1/offices/{office}/subject-requests"
    wanted = {"person_id": person, "article": "access", "received_on": "2026-01-31"}
    made = product.post(root, officer, wanted)
    assert made.status_code == 201, made.text
    path = f"{root}/{made.json()['id']}"
    etag = product.http.get(path, headers=officer).headers["etag"]
    checked = product.post(
        f"{path}/identity-check", officer | {"if-match": etag}, {"how": "in_person"}
    )
    assert checked.is_success, checked.text
    return path
