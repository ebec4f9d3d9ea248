"""The record: reports, claims and what links them, in SQLite or, by URL, in PostgreSQL."""
