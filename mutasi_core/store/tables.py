"""The tables: the same on SQLite (STRICT) and PostgreSQL; moments are UTC text, ids count up."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _table(name: str, *items: SchemaItem) -> Table:
    return Table(name, metadata, *items, sqlite_strict=True)


def _text(name: str, *, key: bool = False, null: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=null)


def _number(name: str, *, key: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, nullable=False, autoincrement=False)


blob = _table(
    "blob",
    _text("sha256", key=True),
    _number("size"),
    Column("packed", LargeBinary, nullable=False),
    CheckConstraint("length(sha256) = 64", name="sha256"),
)
dataset_version = _table(
    "dataset_version",
    _number("id", key=True),
    _text("name"),
    _text("sha256"),
    _text("reading"),
    _text("note"),
    _text("state"),
    _text("who"),
    _text("at"),
    CheckConstraint("state IN ('active', 'old', 'rejected')", name="state"),
)
Index(
    "ix_dataset_version_one_active",
    dataset_version.c.state,
    unique=True,
    sqlite_where=text("state = 'active'"),
    postgresql_where=text("state = 'active'"),
)
dataset_file = _table(
    "dataset_file",
    Column(
        "version_id",
        Integer,
        ForeignKey("dataset_version.id"),
        primary_key=True,
        autoincrement=False,
    ),
    _number("position", key=True),
    _text("name"),
    Column("sha256", Text, ForeignKey("blob.sha256"), nullable=False),
)
alias = _table(
    "alias",
    _text("kind", key=True),
    _text("scope", key=True),
    _text("key", key=True),
    _text("source"),
    _text("canonical", null=True),
    _text("who"),
    _text("at"),
    CheckConstraint("kind IN ('unit', 'column')", name="kind"),
)
scenario = _table(
    "scenario",
    _number("id", key=True),
    _number("version"),
    _text("state"),
    CheckConstraint("state IN ('open', 'archived')", name="state"),
)
scenario_version = _table(
    "scenario_version",
    Column(
        "scenario_id", Integer, ForeignKey("scenario.id"), primary_key=True, autoincrement=False
    ),
    _number("version", key=True),
    _text("name"),
    _text("tmt"),
    _text("note"),
    _text("dataset"),
    _text("who"),
    _text("at"),
)
scenario_move = _table(
    "scenario_move",
    _number("scenario_id", key=True),
    _number("version", key=True),
    _number("position", key=True),
    _text("nip"),
    _text("unit_tujuan"),
    _text("jabatan_tujuan"),
    _text("nomor_izin", null=True),
    CheckConstraint("length(nip) = 18", name="nip"),
    ForeignKeyConstraint(
        ["scenario_id", "version"], ["scenario_version.scenario_id", "scenario_version.version"]
    ),
)
plan = _table(
    "plan",
    _number("id", key=True),
    _text("name"),
    _text("dataset"),
    _text("settings"),
    Column("result", Text, ForeignKey("blob.sha256"), nullable=False),
    Column("sha256", Text, nullable=False, unique=True),
    _text("who"),
    _text("at"),
)
decision = _table(
    "decision",
    _text("subject", key=True),
    _text("nip", key=True),
    _number("version", key=True),
    _text("verdict"),
    _text("reason"),
    _text("who"),
    _text("at"),
)
draft = _table(
    "draft",
    _text("id", key=True),
    _text("kind"),
    _text("subject"),
    _text("content"),
    _number("sequence"),
    _text("state"),
    _text("who"),
    _text("at"),
    CheckConstraint("state IN ('open', 'closed')", name="state"),
)
audit = _table(
    "audit",
    _number("seq", key=True),
    _text("at"),
    _text("actor"),
    _text("action"),
    _text("payload"),
    _text("prev"),
    Column("hash", Text, nullable=False, unique=True),
)
request = _table(
    "request",
    _text("id", key=True),
    _text("digest"),
    _text("outcome"),
    _text("at"),
)
