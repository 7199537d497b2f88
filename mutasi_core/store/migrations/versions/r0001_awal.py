"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "r0001"
down_revision = None
branch_labels = None
depends_on = None

SQLITE_GUARDS = (
    """CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'jejak audit hanya boleh ditambah di ujungnya'); END""",
    """CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'jejak audit hanya boleh ditambah di ujungnya'); END""",
    """CREATE TRIGGER audit_at_the_end BEFORE INSERT ON audit
    WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit)
    BEGIN SELECT RAISE(ABORT, 'jejak audit hanya boleh ditambah di ujungnya'); END""",
)
POSTGRES_GUARDS = (
    """CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'jejak audit hanya boleh ditambah di ujungnya'; END $$""",
    """CREATE FUNCTION audit_at_the_end() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit) THEN
        RAISE EXCEPTION 'jejak audit hanya boleh ditambah di ujungnya';
      END IF;
      RETURN NEW;
    END $$""",
    """CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_refuse()""",
    """CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()""",
    """CREATE TRIGGER audit_at_the_end BEFORE INSERT ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_at_the_end()""",
)


def _text(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=null)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), autoincrement=False, nullable=False)


def _create(name: str, *items: sa.schema.SchemaItem) -> None:
    op.create_table(name, *items, sqlite_strict=True)


def upgrade() -> None:
    """Make every table, and the guards of the audit trail."""
    _data()
    _work()
    _trail()


def _data() -> None:
    _create(
        "blob",
        _text("sha256"),
        _number("size"),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name="ck_blob_sha256"),
        sa.PrimaryKeyConstraint("sha256", name="pk_blob"),
    )
    _create(
        "dataset_version",
        _number("id"),
        _text("name"),
        _text("sha256"),
        _text("reading"),
        _text("note"),
        _text("state"),
        _text("who"),
        _text("at"),
        sa.CheckConstraint(
            "state IN ('active', 'old', 'rejected')", name="ck_dataset_version_state"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_dataset_version"),
    )
    op.create_index(
        "ix_dataset_version_one_active",
        "dataset_version",
        ["state"],
        unique=True,
        sqlite_where=sa.text("state = 'active'"),
        postgresql_where=sa.text("state = 'active'"),
    )
    _create(
        "dataset_file",
        _number("version_id"),
        _number("position"),
        _text("name"),
        _text("sha256"),
        sa.ForeignKeyConstraint(["sha256"], ["blob.sha256"], name="fk_dataset_file_sha256"),
        sa.ForeignKeyConstraint(
            ["version_id"], ["dataset_version.id"], name="fk_dataset_file_version_id"
        ),
        sa.PrimaryKeyConstraint("version_id", "position", name="pk_dataset_file"),
    )
    _create(
        "alias",
        _text("kind"),
        _text("scope"),
        _text("key"),
        _text("source"),
        _text("canonical", null=True),
        _text("who"),
        _text("at"),
        sa.CheckConstraint("kind IN ('unit', 'column')", name="ck_alias_kind"),
        sa.PrimaryKeyConstraint("kind", "scope", "key", name="pk_alias"),
    )


def _work() -> None:
    _create(
        "scenario",
        _number("id"),
        _number("version"),
        _text("state"),
        sa.CheckConstraint("state IN ('open', 'archived')", name="ck_scenario_state"),
        sa.PrimaryKeyConstraint("id", name="pk_scenario"),
    )
    _create(
        "scenario_version",
        _number("scenario_id"),
        _number("version"),
        _text("name"),
        _text("tmt"),
        _text("note"),
        _text("dataset"),
        _text("who"),
        _text("at"),
        sa.ForeignKeyConstraint(
            ["scenario_id"], ["scenario.id"], name="fk_scenario_version_scenario_id"
        ),
        sa.PrimaryKeyConstraint("scenario_id", "version", name="pk_scenario_version"),
    )
    _create(
        "scenario_move",
        _number("scenario_id"),
        _number("version"),
        _number("position"),
        _text("nip"),
        _text("unit_tujuan"),
        _text("jabatan_tujuan"),
        _text("nomor_izin", null=True),
        sa.CheckConstraint("length(nip) = 18", name="ck_scenario_move_nip"),
        sa.ForeignKeyConstraint(
            ["scenario_id", "version"],
            ["scenario_version.scenario_id", "scenario_version.version"],
            name="fk_scenario_move_scenario_id",
        ),
        sa.PrimaryKeyConstraint("scenario_id", "version", "position", name="pk_scenario_move"),
    )
    _create(
        "plan",
        _number("id"),
        _text("name"),
        _text("dataset"),
        _text("settings"),
        _text("result"),
        _text("sha256"),
        _text("who"),
        _text("at"),
        sa.ForeignKeyConstraint(["result"], ["blob.sha256"], name="fk_plan_result"),
        sa.PrimaryKeyConstraint("id", name="pk_plan"),
        sa.UniqueConstraint("sha256", name="uq_plan_sha256"),
    )
    _create(
        "decision",
        _text("subject"),
        _text("nip"),
        _number("version"),
        _text("verdict"),
        _text("reason"),
        _text("who"),
        _text("at"),
        sa.PrimaryKeyConstraint("subject", "nip", "version", name="pk_decision"),
    )
    _create(
        "draft",
        _text("id"),
        _text("kind"),
        _text("subject"),
        _text("content"),
        _number("sequence"),
        _text("state"),
        _text("who"),
        _text("at"),
        sa.CheckConstraint("state IN ('open', 'closed')", name="ck_draft_state"),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
    )


def _trail() -> None:
    _create(
        "audit",
        _number("seq"),
        _text("at"),
        _text("actor"),
        _text("action"),
        _text("payload"),
        _text("prev"),
        _text("hash"),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
        sa.UniqueConstraint("hash", name="uq_audit_hash"),
    )
    _create(
        "request",
        _text("id"),
        _text("digest"),
        _text("outcome"),
        _text("at"),
        sa.PrimaryKeyConstraint("id", name="pk_request"),
    )
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in SQLITE_GUARDS if is_sqlite else POSTGRES_GUARDS:
        op.execute(statement)
