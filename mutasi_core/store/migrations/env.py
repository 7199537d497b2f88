"""What Alembic runs: the migrations, on the connection it was given."""

from alembic import context

from mutasi_core.store.tables import metadata


def migrate() -> None:
    """Run within the transaction of the caller: a migration stands as a whole or not at all."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        render_as_batch=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


if __name__ == "env_py":  # the name under which Alembic loads this file
    migrate()
