"""Mechanism shared by all services: no tables of a domain, no domain words."""
