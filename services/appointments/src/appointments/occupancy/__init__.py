"""Occupancy: the cells of time that talks take of advisers and rooms; no cell is taken twice."""
