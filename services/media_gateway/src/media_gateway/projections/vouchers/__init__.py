"""The vouchers that pay for people's data, one per attendance."""
