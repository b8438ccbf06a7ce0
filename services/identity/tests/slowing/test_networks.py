"""What counts as one network."""

import pytest
from identity.browsers.networks import network_of


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::ffff", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("", "unknown"),
        (None, "unknown"),
        ("testclient", "unknown"),
        ("fe80::1%eth0", "fe80::/64"),
    ],
)
def test_ipv4_counts_singly_and_ipv6_by_its_64_bit_prefix(address, network):
    assert network_of(address) == network
