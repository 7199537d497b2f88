"""Bytes to rows to domain objects: every row is accepted or set aside with a reason."""
