"""How many megabytes a talk will take, and whether a voucher for it can be had now."""
