"""The unit kerja: an office, school or clinic that has people and serves the city."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitKerja:
    """One unit kerja of the instansi.

    Attributes:
        prioritas: How much a filled shortage here counts, 1 (least) to 5 (most).
        layanan_publik: Whether citizens are served here; None where nobody has said.
        lat, lon: Degrees; None where unknown.
    """

    unit_id: str
    nama: str
    singkatan: str | None = None
    induk_id: str | None = None
    jenis: str | None = None
    kecamatan: str | None = None
    kelurahan: str | None = None
    lat: float | None = None
    lon: float | None = None
    prioritas: int = 3
    layanan_publik: bool | None = None
