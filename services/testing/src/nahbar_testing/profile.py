"""What hypothesis may ask of a machine: everything but speed.

Its deadline and its check for slow examples measure how busy the machine is. A test says whether a
rule holds; how fast that is found out, the programs in benchmarks/ measure.
"""

from hypothesis import HealthCheck, settings

settings.register_profile("nahbar", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("nahbar")
