"""The broad field of study of a pegawai, read from the name of the pendidikan."""

from mutasi_core.domain.pendidikan_cocok import pendidikan_cocok

FIELDS = (
    "Pendidikan", "Kesehatan", "Hukum", "Informatika", "Teknik", "Ekonomi", "Pertanian", "MIPA",
    "Pemerintahan", "Sosial",
)  # fmt: skip
"""Broad fields in the order they are tried: a teacher of physics has studied Pendidikan."""

OTHER = "Lainnya"


def study_field(pendidikan: str | None) -> str | None:
    """Give the broad field of study; None where the data name none.

    Example:
        >>> [study_field(name) for name in ("S-1 PENDIDIKAN MATEMATIKA", "S-1 FILSAFAT", "S-1")]
        ['Pendidikan', 'Lainnya', None]
    """
    for field in FIELDS:
        fits = pendidikan_cocok(pendidikan, (field,))
        if fits is None:
            return None
        if fits:
            return field
    return OTHER
