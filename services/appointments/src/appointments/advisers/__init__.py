"""Advisers: who counsels, and whether they opted in to video."""
