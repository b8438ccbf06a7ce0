"""What consent can tell about its processing: what is declared, and what the address shows."""

from nahbar_common.clock import utc_now
from nahbar_common.processing import Check, Found, Looking, Processing, failed, ok
from sqlalchemy import func, text
from sqlmodel import col, select

from consent.consents.models import ConsentEntry
from consent.declarations import service as declarations
from consent.declarations.models import DeclarationText
from consent.guardians import service as guardians
from consent.languages import service as languages
from consent.parts import WRITTEN
from consent.public_address import looking_from_outside
from consent.subject_requests.models import SubjectRequest

_SLOW_SECONDS = 60
"""A withdrawal takes effect within two seconds; after this long something stands in its way."""

_TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :name",
    "postgresql": "SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
    " WHERE relname = :name AND NOT tgisinternal AND tgenabled <> 'D'",
}


async def _declared(looking: Looking) -> Found:
    """Look whether a declaration holds for everybody, reviewed, in all its languages.

    None is needed for contact, of an office that writes no mail, and none for guardians where the
    office demands none.
    """
    missing: list[str] = []
    held: list[str] = []
    unreviewed: list[str] = []
    untranslated: list[str] = []
    offered = await languages.offered(looking.session, looking.office_id)
    optional = {("contact", "client")}
    if not await guardians.is_demanded(looking.session, looking.office_id):
        optional.add(("video_talk", "guardian"))
    needed = set(WRITTEN) - optional
    for purpose, audience in WRITTEN:
        name = audience if purpose == "video_talk" else purpose
        current = await declarations.find_current(
            looking.session, looking.office_id, purpose, audience
        )
        if current is None:
            if (purpose, audience) in needed:
                missing.append(name)
            continue
        held.append(name)
        if current.needs_legal_review:
            unreviewed.append(name)
        query = select(DeclarationText.locale).where(
            col(DeclarationText.declaration_id) == current.id
        )
        known = set(await looking.session.exec(query))
        untranslated += [f"{name}:{each.tag}" for each in offered if each.tag not in known]
    facts: dict[str, list[str]] = {
        "missing": missing,
        "needs_legal_review": unreviewed,
        "untranslated": untranslated,
    }
    found = {name: values for name, values in facts.items() if values}
    return failed(**found) if found else ok(audiences=held)


async def _append_only(looking: Looking) -> Found:
    """Look whether the database itself refuses to change a consent."""
    dialect = looking.session.get_bind().dialect.name
    query = text(_TRIGGERS[dialect]).bindparams(name="consent_entries")
    rows = await looking.session.exec(query)  # type: ignore[call-overload]
    triggers = sorted(str(name) for (name,) in rows)
    return ok(triggers=triggers) if triggers else failed(triggers=[])


async def _withdrawals(looking: Looking) -> Found:
    """Look whether every withdrawal has taken effect."""
    query = select(ConsentEntry.recorded_at).where(
        col(ConsentEntry.office_id) == looking.office_id,
        col(ConsentEntry.kind) == "withdrawn",
        col(ConsentEntry.carried_out_at).is_(None),
    )
    now = utc_now()
    pending = [(now - at).total_seconds() for at in await looking.session.exec(query)]
    stuck = sum(seconds > _SLOW_SECONDS for seconds in pending)
    return failed(pending=len(pending), stuck=stuck) if stuck else ok(pending=len(pending))


async def _requests(looking: Looking) -> Found:
    """Look for people's requests that are past their time."""
    query = (
        select(func.count())
        .select_from(SubjectRequest)
        .where(
            col(SubjectRequest.office_id) == looking.office_id,
            col(SubjectRequest.closed_at).is_(None),
        )
    )
    unanswered = (await looking.session.exec(query)).one()
    late = (
        await looking.session.exec(query.where(col(SubjectRequest.due_on) < utc_now().date()))
    ).one()
    return failed(open=unanswered, late=late) if late else ok(open=unanswered, late=0)


async def _transport(looking: Looking) -> Found:
    """Look whether the public address is encrypted, with a certificate that holds."""
    seen = await looking_from_outside(looking.app)
    return seen if isinstance(seen, Found) else seen.transport()


async def _own_content(looking: Looking) -> Found:
    """Look whether the page loads from its own address alone."""
    seen = await looking_from_outside(looking.app)
    return seen if isinstance(seen, Found) else seen.content()


async def _devices(looking: Looking) -> Found:
    """Look what of the device the page may use."""
    seen = await looking_from_outside(looking.app)
    return seen if isinstance(seen, Found) else seen.devices()


async def _no_cookies(looking: Looking) -> Found:
    """Look whether the page stores something before anybody asked for anything."""
    seen = await looking_from_outside(looking.app)
    if isinstance(seen, Found):
        return seen
    return failed(cookies=seen.cookies) if seen.cookies else ok(cookies="none")


PROCESSING = Processing(
    checks=(
        Check("declarations.held", _declared, seconds=5),
        Check("consents.append_only", _append_only, seconds=5),
        Check("withdrawals.carried_out", _withdrawals, seconds=5),
        Check("requests.in_time", _requests, seconds=5),
        Check("public.transport", _transport, seconds=5),
        Check("public.own_content", _own_content, seconds=5),
        Check("public.devices", _devices, seconds=5),
        Check("public.no_cookies", _no_cookies, seconds=5),
    )
)
