"""Reads reports of armed conflict and keeps an auditable ledger of who claims what."""

__version__ = "0.1.0"
