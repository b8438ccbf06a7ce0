"""All tables of this service in one place, for migrations."""

from nahbar_common import tables as mechanism
from sqlmodel import SQLModel

from media_gateway.call import models as call
from media_gateway.call.seen import models as seen
from media_gateway.presence import models as webhooks
from media_gateway.projections.accounts import models as accounts
from media_gateway.projections.appointments import models as appointments
from media_gateway.projections.attendances import models as attendances
from media_gateway.projections.bars import models as bars
from media_gateway.projections.vouchers import models as vouchers
from media_gateway.staff import models as staff
from media_gateway.usage import models as usage

MODULES = (
    mechanism,
    appointments,
    attendances,
    vouchers,
    bars,
    accounts,
    staff,
    call,
    seen,
    usage,
    webhooks,
)

metadata = SQLModel.metadata
