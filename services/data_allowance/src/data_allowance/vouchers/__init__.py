"""Vouchers: reserved at booking, shown or printed once paid, settled after the talk."""
