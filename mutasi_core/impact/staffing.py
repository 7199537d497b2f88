"""The staffing change of a unit: all that the impact model needs to know about one unit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffingChange:
    """Who stays, who comes and who leaves in one unit kerja.

    Attributes:
        need: Kebutuhan of the unit [orang].
        stayers: People counted before and after [orang].
        newcomers: Fit of each person who comes, 0 to 1; None where it is not known.
        leavers: People who go [orang].
        fit_before: Mean known fit before, 0 to 1; None where nobody's is known.
        fit_after: Mean known fit after.
        head_changed: Share of the leading posts that change hands, 0 to 1.
        ikm: Latest SKM value of the unit, 25 to 100; None where there is none.
        responden: People asked in that survey.
    """

    unit_id: str
    need: float | None
    stayers: int
    newcomers: tuple[float | None, ...] = ()
    leavers: int = 0
    fit_before: float | None = None
    fit_after: float | None = None
    head_changed: float = 0.0
    ikm: float | None = None
    responden: int | None = None

    @property
    def before(self) -> int:
        """Staff before the change [orang]."""
        return self.stayers + self.leavers

    @property
    def after(self) -> int:
        """Staff after the change [orang]."""
        return self.stayers + len(self.newcomers)

    @property
    def fit_change(self) -> float:
        """Change of the mean fit; 0 where either mean is not known, so the term drops out."""
        if self.fit_before is None or self.fit_after is None:
            return 0.0
        return self.fit_after - self.fit_before

    @property
    def without_fit(self) -> int:
        """Newcomers whose fit is not known [orang]."""
        return sum(fit is None for fit in self.newcomers)

    @property
    def obstacle(self) -> str | None:
        """Why there can be no estimate, in Indonesian; None where there can."""
        if self.ikm is None:
            return "Tidak ada data SKM untuk unit ini; pengaruh tidak diperkirakan."
        if not self.need:
            return "Kebutuhan unit ini tidak diketahui; pengaruh tidak diperkirakan."
        if not self.before or not self.after:
            return "Unit ini kosong sebelum atau sesudah mutasi; di luar jangkauan model."
        return None
