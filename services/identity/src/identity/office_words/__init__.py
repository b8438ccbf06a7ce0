"""Words of the offices, which are no good in passwords."""
