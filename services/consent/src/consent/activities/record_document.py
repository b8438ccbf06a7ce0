"""Writes the record of processing activities (GDPR Art. 30 (1)), letter by letter."""

from collections.abc import Iterator

from consent.activities.material import Material
from consent.activities.parts import measures, silent_note
from consent.documents.model import Document, Grid, Section, Statement
from consent.overview.schemas import KeptKind
from consent.overview.service import show_service
from consent.overview.words import about_kind, word

_NOBODY = "not_personal"


def write_record(material: Material) -> Document:
    """Give the document."""
    say = material.say
    return Document(
        title=say("record_title"),
        subject=say("record_subject"),
        language=material.locale,
        author=material.office.name,
        made_at=material.made_at,
        sections=[
            Section(heading=say("h_controller"), blocks=[*_controller(material)]),
            Section(heading=say("h_purposes"), blocks=[*_purposes(material)]),
            Section(heading=say("h_categories"), blocks=[*_categories(material)]),
            Section(heading=say("h_recipients"), blocks=[*_recipients(material)]),
            Section(heading=say("h_third"), blocks=[*_third_countries(material)]),
            Section(heading=say("h_periods"), blocks=[*_periods(material)]),
            Section(
                heading=say("h_measures"),
                blocks=[*measures(material), material.stated("measures_more")],
            ),
        ],
    )


def _controller(material: Material) -> Iterator[Statement | Grid]:
    say, office = material.say, material.office
    dpo = ", ".join(part for part in (office.dpo.name, office.dpo.email, office.dpo.phone) if part)
    values = [
        ("r_controller", office.name),
        ("r_address", office.address),
        ("r_phone", office.phone),
        ("r_dpo", dpo),
        ("r_authority", office.authority),
        ("r_url", material.public_url),
    ]
    yield Grid(
        caption=say("t_controller"),
        columns=[say("c_what"), say("c_value")],
        rows=[[say(code), value or say("missing")] for code, value in values],
        source="configuration",
    )
    yield material.stated("controller_more")
    yield material.stated("processor")
    yield from silent_note(material)


def _purposes(material: Material) -> Iterator[Statement | Grid]:
    say = material.say
    yield Statement(text=say("p_purpose"), source="product")
    rows = {
        (kept.kind, kept.basis): [
            about_kind(kept.kind, "name", material.locale),
            about_kind(kept.kind, "what", material.locale),
            word("bases", kept.basis, material.locale),
        ]
        for kept in _kept(material)
        if kept.basis != _NOBODY
    }
    yield Grid(
        caption=say("t_purposes"),
        columns=[say("c_data"), say("c_purpose"), say("c_basis")],
        rows=list(rows.values()),
        source="schedule",
    )


def _categories(material: Material) -> Iterator[Statement | Grid]:
    say, locale = material.say, material.locale
    yield Statement(text=say("p_media"), source="product")
    rows = [
        [
            about_kind(data.kind, "name", locale),
            about_kind(data.kind, "who", locale),
            ", ".join(data.fields) or "–",
            word("services", told.service, locale),
        ]
        for told in material.told.services
        for data in told.data
    ]
    yield Grid(
        caption=say("t_categories"),
        columns=[say("c_data"), say("c_about"), say("c_fields"), say("c_where")],
        rows=rows,
        source="configuration",
    )


def _recipients(material: Material) -> Iterator[Statement | Grid]:
    say, locale = material.say, material.locale
    rows = {
        (one.kind, one.name): [
            one.name,
            say(f"k_{one.kind}"),
            ", ".join(about_kind(kind, "name", locale) for kind in one.data),
        ]
        for told in material.told.services
        for one in told.recipients
    }
    if rows:
        yield Grid(
            caption=say("t_recipients"),
            columns=[say("c_recipient"), say("c_kind"), say("c_data")],
            rows=list(rows.values()),
            source="configuration",
        )
    elif not material.told.silent:
        yield Statement(text=say("p_no_recipients"), source="configuration")
    yield _providers(material)
    yield material.stated("recipients_more")


def _providers(material: Material) -> Statement:
    say = material.say
    result = material.results.get("allowance.provider")
    if result is None or result.outcome != "ok":
        return Statement(text=say("p_provider_unknown"), source="checked")
    facts = next(iter(result.facts.values()))
    names = ", ".join(facts["providers"]) or say("none")
    count = facts["columns_looked_at"]
    return Statement(text=say("p_provider", names=names, count=count), source="checked")


def _third_countries(material: Material) -> Iterator[Statement]:
    result = material.results.get("telemetry.hosts")
    if result is not None:
        hosts = {host for facts in result.facts.values() for host in facts.get("hosts", ())}
        text = material.say("p_hosts", hosts=", ".join(sorted(hosts)) or material.say("none"))
        yield Statement(text=text, source="configuration")
    yield material.stated("third_countries")


def _periods(material: Material) -> Iterator[Grid]:
    say, locale = material.say, material.locale
    for told in material.told.services:
        yield Grid(
            caption=f"{say('t_periods')}: {word('services', told.service, locale)}",
            columns=[say("c_data"), say("c_period"), say("c_basis")],
            rows=[
                [kept.name, _period(material, kept), word("bases", kept.basis, locale)]
                for kept in show_service(told.retention, locale).kinds
            ],
            source="schedule",
        )


def _period(material: Material, kept: KeptKind) -> str:
    say = material.say
    if kept.goes_with:
        return say("e_with", parent=kept.goes_with)
    days = kept.days if kept.office_days is None else kept.office_days
    if days is None:
        return say("e_kept", why=kept.what_for)
    if days == 0:
        time = say("d_now")
    elif days < 1:
        time = say("d_hours", count=round(days * 24))
    else:
        time = say("d_days", count=round(days))
    own = "" if kept.office_days is None else f" ({say('own_period')})"
    return f"{time} {kept.since_words or ''}{own}".strip()


def _kept(material: Material) -> Iterator[KeptKind]:
    for told in material.told.services:
        yield from show_service(told.retention, material.locale).kinds
