"""The ledger: what the browser should hold, each entry stamped with the revision that set it."""

from collections.abc import Mapping


class Ledger:
    """Entries by key, and what changed since a revision.

    An answer that says everything since the revision the browser holds may be lost or come twice
    and nothing goes wrong: the next one says it again.
    """

    def __init__(self) -> None:
        self._entries: dict[str, tuple[int, object]] = {}
        self.rev = 0

    def put(self, entries: Mapping[str, object]) -> int:
        """Set entries, None taking one away, and give the revision after them."""
        changed = {
            key: value
            for key, value in entries.items()
            if self._entries.get(key, (0, None))[1] != value
        }
        if changed:
            self.rev += 1
            for key, value in changed.items():
                self._entries[key] = (self.rev, value)
        return self.rev

    def keys(self, prefix: str) -> tuple[str, ...]:
        """Give the keys of entries that are there, by their first letters."""
        return tuple(
            key
            for key, (_, value) in self._entries.items()
            if value is not None and key.startswith(prefix)
        )

    def get(self, key: str) -> object:
        """Give one entry, None where there is none."""
        return self._entries.get(key, (0, None))[1]

    def since(self, rev: int) -> dict[str, object]:
        """Give every entry set after that revision; None marks one that was taken away."""
        return {key: value for key, (stamp, value) in self._entries.items() if stamp > rev}
