"""Who may call."""

from typing import Annotated

from fastapi import Depends
from nahbar_common.auth import Access, Machine, Participant, Service, Staff

TakingPart = Annotated[
    Staff | Participant,
    Depends(Access(staff=("adviser",), participant=True, guardian=True, whose={"adviser": "talk"})),
]
"""Client, companion, interpreter or a client's guardian from a link, or an adviser."""

Consenting = Annotated[
    Staff | Participant,
    Depends(
        Access(
            staff=("adviser",),
            participant=True,
            guardian=True,
            sensitive=True,
            whose={"adviser": "talk"},
        )
    ),
]
"""The same people when they declare something: not with a link that was just replaced."""

Agreeing = Annotated[Participant, Depends(Access(participant=True, sensitive=True))]
"""Somebody from a link who says yes for themselves: not with a link that was just replaced."""

Noting = Annotated[Staff, Depends(Access(staff=("adviser", "team_lead", "dpo")))]
"""Somebody of the office who is told that a consent is withdrawn; they see whether there is one."""

Registering = Annotated[
    Staff,
    Depends(
        Access(staff=("adviser", "team_lead"), sensitive=True, whose={"adviser": "talk"}),
    ),
]
"""Somebody who notes a consent that a person gave on paper or said; the service asks whose talk."""

Hearing = Annotated[Staff, Depends(Access(staff=("team_lead", "adviser"), sensitive=True))]
"""Somebody of the office who may be the second person that heard a consent."""

EvidenceReader = Annotated[Staff, Depends(Access(staff=("dpo", "team_lead"), sensitive=True))]
"""Somebody who may fetch the paper behind a consent."""

RuleReader = Annotated[Staff, Depends(Access(staff=("adviser", "team_lead", "dpo", "admin")))]
"""Somebody who books, or who sees what an office demands."""

DeclarationReader = Annotated[Staff, Depends(Access(staff=("dpo", "team_lead", "admin")))]
"""Somebody who may see what is declared and to whom people are told to turn."""

Publisher = Annotated[Staff, Depends(Access(staff=("dpo", "team_lead")))]
"""Somebody who may review, publish and retire a declaration that others wrote (ADR 0046)."""

Dpo = Annotated[Staff, Depends(Access(staff=("dpo",)))]
"""Somebody who writes declarations and reads the evidence."""

ProcessingReader = Annotated[Staff, Depends(Access(staff=("dpo", "admin")))]
"""Somebody who may see how long things are kept, and what the checks found."""

Insight = Annotated[
    Staff | Machine,
    Depends(Access(staff=("adviser", "team_lead"), machine=("consent:read",))),
]
"""Somebody who may see who in a talk has consented."""

Asking = Annotated[Service, Depends(Access(service=("consent:decide",)))]
"""One of our services that needs to know whether consents hold."""

AskingForContact = Annotated[Service, Depends(Access(service=("contact:decide",)))]
"""One of our services that is about to write to somebody."""

Attesting = Annotated[Service, Depends(Access(service=("presence:seal",)))]
"""One of our services that says what it saw of somebody, to have the office's seal put under it."""
