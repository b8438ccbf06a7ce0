"""What data_allowance tells about the voucher that pays for a talk."""
