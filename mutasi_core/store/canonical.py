"""One way to write a value down, so that equal content has equal bytes and equal hashes."""

import hashlib
import json
import re
from datetime import UTC, datetime
from typing import Any

Json = Any
"""A value of JSON: dict, list, str, int, float, bool or None."""

_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


def canonical_json(value: Json) -> str:
    r"""Write JSON in its one form: keys sorted, no spaces, ASCII.

    Raises:
        ValueError: If a number is not finite.
        TypeError: If something is no JSON value.

    Example:
        >>> canonical_json({"b": [1, None], "a": "é"})
        '{"a":"\\u00e9","b":[1,null]}'
    """
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
    )


def sha256(data: bytes | str) -> str:
    """Digest bytes, or text as UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def utc_text(moment: datetime) -> str:
    """Write a moment so that text order is time order.

    Raises:
        ValueError: If the moment has no time zone.

    Example:
        >>> utc_text(datetime(2026, 1, 1, 8, tzinfo=UTC))
        '2026-01-01T08:00:00.000000Z'
    """
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs its time zone (got {moment!r})")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def from_utc_text(text: str) -> datetime:
    """Read back what `utc_text` wrote."""
    return datetime.fromisoformat(text)


def storable(text: str) -> str:
    """Replace what a database cannot keep as text (NUL, lone surrogates) by U+FFFD."""
    return _UNWRITABLE.sub("\ufffd", text)
