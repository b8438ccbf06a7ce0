"""What appointments can tell about its processing: the alternative, and whom people can ask."""

from nahbar_common.processing import (
    Check,
    Found,
    Looking,
    Processing,
    failed,
    not_checked,
    ok,
)
from sqlalchemy import func
from sqlmodel import col, select

from appointments.offices.models import Office
from appointments.people.key_models import PersonKey
from appointments.people.models import Client
from appointments.topics.models import Topic

_EQUAL = ("phone", "protected_office")


async def _alternative(looking: Looking) -> Found:
    """Look whether every topic that can be talked about by video has a way without."""
    query = select(Topic).where(
        col(Topic.office_id) == looking.office_id, col(Topic.active).is_(True)
    )
    topics = (await looking.session.exec(query)).all()
    if not topics:
        return not_checked("no_topics")
    by_video = [topic for topic in topics if "video" in topic.channels]
    alone = sum(not any(way in topic.channels for way in _EQUAL) for topic in by_video)
    facts = {"topics": len(topics), "by_video": len(by_video)}
    return failed(**facts, video_alone=alone) if alone else ok(**facts, video_alone=0)


async def _contacts(looking: Looking) -> Found:
    """Look whether the office's record names controller, officer and authority."""
    office = await looking.session.get(Office, looking.office_id)
    if office is None:
        return not_checked("no_office")
    values = {
        "address": office.address,
        "dpo_name": office.dpo_name,
        "dpo_email": office.dpo_email,
        "dpo_phone": office.dpo_phone,
        "authority": office.authority,
    }
    empty = [name for name, value in values.items() if not value.strip()]
    return failed(missing=empty) if empty else ok(named=list(values))


async def _sealed(looking: Looking) -> Found:
    """Look whether each person has a key of their own."""
    clients = select(func.count()).select_from(Client)
    keyless = clients.where(col(Client.id).not_in(select(PersonKey.person_id)))
    count = (await looking.session.exec(clients)).one()
    without = (await looking.session.exec(keyless)).one()
    return failed(people=count, without_key=without) if without else ok(people=count, without_key=0)


PROCESSING = Processing(
    checks=(
        Check("alternative.offered", _alternative),
        Check("office.contacts", _contacts),
        Check("contact.sealed", _sealed),
    )
)
