"""The wording of an estimate: always a range, always what it is not."""

from datetime import date

from mutasi_core.impact.detecting import smallest_detectable
from mutasi_core.impact.model import Estimate

NO_STUDY = "Tidak ada penelitian yang mengukur langsung pengaruh mutasi ASN terhadap SKM."
BASIS = (
    "Pustaka (sekolah, rumah sakit, kantor layanan di negara lain), belum dikalibrasi dengan data "
    "kota ini; rentang 80 persen dilebarkan 1,5 kali."
)
BADGE = "literatur"
BADGE_WITHOUT_DATA = "tidak ada data SKM"

_FINE = 0.1


def badge(estimate: Estimate) -> str:
    """Name the standing of an estimate."""
    return BADGE_WITHOUT_DATA if estimate.change.ikm is None else BADGE


def sentence(estimate: Estimate, month: int, on: date) -> str:
    """Say an estimate in words, or why there is none."""
    found = estimate.at(month)
    if found is None:
        return estimate.obstacle or ""
    first = (
        "Perkiraan, bukan janji. Jika 100 rencana serupa dijalankan, pada sekitar 80 di antaranya "
        f"perubahan nyata setelah {month} bulan diperkirakan berada di antara "
        f"{_signed(found.bawah)} dan {_signed(found.atas)} poin SKM."
    )
    parts = [first]
    responden = estimate.change.responden
    if responden:
        smallest = f"{smallest_detectable(responden, on):.1f}".replace(".", ",")
        parts.append(
            f"Perubahan di bawah {smallest} poin tidak dapat dibedakan dari galat survei "
            f"(n={responden})."
        )
    if estimate.change.without_fit:
        parts.append(
            f"Nilai kesesuaian {estimate.change.without_fit} pegawai yang masuk tidak diketahui."
        )
    if estimate.change.head_changed:
        parts.append("Pimpinan unit berganti; mutu pimpinan baru tidak diketahui.")
    parts.append(NO_STUDY)
    return " ".join(parts)


def _signed(points: float) -> str:
    """Write points with sign and decimal comma; below a tenth with two decimals."""
    digits = 1 if abs(points) >= _FINE else 2
    rounded = f"{abs(points):.{digits}f}".replace(".", ",")
    if not rounded.strip("0,"):
        return rounded
    return ("+" if points > 0 else "−") + rounded
