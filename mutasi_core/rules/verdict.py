"""The finding: what one rule says about one usul mutasi, how gravely, and why."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a rule says; data that are missing are an answer of their own."""

    MET = "terpenuhi"
    VIOLATED = "dilanggar"
    NOT_APPLICABLE = "tidak berlaku"
    UNKNOWN = "data kurang"


class Tingkat(StrEnum):
    """How gravely a violation weighs.

    HARD blocks; OVR blocks until an official records a reason; WARN and INFO only tell.
    """

    HARD = "HARD"
    OVR = "OVR"
    WARN = "WARN"
    INFO = "INFO"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The answer of one rule.

    Attributes:
        tingkat: Weight of a violation in this case; some rules weigh a promosi more than a rotasi.
        penjelasan: One formal Indonesian sentence with the numbers that decided.
        nomor_izin: Reference of the recorded override, where there is one.
    """

    verdict: Verdict
    tingkat: Tingkat
    penjelasan: str
    nomor_izin: str | None = None

    @property
    def blocks(self) -> bool:
        """Whether the move may not be made: a HARD violation, or OVR with nothing recorded."""
        if self.verdict is not Verdict.VIOLATED:
            return False
        return self.tingkat is Tingkat.HARD or (
            self.tingkat is Tingkat.OVR and self.nomor_izin is None
        )
