"""The migrations: from every released schema to the newest."""
