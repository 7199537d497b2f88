"""The conflict: two people changed the same thing; both versions, field by field."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mutasi_core.store.canonical import Json, from_utc_text
from mutasi_core.store.errors import StoreError


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One version of a thing: who made it, when, and what each field says."""

    version: int
    who: str
    at: datetime
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldDifference:
    """One field on which the two sides differ; None where a side does not have it."""

    field: str
    base: str | None
    mine: str | None
    theirs: str | None


class ConflictError(StoreError):
    """Somebody else was first; nothing was overwritten.

    Attributes:
        mine: What was to be saved.
        theirs: What is saved now.
        base: What `mine` started from; None where that is not known.
        draft_id: The draft under which `mine` was kept; None where nothing needed keeping.
    """

    def __init__(
        self, *, mine: Side, theirs: Side, base: Side | None = None, draft_id: str | None = None
    ) -> None:
        kept = " Perubahan Anda disimpan sebagai draf." if draft_id else ""
        super().__init__(f"Versi lain sudah disimpan oleh {theirs.who}.{kept}")
        self.mine, self.theirs, self.base, self.draft_id = mine, theirs, base, draft_id

    @property
    def differences(self) -> tuple[FieldDifference, ...]:
        """Every field that the two sides do not agree on, by name."""
        base = self.base.fields if self.base else {}
        return tuple(
            FieldDifference(
                field=field,
                base=base.get(field),
                mine=self.mine.fields.get(field),
                theirs=self.theirs.fields.get(field),
            )
            for field in sorted({*self.mine.fields, *self.theirs.fields})
            if self.mine.fields.get(field) != self.theirs.fields.get(field)
        )


def outcome(
    mine: dict[str, Json], theirs: dict[str, Json], base: Json = None, draft_id: str | None = None
) -> Json:
    """Write a conflict as the answer of a change, so that a repeated click gets it again."""
    return {"conflict": {"mine": mine, "theirs": theirs, "base": base, "draft_id": draft_id}}


def side(version: int, who: str, at: str, fields: Mapping[str, str]) -> dict[str, Json]:
    """Write one side of a conflict."""
    return {"version": version, "who": who, "at": at, "fields": dict(fields)}


def raise_if_conflict(answer: Json) -> None:
    """Raise the conflict that a change answered with.

    Raises:
        ConflictError: If it did.
    """
    told = answer.get("conflict") if isinstance(answer, dict) else None
    if told:
        raise ConflictError(
            mine=_side(told["mine"]),
            theirs=_side(told["theirs"]),
            base=_side(told["base"]) if told["base"] else None,
            draft_id=told["draft_id"],
        )


def _side(told: Mapping[str, Any]) -> Side:
    return Side(
        version=told["version"],
        who=told["who"],
        at=from_utc_text(told["at"]),
        fields=told["fields"],
    )
