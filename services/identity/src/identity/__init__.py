"""Nahbar service."""
