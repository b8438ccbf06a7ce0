"""Turns rows of declarations into what is answered."""

from collections.abc import Sequence
from uuid import UUID

from consent.declarations.models import Declaration, DeclarationRemark, DeclarationText
from consent.declarations.schemas import (
    DeclarationRead,
    DeclarationState,
    DeclarationSummary,
    DpoContact,
    RemarkRead,
    TextRead,
)


def read_model(
    declaration: Declaration,
    texts: Sequence[DeclarationText],
    writers: Sequence[UUID],
    remarks: Sequence[DeclarationRemark],
) -> DeclarationRead:
    """Write a declaration with all its texts; remarks: the newest first."""
    return DeclarationRead(
        id=declaration.id,
        office_id=declaration.office_id,
        purpose=declaration.purpose,
        audience=declaration.audience,
        state=_state(declaration, remarks),
        version=declaration.version,
        texts={text.locale: TextRead.model_validate(text) for text in texts},
        dpo=dpo_of(declaration),
        needs_legal_review=declaration.needs_legal_review,
        created_at=declaration.created_at,
        writers=list(writers),
        remarks=[RemarkRead.model_validate(remark) for remark in remarks],
        reviewed_at=declaration.reviewed_at,
        reviewed_by=declaration.reviewed_by,
        published_at=declaration.published_at,
        published_by=declaration.published_by,
        material_change=declaration.material_change,
        retired_at=declaration.retired_at,
        retired_by=declaration.retired_by,
        consents_end=declaration.consents_end,
        filled=declaration.filled or {},
        revision=declaration.revision,
    )


def summary_model(
    declaration: Declaration,
    texts: Sequence[DeclarationText],
    remarks: Sequence[DeclarationRemark],
    is_current: bool,
) -> DeclarationSummary:
    """Write a declaration as a line of the list."""
    return DeclarationSummary(
        id=declaration.id,
        office_id=declaration.office_id,
        purpose=declaration.purpose,
        audience=declaration.audience,
        state=_state(declaration, remarks),
        version=declaration.version,
        titles={text.locale: text.title for text in texts},
        needs_legal_review=declaration.needs_legal_review,
        is_current=is_current,
        created_at=declaration.created_at,
        published_at=declaration.published_at,
        retired_at=declaration.retired_at,
        revision=declaration.revision,
    )


def dpo_of(declaration: Declaration) -> DpoContact:
    """Write the DPO's contact."""
    return DpoContact(
        name=declaration.dpo_name, email=declaration.dpo_email, phone=declaration.dpo_phone
    )


def _state(declaration: Declaration, remarks: Sequence[DeclarationRemark]) -> DeclarationState:
    if declaration.retired_at is not None:
        return "retired"
    if declaration.published_at is not None:
        return "published"
    if declaration.reviewed_at is not None:
        return "reviewed"
    # Whoever writes makes a new revision: from then on it waits for a reviewer again.
    is_newest = any(remark.revision == declaration.revision for remark in remarks)
    return "sent_back" if is_newest else "draft"
