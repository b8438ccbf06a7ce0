"""Brands: whose codes an office buys, and how one is redeemed at each."""
