"""Whether an office replaces a voucher whose code failed by itself, or after somebody's yes."""
