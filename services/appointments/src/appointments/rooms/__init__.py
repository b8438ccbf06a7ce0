"""Protected offices: rooms with a capacity and an airing break."""
