"""The tables of a ledger, the same in SQLite and PostgreSQL."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

ledger = MetaData()

reports = Table(
    "reports",
    ledger,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("name", String, nullable=False),
    Column("url", String),
    Column("outlet", String),
    Column("wire", String),
    Column("published", Date, index=True),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("sha256", String, nullable=False),
    Column("stretches", Text, nullable=False),
    Column("unresolved", Text, nullable=False),
    Column("version", String, nullable=False),
    Column("sketch", LargeBinary, nullable=False),
    Column("length", Integer, nullable=False),
    Column("source", String, nullable=False, index=True),
)
"""Every report as it came; `source` names the group of copies that it belongs to, `sketch` and `length` are
the signature of its story and the number of its shingles."""

claims = Table(
    "claims",
    ledger,
    Column("id", String, primary_key=True),
    Column("report", ForeignKey("reports.id"), nullable=False, index=True),
    Column("place", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("stance", String, nullable=False),
    Column("claimant", String, nullable=False),
    Column("party", String, index=True),
    Column("words", Text, nullable=False),
    Column("low", Integer),
    Column("high", Integer),
    Column("status", String),
    Column("side", String),
    Column("victims", String),
    Column("scope", String),
    Column("first", Date),
    Column("last", Date),
    Column("where", String),
    Column("lat", Float),
    Column("lon", Float),
    Column("said", Text, nullable=False),
    Column("scene", String, index=True),
)
"""Every claim: its values for those who query, and the whole of it as JSON in `said`."""

findings = Table(
    "findings",
    ledger,
    Column("id", Integer, primary_key=True),
    Column("report", ForeignKey("reports.id"), nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("said", Text, nullable=False),
)

namings = Table(
    "namings",
    ledger,
    Column("id", Integer, primary_key=True),
    Column("report", ForeignKey("reports.id"), nullable=False, index=True),
    Column("sound", String, nullable=False, index=True),
    Column("name", String, nullable=False),
    Column("rank", String),
)
"""A person as one report names one; `sound` is the surname as it sounds, over spellings."""

prints = Table(
    "prints",
    ledger,
    Column("report", ForeignKey("reports.id"), primary_key=True),
    Column("value", String, primary_key=True),
    Index("prints_by_value", "value"),
)
"""The bands of a report's signature: two reports that share one may be copies."""

copies = Table(
    "copies",
    ledger,
    Column("one", ForeignKey("reports.id"), primary_key=True),
    Column("other", ForeignKey("reports.id"), primary_key=True),
    Column("score", Float, nullable=False),
    Column("why", Text, nullable=False),
)

scenes = Table(
    "scenes",
    ledger,
    Column("id", String, primary_key=True),
    Column("report", ForeignKey("reports.id"), nullable=False, index=True),
    Column("first", Date),
    Column("last", Date),
    Column("place", String),
    Column("said", Text, nullable=False),
    Column("episode", String, nullable=False, index=True),
    Column("battle", String, nullable=False, index=True),
    Column("incident", String, nullable=False, index=True),
)
"""What one report tells of one time and place; `episode`, `battle` and `incident` name the groups it belongs to."""

blocks = Table(
    "blocks",
    ledger,
    Column("scene", ForeignKey("scenes.id"), primary_key=True),
    Column("party", String, primary_key=True),
    Column("week", Integer, primary_key=True),
    Index("blocks_by_party", "party", "week"),
)
"""Where the scenes that may be linked with one another are found: by party and week."""

links = Table(
    "links",
    ledger,
    Column("one", ForeignKey("scenes.id"), primary_key=True),
    Column("other", ForeignKey("scenes.id"), primary_key=True),
    Column("level", String, primary_key=True),
    Column("score", Float, nullable=False),
    Column("why", Text, nullable=False),
    Index("links_by_other", "other"),
)

decisions = Table(
    "decisions",
    ledger,
    Column("id", String, primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("who", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("target", String, nullable=False, index=True),
    Column("before", Text),
    Column("after", Text),
    Column("why", Text, nullable=False),
)
"""What people decided; a row is never changed or removed, and undoing is a decision too."""
