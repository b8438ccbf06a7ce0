"""What tests may ask of a machine: everything but speed.

A test says whether a rule holds; how fast that is found out, the programs in benchmarks/ measure.
So hypothesis has no deadline and no check for slow examples, and a database is waited for longer
than a person would.
"""

from hypothesis import HealthCheck, settings
from nahbar_common import patience

settings.register_profile("nahbar", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("nahbar")

patience.limits = patience.Patience(
    connect=60, free_connection=60, lock=30, statement=60, idle_transaction=120, busy=60
)
